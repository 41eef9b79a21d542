"""A scheme's rules over time: one file an edition, of which at most one holds on any day."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pingwen.errors import RuleFileInvalid
from pingwen.rules.schema import SchemeRules

__all__ = ["Edition", "by_scheme", "edition_on", "overlaps", "scheme_of"]


class Edition(NamedTuple):
    """The rules of one file. ``version``: ``<scheme>@<hash of the file>``."""

    file: str
    rules: SchemeRules
    version: str


def scheme_of(stem: str) -> str:
    """The scheme that a file's name says: ``bj-ai`` of ``bj-ai`` and of ``bj-ai@2020``."""
    return stem.partition("@")[0]


def by_scheme(editions: Iterable[Edition]) -> dict[str, tuple[Edition, ...]]:
    """The editions of each scheme, the latest first. Raises RuleFileInvalid where two overlap."""
    found: dict[str, list[Edition]] = {}
    for edition in editions:
        found.setdefault(edition.rules.scheme, []).append(edition)
    for ours in found.values():
        ours.sort(key=lambda edition: edition.rules.valid_from or date.min, reverse=True)
        for earlier, later in overlaps(ours):
            raise RuleFileInvalid(
                f"{later.file}: holds from {later.rules.valid_from}, when {earlier.file} still does"
            )
    return {scheme: tuple(ours) for scheme, ours in found.items()}


def overlaps(editions: Sequence[Edition]) -> list[tuple[Edition, Edition]]:
    """Each two editions next to each other in time that hold on one day, the earlier first."""
    ordered = sorted(editions, key=lambda edition: edition.rules.valid_from or date.min)
    return [
        (earlier, later)
        for earlier, later in itertools.pairwise(ordered)
        if (earlier.rules.valid_to or date.max) >= (later.rules.valid_from or date.min)
    ]


def edition_on(editions: Sequence[Edition], day: date) -> Edition:
    """The edition that holds on the day; where none does, the latest, which then says so."""
    for edition in editions:
        begun = (edition.rules.valid_from or date.min) <= day
        if begun and day <= (edition.rules.valid_to or date.max):
            return edition
    return editions[0]
