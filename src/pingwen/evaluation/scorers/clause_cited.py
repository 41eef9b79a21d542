"""Whether the answer cites the clauses that decide the question."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["clause_cited"]


def clause_cited(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where every clause of one gold alternative is among the citations.

    What is shown beside a refusal to answer is not cited. None without gold, and
    where the answer rightly asks back.
    """
    if not expected.gold or expected.asked_back_by(given.answer.kind):
        return None
    if expected.declined_by(given.answer.kind):
        return Score(value=0, reason="declined")
    cited = tuple(citation.clause_id for citation in given.answer.citations)
    lacking = [
        [each.clause for each in alternative if each.clause not in cited]
        for alternative in expected.gold
    ]
    fewest = min(lacking, key=len)
    if not fewest:
        return Score(value=1, reason="the gold clauses are cited", evidence=cited)
    return Score(value=0, reason="not cited: " + ", ".join(fewest), evidence=cited)
