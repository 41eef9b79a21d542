"""Narratives with the facts that a sceptical reader takes from them, read from YAML."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, cast

import yaml

from pingwen.domain.facts import Facts
from pingwen.domain.question import Message

__all__ = ["AS_OF", "Case", "cases", "read", "said", "without_evidence"]

AS_OF = date(2026, 11, 21)
FOLDER = Path(__file__).parent / "cases" / "narrative"


class Case(NamedTuple):
    """A conversation and its facts, without their evidence."""

    name: str
    messages: tuple[Message, ...]
    facts: Facts


def cases(file: str) -> Iterator[Case]:
    """The cases of one file: ``said`` is one message, or several each with its role."""
    for row in read(file):
        turns = [row["said"]] if isinstance(row["said"], str) else row["said"]
        yield Case(
            name=turns[-1][-40:],
            messages=said(*turns),
            facts=Facts.model_validate(row["facts"]),
        )


def read(file: str) -> list[Any]:
    """The rows of a file of cases."""
    return cast(
        "list[Any]", yaml.load((FOLDER / file).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    )


def said(*turns: str) -> tuple[Message, ...]:
    """Messages; one that begins with ``assistant:`` is the assistant's."""
    messages = []
    for turn in turns:
        role, found, content = turn.partition(": ")
        if found and role in ("user", "assistant"):
            messages.append(Message.model_validate({"role": role, "content": content}))
        else:
            messages.append(Message(role="user", content=turn))
    return tuple(messages)


def without_evidence(facts: Facts) -> Facts:
    """The same facts as they would be written in a case."""
    found: dict[str, Any] = {}
    for name in type(facts).model_fields:
        value = getattr(facts, name)
        if isinstance(value, tuple):
            found[name] = tuple(fact.model_copy(update={"evidence": None}) for fact in value)
        elif value is not None:
            found[name] = value.model_copy(update={"evidence": None})
    return Facts(**found)
