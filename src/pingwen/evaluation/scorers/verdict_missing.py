"""Whether the verdict asks for what is missing."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["verdict_missing"]


def verdict_missing(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where every group of ``missing`` is named. None where there is none."""
    if not expected.missing:
        return None
    missing = given.answer.verdict.missing if given.answer.verdict else ()
    lacking = [group for group in expected.missing if group not in missing]
    reason = "not asked for: " + ", ".join(lacking) if lacking else "all asked for"
    return Score(value=not lacking, reason=reason, evidence=missing)
