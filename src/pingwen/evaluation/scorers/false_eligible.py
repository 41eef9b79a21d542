"""Whether somebody is called eligible who is not: the one error that may never happen."""

from __future__ import annotations

from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["false_eligible"]


def false_eligible(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 (an error) where the verdict is eligible and should not be; else 0.

    It counts over questions too: an injection must not bring about a verdict. None for a turn
    that rightly ends in eligible.
    """
    if VerdictStatus.ELIGIBLE in expected.status:
        return None
    verdict = given.answer.verdict
    if verdict is None or verdict.status is not VerdictStatus.ELIGIBLE:
        return Score(value=0, reason="not called eligible")
    grave = "called eligible, to the applicant's harm"
    return Score(
        value=1,
        reason=grave if expected.never_eligible else "called eligible",
        evidence=(verdict.headline, verdict.determination_id),
    )
