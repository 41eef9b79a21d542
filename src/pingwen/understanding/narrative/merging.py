"""When two statements of one kind can be one fact, and what they say together."""

from __future__ import annotations

from typing import TypeVar

from pingwen.domain.facts import Achievement, Award, Performance, StandardDrafting

__all__ = ["MOST_OF_A_KIND", "agree", "filled"]

MOST_OF_A_KIND = 100
"""More facts of one kind than anybody states; what goes beyond is not kept."""

FactT = TypeVar("FactT", Achievement, Performance, Award, StandardDrafting)


def agree(a: object, b: object, names: tuple[str, ...]) -> bool:
    """Whether the two differ in none of these fields that both state."""
    return all(
        None in (getattr(a, n), getattr(b, n)) or getattr(a, n) == getattr(b, n) for n in names
    )


def filled(old: FactT, new: FactT, names: tuple[str, ...]) -> FactT:
    """The one, with what only the other states of these fields."""
    update = {n: getattr(new, n) for n in names if getattr(old, n) is None}
    return old.model_copy(update=update)
