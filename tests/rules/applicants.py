"""Applicants at random, scheme by scheme: two of the tables' applicants shuffled together, with
facts left out, attributes forgotten, and days and numbers moved to both sides of the limits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from pydantic import ValidationError

from pingwen.domain.facts import Facts
from tests.rules.support import TODAY
from tests.rules.test_cases import _dates, _rows

__all__ = ["Case", "applicants", "table_cases"]

Case = tuple[str, str, Facts, date]
"""Scheme, target, facts, day."""

_YEARS = ("graduated", "obtained", "start", "end", "when")


def table_cases() -> dict[str, list[Case]]:
    """The rows of the tables, by scheme."""
    found: dict[str, list[Case]] = {}
    for row in _rows():
        scheme = row.get("scheme", "bj-ai")
        day = date.fromisoformat(str(row["as_of"])) if "as_of" in row else TODAY
        facts = Facts.model_validate(_dates(row["facts"]))
        found.setdefault(scheme, []).append((scheme, row["target"], facts, day))
    return found


def applicants(rows: list[Case], count: int, seed: int) -> Iterator[Case]:
    """So many applicants to the targets of these rows; the same seed gives the same ones."""
    dice = Random(seed)
    written = [(row, row[2].model_dump(mode="json", exclude_defaults=True)) for row in rows]
    made = 0
    while made < count:
        (one, ours), (_, theirs) = dice.choice(written), dice.choice(written)
        try:
            facts = Facts.model_validate(_shuffled(ours, theirs, dice))
        except ValidationError:
            continue  # moved days that contradict each other
        made += 1
        yield one[0], one[1], facts, one[3]


def _shuffled(ours: Mapping[str, Any], theirs: Mapping[str, Any], dice: Random) -> dict[str, Any]:
    mixed: dict[str, Any] = {}
    for name in {**ours, **theirs}:
        sources = [each[name] for each in (ours, theirs) if name in each]
        value = dice.choice(sources)
        if dice.random() < 0.15:
            continue
        if isinstance(value, list):
            whole = [item for source in sources for item in source]
            kept = [_forgetful(item, dice) for item in whole if dice.random() < 0.6]
            mixed[name] = kept[:8]
        else:
            mixed[name] = value
    return mixed


def _forgetful(item: Mapping[str, Any], dice: Random) -> dict[str, Any]:
    """The fact with optional attributes dropped and its days moved."""
    kept: dict[str, Any] = {}
    for name, value in item.items():
        needed = name in ("kind", "degree", "level", "of", "key", "about", "amount", "holds")
        if not needed and dice.random() < 0.12:
            continue
        moved = isinstance(value, str) and name in _YEARS and dice.random() < 0.4
        kept[name] = _moved(value, dice) if moved else value
    return kept


def _moved(day: str, dice: Random) -> str:
    """A year or a day some days or years earlier or later; spans stay."""
    if len(day) == 4:
        return str(int(day) + dice.randint(-3, 3))
    if len(day) == 10:
        shift = dice.choice([-1, 1, dice.randint(-2000, 2000)])
        return (date.fromisoformat(day) + timedelta(days=shift)).isoformat()
    return day
