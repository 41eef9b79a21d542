"""How many of the clauses that are cited are needed."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["citation_precision"]


def citation_precision(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """The share of the cited clauses that a gold alternative names, or that stand above or below
    one of it. None without gold, and where nothing is cited as an answer."""
    if not expected.gold or expected.declined_by(given.answer.kind):
        return None
    cited = dict.fromkeys(each.clause_id for each in given.answer.citations)
    if not cited:
        return None
    gold = {each.clause for alternative in expected.gold for each in alternative}
    stray = tuple(clause for clause in cited if not any(_related(clause, each) for each in gold))
    share = 1 - len(stray) / len(cited)
    reason = "not needed: " + ", ".join(stray) if stray else "all are needed"
    return Score(value=share, reason=reason, evidence=stray)


def _related(clause: str, gold: str) -> bool:
    return clause == gold or clause.startswith(gold + "/") or gold.startswith(clause + "/")
