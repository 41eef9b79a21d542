"""Whether the assistant declines only what the documents do not answer."""

from __future__ import annotations

from pingwen.domain.answer import AnswerKind
from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["not_declined_wrongly"]


def not_declined_wrongly(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where what can be answered is not declined. None where declining is right."""
    if not expected.kinds or AnswerKind.ABSTAIN in expected.kinds:
        return None
    declined = expected.declined_by(given.answer.kind)
    return Score(
        value=not declined,
        reason="declined, though the documents answer it" if declined else "not declined",
        evidence=(given.answer.kind,),
    )
