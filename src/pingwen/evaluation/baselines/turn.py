"""A question as a baseline hears it, and its answer in the shape that scorers read."""

from __future__ import annotations

import time

from pingwen.domain.answer import Answer, AnswerKind, Citation, Verdict
from pingwen.domain.question import Question
from pingwen.evaluation.outcome import Answered

__all__ = ["Turn"]


class Turn:
    """One question, timed from when this is made. ``words``: everything that the user says, as it
    stands, since what was said before counts too."""

    def __init__(self, question: Question) -> None:
        self._start = time.perf_counter()
        self._question = question
        self.words = "\n".join(
            message.content for message in question.messages if message.role == "user"
        )

    def answered(
        self,
        kind: AnswerKind,
        text: str,
        *,
        by: str,
        citations: tuple[Citation, ...] = (),
        verdict: Verdict | None = None,
        ranking: tuple[str, ...] = (),
    ) -> Answered:
        """The answer of the baseline called ``by``."""
        answer = Answer(
            id=self._question.id,
            kind=kind,
            text=text,
            citations=citations,
            verdict=verdict,
            facts=(),
            timings_ms={"total": (time.perf_counter() - self._start) * 1000},
            model=by,
        )
        return Answered(
            said=tuple(message.content for message in self._question.messages),
            as_of=self._question.as_of,
            answer=answer,
            ranking=ranking,
        )
