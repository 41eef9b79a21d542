"""The form of a rule file: conditions as data, in a closed set of operators.

A condition names the clause that it encodes and quotes it; one without a clause of its own rests
on the clause of the condition around it. There is no expression language. docs/rules.md shows how
to read and write one.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from pingwen.domain.facts import Degree, EmploymentKind, TitleLevel, TitleSeries, WorkField
from pingwen.domain.model import Model
from pingwen.domain.verdict import Group

__all__ = [
    "AllOf",
    "AnyOf",
    "Count",
    "FieldYears",
    "GroupRule",
    "HoldsDegree",
    "HoldsTitle",
    "HumanJudgement",
    "Match",
    "NOf",
    "Node",
    "Not",
    "NotCovered",
    "OneOf",
    "Path",
    "Quote",
    "SchemeRules",
    "TargetRules",
]


class Condition(Model):
    """What every condition has. ``name`` is how people read it; ``quote`` must be verbatim."""

    name: str = ""
    clause: str = ""
    quote: str = ""
    interpretations: tuple[str, ...] = ()


class AllOf(Condition):
    """Every one of them."""

    op: Literal["all"]
    of: tuple[Node, ...] = Field(min_length=1)


class AnyOf(Condition):
    """At least one of them."""

    op: Literal["any"]
    of: tuple[Node, ...] = Field(min_length=1)


class NOf(Condition):
    """At least ``least`` of them."""

    op: Literal["n_of"]
    least: int = Field(ge=1)
    of: tuple[Node, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        if self.least > len(self.of):
            raise ValueError(f"n_of asks for {self.least} of {len(self.of)}")
        return self


class Not(Condition):
    """The opposite of one condition."""

    op: Literal["not"]
    of: Node


class Path(Condition):
    """A named alternative; all of its conditions hold. Reported by its name."""

    op: Literal["path"]
    id: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str = Field(min_length=1)
    of: tuple[Node, ...] = Field(min_length=1)


class HoldsDegree(Condition):
    """The applicant holds this degree (``or_higher``: or one above it)."""

    op: Literal["holds_degree"]
    degree: Degree
    or_higher: bool = False


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

    ``years`` 0: the text asks for work after the event and states no length. ``title_series``: the
    series whose title may count, the surest first.
    """

    op: Literal["field_years"]
    years: int = Field(ge=0, le=50)
    after_degree: Degree | None = None
    or_higher: bool = False
    after_title: TitleLevel | None = None
    title_series: tuple[TitleSeries, ...] = (
        TitleSeries.SAME,
        TitleSeries.UNSAID,
        TitleSeries.OTHER,
        TitleSeries.QUALIFICATION,
    )

    @model_validator(mode="after")
    def _anchored(self) -> Self:
        if self.after_degree is None and self.after_title is None:
            raise ValueError("field_years needs after_degree, after_title or both")
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

    fact: Literal["achievements", "performance", "awards", "standards", "conduct"]
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


class HumanJudgement(Condition):
    """Words that only the review committee can judge; listed, never approximated."""

    op: Literal["human_judgement"]


Node = Annotated[
    AllOf
    | AnyOf
    | NOf
    | Not
    | Path
    | HoldsDegree
    | HoldsTitle
    | FieldYears
    | OneOf
    | Count
    | HumanJudgement,
    Field(discriminator="op"),
]


class GroupRule(Model):
    """One group of conditions.

    ``asks``: the question that asks for this group's facts. ``absent_unless_stated``: nothing said
    counts as absent (exceptional routes). ``waives``: the group that it stands in for when met.
    ``mandatory`` False: it binds only when the applicant's own words break it.
    """

    clause: str
    quote: str
    rule: Node
    asks: str = ""
    absent_unless_stated: bool = False
    waives: Group | None = None
    mandatory: bool = True


class Quote(Model):
    """Words of a clause, verbatim."""

    clause: str
    quote: str


class NotCovered(Quote):
    """The governing text is not in the corpus: where it is said so, and what to look up.

    ``also``: what the document at hand does say on the matter.
    """

    look_up: str
    also: tuple[Quote, ...] = ()


class TargetRules(Model):
    """The conditions of one title; a target without any is known by name only."""

    level: TitleLevel | None = None
    words: tuple[str, ...] = ()
    groups: dict[Group, GroupRule] = {}
    not_covered: NotCovered | None = None


class SchemeRules(Model):
    """One rule file: how the scheme is recognised, when it holds, and the targets' conditions.

    ``cut_off``: the day until which the notice itself counts years, in place of the day of asking.
    """

    scheme: str
    name: str
    document: str
    region: str
    field: WorkField | None = None
    words: tuple[str, ...] = ()
    decides: bool
    valid_from: date | None = None
    valid_to: date | None = None
    in_force: Quote | None = None
    cut_off: date | None = None
    targets: dict[str, TargetRules] = Field(min_length=1)

    @model_validator(mode="after")
    def _decidable(self) -> Self:
        for name, target in self.targets.items():
            if self.decides and not (target.groups or target.not_covered):
                raise ValueError(f"{name} has neither groups nor not_covered")
        if self.decides and (self.valid_from is None or self.in_force is None):
            raise ValueError("a scheme that decides needs valid_from and in_force")
        return self


for _model in (AllOf, AnyOf, NOf, Not, Path, GroupRule):
    _model.model_rebuild()
