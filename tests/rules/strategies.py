"""Facts that an applicant might state, drawn at random: imprecise, partial and contradictory."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from hypothesis import strategies as st

from pingwen.domain.facts import (
    Absence,
    Achievement,
    AchievementKind,
    Authorship,
    Circumstance,
    CircumstanceKind,
    Deed,
    DeedKind,
    Degree,
    Education,
    Facts,
    Level,
    Measure,
    MeasureKind,
    NumberRange,
    Performance,
    PerformanceKind,
    Role,
    Skill,
    SkillLevel,
    Title,
    TitleLevel,
    TitleSeries,
    Venue,
    Work,
)
from pingwen.domain.time import DateRange, MonthRange

FIRST, LAST = date(2012, 1, 1), date(2027, 6, 30)

_days = st.dates(FIRST, LAST)


@st.composite
def date_ranges(draw: st.DrawFn) -> DateRange:
    """A day, a month, a year, or any span of up to three years."""
    day = draw(_days)
    form = draw(st.sampled_from(["day", "day", "month", "year", "span"]))
    if form == "month":
        return DateRange.of(day.strftime("%Y-%m"))
    if form == "year":
        return DateRange.of(day.strftime("%Y"))
    last = day + timedelta(days=draw(st.integers(0, 1100))) if form == "span" else day
    return DateRange(earliest=day, latest=last)


@st.composite
def month_ranges(draw: st.DrawFn) -> MonthRange:
    least = draw(st.integers(0, 120))
    spread = draw(st.sampled_from([0, 5, 11, 23, None]))
    return MonthRange(least=least, most=None if spread is None else least + spread)


@st.composite
def educations(draw: st.DrawFn) -> Education:
    return Education(
        degree=draw(st.sampled_from(list(Degree))),
        graduated=draw(st.none() | date_ranges()),
        completed=draw(st.sampled_from([True, True, True, False])),
    )


@st.composite
def titles(draw: st.DrawFn) -> Title:
    return Title(
        level=draw(st.sampled_from(list(TitleLevel)[1:])),
        series=draw(st.sampled_from(list(TitleSeries))),
        obtained=draw(st.none() | date_ranges()),
    )


@st.composite
def works(draw: st.DrawFn) -> Work:
    start = draw(st.none() | date_ranges())
    end = draw(st.none() | date_ranges())
    if start and end and end.latest < start.earliest:
        start, end = end, start
    ties: list[Literal["graduation", "title"] | None] = [None, None, "graduation", "title"]
    since = draw(st.sampled_from(ties))
    return Work(
        in_field=draw(st.sampled_from([True, True, True, None, False])),
        start=start,
        end=end,
        ongoing=draw(st.booleans()) and end is None,
        months=draw(st.none() | month_ranges()),
        since=since,
        since_degree=draw(st.none() | st.sampled_from(list(Degree)))
        if since == "graduation"
        else None,
        since_title=draw(st.none() | st.sampled_from(list(TitleLevel)[1:]))
        if since == "title"
        else None,
    )


@st.composite
def career_facts(draw: st.DrawFn) -> Facts:
    """Degrees, titles and work: what education_experience is decided from."""
    absences: list[Absence] = []
    if draw(st.integers(0, 3)) == 0:
        levels = draw(st.sampled_from([(), ("中级",), ("初级", "中级")]))
        absences.append(Absence(of="titles", kinds=levels))
    if draw(st.integers(0, 7)) == 0:
        absences.append(Absence(of="work"))
    if draw(st.integers(0, 7)) == 0:
        absences.append(Absence(of="education", kinds=("大学本科",)))
    return Facts(
        education=tuple(draw(st.lists(educations(), max_size=3))),
        titles=tuple(draw(st.lists(titles(), max_size=2))),
        work=tuple(draw(st.lists(works(), max_size=3))),
        absences=tuple(absences),
    )


@st.composite
def achievements(draw: st.DrawFn) -> Achievement:
    return Achievement(
        kind=draw(st.sampled_from(list(AchievementKind))),
        count=draw(st.none() | st.integers(1, 4)),
        authorship=draw(st.none() | st.sampled_from(list(Authorship))),
        venue=draw(st.none() | st.sampled_from(list(Venue))),
        role=draw(st.none() | st.sampled_from(list(Role))),
        when=draw(st.none() | date_ranges()),
        in_period=draw(st.none() | st.booleans()),
    )


@st.composite
def performances(draw: st.DrawFn) -> Performance:
    return Performance(
        kind=draw(st.sampled_from(list(PerformanceKind))),
        level=draw(st.none() | st.sampled_from(list(Level))),
        role=draw(st.none() | st.sampled_from(list(Role))),
        completed=draw(st.none() | st.booleans()),
        several=draw(st.none() | st.booleans()),
        when=draw(st.none() | date_ranges()),
        in_period=draw(st.none() | st.booleans()),
    )


@st.composite
def deed_facts(draw: st.DrawFn) -> Facts:
    """Results and performance, with the titles from which they count."""
    absences = []
    if draw(st.booleans()):
        absences.append(Absence(of="achievements"))
    if draw(st.booleans()):
        absences.append(Absence(of="performance"))
    if draw(st.integers(0, 3)) == 0:
        absences.append(Absence(of="titles"))
    return Facts(
        titles=tuple(draw(st.lists(titles(), max_size=2))),
        work=tuple(draw(st.lists(works(), max_size=1))),
        achievements=tuple(draw(st.lists(achievements(), max_size=4))),
        performance=tuple(draw(st.lists(performances(), max_size=3))),
        absences=tuple(absences),
    )


@st.composite
def number_ranges(draw: st.DrawFn) -> NumberRange:
    """A number around the limits of the rules: exact, between two, or with no upper bound."""
    least = draw(st.sampled_from([0.0, 1, 2, 3, 6, 35, 36, 79.5, 80, 90, 150, 299999, 300000]))
    spread = draw(st.sampled_from([0.0, 0, 1, 20, None]))
    return NumberRange(least=least, most=None if spread is None else least + spread)


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    return Measure(kind=draw(st.sampled_from(list(MeasureKind))), amount=draw(number_ranges()))


@st.composite
def circumstances(draw: st.DrawFn) -> Circumstance:
    return Circumstance(
        kind=draw(st.sampled_from(list(CircumstanceKind))),
        holds=draw(st.sampled_from([True, True, False])),
        when=draw(st.none() | date_ranges()),
    )


@st.composite
def deeds(draw: st.DrawFn) -> Deed:
    return Deed(
        kind=draw(st.sampled_from(list(DeedKind))),
        level=draw(st.none() | st.sampled_from(list(Level))),
        role=draw(st.none() | st.sampled_from(list(Role))),
        count=draw(st.none() | st.integers(1, 3)),
        authorship=draw(st.none() | st.sampled_from(list(Authorship))),
        venue=draw(st.none() | st.sampled_from(list(Venue))),
        honoured=draw(st.none() | st.booleans()),
        when=draw(st.none() | date_ranges()),
        in_period=draw(st.none() | st.booleans()),
    )


@st.composite
def declared_facts(draw: st.DrawFn) -> Facts:
    """Numbers, circumstances, deeds and skills, with the schooling and titles that they go with."""
    absences = [Absence(of="deeds")] if draw(st.booleans()) else []
    return Facts(
        education=tuple(draw(st.lists(educations(), max_size=2))),
        titles=tuple(draw(st.lists(titles(), max_size=2))),
        measures=tuple(draw(st.lists(measures(), max_size=4, unique_by=lambda m: m.kind))),
        circumstances=tuple(
            draw(st.lists(circumstances(), max_size=6, unique_by=lambda c: c.kind))
        ),
        deeds=tuple(draw(st.lists(deeds(), max_size=6))),
        skills=tuple(
            Skill(level=x) for x in draw(st.lists(st.sampled_from(list(SkillLevel)), max_size=2))
        ),
        absences=tuple(absences),
    )
