"""How much of what people tell about themselves is understood, and how much of it was not told."""

from __future__ import annotations

from pingwen.evaluation.atoms import Comparison, compare
from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["facts_precision", "facts_recall"]


def facts_precision(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """The share of the fields that were read that are right. None where nothing was read."""
    found = _compared(expected, given)
    if found is None or not found.read:
        return None
    reason = "not told: " + "; ".join(found.wrong) if found.wrong else "all told"
    return Score(
        value=found.right / found.read, weight=found.read, reason=reason, evidence=found.wrong
    )


def facts_recall(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """The share of the fields that were told that are read. None where nothing was told."""
    found = _compared(expected, given)
    if found is None or not found.told:
        return None
    reason = "not read: " + "; ".join(found.missed) if found.missed else "all read"
    return Score(
        value=found.right / found.told, weight=found.told, reason=reason, evidence=found.missed
    )


def _compared(expected: Expectation, given: Answered) -> Comparison | None:
    return compare(expected.facts, expected.may, given.facts) if expected.facts else None
