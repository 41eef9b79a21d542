"""Whether an open verdict asks for something that can decide it."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["next_question"]


def next_question(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where the fact asked for next is one of ``asks``. None where none is named."""
    if not expected.asks:
        return None
    asked = given.asked
    worded = given.answer.verdict.next_question if given.answer.verdict else None
    return Score(
        value=asked in expected.asks,
        reason=f"asks for {asked or 'nothing'}",
        evidence=(worded,) if worded else (),
    )
