"""The conditions of a rule file that facts decide, one operator each, as data in a closed set.

A condition names the clause that it encodes and quotes it; one without a clause of its own rests
on the clause of the condition around it. There is no expression language. docs/rules.md shows how
to read and write one.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from pingwen.domain.facts import (
    CircumstanceKind,
    Degree,
    EmploymentKind,
    MeasureKind,
    SkillLevel,
    TechnicalClass,
    TitleLevel,
    TitleSeries,
    WorkField,
)
from pingwen.domain.model import Model
from pingwen.domain.time import DateRange

__all__ = [
    "ByDay",
    "Compare",
    "Condition",
    "Count",
    "FieldYears",
    "Graduated",
    "Happened",
    "HoldsDegree",
    "HoldsSkill",
    "HoldsTechnicalClass",
    "HoldsTitle",
    "HumanJudgement",
    "Match",
    "OneOf",
    "States",
    "Window",
    "Within",
]


class Condition(Model):
    """What every condition has. ``name`` is how people read it; ``quote`` must be verbatim.

    ``asks``: the question that asks for what this one condition needs.
    """

    name: str = ""
    asks: str = ""
    clause: str = ""
    quote: str = ""
    interpretations: tuple[str, ...] = ()


class HoldsDegree(Condition):
    """The applicant holds this degree (``or_higher``: or one above it).

    ``expected``: one that is still being studied for, or falls later, serves too (应届毕业生).
    ``classes_apart``: a class of a technical school has conditions of its own and is not this one;
    else it leaves open a text that does not speak of it.
    """

    op: Literal["holds_degree"]
    degree: Degree
    or_higher: bool = False
    expected: bool = False
    classes_apart: bool = False


class HoldsTitle(Condition):
    """The applicant holds a title of this level whose series is one of ``series``.

    With one of ``unclear_series`` the text does not decide; any other series does not count.
    """

    op: Literal["holds_title"]
    level: TitleLevel
    series: tuple[TitleSeries, ...] = Field(min_length=1)
    unclear_series: tuple[TitleSeries, ...] = ()


class FieldYears(Condition):
    """Completed years of work in the field after the later of the degree and the title.

    ``years`` 0: the text asks for work after the event and states no length. ``after_class``:
    classes of a technical school that serve in place of the degree. ``title_series``: the series
    whose title may count, the surest first.
    """

    op: Literal["field_years"]
    years: int = Field(ge=0, le=50)
    after_degree: Degree | None = None
    or_higher: bool = False
    after_class: tuple[TechnicalClass, ...] = ()
    after_title: TitleLevel | None = None
    title_series: tuple[TitleSeries, ...] = (
        TitleSeries.SAME,
        TitleSeries.UNSAID,
        TitleSeries.OTHER,
        TitleSeries.QUALIFICATION,
    )

    @model_validator(mode="after")
    def _anchored(self) -> Self:
        if self.after_degree is None and self.after_title is None and not self.after_class:
            raise ValueError("field_years needs after_degree, after_class or after_title")
        return self


class OneOf(Condition):
    """A single fact has one of these values; with one of ``unclear`` the text does not decide."""

    op: Literal["one_of"]
    fact: Literal["region", "field", "employment"]
    values: tuple[str, ...] = Field(min_length=1)
    unclear: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _known_values(self) -> Self:
        if self.fact != "region":
            kinds = WorkField if self.fact == "field" else EmploymentKind
            for value in (*self.values, *self.unclear):
                kinds(value)
        return self


class Match(Model):
    """Which facts count: those of these kinds whose every attribute is as asked.

    ``at_least`` compares on the attribute's scale (本单位 < … < 国家级), ``at_most`` a number.
    """

    fact: Literal["achievements", "performance", "awards", "standards", "conduct", "deeds"]
    kind: tuple[str, ...] = Field(min_length=1)
    one_of: dict[str, tuple[str, ...]] = {}
    at_least: dict[str, str] = {}
    at_most: dict[str, int] = {}
    equals: dict[str, bool] = {}


class Count(Condition):
    """At least ``least`` facts match one of ``of``.

    ``unnamed``: facts that the clause does not name (「等」): they leave the count open.
    ``since_title``: they must fall in the time since that title was obtained.
    """

    op: Literal["count"]
    least: int = Field(default=1, ge=1)
    of: tuple[Match, ...] = Field(min_length=1)
    unnamed: tuple[Match, ...] = ()
    since_title: TitleLevel | None = None


class Compare(Condition):
    """A stated number reaches a limit: exactly one of the four."""

    op: Literal["compare"]
    measure: MeasureKind
    at_least: float | None = None
    at_most: float | None = None
    above: float | None = None
    below: float | None = None

    @model_validator(mode="after")
    def _one_limit(self) -> Self:
        if sum(x is not None for x in (self.at_least, self.at_most, self.above, self.below)) != 1:
            raise ValueError("compare needs one of at_least, at_most, above and below")
        return self


class States(Condition):
    """A circumstance holds, or (``holds`` False) does not.

    ``absent_unless_stated``: nothing said counts as not holding (special cases that people tell).
    """

    op: Literal["states"]
    circumstance: CircumstanceKind
    holds: bool = True
    absent_unless_stated: bool = False


class Window(Condition):
    """Days between two, both included; at least one of them is given."""

    from_: date | None = Field(default=None, alias="from")
    until: date | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if self.from_ is None and self.until is None:
            raise ValueError("needs from, until or both")
        if self.from_ and self.until and self.until < self.from_:
            raise ValueError(f"ends {self.until} before it starts {self.from_}")
        return self

    @property
    def days(self) -> DateRange:
        """The window, open ends reaching to the end of the calendar."""
        return DateRange(earliest=self.from_ or date.min, latest=self.until or date.max)


class Happened(Window):
    """A circumstance came about on a day in the window."""

    op: Literal["happened"]
    circumstance: CircumstanceKind


class ByDay(Window):
    """The day of asking itself lies in the window: a deadline."""

    op: Literal["by_day"]


class Graduated(Window):
    """The applicant graduated with this degree (``or_higher``: or above) on a day in the window."""

    op: Literal["graduated"]
    degree: Degree
    or_higher: bool = False


class Within(Condition):
    """A circumstance came about in the months after a graduation.

    ``graduated_from``: only a graduation on that day or later serves.
    """

    op: Literal["within"]
    circumstance: CircumstanceKind
    months: int = Field(ge=1)
    degree: Degree
    or_higher: bool = False
    graduated_from: date | None = None


class HoldsTechnicalClass(Condition):
    """The applicant completed one of these classes of a technical school."""

    op: Literal["holds_technical_class"]
    kinds: tuple[TechnicalClass, ...] = Field(min_length=1)


class HoldsSkill(Condition):
    """The applicant holds a skill certificate of this level or above."""

    op: Literal["holds_skill"]
    at_least: SkillLevel


class HumanJudgement(Condition):
    """Words that only the review committee can judge; listed, never approximated.

    ``where``: listed only for an applicant who states one of these.
    """

    op: Literal["human_judgement"]
    where: tuple[
        Literal["technical_class", "skill", "qualification", "professor_certificate"], ...
    ] = ()
