"""The one entry of understanding: from a question to what is asked and what was stated."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.domain.question import Question, Understanding
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.corrected import corrected
from pingwen.understanding.intent import IntentReader
from pingwen.understanding.narrative import NarrativeReader
from pingwen.understanding.reservations import read_reservations

__all__ = ["Reader"]


class Reader:
    """Reads whole conversations; pure and deterministic."""

    def __init__(self, schemes: Sequence[SchemeCard]) -> None:
        self._narrative = NarrativeReader()
        self._intent = IntentReader(schemes)

    def read(self, question: Question) -> Understanding:
        """The facts of the conversation and what its last message asks; facts that came with it as
        data count over its words."""
        facts, applicant = self._narrative.read_whose(question.messages, question.as_of)
        reservations = read_reservations(
            question.messages,
            facts,
            lambda turns: self._narrative.read(turns, question.as_of),
            question.as_of,
        )
        facts = facts.model_copy(update={"reservations": reservations})
        if question.facts is not None:
            facts = corrected(facts, question.facts)
        intent = self._intent.read(question.messages, facts)
        return Understanding(intent=intent, facts=facts, applicant=applicant)
