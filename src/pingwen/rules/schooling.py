"""What of an applicant's education counts for a condition, and from which day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from pingwen.domain.facts import Degree, Education, Facts, TechnicalClass
from pingwen.domain.time import DateRange, Days

__all__ = ["Accepted", "Schooling", "accepted", "class_day"]

_ORDER = tuple(Degree)
_PRESUPPOSED = {
    Degree.MASTER: (Degree.BACHELOR,),
    Degree.DOCTOR: (Degree.BACHELOR, Degree.MASTER),
}


class Accepted(NamedTuple):
    """Which degrees satisfy the words of a condition, and which stand above its own."""

    degrees: frozenset[Degree]
    above: frozenset[Degree]


@cache
def accepted(degree: Degree, or_higher: bool) -> Accepted:
    """This degree alone, or it and every higher one."""
    above = frozenset(_ORDER[_ORDER.index(degree) + 1 :])
    return Accepted(above | {degree} if or_higher else frozenset({degree}), above)


class Schooling:
    """An applicant's education, sorted once for all conditions.

    ``degrees`` and ``classes``: what was completed. ``presupposed``: the degrees that a stated one
    presupposes and that were not themselves stated.
    """

    def __init__(self, facts: Facts) -> None:
        stated = facts.education
        self.stated = stated
        self.degrees = [e for e in stated if e.completed and e.school is None]
        self.classes = [e for e in stated if e.completed and e.class_kind is not None]
        needed = {degree for e in stated for degree in _PRESUPPOSED.get(e.degree, ())}
        self.presupposed = needed.difference([e.degree for e in stated]) if needed else needed

    def held(self, wanted: Accepted) -> list[Education]:
        """The completed degrees stated that are accepted, in the order stated."""
        return [e for e in self.degrees if e.degree in wanted.degrees]

    def held_classes(self, kinds: Collection[TechnicalClass]) -> list[Education]:
        """The completed classes of a technical school stated that are of these kinds."""
        return [e for e in self.classes if e.class_kind in kinds]

    def presupposes(self, wanted: Accepted) -> bool:
        """Whether a stated degree presupposes an accepted one that was not itself stated."""
        return not self.presupposed.isdisjoint(wanted.degrees)

    def degree_day(self, wanted: Accepted, held: Sequence[Education]) -> Days:
        """When the earliest degree that satisfies the words was obtained; ``held``: those that do.

        An interval back to the beginning of time where the day was not stated; it ends no later
        than the graduation from a stated higher degree.
        """
        bounds = _dated(held)
        open_earlier = len(bounds) < len(held) or self.presupposes(wanted)
        if open_earlier and not bounds:
            bounds = _dated([e for e in self.stated if e.completed and e.degree in wanted.above])
        return _earliest(bounds, open_earlier=open_earlier)


def class_day(held: Collection[Education]) -> Days:
    """When the earliest of these was completed; back to the beginning of time where open."""
    days = _dated(held)
    return _earliest(days, open_earlier=len(days) < len(held))


def _earliest(days: Sequence[DateRange], *, open_earlier: bool) -> Days:
    """The earliest of these; it may be before all of them where that was left open."""
    latest = min([day.latest for day in days], default=date.max)
    if open_earlier or not days:
        return Days(date.min, latest)
    return Days(min([day.earliest for day in days]), latest)


def _dated(held: Iterable[Education]) -> list[DateRange]:
    return [e.graduated for e in held if e.graduated is not None]
