"""What an applicant has said, each fact with the words it was read from.

A fact has four states. *Known*: it stands here. *Known to be absent*: an ``Absence`` covers it.
*The applicant does not know*: an ``Unclear`` names it. *Not asked*: none of the three; missing
is never false. Highest stated degree and title are taken as the highest held, because that is
how people answer (docs/interpretations.md, ``highest-stated``).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

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

__all__ = [
    "LONGEST_WORK_MONTHS",
    "Absence",
    "AbsenceOf",
    "Achievement",
    "AchievementKind",
    "Authorship",
    "Award",
    "AwardKind",
    "Conduct",
    "Degree",
    "Education",
    "Employment",
    "EmploymentKind",
    "Evidence",
    "Fact",
    "FactKey",
    "Facts",
    "Level",
    "Performance",
    "PerformanceKind",
    "ProfessionalField",
    "Region",
    "Reservation",
    "ReservationAbout",
    "Role",
    "StandardDrafting",
    "StandardScope",
    "Title",
    "TitleLevel",
    "TitleSeries",
    "Unclear",
    "Venue",
    "Work",
    "WorkField",
]


LONGEST_WORK_MONTHS = 1200


class FactKey(StrEnum):
    """What can be asked for; the unit of "missing" and of the next question."""

    REGION = "region"
    FIELD = "field"
    EMPLOYMENT = "employment"
    EDUCATION = "education"
    GRADUATED = "graduated"
    EARLIER_EDUCATION = "earlier_education"
    WORK = "work"
    TITLE = "title"
    TITLE_DATE = "title_date"
    TITLE_SERIES = "title_series"
    PERFORMANCE = "performance"
    ACHIEVEMENTS = "achievements"
    IN_PERIOD = "in_period"
    AWARD_DETAIL = "award_detail"
    STANDARD_DETAIL = "standard_detail"
    CONFIRMATION = "confirmation"


class Evidence(Model):
    """The exact words, and in which message of the conversation (0 is the first) they stand."""

    turn: int = Field(ge=0)
    text: str = Field(min_length=1)


class Fact(Model):
    """Anything stated. ``evidence`` is None only for facts that came as data and not as words."""

    evidence: Evidence | None = None


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
    """A degree. ``completed`` False: still studying, or left without it; it is not held then."""

    degree: Degree
    graduated: DateRange | None = None
    completed: bool = True


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


AbsenceOf = Literal[
    "education", "titles", "work", "achievements", "performance", "awards", "standards"
]


class Absence(Fact):
    """Beyond what is stated there is none: 没有论文, 没有职称, 只有这些.

    ``kinds``: values of the collection's kind (or level, or degree) that it covers, empty for all;
    ``at_least``: it denies only what stands at this level or above (没有省部级课题).
    """

    of: AbsenceOf
    kinds: tuple[str, ...] = ()
    at_least: Level | None = None


ReservationAbout = Literal[
    "scope",
    "education",
    "titles",
    "work",
    "achievements",
    "performance",
    "awards",
    "standards",
]


class Reservation(Fact):
    """Words that may take something back or make it doubtful, and that no reading has settled.

    What rests on the facts that it is ``about`` is not taken as met until the applicant has said
    that they hold all the same.
    """

    about: ReservationAbout


class Unclear(Fact):
    """The applicant was asked, or says unasked, that this is not known to them."""

    key: FactKey


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
