"""Whether the assistant declines what the documents do not answer."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.matching import holds
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["declined_rightly"]


def declined_rightly(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where what must be declined is, in words that are not forbidden.

    None for what may be answered.
    """
    if not expected.must_decline:
        return None
    answer = given.answer
    said = tuple(words for words in expected.must_not if holds(answer.text, words))
    if answer.kind not in expected.kinds:
        return Score(
            value=0, reason=f"{answer.kind} where none can be given", evidence=(answer.text,)
        )
    if said:
        return Score(value=0, reason="declined, yet says: " + "; ".join(said), evidence=said)
    return Score(value=1, reason="declined", evidence=(answer.kind,))
