"""A rule file changed a little, one change at a time.

Changed are: so many years, results, months and limits by one; ≥ to >; 3 of 6 to 2 or 4; all to any
and any to all; a condition left out; a day moved by one.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

__all__ = ["Mutant", "Raw", "mutants"]

_NUMBERS = ("years", "least", "months", "most_months", "rank")
_LIMITS = ("at_least", "at_most", "above", "below")
_STRICTER = {"at_least": "above", "at_most": "below"}
_DAYS = ("valid_from", "valid_to", "cut_off", "from", "until")
_SWAPPED = {"all": "any", "any": "all"}
_KEPT = "human_judgement"

Raw = Any  # a rule file as JSON


class Mutant(NamedTuple):
    """A rule file with one change. ``place`` names the change; ``group`` is None at the top."""

    place: str
    target: str | None
    group: str | None
    raw: Raw


def mutants(raw: Raw) -> Iterator[Mutant]:
    """Every change of a rule file, in its order."""
    for where, key, value, change in _changes(raw, ()):
        mutated = _changed(raw, where, key, value)
        target = where[1] if len(where) > 1 and where[0] == "targets" else None
        group = where[3] if len(where) > 3 and where[2] == "groups" else None
        yield Mutant(f"{_named(raw, where)}: {change}", target, group, mutated)


def _changed(node: Raw, where: tuple[Any, ...], key: Any, value: Any) -> Raw:
    """The file with one change; what lies beside the way to it is shared, not copied."""
    holder = copy.copy(node)
    if where:
        holder[where[0]] = _changed(node[where[0]], where[1:], key, value)
    elif value is _GONE:
        del holder[key]
    elif isinstance(value, tuple):
        holder[value[0]] = holder.pop(key)
    else:
        holder[key] = value
    return holder


_GONE = object()
_Change = tuple[tuple[Any, ...], Any, Any, str]


def _changes(node: Raw, where: tuple[Any, ...]) -> Iterator[_Change]:
    if isinstance(node, list):
        droppable = [n for n, each in enumerate(node) if _condition(each)]
        for number in droppable if len(node) > 1 else []:
            told = node[number].get("id") or node[number].get("name") or node[number]["op"]
            yield where, number, _GONE, f"without {number + 1} {told}"
        for number, each in enumerate(node):
            yield from _changes(each, (*where, number))
    if isinstance(node, dict):
        for key, value in node.items():
            for new, change in _otherwise(node, key, value):
                yield where, key, new, change
            yield from _changes(value, (*where, key))


def _otherwise(node: Raw, key: str, value: Raw) -> Iterator[tuple[Any, str]]:
    """What may stand in the place of one field, each with the words for the change."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if number and key in (*_NUMBERS, *_LIMITS):
        for step in (-1, 1):
            yield value + step, f"{key} {value} → {value + step}"
    if number and key in _STRICTER:
        yield (_STRICTER[key],), f"{key} {value} → {_STRICTER[key]}"
    if key in _DAYS and isinstance(value, str):
        for step in (-1, 1):
            moved = (date.fromisoformat(value) + timedelta(days=step)).isoformat()
            yield moved, f"{key} {value} → {moved}"
    if key == "op" and value in _SWAPPED and _decisive(node) > 1:
        yield _SWAPPED[value], f"{value} → {_SWAPPED[value]}"


def _condition(each: Raw) -> bool:
    return isinstance(each, dict) and "op" in each and each["op"] != _KEPT


def _decisive(node: Raw) -> int:
    return sum(_condition(each) for each in node["of"])


def _named(raw: Raw, where: tuple[Any, ...]) -> str:
    """The place as people read it: the paths by their ids."""
    parts, node = [], raw
    for part in where:
        node = node[part]
        if part in ("targets", "groups", "rule", "of"):
            continue
        parts.append(node["id"] if isinstance(node, dict) and "id" in node else _counted(part))
    return "/".join(parts) or "file"


def _counted(part: object) -> str:
    return str(part + 1) if isinstance(part, int) else str(part)
