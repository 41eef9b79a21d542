"""What is asked would be read wrongly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from pingwen.domain.question import IntentKind
from pingwen.evaluation.cases import Suite
from pingwen.understanding.glossary import Glossary
from tests.selftest.fault import Fault
from tests.selftest.planting import replaced

__all__ = ["INTENTS"]

_QUESTIONS = (Suite.QUESTIONS,)


def _with(**words: object) -> Callable[[Callable[[], Glossary]], Callable[[], Glossary]]:
    """The glossary with these of its lists in place of its own."""

    def make(load: Callable[[], Glossary]) -> Callable[[], Glossary]:
        changed = Glossary.model_validate({**load().model_dump(), **words})
        return lambda: changed

    return make


def _one_that_nobody_writes(_: object) -> Callable[[], dict[int, str]]:
    return lambda: {0xFFFF: ""}


@contextmanager
def _written_as_simple() -> Iterator[None]:
    """Neither OpenCC's characters nor the glossary's own are folded."""
    with (
        replaced("pingwen.understanding.glossary:simplified_characters", _one_that_nobody_writes),
        replaced("pingwen.understanding.glossary:load_glossary", _with(traditional="")),
    ):
        yield


def _to_the_point(kind_of: Callable[..., IntentKind]) -> Callable[..., IntentKind]:
    def to_the_point(*args: Any, **named: Any) -> IntentKind:
        kind = kind_of(*args, **named)
        return IntentKind.ELIGIBILITY if kind is IntentKind.OFF_TOPIC else kind

    return to_the_point


def _by_itself(follow: Callable[..., Any]) -> Callable[..., Any]:
    return lambda _, *args, **named: follow(None, *args, **named)


INTENTS = (
    Fault(
        "glossary-emptied",
        "applicants' words (助工, 副高) are not translated into the documents'",
        lambda: replaced(
            "pingwen.understanding.glossary:load_glossary", _with(entries=(), variants={})
        ),
        _QUESTIONS,
        ("retrieval.within_10", "retrieval.mrr", "questions.clause_cited", "questions.kind"),
    ),
    Fault(
        "traditional-not-folded",
        "questions in traditional characters (職稱) are not read as simplified ones",
        _written_as_simple,
        _QUESTIONS,
        ("retrieval.within_10", "retrieval.mrr", "questions.clause_cited", "questions.kind"),
    ),
    Fault(
        "off-topic-detector-off",
        "what has nothing to do with the documents is taken for a question about one's chances",
        lambda: replaced("pingwen.understanding.intent_kind:kind_of", _to_the_point),
        _QUESTIONS,
        ("questions.declined_rightly",),
    ),
    Fault(
        "follow-ups-alone",
        "a follow-up is read without what it follows",
        lambda: replaced("pingwen.understanding.intent_subject:follow", _by_itself),
        (Suite.CONVERSATIONS,),
        ("conversations.kind", "conversations.status", "conversations.clause_cited"),
    ),
)
"""Faults of the room ``understanding`` in reading what is asked."""
