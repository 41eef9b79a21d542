"""The form of a rule file: schemes, their targets, and the groups of conditions of each.

The conditions themselves are in ``conditions`` and ``leaves``. docs/rules.md shows how to read
and write a file.
"""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from pingwen.domain.facts import MeasureKind, TitleLevel, WorkField
from pingwen.domain.model import Model
from pingwen.domain.verdict import Group
from pingwen.rules.conditions import AllOf, AnyOf, Node, NOf, Not, Path
from pingwen.rules.leaves import (
    ByDay,
    Compare,
    Condition,
    Count,
    FieldYears,
    Graduated,
    Happened,
    HoldsDegree,
    HoldsSkill,
    HoldsTechnicalClass,
    HoldsTitle,
    HumanJudgement,
    Match,
    OneOf,
    States,
    Within,
)

__all__ = [
    "AllOf",
    "AnyOf",
    "ByDay",
    "Compare",
    "Condition",
    "Count",
    "EntitlementRule",
    "FieldYears",
    "Graduated",
    "GroupRule",
    "Happened",
    "HoldsDegree",
    "HoldsSkill",
    "HoldsTechnicalClass",
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
    "States",
    "TargetRules",
    "Within",
]


class GroupRule(Model):
    """One group of conditions.

    ``asks``: the question that asks for this group's facts. ``absent_unless_stated``: nothing said
    counts as absent (exceptional routes). ``waives``: the group that it stands in for when met.
    ``mandatory`` False: it binds only when the applicant's own words break it. ``remark``: it is
    determined and shown, and binds in no case (a deadline of a notice that decides nothing).
    """

    clause: str
    quote: str
    rule: Node
    asks: str = ""
    absent_unless_stated: bool = False
    waives: Group | None = None
    mandatory: bool = True
    remark: bool = False


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


class EntitlementRule(Quote):
    """What someone who may claim gets: so much a month, for so many months, under a cap.

    ``path``: the path that it belongs to, empty where there is one for all. ``months``: the measure
    of the months to be paid for, or (``used``) of those already enjoyed. ``people``: the measure of
    heads it is paid for. ``cap``: the most in all, with the words that set it in ``also``.
    """

    path: str = ""
    per_month: float | None = Field(default=None, gt=0)
    unit: str = "元"
    months: MeasureKind | None = None
    used: MeasureKind | None = None
    most_months: int = Field(ge=1)
    people: MeasureKind | None = None
    cap: float | None = Field(default=None, gt=0)
    received: MeasureKind | None = None
    also: tuple[Quote, ...] = ()


class TargetRules(Model):
    """The conditions of one title; a target without any is known by name only.

    With ``not_covered`` the groups can only exclude: nothing makes the target eligible.
    """

    level: TitleLevel | None = None
    words: tuple[str, ...] = ()
    groups: dict[Group, GroupRule] = {}
    not_covered: NotCovered | None = None
    entitlements: tuple[EntitlementRule, ...] = ()


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
