"""How many completed months of work in the field lie after an event: an interval, never a guess.

Days before the event never count, days told twice count once, and interruptions are taken off.
Each stretch counts its completed calendar months; the days left over from several stretches are
rounded down for the least and up for the most.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from pingwen.domain.facts import LONGEST_WORK_MONTHS, Work
from pingwen.domain.time import DateRange, Days, MonthRange, completed_months, on_anniversary
from pingwen.domain.verdict import Observation, Status
from pingwen.rules.context import Context
from pingwen.rules.spells import History, Span, Spell

__all__ = ["Anchor", "Elapsed", "Event", "any_in_field", "months_in_field"]

Stretch = tuple[date, date]


class Event(NamedTuple):
    """Something obtained, and the names by which spells that begin after it are tied to it."""

    day: Days
    ties: frozenset[str] = frozenset()


class Anchor(NamedTuple):
    """The later of the events after which years count; ``day``: when the last of them was, or the
    day of counting where that is earlier.

    ``earlier_untold``: the applicant was not asked about work between this event and the first
    thing that was told, so the history is open towards the past.
    """

    events: tuple[Event, ...]
    day: Days
    earlier_untold: bool = False

    @classmethod
    def of(cls, events: Sequence[Event], *, earlier_untold: bool) -> Anchor:
        """The anchor of these events, of which there is at least one."""
        days = [event.day for event in events]
        return cls(tuple(events), days[0] if len(days) == 1 else _last(days), earlier_untold)

    def until(self, day: date) -> Anchor:
        """The same, where nothing is counted after the day."""
        if self.day.latest <= day:
            return self
        return Anchor(self.events, self.day.until(day), self.earlier_untold)


class Elapsed(NamedTuple):
    """Completed months as an interval, and with the day from which they were counted, if known."""

    anchor: Anchor
    months: MonthRange
    observed: Observation


def months_in_field(anchor: Anchor, context: Context) -> Elapsed:
    """Completed months of stated work in the field after the anchor, until the day of counting."""
    anchor = anchor.until(context.until)
    months = _interval(*_bounds(anchor, context))
    observed = {
        "months": months,
        "since": _since(context.history.begun, anchor),
        "count": None,
        "items": (),
        "day": None,
    }
    return Elapsed(anchor, months, Observation.unchecked(observed))


def any_in_field(anchor: Anchor, context: Context) -> Status:
    """Whether work was done on some day after the anchor: UNMET where surely on none."""
    told, spells, perhaps, breaks, *_ = context.history
    least, most = _bounds(anchor, context)
    after = [_surely_any(w, s, anchor, context) for w, s in zip(told, spells, strict=True)]
    if (least > 0 or not breaks) and True in after:
        return Status.MET
    first, until = anchor.day.earliest, context.until
    maybe = (*spells, *perhaps)
    possible = any(spell.start is None or _touches(spell, first, until) for spell in maybe)
    untold = most is None or not (maybe or "work" in context.denied)
    return Status.UNKNOWN if possible or untold else Status.UNMET


def _bounds(anchor: Anchor, context: Context) -> tuple[int, int | None]:
    """The least and the most months, as each is counted for itself; no most where work before the
    anchor was not asked after. Work that was not spoken of began after the anchor all the same."""
    history = context.history
    worked = (*history.spells, *history.perhaps)
    least = _least(history, anchor, context)
    if "work" not in context.denied:
        if anchor.earlier_untold and not any(spell.total for spell in history.spells):
            return least, None
        if not worked:
            first = anchor.day.earliest
            return least, None if first == date.min else completed_months(first, context.until)
    return least, _most(worked, history, anchor, context.until)


@lru_cache(maxsize=4096)
def _interval(least: int, most: int | None) -> MonthRange:
    """Bounds that cross come from words that contradict each other: either may be right."""
    if most is None:
        return MonthRange(least=least)
    return MonthRange(least=min(least, most), most=max(least, most))


def _least(history: History, anchor: Anchor, context: Context) -> int:
    until, spells, breaks = context.until, history.spells, history.breaks
    stretches = _union([s for spell in spells if (s := _certain(spell, anchor, until))])
    if history.plain:
        return _rounded_down(stretches)
    off = [s for spell in breaks if (s := _possible(spell, date.min, until))]
    placed = _rounded_down(_without(stretches, off))
    lengths = [
        _certain_length(spell, spell.length.least, anchor, context) - _within(off)
        for spell in spells
        if spell.length is not None
    ]
    floating = _floating_breaks(breaks, _longest(spells, until)) if breaks else 0
    return max(0, max([placed, *lengths]) - floating)


def _most(worked: Sequence[Spell], history: History, anchor: Anchor, until: date) -> int:
    first = anchor.day.earliest
    whole = completed_months(first, until)
    stretches = _union([s for spell in worked if (s := _possible(spell, first, until))])
    if history.plain:
        return min(_rounded_up(stretches), whole)
    off = [s for spell in history.breaks if (s := _certain(spell, None, until))]
    placed = _without(stretches, off)
    floating = [spell.floating for spell in worked if spell.floating is not None]
    months = _rounded_up(placed) + (1 if placed and floating else 0)
    for length in floating:
        months += whole + 1 if length.most is None else length.most + 1
    return min(months - (1 if floating else 0), whole)


def _certain(spell: Spell, anchor: Anchor | None, until: date) -> Stretch | None:
    """The days that surely belong to the spell and lie after the anchor."""
    if spell.start is None or spell.end is None:
        return None
    start = told = spell.start.latest
    for event in anchor.events if anchor is not None else ():  # after ``until``: nothing is left
        day = event.day
        if day.latest > start and not (spell.tie in event.ties and told >= day.earliest):
            start = day.latest
    end = min(spell.end.earliest, until)
    return (start, end) if start < end else None


def _touches(spell: Spell, not_before: date, until: date) -> bool:
    assert spell.start is not None
    assert spell.end is not None
    return max(spell.start.earliest, not_before) <= min(spell.end.latest, until)


def _possible(spell: Spell, not_before: date, until: date) -> Stretch | None:
    """The days that may belong to the spell."""
    if spell.start is None or spell.end is None:
        return None
    start, end = max(spell.start.earliest, not_before), min(spell.end.latest, until)
    return (start, end) if start < end else None


def _certain_length(spell: Spell, least: int, anchor: Anchor, context: Context) -> int:
    """What of a stated length surely lies after the anchor and until the day of counting."""
    if spell.start is not None and _ends_after(spell.start.latest, least, context):
        return 0
    untied = [e.day.until(context.until) for e in anchor.events if spell.tie not in e.ties]
    if untied and spell.not_before == date.min:
        return 0
    lost = 0
    if untied and _last(untied).latest > spell.not_before:
        lost = completed_months(spell.not_before, _last(untied).latest) + 1
    if context.stated_on > context.until:
        lost += completed_months(context.until, context.stated_on) + 1
    told = min(context.until, context.stated_on)
    room = completed_months(max(spell.not_before, anchor.day.earliest), told)
    if least > room:
        least = min(room, completed_months(anchor.day.latest, told))
    return max(0, least - lost)


def _ends_after(start: date, months: int, context: Context) -> bool:
    return completed_months(start, min(context.until, context.stated_on)) < months


def _longest(spells: Iterable[Spell], until: date) -> int:
    """The most months that any one of the spells can have lasted."""
    longest = 0
    for spell in spells:
        if spell.start is not None and spell.end is not None:
            last = min(spell.end.latest, until)
            lasted: int | None = completed_months(spell.start.earliest, last)
        else:
            lasted = spell.length.most if spell.length is not None else None
        longest = max(longest, LONGEST_WORK_MONTHS if lasted is None else lasted)
    return longest


def _floating_breaks(breaks: Sequence[Spell], longest: int) -> int:
    """The most that interruptions of unknown place may take from the work.

    One that is longer than any of its spells lies elsewhere.
    """
    taken = 0
    for spell in breaks:
        if spell.floating is not None and spell.floating.least <= longest:
            most = spell.floating.most
            taken += LONGEST_WORK_MONTHS if most is None else most + 2
    return taken


def _within(off: Iterable[Stretch]) -> int:
    return sum(completed_months(*stretch) + 1 for stretch in off)


def _last(days: Sequence[DateRange | Days]) -> Days:
    return Days(max([d.earliest for d in days]), max([d.latest for d in days]))


def _union(stretches: list[Stretch]) -> list[Stretch]:
    if len(stretches) < 2:
        return stretches
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1] + timedelta(days=1):
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _without(stretches: Iterable[Stretch], off: Sequence[Stretch]) -> list[Stretch]:
    left: list[Stretch] = list(stretches)
    for gap_start, gap_end in _union(list(off)) if off else ():
        left = [
            part
            for start, end in left
            for part in ((start, min(end, gap_start)), (max(start, gap_end), end))
            if part[0] < part[1]
        ]
    return left


def _rounded_down(stretches: Sequence[Stretch]) -> int:
    """Completed months; days left over make a month at 31 of them."""
    if len(stretches) == 1:
        return completed_months(*stretches[0])
    months = days = 0
    for start, end in stretches:
        whole = completed_months(start, end)
        months += whole
        days += (end - on_anniversary(start, whole)).days
    return months + days // 31


def _rounded_up(stretches: Sequence[Stretch]) -> int:
    """The most completed months: the days left over before the last stretch lengthen it.

    Each stretch adds three days for months of 28; so the sum never falls as the last one grows.
    """
    if len(stretches) < 2:
        return completed_months(*stretches[0]) if stretches else 0
    *others, (start, end) = stretches
    months = days = 0
    for first, last in others:
        whole = completed_months(first, last)
        months += whole
        days += (last - on_anniversary(first, whole)).days + 3
    return months + completed_months(date.fromordinal(max(1, start.toordinal() - days)), end)


def _since(begun: Span | None, anchor: Anchor) -> DateRange | None:
    if begun is None or anchor.day.earliest == date.min:
        return None
    return DateRange.between(*_last([begun, anchor.day]))


def _surely_any(work: Work, spell: Spell, anchor: Anchor, context: Context) -> bool:
    """Whether some day of the spell surely lies after the anchor and not after the last day."""
    tied = all(spell.tie in event.ties for event in anchor.events)
    if spell.start is None or spell.end is None:
        return (tied or work.ongoing) and context.stated_on <= context.until
    if spell.start.latest > context.until:
        return False
    return tied or work.ongoing or min(spell.end.earliest, context.until) > anchor.day.latest
