"""Conditions put together: all, any, so many of them, the opposite, and named alternatives."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

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
    OneOf,
    States,
    Within,
)

__all__ = ["AllOf", "AnyOf", "NOf", "Node", "Not", "OnReview", "Path"]


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


class OnReview(Condition):
    """What is stated and only the review can accept: unmet where it is not so, never met."""

    op: Literal["on_review"]
    of: Node


class Path(Condition):
    """A named alternative; all of its conditions hold. Reported by its name."""

    op: Literal["path"]
    id: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str = Field(min_length=1)
    of: tuple[Node, ...] = Field(min_length=1)


Node = Annotated[
    AllOf
    | AnyOf
    | NOf
    | Not
    | OnReview
    | Path
    | HoldsDegree
    | HoldsTitle
    | FieldYears
    | OneOf
    | Count
    | Compare
    | States
    | Happened
    | ByDay
    | Graduated
    | Within
    | HoldsTechnicalClass
    | HoldsSkill
    | HumanJudgement,
    Field(discriminator="op"),
]


for _model in (AllOf, AnyOf, NOf, Not, OnReview, Path):
    _model.model_rebuild()
