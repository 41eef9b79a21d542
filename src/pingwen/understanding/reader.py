"""The one entry of understanding: from a question to what is asked and what was stated."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from pingwen.domain.answer import ProposedFact
from pingwen.domain.facts import Facts
from pingwen.domain.question import Message, Question, Understanding
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.corrected import corrected
from pingwen.understanding.intent import IntentReader
from pingwen.understanding.narrative import NarrativeReader
from pingwen.understanding.reservations import read_reservations
from pingwen.understanding.routes import unread_routes
from pingwen.understanding.second_reading import differences
from pingwen.understanding.whose import told_of_others

__all__ = ["Reader"]

_ASKS = re.compile("[吗么呢?？]|[评报够能行]不[评报够能行]|是不是|有没有")
_MARKS = " ，。；、,.;!！\n"


class Reader:
    """Reads whole conversations; pure and deterministic."""

    def __init__(self, schemes: Sequence[SchemeCard]) -> None:
        self._narrative = NarrativeReader()
        self._intent = IntentReader(schemes)

    def read(self, question: Question) -> Understanding:
        """The facts of the conversation and what its last message asks; facts that came with it as
        data count over its words."""
        said = question.messages
        read_whose = self._read_whose(question)
        facts, applicant = read_whose(said)
        reservations = read_reservations(
            said, facts, lambda turns: read_whose(turns)[0], question.as_of, applicant
        )
        told = facts.model_copy(update={"reservations": reservations})
        routes = unread_routes(said, facts, applicant)
        facts = facts.model_copy(update={"reservations": (*reservations, *routes)})
        if question.facts is not None:
            told, facts = corrected(told, question.facts), corrected(facts, question.facts)
        # Who but asks for a route tells nothing of a case by it (我想破格，要什么条件).
        intent = self._intent.read(_without_others(said, applicant), told)
        return Understanding(intent=intent, facts=facts, applicant=applicant)

    def compare(
        self, read: Understanding, question: Question, proposed: Sequence[ProposedFact]
    ) -> Understanding:
        """The reading with a reservation wherever what a proposer reads in the words differs."""
        facts, said = read.facts, question.messages
        read_whose = self._read_whose(question)
        found = differences(said, facts, proposed, lambda turns: read_whose(turns)[0])
        if not found:
            return read
        facts = facts.model_copy(update={"reservations": (*facts.reservations, *found)})
        if question.facts is not None:
            facts = corrected(facts, question.facts)
        return read.model_copy(update={"facts": facts})

    def _read_whose(self, question: Question) -> Callable[[tuple[Message, ...]], tuple[Facts, str]]:
        """What the narrative reader reads on the question's day; the same turns are read once."""
        return cache(lambda turns: self._narrative.read_whose(turns, question.as_of))


def _without_others(messages: Sequence[Message], applicant: str) -> tuple[Message, ...]:
    """The messages without what a reply to a question tells of others: 没有。我们领导有，正高。

    No title that is named so is asked about.
    """
    found: list[Message] = []
    for turn, message in enumerate(messages):
        replies = turn > 0 and message.role == "user" and messages[turn - 1].role == "assistant"
        said = message.content
        for words in told_of_others(message, turn, applicant) if replies else ():
            said = said if _ASKS.search(words) else said.replace(words, "")
        kept = bool(said.strip(_MARKS))
        found.append(message.model_copy(update={"content": said}) if kept else message)
    return tuple(found)
