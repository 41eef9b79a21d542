"""What a system made of a case: kept as it came, so that scoring can run again without asking."""

from __future__ import annotations

from datetime import date
from typing import Self

from pingwen.domain.answer import Answer
from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.handling import Handling
from pingwen.domain.model import Model
from pingwen.domain.question import Intent

__all__ = ["Answered", "Outcome"]


class Answered(Model):
    """One turn, answered.

    ``said``: the messages of the conversation, oldest first;
    ``ranking``: ids of the clauses that were found, the best first; ``intent`` and ``facts``: what
    was understood; ``asked``: the fact that the answer asks for; ``dropped``: why segments of the
    draft were held back. A baseline leaves empty what it does not have.
    """

    said: tuple[str, ...]
    as_of: date
    answer: Answer
    ranking: tuple[str, ...] = ()
    intent: Intent | None = None
    facts: Facts = Facts()
    asked: FactKey | None = None
    dropped: tuple[str, ...] = ()

    @classmethod
    def of(cls, handling: Handling) -> Self:
        """What is kept of a question's way through the rooms."""
        determination = handling.checked.determination
        asked = determination.next_question if determination else None
        return cls(
            said=tuple(message.content for message in handling.question.messages),
            as_of=handling.question.as_of,
            answer=handling.answer,
            ranking=tuple(hit.clause.id for hit in handling.hits),
            intent=handling.understanding.intent,
            facts=handling.understanding.facts,
            asked=asked.key if asked else None,
            dropped=handling.checked.dropped,
        )


class Outcome(Model):
    """A case's turns as far as they were answered; ``error`` where one raised.

    ``asked``: the hash of what was put to the system; ``system``: which one it was, with a
    fingerprint of everything that its answers depend on. The same two give the same answers.
    """

    case: str
    asked: str
    system: str
    turns: tuple[Answered, ...] = ()
    error: str | None = None
