"""Whether the answer is of a kind that is right for the case."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["answer_kind"]


def answer_kind(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where the answer's kind is one of those expected. None where none is."""
    if not expected.kinds:
        return None
    kind = given.answer.kind
    wanted = " or ".join(expected.kinds)
    right = kind in expected.kinds
    return Score(
        value=right,
        reason=f"{kind}, as it should be" if right else f"{kind}, not {wanted}",
        evidence=(kind,),
    )
