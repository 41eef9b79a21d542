"""What a chat model sends back, read for what it may be."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, TypeVar

from pingwen.domain.answer import AnswerKind
from pingwen.domain.verdict import VerdictStatus
from pingwen.proposing.chat_model.json_objects import json_objects

__all__ = ["Reply", "read_reply"]

_Word = TypeVar("_Word", bound=StrEnum)


class Reply(NamedTuple):
    """``status`` only of a verdict, and only where it is one that there is."""

    kind: AnswerKind
    status: VerdictStatus | None
    text: str


def read_reply(sent: str) -> Reply:
    """The first JSON object with a ``text`` or a ``kind``, whatever stands around it.

    What holds none is taken as an answer in words.
    """
    for found in json_objects(sent):
        if "text" in found or "kind" in found:
            kind = _word(AnswerKind, found.get("kind")) or AnswerKind.ANSWER
            status = _word(VerdictStatus, found.get("status"))
            text = found.get("text")
            return Reply(
                kind=kind,
                status=status if kind is AnswerKind.VERDICT else None,
                text=text if isinstance(text, str) else "",
            )
    return Reply(kind=AnswerKind.ANSWER, status=None, text=sent)


def _word(words: type[_Word], value: object) -> _Word | None:
    written = value.strip().lower() if isinstance(value, str) else ""
    return words(written) if written in set(words) else None
