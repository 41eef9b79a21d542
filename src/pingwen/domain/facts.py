"""What an applicant has said, each fact with the words it was read from.

A fact has four states. *Known*: it stands here. *Known to be absent*: an ``Absence`` covers it.
*The applicant does not know*: an ``Unclear`` names it. *Not asked*: none of the three; missing
is never false. Highest stated degree and title are taken as the highest held, because that is
how people answer (docs/interpretations.md, ``highest-stated``).
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from pingwen.domain.declared import Circumstance, Deed, Measure, NumberRange, Skill
from pingwen.domain.declared_terms import (
    LIKENED,
    UNITS,
    CircumstanceKind,
    DeedKind,
    MeasureKind,
    SkillLevel,
    TechnicalClass,
)
from pingwen.domain.fact import Evidence, Fact
from pingwen.domain.model import Model
from pingwen.domain.terms import (
    AchievementKind,
    Authorship,
    AwardKind,
    Degree,
    EmploymentKind,
    Level,
    PerformanceKind,
    Role,
    StandardScope,
    TitleLevel,
    TitleSeries,
    Venue,
    WorkField,
)
from pingwen.domain.time import DateRange, MonthRange
from pingwen.domain.unsaid import (
    Absence,
    AbsenceOf,
    FactKey,
    Reservation,
    ReservationAbout,
    Unclear,
)

__all__ = [
    "LIKENED",
    "LONGEST_WORK_MONTHS",
    "UNITS",
    "Absence",
    "AbsenceOf",
    "Achievement",
    "AchievementKind",
    "Authorship",
    "Award",
    "AwardKind",
    "Circumstance",
    "CircumstanceKind",
    "Conduct",
    "Deed",
    "DeedKind",
    "Degree",
    "Education",
    "Employment",
    "EmploymentKind",
    "Evidence",
    "Fact",
    "FactKey",
    "Facts",
    "Level",
    "Measure",
    "MeasureKind",
    "NumberRange",
    "Performance",
    "PerformanceKind",
    "ProfessionalField",
    "Region",
    "Reservation",
    "ReservationAbout",
    "Role",
    "Skill",
    "SkillLevel",
    "StandardDrafting",
    "StandardScope",
    "TechnicalClass",
    "Title",
    "TitleLevel",
    "TitleSeries",
    "Unclear",
    "Venue",
    "Work",
    "WorkField",
]


LONGEST_WORK_MONTHS = 1200


class Region(Fact):
    """Where the applicant works and applies: a province by its short name (北京, 浙江, 上海 …)."""

    name: str = Field(min_length=1)


class Employment(Fact):
    """The present employer's kind."""

    kind: EmploymentKind


class ProfessionalField(Fact):
    """The field the applicant works in at present."""

    name: WorkField


class Education(Fact):
    """A degree. ``completed`` False: still studying, or left without it; it is not held then.

    ``school`` and ``class_kind``: a class of a technical school, which is no degree; ``degree`` is
    then the one that document 17 likens it to, and only rules that name the class count it.
    Raises ValueError where the two are not given together or the degree is another.
    """

    degree: Degree
    graduated: DateRange | None = None
    completed: bool = True
    school: Literal["技工院校"] | None = None
    class_kind: TechnicalClass | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.school is None) != (self.class_kind is None):
            raise ValueError("school and class_kind go together")
        if self.class_kind is not None and LIKENED[self.class_kind] is not self.degree:
            raise ValueError(f"{self.class_kind} is not likened to {self.degree}")
        return self


class Title(Fact):
    """A professional title held, or (QUALIFICATION) a qualification that may stand for one."""

    level: TitleLevel
    name: str | None = None
    series: TitleSeries = TitleSeries.UNSAID
    obtained: DateRange | None = None


class Work(Fact):
    """A spell of work.

    ``in_field`` None: it was not said whether it is of this profession; False: an interruption or
    another trade. ``start``, ``end``: as stated; ``ongoing``: it lasts until today; ``months``: its
    stated length. ``since``: the words tie its beginning to the graduation (of ``since_degree``,
    or of the highest degree where that is None) or to obtaining a title (``since_title``).
    Raises ValueError where it ends before it begins.
    """

    in_field: bool | None = None
    start: DateRange | None = None
    end: DateRange | None = None
    ongoing: bool = False
    months: MonthRange | None = None
    since: Literal["graduation", "title"] | None = None
    since_degree: Degree | None = None
    since_title: TitleLevel | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start and self.end and self.end.latest < self.start.earliest:
            raise ValueError(f"work ends {self.end} before it starts {self.start}")
        if self.months and max(self.months.least, self.months.most or 0) > LONGEST_WORK_MONTHS:
            raise ValueError("work longer than a hundred years")
        return self


class Achievement(Fact):
    """成果 of one kind. ``count`` None: some, number unsaid. ``when``: when it was obtained.

    ``in_period``: the applicant said that it falls (or not) in the time that the clause names.
    """

    kind: AchievementKind
    count: int | None = Field(default=None, ge=1, le=1000)
    authorship: Authorship | None = None
    venue: Venue | None = None
    role: Role | None = None
    when: DateRange | None = None
    in_period: bool | None = None


class Performance(Fact):
    """业绩: one piece of work. ``completed`` None: not said; ``several``: 多次, 多个."""

    kind: PerformanceKind
    level: Level | None = None
    role: Role | None = None
    completed: bool | None = None
    when: DateRange | None = None
    in_period: bool | None = None
    several: bool | None = None


class Award(Fact):
    """An award, with its level and the applicant's rank among the recipients (1 is first)."""

    kind: AwardKind
    level: Level | None = None
    rank: int | None = Field(default=None, ge=1, le=1000)


class StandardDrafting(Fact):
    """A standard that the applicant helped to draft, with the rank among its drafters."""

    scope: StandardScope | None = None
    rank: int | None = Field(default=None, ge=1, le=1000)


class Conduct(Fact):
    """The applicant's own words show a general condition broken (a forged certificate)."""

    kind: Literal["falsified"]


class Facts(Model):
    """Everything stated about one applicant."""

    region: Region | None = None
    employment: Employment | None = None
    field: ProfessionalField | None = None
    education: tuple[Education, ...] = ()
    titles: tuple[Title, ...] = ()
    work: tuple[Work, ...] = ()
    achievements: tuple[Achievement, ...] = ()
    performance: tuple[Performance, ...] = ()
    awards: tuple[Award, ...] = ()
    standards: tuple[StandardDrafting, ...] = ()
    conduct: tuple[Conduct, ...] = ()
    deeds: tuple[Deed, ...] = ()
    measures: tuple[Measure, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    skills: tuple[Skill, ...] = ()
    absences: tuple[Absence, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    reservations: tuple[Reservation, ...] = ()

    def stated(self) -> tuple[tuple[str, Fact], ...]:
        """Every fact with the name of its field, in the order of the fields."""
        found: list[tuple[str, Fact]] = []
        for name in type(self).model_fields:
            value = getattr(self, name)
            facts = value if isinstance(value, tuple) else (value,) if value is not None else ()
            found.extend((name, fact) for fact in facts)
        return tuple(found)
