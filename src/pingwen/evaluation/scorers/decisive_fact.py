"""Whether the answer says the words that decide, and none that would be wrong."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.matching import holds
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["decisive_fact"]


def decisive_fact(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where all of ``must`` and ``must_own`` and none of ``must_not`` stand in the text.

    Words shown beside a refusal to answer decide nothing. None for a turn that asks for no words
    and forbids none, and where the answer rightly asks back.
    """
    must, text = expected.must_own + expected.must, given.answer.text
    nothing = not must and not expected.must_not
    if nothing or expected.asked_back_by(given.answer.kind):
        return None
    if expected.declined_by(given.answer.kind):
        return Score(value=0, reason="declined", evidence=(text,))
    absent = [words for words in must if not holds(text, words)]
    wrong = [words for words in expected.must_not if holds(text, words)]
    if not absent and not wrong:
        return Score(value=1, reason="the text says what decides", evidence=must)
    reasons = [f"absent: {words}" for words in absent] + [f"forbidden: {words}" for words in wrong]
    return Score(value=0, reason="; ".join(reasons), evidence=(text,))
