"""Whether a turn begins by answering what the assistant asked, whatever it says or asks besides."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.domain.facts import FactKey
from pingwen.domain.question import IntentKind, Message
from pingwen.understanding.intent_kind import asks_documents
from pingwen.understanding.intent_turn import Turn
from pingwen.understanding.narrative.asked import asked_by, short_answer
from pingwen.understanding.narrative.clauses import split
from pingwen.understanding.narrative.period import read_period
from pingwen.understanding.narrative.questions import asks
from pingwen.understanding.narrative.text import read_text

__all__ = ["answers_first"]

_WANTED = ("production", "deceives", "dictates")
_LONGEST = 200
_FIRST = 2
"""An answer may stand after one clause of greeting (老师好，都是)."""


def answers_first(turn: Turn, kind: IntentKind, before: Sequence[Message]) -> bool:
    """Whether ``turn`` begins with a short answer to the fact that the last of ``before`` asks for,
    and asks nothing besides that the documents may say or that is no subject of theirs.

    ``kind``: what it is taken for by its words alone.
    """
    asked = asked_by(before[-1].content) if before and before[-1].role == "assistant" else None
    if asked is None or kind is IntentKind.CHAT or asks_documents(turn):
        return False
    if kind is IntentKind.OFF_TOPIC and (turn.asks or turn.shows(*_WANTED)):
        return False
    for clause in split(read_text(0, turn.words[:_LONGEST]))[:_FIRST]:
        if asks(clause):
            return False
        if short_answer(clause.text) is not None:
            return True
        if asked.key is FactKey.IN_PERIOD and read_period(clause.text) is not None:
            return True
    return False
