"""What a chat model is asked to send back, and the reading of what it did send."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from pydantic import Field, ValidationError

from pingwen.domain.model import Model
from pingwen.domain.verdict import VerdictStatus

__all__ = ["About", "Reply", "ReplyUnreadable", "SaidFact", "SaidSegment", "read_reply", "schema"]

_NONE = "none"
_MOST_SEGMENTS = 12
_MOST_FACTS = 8
_MOST_CLAUSES = 4
_MOST_TOLD = 40
_LONGEST_TEXT = 600
_LONGEST_WORDS = 200


class About(StrEnum):
    """What a fact is about."""

    REGION = "region"
    FIELD = "field"
    EMPLOYMENT = "employment"
    EDUCATION = "education"
    WORK = "work"
    TITLE = "title"
    PERFORMANCE = "performance"
    ACHIEVEMENTS = "achievements"
    AWARD = "award"


class SaidFact(Model):
    """Words in which the model reads a fact, and what it takes them to mean, in plain words."""

    about: About
    words: str = Field(max_length=_LONGEST_WORDS)
    means: str = Field(default="", max_length=_LONGEST_WORDS)


class SaidSegment(Model):
    """A statement, and the marks (c1, c2 …) of the clauses that it is said to rest on."""

    clauses: tuple[str, ...] = Field(min_length=1, max_length=_MOST_CLAUSES)
    text: str = Field(max_length=_LONGEST_TEXT)


class Reply(Model):
    """The whole reply. ``verdict`` is one of VerdictStatus, or ``none``."""

    segments: tuple[SaidSegment, ...] = Field(max_length=_MOST_SEGMENTS)
    facts: tuple[SaidFact, ...] = Field(default=(), max_length=_MOST_FACTS)
    verdict: VerdictStatus | None


class ReplyUnreadable(Exception):
    """What came back is not of the schema; the text says where, and may be told to the model."""


def schema(marks: Sequence[str]) -> dict[str, Any]:
    """The JSON schema of a reply in which only these marks are clauses.

    Without marks there is no segment, and a verdict is due.
    """
    words = {"type": "string"}
    fact = {"about": _one_of(About), "words": words, "means": words}
    segment = {
        "clauses": {**_list(_one_of(marks or (_NONE,)), _MOST_CLAUSES), "minItems": 1},
        "text": {"type": "string"},
    }
    return {
        "title": "reply",
        "description": "The answer, in words of the clauses",
        **_object(
            {
                "segments": _list(_object(segment), _MOST_SEGMENTS if marks else 0),
                "facts": _list(_object(fact), _MOST_FACTS),
                "verdict": _one_of([*VerdictStatus, _NONE] if marks else VerdictStatus),
            }
        ),
    }


def read_reply(sent: object, marks: Sequence[str]) -> Reply:
    """The reply that ``sent`` is, its segments left out where there are no marks.

    Raises ReplyUnreadable.
    """
    if not isinstance(sent, dict):
        raise ReplyUnreadable("not a JSON object")
    read = {**sent, "verdict": None if sent.get("verdict") == _NONE else sent.get("verdict")}
    try:
        reply = Reply.model_validate(read if marks else {**read, "segments": ()})
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part)[:20] for part in first["loc"])
        raise ReplyUnreadable(f"{where}: {first['msg']}"[:200]) from None
    unknown = {mark for segment in reply.segments for mark in segment.clauses} - set(marks)
    if unknown:
        raise ReplyUnreadable(f"segments: clauses may only be {_told(marks)}")
    return reply


def _told(marks: Sequence[str]) -> str:
    """The marks in a sentence: all of a few, of many the first and the last."""
    return ", ".join(marks) if len(marks) <= _MOST_TOLD else f"{marks[0]} … {marks[-1]}"


def _one_of(words: Iterable[str]) -> dict[str, Any]:
    return {"type": "string", "enum": [str(word) for word in words]}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "items": items, "maxItems": most}
