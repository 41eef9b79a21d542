"""Facts that are declared one by one: a teacher's deeds, numbers, circumstances and skills."""

from __future__ import annotations

from math import isfinite
from typing import Self

from pydantic import Field, model_validator

from pingwen.domain.declared_terms import CircumstanceKind, DeedKind, MeasureKind, SkillLevel
from pingwen.domain.fact import Fact
from pingwen.domain.model import Model
from pingwen.domain.terms import Authorship, Level, Role, Venue
from pingwen.domain.time import DateRange

__all__ = ["Circumstance", "Deed", "Measure", "NumberRange", "Skill"]


class NumberRange(Model):
    """A number that is known to lie between two, both included; ``most`` None: no upper bound.

    Raises ValueError for what is reversed or not finite.
    """

    least: float
    most: float | None = None

    @model_validator(mode="after")
    def _sound(self) -> Self:
        most = self.least if self.most is None else self.most
        if not (isfinite(self.least) and isfinite(most) and self.least <= most):
            raise ValueError(f"not a range of numbers: {self.least} to {self.most}")
        return self


class Deed(Fact):
    """One result of a teacher's work. ``count`` None: some, number unsaid.

    ``honoured``: commended, or with the excellent result that its clause asks for. ``in_period``:
    the applicant said that it falls (or not) in the time that the clause names.
    """

    kind: DeedKind
    level: Level | None = None
    role: Role | None = None
    count: int | None = Field(default=None, ge=1, le=1000)
    authorship: Authorship | None = None
    venue: Venue | None = None
    honoured: bool | None = None
    when: DateRange | None = None
    in_period: bool | None = None


class Measure(Fact):
    """A number in the unit that UNITS fixes for its kind."""

    kind: MeasureKind
    amount: NumberRange


class Circumstance(Fact):
    """Whether something holds, and since when or on which day it came about."""

    kind: CircumstanceKind
    holds: bool
    when: DateRange | None = None


class Skill(Fact):
    """A certificate of 职业资格 or 职业技能等级."""

    level: SkillLevel
