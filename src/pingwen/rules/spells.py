"""Stated spells of work, placed on the calendar as far as the words allow.

A spell covers some days for certain and others perhaps: it lies between its earliest possible
start and latest possible end. One that has only a length floats.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from pingwen.domain.facts import Degree, Work
from pingwen.domain.time import DateRange, Days, MonthRange, completed_months, on_anniversary

if TYPE_CHECKING:
    from pingwen.rules.context import Context  # which holds what is placed here

__all__ = ["History", "Spell", "months_after", "months_before", "placed", "tied_degree"]


Span = DateRange | Days
"""An interval of days, stated or reckoned."""


class Spell(NamedTuple):
    """A spell placed: ``start`` and ``end`` are intervals; without them it floats.

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
    interruptions."""

    told: tuple[Work, ...]
    spells: tuple[Spell, ...]
    perhaps: tuple[Spell, ...]
    breaks: tuple[Spell, ...]


def placed(context: Context) -> History:
    """Every stated spell, in the order stated."""
    told: list[Work] = []
    found: dict[bool | None, list[Spell]] = {True: [], None: [], False: []}
    for work in context.facts.work:
        found[work.in_field].append(_place(work, context))
        if work.in_field:
            told.append(work)
    return History(tuple(told), tuple(found[True]), tuple(found[None]), tuple(found[False]))


def _place(work: Work, context: Context) -> Spell:
    """The spell that a statement stands for."""
    tie, tied_day = _tie(work, context)
    total = work.months is not None and work.start is None and tie is None
    start = _start(work, tied_day, context)
    if start is None:
        floor = tied_day.earliest if tied_day else date.min
        length = work.months or MonthRange(least=0)
        return Spell(length=length, tie=tie, not_before=floor, total=total)
    ended = work.ongoing or work.end is not None
    return Spell(
        start=start,
        end=_end(work, start, context.until),
        length=None if ended else work.months,
        tie=tie,
        not_before=start.earliest,
        total=total,
    )


def tied_degree(work: Work, context: Context) -> Degree | None:
    """The degree whose graduation the spell starts from: the named one, else the highest held."""
    if work.since_degree is not None:
        return work.since_degree
    held = [e.degree for e in context.facts.education if e.completed]
    return max(held, key=tuple(Degree).index, default=None)


def _start(work: Work, tied_day: Span | None, context: Context) -> Span | None:
    """When the spell begins; None where it floats.

    A stated length that contradicts the stated start leaves open which of them is right; one that
    contradicts the event it is tied to is cut down to that event. 「毕业后先做了两年销售」 took the
    two years right after the graduation; 「毕业后做了七年」 leaves their place open.
    """
    if work.months is None:
        return work.start or tied_day
    if work.start is not None:
        return _reconciled(work.start, work.months, context) if work.ongoing else work.start
    if not work.ongoing and work.end is None:
        return tied_day if work.in_field is False else None
    stated = Days(earliest=context.stated_on, latest=context.stated_on)
    last = work.end if work.end is not None and not work.ongoing else stated
    back = _back_from(last, work.months)
    return tied_day if tied_day is not None and back.latest < tied_day.earliest else back


def _reconciled(start: Span, months: MonthRange, context: Context) -> Span:
    stated = Days(earliest=context.stated_on, latest=context.stated_on)
    back = _back_from(stated, months)
    inner = max(start.earliest, back.earliest), min(start.latest, back.latest)
    outer = min(start.earliest, back.earliest), max(start.latest, back.latest)
    earliest, latest = inner if inner[0] <= inner[1] else outer
    return Days(earliest=earliest, latest=latest)


def _tie(work: Work, context: Context) -> tuple[str | None, Span | None]:
    """The event that the beginning is tied to and when it was; named where it is one event."""
    facts = context.facts
    if work.since == "graduation":
        degree = tied_degree(work, context)
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


def _end(work: Work, start: Span, until: date) -> Span:
    if work.ongoing:
        return Days(earliest=until, latest=until)
    if work.end is not None:
        return Days(earliest=min(work.end.earliest, until), latest=min(work.end.latest, until))
    if work.months is not None:
        least, most = work.months.least, work.months.most
        last = months_after(start.latest, most + 1) if most is not None else until
        first = months_after(start.earliest, least)
        return Days(earliest=min(first, until), latest=min(max(first, last), until))
    return Days(earliest=min(start.latest, until), latest=until)
