"""Evaluates a condition on facts: every branch, every path, in one pass; missing is never false."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pingwen.domain.facts import FactKey
from pingwen.domain.verdict import CriterionResult, Group, Observation, Requirement, Source, Status
from pingwen.rules.circumstances import happened, states, within
from pingwen.rules.conditions import AllOf, AnyOf, Node, NOf, Not, OnReview, Path
from pingwen.rules.context import Context, Leaf
from pingwen.rules.counting import count_number, count_period
from pingwen.rules.degrees import holds_degree, holds_technical_class
from pingwen.rules.leaves import (
    ByDay,
    Compare,
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
from pingwen.rules.listing import is_listed
from pingwen.rules.measures import compare
from pingwen.rules.schema import GroupRule
from pingwen.rules.skills import holds_skill
from pingwen.rules.titles import holds_title
from pingwen.rules.trace import Trace
from pingwen.rules.windows import by_day, graduated
from pingwen.rules.years import field_years

__all__ = ["evaluate_group", "path_status"]

_KEYS = {
    "region": FactKey.REGION,
    "field": FactKey.FIELD,
    "employment": FactKey.EMPLOYMENT,
}


class _Place(NamedTuple):
    """Where a condition stands: its group, its id so far, the clause in force, the name and the
    question of its own."""

    group: Group
    id: str
    source: Source
    name: str
    closed: bool
    asks: str = ""

    def below(self, index: int, node: Node) -> _Place:
        part = node.id if isinstance(node, Path) else str(index)
        source = Source(clause=node.clause, quote=node.quote) if node.clause else self.source
        return self._replace(
            id=f"{self.id}/{part}", source=source, name=node.name or self.name, asks=node.asks
        )


class _Spot(NamedTuple):
    """A condition in its place, with those below it."""

    node: Node
    place: _Place
    below: tuple[_Spot, ...]


class _Same:
    """A rule as a key: the very same object, and not one that is equal to it."""

    def __init__(self, rule: GroupRule) -> None:
        self.rule = rule

    def __hash__(self) -> int:
        return id(self.rule)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.rule is self.rule


def evaluate_group(target: str, group: Group, rule: GroupRule, context: Context) -> Trace:
    """The evaluated tree of one group. Ids are ``<target>/<group>/<path>/<number>``."""
    return _evaluate(_laid_out(target, group, _Same(rule)), context)


def path_status(target: str, group: Group, rule: GroupRule, path: str, context: Context) -> Status:
    """The status of one named alternative of a group, by its id in the evaluated tree."""
    return _evaluate(_paths(target, group, _Same(rule))[path], context).status()


@lru_cache(maxsize=4096)
def _laid_out(target: str, group: Group, same: _Same) -> _Spot:
    """The conditions of a group in their places; they are the same for all facts."""
    rule = same.rule
    outer = _Place(
        group=group,
        id=f"{target}/{group.value}",
        source=Source(clause=rule.clause, quote=rule.quote),
        name="",
        closed=rule.absent_unless_stated,
    )
    return _placed(rule.rule, outer.below(0, rule.rule)._replace(id=outer.id))


@lru_cache(maxsize=4096)
def _paths(target: str, group: Group, same: _Same) -> dict[str, _Spot]:
    found: dict[str, _Spot] = {}
    left = [_laid_out(target, group, same)]
    while left:
        spot = left.pop()
        if isinstance(spot.node, Path):
            found[spot.place.id] = spot
        left.extend(spot.below)
    return found


def _placed(node: Node, place: _Place) -> _Spot:
    match node:
        case AllOf() | AnyOf() | NOf() | Path():
            inner = node.of
        case Not() | OnReview():
            inner = (node.of,)
        case _:
            inner = ()
    below = tuple(_placed(child, place.below(n, child)) for n, child in enumerate(inner, 1))
    return _Spot(node, place, below)


def _evaluate(spot: _Spot, context: Context) -> Trace:
    node, place, _ = spot
    match node:
        case AllOf() | AnyOf() | NOf() | Path():
            return _composite(node, spot, context)
        case Not() | OnReview():
            child = _evaluate(spot.below[0], context)
            return Trace(op=node.op, source=place.source, name=place.name, children=(child,))
        case Count() if node.since_title is not None:
            number = count_number(node, context, closed=place.closed)
            period = count_period(node, context, closed=place.closed)
            leaves = (
                _leaf("count", number, place._replace(id=f"{place.id}/number")),
                _leaf("period", period, place._replace(id=f"{place.id}/period")),
            )
            return Trace(op="all", source=place.source, name=place.name, children=leaves)
        case _:
            return _leaf(node.op, _explained(node, _decide(node, place, context)), place)


def _composite(node: AllOf | AnyOf | NOf | Path, spot: _Spot, context: Context) -> Trace:
    place = spot.place
    children = tuple(
        _evaluate(child, context) for child in spot.below if is_listed(child.node, context.facts)
    )
    return Trace(
        op=node.op,
        source=place.source,
        name=place.name,
        path=place.id if isinstance(node, Path) else None,
        least=node.least if isinstance(node, NOf) else 1,
        children=children,
    )


def _decide(
    node: HoldsDegree
    | HoldsTitle
    | HoldsTechnicalClass
    | HoldsSkill
    | FieldYears
    | OneOf
    | Count
    | Compare
    | States
    | Happened
    | Within
    | ByDay
    | Graduated
    | HumanJudgement,
    place: _Place,
    context: Context,
) -> Leaf:
    match node:
        case HoldsDegree():
            return holds_degree(node, context)
        case HoldsTitle():
            return holds_title(node, context)
        case FieldYears():
            return field_years(node, context)
        case OneOf():
            return _one_of(node, context)
        case Count():
            return count_number(node, context, closed=place.closed)
        case HumanJudgement():
            return Leaf(
                status=Status.EXPERT,
                required=Requirement(text=place.source.quote),
                interpretations=node.interpretations,
            )
        case _:
            leaf = _declared(node, context)
            special = isinstance(node, States) and node.absent_unless_stated
            return _closed(node, leaf) if place.closed or special else leaf


def _explained(node: Node, leaf: Leaf) -> Leaf:
    """With the readings that the rule file names, where what is held meets the words by them."""
    held = isinstance(node, HoldsDegree | HoldsTitle | HoldsTechnicalClass | HoldsSkill)
    if not held or leaf.status is not Status.MET:
        return leaf
    readings = tuple(dict.fromkeys((*leaf.interpretations, *node.interpretations)))
    return leaf.model_copy(update={"interpretations": readings})


def _declared(
    node: HoldsTechnicalClass
    | HoldsSkill
    | Compare
    | States
    | Happened
    | Within
    | ByDay
    | Graduated,
    context: Context,
) -> Leaf:
    match node:
        case Compare():
            return compare(node, context)
        case States():
            return states(node, context)
        case Happened():
            return happened(node, context)
        case Within():
            return within(node, context)
        case ByDay():
            return by_day(node, context)
        case Graduated():
            return graduated(node, context)
        case HoldsTechnicalClass():
            return holds_technical_class(node, context)
        case _:
            return holds_skill(node, context)


def _closed(node: Node, leaf: Leaf) -> Leaf:
    """What was not stated counts as absent: so it is unmet, unless its absence is asked for."""
    if leaf.status is not Status.UNKNOWN or leaf.observed.items:
        return leaf
    absence_asked = isinstance(node, States) and not node.holds
    status = Status.MET if absence_asked else Status.UNMET
    return leaf.model_copy(update={"status": status, "needs": (), "interpretations": ()})


def _one_of(node: OneOf, context: Context) -> Leaf:
    required = Requirement(text="、".join(node.values))
    fact = getattr(context.facts, node.fact)
    if fact is None:
        return Leaf(status=Status.UNKNOWN, required=required, needs=(_KEYS[node.fact],))
    value = str(getattr(fact, "kind", None) or fact.name)
    observed = Observation(items=(f"{node.fact}:0",))
    if value in node.values:
        return Leaf(status=Status.MET, required=required, observed=observed)
    if value in node.unclear:
        return Leaf(
            status=Status.UNKNOWN,
            required=required,
            observed=observed,
            interpretations=node.interpretations,
        )
    return Leaf(status=Status.UNMET, required=required, observed=observed)


def _leaf(op: str, leaf: Leaf, place: _Place) -> Trace:
    criterion = CriterionResult(
        id=place.id,
        group=place.group,
        op=op,
        name=place.name,
        status=leaf.status,
        required=leaf.required,
        observed=leaf.observed,
        source=place.source,
        needs=leaf.needs,
        about=leaf.about,
        asks=place.asks,
        interpretations=leaf.interpretations,
    )
    return Trace(op="leaf", source=place.source, name=place.name, criterion=criterion)
