"""Whether somebody who plainly qualifies is told so, whatever else they say."""

from __future__ import annotations

from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["rightly_eligible"]


def rightly_eligible(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where the verdict is eligible as it should be; None for a turn that ends otherwise."""
    if VerdictStatus.ELIGIBLE not in expected.status:
        return None
    verdict = given.answer.verdict
    if verdict is not None and verdict.status is VerdictStatus.ELIGIBLE:
        return Score(value=1, reason="called eligible")
    status = verdict.status.value if verdict is not None else "no verdict"
    asked = verdict.next_question if verdict is not None else None
    return Score(value=0, reason=f"not called eligible: {status}", evidence=(asked or "",))
