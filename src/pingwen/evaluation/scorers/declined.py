"""Whether the assistant declines what the documents do not answer, and only that."""

from __future__ import annotations

from pingwen.domain.answer import Answer, AnswerKind
from pingwen.domain.clause import Corpus
from pingwen.evaluation.cases import Case
from pingwen.evaluation.matching import holds
from pingwen.evaluation.scores import Score

__all__ = ["declined_rightly", "not_declined_wrongly"]


def declined_rightly(case: Case, answer: Answer, _: Corpus) -> Score | None:
    """1 where a case that must be declined is, in words that it does not forbid.

    None for a case that may be answered.
    """
    if not case.must_decline:
        return None
    said = tuple(words for words in case.must_not if holds(answer.text, words))
    if answer.kind not in case.kinds:
        return Score(
            value=0, reason=f"{answer.kind} where none can be given", evidence=(answer.text,)
        )
    if said:
        return Score(value=0, reason="declined, yet says: " + "; ".join(said), evidence=said)
    return Score(value=1, reason="declined", evidence=(answer.kind,))


def not_declined_wrongly(case: Case, answer: Answer, _: Corpus) -> Score | None:
    """1 where a case that can be answered is not declined. None where declining is right."""
    if AnswerKind.ABSTAIN in case.kinds:
        return None
    declined = case.declined_by(answer.kind)
    return Score(
        value=not declined,
        reason="declined, though the documents answer it" if declined else "not declined",
        evidence=(answer.kind,),
    )
