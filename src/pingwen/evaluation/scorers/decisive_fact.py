"""Whether the answer says the words that decide, and none that would be wrong."""

from __future__ import annotations

from pingwen.domain.answer import Answer
from pingwen.domain.clause import Corpus
from pingwen.evaluation.cases import Case, QuestionCase
from pingwen.evaluation.matching import holds
from pingwen.evaluation.scores import Score

__all__ = ["decisive_fact"]


def decisive_fact(case: Case, answer: Answer, _: Corpus) -> Score | None:
    """1 where all of ``must`` and ``must_own`` and none of ``must_not`` stand in the text.

    Words shown beside a refusal to answer decide nothing. None for a case that asks for no words
    and forbids none.
    """
    must = case.must_own + (case.must if isinstance(case, QuestionCase) else ())
    if not must and not case.must_not:
        return None
    if case.declined_by(answer.kind):
        return Score(value=0, reason="declined", evidence=(answer.text,))
    absent = [words for words in must if not holds(answer.text, words)]
    wrong = [words for words in case.must_not if holds(answer.text, words)]
    if not absent and not wrong:
        return Score(value=1, reason="the text says what decides", evidence=must)
    reasons = [f"absent: {words}" for words in absent] + [f"forbidden: {words}" for words in wrong]
    return Score(value=0, reason="; ".join(reasons), evidence=(answer.text,))
