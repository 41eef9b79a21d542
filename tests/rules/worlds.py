"""A naive oracle for the years: concrete lives that fit what was said, decided by counting days.

Written apart from the rule module and sharing nothing with it but the calendar: a life is drawn
(a day for every date, a beginning and an end for every spell, a yes or no for everything left
open), and the conditions of 学历和专业工作经历 are read off that life. What is met must hold in
every life that fits the words, and what is unmet in none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from pingwen.domain.facts import Degree, Education, Facts, Title, TitleLevel, TitleSeries, Work
from pingwen.domain.time import DateRange, MonthRange, completed_months

LONG_AGO = date(1995, 1, 1)
_ZERO = LONG_AGO.toordinal()
_DAY = timedelta(days=1)

D, T = Degree, TitleLevel
PATHS: dict[str, dict[str, tuple[tuple[Degree, ...], TitleLevel | None, int]]] = {
    "助理工程师": {
        "master": ((D.MASTER,), None, 0),
        "bachelor-1": ((D.BACHELOR,), None, 1),
        "college-3": ((D.COLLEGE,), None, 3),
        "secondary-5": ((D.SECONDARY_VOCATIONAL,), None, 5),
    },
    "工程师": {
        "doctor": ((D.DOCTOR,), None, 0),
        "master-2": ((D.MASTER,), None, 2),
        "bachelor-5": ((D.BACHELOR,), None, 5),
        "college-7": ((D.COLLEGE,), None, 7),
        "junior-title-4": ((D.COLLEGE, D.BACHELOR, D.MASTER, D.DOCTOR), T.JUNIOR, 4),
    },
    "高级工程师": {
        "doctor-2": ((D.DOCTOR,), None, 2),
        "master-7": ((D.MASTER,), None, 7),
        "middle-title-5": ((D.BACHELOR, D.MASTER, D.DOCTOR), T.MIDDLE, 5),
        "other-associate-senior-3": ((), T.ASSOCIATE_SENIOR, 3),
    },
    "正高级工程师": {
        "associate-senior-title-5": ((D.BACHELOR, D.MASTER, D.DOCTOR), T.ASSOCIATE_SENIOR, 5),
        "other-senior-3": ((), T.SENIOR, 3),
    },
}
"""The text of 30号 附件, copied by hand: degrees that serve, title, years."""


@dataclass(frozen=True)
class Life:
    """What is really so: days of the degrees and titles that count, a bit for each day worked."""

    degrees: dict[Degree, date]
    titles: dict[tuple[TitleLevel, bool], date]
    """By level and whether of another series: the earliest of those that an authority counts."""
    worked: int
    """Bit n: the day n days after LONG_AGO was worked in the field."""
    days_in_month: int


class NoSuchLife(Exception):
    """The dice contradict the words; throw again."""


def lives(facts: Facts, as_of: date, stated_on: date, dice: Random, tries: int) -> list[Life]:
    """Lives that fit the facts: ``tries`` at most, none where the words contradict each other."""
    found = []
    for _ in range(tries):
        try:
            found.append(_live(facts, as_of, stated_on, dice))
        except NoSuchLife:
            continue
    return found


def satisfied(target: str, life: Life, as_of: date) -> dict[str, bool]:
    """Each path of the target in this life."""
    return {
        name: _path(life, as_of, degrees, title, years, other=name.startswith("other-"))
        for name, (degrees, title, years) in PATHS[target].items()
    }


def _path(
    life: Life,
    as_of: date,
    degrees: tuple[Degree, ...],
    title: TitleLevel | None,
    years: int,
    *,
    other: bool,
) -> bool:
    start = LONG_AGO
    if degrees:
        held = [life.degrees[d] for d in degrees if life.degrees.get(d, date.max) <= as_of]
        if not held:
            return False
        start = min(held)
    if title is not None:
        obtained = life.titles.get((title, other), date.max)
        if obtained > as_of:
            return False
        start = max(start, obtained)
    first, last = start.toordinal() - _ZERO, as_of.toordinal() - _ZERO
    window = ((1 << max(0, last - first)) - 1) << first
    worked = life.worked & window
    if years == 0:
        return worked != 0 or bool(life.worked >> last & 1)
    return _months(worked, life.days_in_month) >= 12 * years


def _months(worked: int, days_in_month: int) -> int:
    """Completed months of every run of days, and what the days left over make together."""
    months = left = runs = 0
    at = LONG_AGO
    while worked:
        gap = (worked & -worked).bit_length() - 1
        worked >>= gap
        length = (~worked & (worked + 1)).bit_length() - 1
        begin, end = at + timedelta(days=gap), at + timedelta(days=gap + length)
        whole = completed_months(begin, end)
        months, runs = months + whole, runs + 1
        while completed_months(begin, end) == whole and end > begin and left >= 0:
            if completed_months(begin, end - timedelta(days=1)) < whole or whole == 0:
                break
            end, left = end - timedelta(days=1), left + 1
        if whole == 0:
            left += length
        worked >>= length
        at += timedelta(days=gap + length)
    return months + (left // days_in_month if runs > 1 else 0)


# ------------------------------------------------------------------------------ drawing a life


def _live(facts: Facts, as_of: date, stated_on: date, dice: Random) -> Life:
    stated = [(e, _draw(e.graduated, LONG_AGO, stated_on, dice)) for e in facts.education]
    degrees: dict[Degree, date] = {}
    for education, day in stated:
        if education.completed:
            degrees[education.degree] = min(day, degrees.get(education.degree, date.max))
    _untold_degrees(facts, degrees, stated_on, dice)
    _in_order(degrees)
    days = [(t, _draw(t.obtained, LONG_AGO, stated_on, dice)) for t in facts.titles]
    titles = _titles(facts, days, stated_on, dice)
    worked = _work(facts, stated, degrees, days, (as_of, stated_on), dice)
    return Life(degrees, titles, worked, dice.choice([28, 30, 31]))


def _draw(when: DateRange | None, first: date, last: date, dice: Random) -> date:
    early, late = (when.earliest, when.latest) if when else (first, max(first, last))
    edge = dice.random()
    if edge < 0.3:
        return early
    if edge < 0.6:
        return late
    return early + timedelta(days=dice.randint(0, (late - early).days))


def _in_order(degrees: dict[Degree, date]) -> None:
    """Nobody is a master before being a bachelor."""
    days = [degrees[d] for d in Degree if d in degrees]
    if days != sorted(days):
        raise NoSuchLife


def _untold_degrees(
    facts: Facts, degrees: dict[Degree, date], stated_on: date, dice: Random
) -> None:
    said = {e.degree for e in facts.education}
    denied: set[str] = set()
    for absence in facts.absences:
        if absence.of == "education":
            denied |= set(absence.kinds) or {d.value for d in Degree}
    if not said:
        candidates = list(Degree)
    else:
        candidates = []
        if D.DOCTOR in said:
            candidates = [D.MASTER, D.BACHELOR]
        elif D.MASTER in said:
            candidates = [D.BACHELOR]
    for degree in candidates:
        if degree in said or degree.value in denied or dice.random() < 0.4:
            continue
        order = list(Degree)
        above = [d for other, d in degrees.items() if order.index(other) > order.index(degree)]
        degrees[degree] = _draw(None, LONG_AGO, max(LONG_AGO, min([*above, stated_on])), dice)


def _titles(
    facts: Facts, days: list[tuple[Title, date]], stated_on: date, dice: Random
) -> dict[tuple[TitleLevel, bool], date]:
    found: dict[tuple[TitleLevel, bool], date] = {}

    def count(level: TitleLevel, day: date, *, other: bool) -> None:
        found[level, other] = min(day, found.get((level, other), date.max))

    whim = {series: dice.random() < 0.5 for series in TitleSeries}
    for title, day in days:
        if title.series in (TitleSeries.SAME, TitleSeries.UNSAID) or whim[title.series]:
            count(title.level, day, other=False)
        if title.series is TitleSeries.OTHER or (
            title.series is not TitleSeries.SAME and not whim[title.series]
        ):
            count(title.level, day, other=True)
    absent: set[str] = set()
    for absence in facts.absences:
        if absence.of == "titles":
            absent |= set(absence.kinds) or {level.value for level in TitleLevel}
    real = [t.level for t in facts.titles if t.series is not TitleSeries.QUALIFICATION]
    for level in TitleLevel:
        known = any(t.level is level for t in facts.titles)
        beyond = bool(real) and all(
            list(TitleLevel).index(level) > list(TitleLevel).index(r) for r in real
        )
        if known or beyond or level.value in absent or dice.random() < 0.4:
            continue
        count(level, _draw(None, LONG_AGO, stated_on, dice), other=dice.random() < 0.5)
    return found


def _work(
    facts: Facts,
    stated: list[tuple[Education, date]],
    degrees: dict[Degree, date],
    titles: list[tuple[Title, date]],
    days: tuple[date, date],
    dice: Random,
) -> int:
    as_of = days[0]
    worked = off = 0
    told = False
    inner: list[tuple[date, date]] = []
    breaks: list[tuple[date, date]] = []
    for work in facts.work:
        inside = work.in_field if work.in_field is not None else dice.random() < 0.5
        told = told or work.in_field is not False
        begin, end = _spell(work, _event(work, stated, titles, degrees), days, dice)
        bits = _bits(begin, end)
        if work.in_field is False:
            off |= bits
            if work.start is None:
                breaks.append((begin, end))
        elif inside:
            worked |= bits
            inner.append((begin, end))
    for begin, end in breaks:
        for first, last in inner:
            apart, within = end <= first or last <= begin, first <= begin and end <= last
            if not apart and not within:
                raise NoSuchLife
    if not told and not any(a.of == "work" for a in facts.absences) and dice.random() < 0.8:
        worked |= _bits(_draw(None, LONG_AGO, as_of, dice), _draw(None, LONG_AGO, as_of, dice))
    worked |= (worked << 1) & (worked >> 1)
    return worked & ~off


def _event(
    work: Work,
    stated: list[tuple[Education, date]],
    titles: list[tuple[Title, date]],
    degrees: dict[Degree, date],
) -> date | None:
    """The day that the spell follows."""
    if work.since == "graduation":
        degree = work.since_degree or max(
            (e.degree for e, _ in stated if e.completed), key=list(Degree).index, default=None
        )
        held = [day for e, day in stated if e.completed and e.degree is degree]
        if held:
            return held[0]
        if degree in degrees:
            return degrees[degree]
    if work.since == "title":
        held = [day for t, day in titles if work.since_title in (None, t.level)]
        if held:
            return held[-1]
    return None


def _spell(
    work: Work, tied: date | None, days: tuple[date, date], dice: Random
) -> tuple[date, date]:
    """A beginning and an end, the day after the last; what was spoken of lasted a day at least."""
    as_of, stated_on = days
    floor = tied or LONG_AGO
    begin = _draw(work.start, floor, stated_on, dice)
    if tied is not None and work.start is None and work.months is None:
        begin = tied
    begin, end = _ends(work, begin, days, dice)
    if begin < floor or end < begin:
        raise NoSuchLife
    return begin, min(max(end, begin + _DAY), as_of + _DAY)


def _ends(work: Work, begin: date, days: tuple[date, date], dice: Random) -> tuple[date, date]:
    as_of, stated_on = days
    if work.ongoing:
        if work.months is not None:
            begin = _begin_for(work.months, stated_on, begin, work, dice)
        return begin, max(as_of, stated_on, begin) + _DAY
    if work.end is not None:
        end = _draw(work.end, begin, stated_on, dice)
        if work.months is not None and work.start is None:
            begin = _begin_for(work.months, end, begin, work, dice)
        return begin, end
    if work.months is None:
        return begin, _draw(None, begin, max(as_of, begin), dice)
    end = _end_for(work.months, begin, dice)
    if end > stated_on and work.start is None:
        begin, end = _begin_for(work.months, stated_on, begin, work, dice), stated_on
    if not _fits(work.months, begin, end) or end > max(stated_on, begin):
        raise NoSuchLife
    return begin, end


def _fits(months: MonthRange, begin: date, end: date) -> bool:
    whole = completed_months(begin, end)
    return months.least <= whole and (months.most is None or whole <= months.most)


def _begin_for(months: MonthRange, end: date, drawn: date, work: Work, dice: Random) -> date:
    """A beginning that makes the stated length; the drawn one where it does."""
    if _fits(months, drawn, end):
        return drawn
    if work.start is not None:
        raise NoSuchLife
    wanted = dice.randint(months.least, months.most if months.most is not None else months.least)
    begin = end - timedelta(days=int(wanted * 30.44) + dice.randint(0, 30))
    if begin < LONG_AGO or not _fits(months, begin, end):
        raise NoSuchLife
    return begin


def _end_for(months: MonthRange, begin: date, dice: Random) -> date:
    wanted = dice.randint(months.least, months.most if months.most is not None else months.least)
    return begin + timedelta(days=int(wanted * 30.44) + dice.randint(0, 30))


def _bits(begin: date, end: date) -> int:
    first, last = begin.toordinal() - _ZERO, end.toordinal() - _ZERO
    if last <= first or first < 0:
        return 0
    return ((1 << (last - first)) - 1) << first
