"""Whether the verdict is the one that the documents give."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["verdict_status"]


def verdict_status(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where scheme, target and status are right; where no verdict is due, 1 where none is given.

    None where it is not said what kind of answer is right.
    """
    if not expected.kinds:
        return None
    verdict = given.answer.verdict
    if verdict is None:
        kind = given.answer.kind
        return Score(value=not expected.status, reason=f"no verdict ({kind})", evidence=(kind,))
    found = (verdict.scheme, verdict.target, verdict.status)
    if not expected.status:
        return Score(value=0, reason="a verdict where none is due", evidence=found)
    faults = []
    wanted = (expected.scheme or verdict.scheme, expected.target or verdict.target)
    if found[:2] != wanted:
        faults.append(f"{' '.join(found[:2])}, not {' '.join(wanted)}")
    if verdict.status not in expected.status:
        faults.append(f"{verdict.status}, not {' or '.join(expected.status)}")
    return Score(value=not faults, reason="; ".join(faults) or "right", evidence=found)
