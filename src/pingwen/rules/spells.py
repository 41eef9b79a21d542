"""Stated spells of work, placed on the calendar as far as the words allow.

A spell covers some days for certain and others perhaps: it lies between its earliest possible
start and latest possible end. One that has only a length floats.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from pingwen.domain.facts import Degree, Facts, Work
from pingwen.domain.time import DateRange, Days, MonthRange, completed_months, on_anniversary

__all__ = ["History", "Span", "Spell", "months_after", "months_before", "placed", "tied_degree"]


Span = DateRange | Days
"""An interval of days, stated or reckoned."""

_NEVER = Days(earliest=date.max, latest=date.max)


class Spell(NamedTuple):
    """A spell placed: ``start`` and ``end`` are intervals; without them it floats.

    Placed once for any day of counting: what goes on, or may, ends on the last day of the calendar.
    ``length``: the stated length, where it says more than the two ends. ``tie``: the event that its
    beginning is tied to (a degree or a title level), if any. ``total``: the words give the whole
    length of the experience and tie it to nothing.
    """

    start: Span | None = None
    end: Span | None = None
    length: MonthRange | None = None
    tie: str | None = None
    not_before: date = date.min
    total: bool = False

    @property
    def floating(self) -> MonthRange | None:
        """The length of a spell without a place."""
        return self.length if self.start is None else None


class History(NamedTuple):
    """The spells of work in the field with what was told of each, those that may be of it, and the
    interruptions. ``begun``: when the first in the field began, None where no beginning is known.
    ``plain``: every spell has its place and nothing interrupts it.
    """

    told: tuple[Work, ...]
    spells: tuple[Spell, ...]
    perhaps: tuple[Spell, ...]
    breaks: tuple[Spell, ...]
    begun: Span | None
    plain: bool


def placed(facts: Facts, stated_on: date) -> History:
    """Every spell stated on that day, in the order stated."""
    spells: dict[bool | None, list[Spell]] = {True: [], None: [], False: []}
    for work in facts.work:
        spells[work.in_field].append(_place(work, facts, stated_on))
    in_field, perhaps, breaks = spells[True], spells[None], spells[False]
    begun = [spell.start for spell in in_field if spell.start is not None]
    return History(
        told=tuple([work for work in facts.work if work.in_field]),
        spells=tuple(in_field),
        perhaps=tuple(perhaps),
        breaks=tuple(breaks),
        begun=min(begun, key=lambda day: day.latest, default=None),
        plain=not breaks and all(spell.length is None for spell in (*in_field, *perhaps)),
    )


def _place(work: Work, facts: Facts, stated_on: date) -> Spell:
    """The spell that a statement stands for."""
    tie, tied_day = _tie(work, facts)
    total = work.months is not None and work.start is None and tie is None
    start = _start(work, tied_day, stated_on)
    if start is None:
        floor = tied_day.earliest if tied_day else date.min
        length = work.months or MonthRange(least=0)
        return Spell(length=length, tie=tie, not_before=floor, total=total)
    ended = work.ongoing or work.end is not None
    return Spell(
        start=start,
        end=_end(work, start),
        length=None if ended else work.months,
        tie=tie,
        not_before=start.earliest,
        total=total,
    )


def tied_degree(work: Work, facts: Facts) -> Degree | None:
    """The degree whose graduation the spell starts from: the named one, else the highest held."""
    if work.since_degree is not None:
        return work.since_degree
    held = [e.degree for e in facts.education if e.completed]
    return max(held, key=tuple(Degree).index, default=None)


def _start(work: Work, tied_day: Span | None, stated_on: date) -> Span | None:
    """When the spell begins; None where it floats.

    A stated length that contradicts the stated start leaves open which of them is right; one that
    contradicts the event it is tied to is cut down to that event. 「毕业后先做了两年销售」 took the
    two years right after the graduation; 「毕业后做了七年」 leaves their place open.
    """
    if work.months is None:
        return work.start or tied_day
    if work.start is not None:
        return _reconciled(work.start, work.months, stated_on) if work.ongoing else work.start
    if not work.ongoing and work.end is None:
        return tied_day if work.in_field is False else None
    stated = Days(earliest=stated_on, latest=stated_on)
    last = work.end if work.end is not None and not work.ongoing else stated
    back = _back_from(last, work.months)
    return tied_day if tied_day is not None and back.latest < tied_day.earliest else back


def _reconciled(start: Span, months: MonthRange, stated_on: date) -> Span:
    stated = Days(earliest=stated_on, latest=stated_on)
    back = _back_from(stated, months)
    inner = max(start.earliest, back.earliest), min(start.latest, back.latest)
    outer = min(start.earliest, back.earliest), max(start.latest, back.latest)
    earliest, latest = inner if inner[0] <= inner[1] else outer
    return Days(earliest=earliest, latest=latest)


def _tie(work: Work, facts: Facts) -> tuple[str | None, Span | None]:
    """The event that the beginning is tied to and when it was; named where it is one event."""
    if work.since == "graduation":
        degree = tied_degree(work, facts)
        held = [e.graduated for e in facts.education if e.completed and e.degree is degree]
        return (degree or "graduation"), _hull(held)
    if work.since == "title":
        titles = [t for t in facts.titles if work.since_title in (None, t.level)]
        levels = {work.since_title} if work.since_title else {t.level for t in titles}
        name = next(iter(levels)) if len(levels) == 1 else "title"
        return name, _hull([t.obtained for t in titles])
    return None, None


def _hull(days: Sequence[Span | None]) -> Span | None:
    """From the earliest to the latest day that any of them can be; None where one was not said."""
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        return None
    return Days(earliest=min(d.earliest for d in known), latest=max(d.latest for d in known))


def _back_from(last: Span, months: MonthRange) -> Span:
    """When what lasted so many completed months on the last day began."""
    latest = months_before(last.latest, months.least)
    if months.most is None:
        return Days(earliest=date.min, latest=latest)
    before = months_before(last.earliest, months.most + 1)
    earliest = before if before == date.min else before + timedelta(days=1)
    return Days(earliest=min(earliest, latest), latest=latest)


def months_before(day: date, months: int) -> date:
    """The last day since which so many months are complete on ``day``, if the calendar goes so far.

    At the end of a short month several days qualify: since 31 January a month is complete on 28
    February.
    """
    if day.year * 12 + day.month - months <= 12:
        return date.min
    found = on_anniversary(day, -months)
    while months and completed_months(found + timedelta(days=1), day) >= months:
        found += timedelta(days=1)
    return found


def months_after(day: date, months: int) -> date:
    """The day on which so many months are complete; the last day where the calendar ends."""
    return date.max if day.year + months // 12 + 1 >= date.max.year else on_anniversary(day, months)


def _end(work: Work, start: Span) -> Span:
    if work.ongoing:
        return _NEVER
    if work.end is not None:
        return work.end
    if work.months is not None:
        least, most = work.months.least, work.months.most
        first = months_after(start.earliest, least)
        last = date.max if most is None else months_after(start.latest, most + 1)
        return Days(earliest=first, latest=max(first, last))
    return Days(earliest=start.latest, latest=date.max)
