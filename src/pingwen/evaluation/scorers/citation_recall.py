"""How many of the clauses that are needed are cited."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["citation_recall"]


def citation_recall(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """The share of the clauses of the best gold alternative that are cited. None without gold, and
    where the answer rightly asks back.

    What is shown beside a refusal to answer is not cited.
    """
    if not expected.gold or expected.asked_back_by(given.answer.kind):
        return None
    declined = expected.declined_by(given.answer.kind)
    cited = () if declined else tuple(each.clause_id for each in given.answer.citations)
    best = max(
        sum(each.clause in cited for each in alternative) / len(alternative)
        for alternative in expected.gold
    )
    return Score(value=best, reason=f"{best:.0%} of what is needed", evidence=cited)
