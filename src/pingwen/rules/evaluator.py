"""Evaluates a condition on facts: every branch, every path, in one pass; missing is never false."""

from __future__ import annotations

from typing import NamedTuple

from pingwen.domain.facts import FactKey
from pingwen.domain.verdict import CriterionResult, Group, Observation, Requirement, Source, Status
from pingwen.rules.context import Context, Leaf
from pingwen.rules.counting import count_number, count_period
from pingwen.rules.degrees import holds_degree
from pingwen.rules.schema import (
    AllOf,
    AnyOf,
    Count,
    FieldYears,
    GroupRule,
    HoldsDegree,
    HoldsTitle,
    HumanJudgement,
    Node,
    NOf,
    Not,
    OneOf,
    Path,
)
from pingwen.rules.titles import holds_title
from pingwen.rules.trace import Trace
from pingwen.rules.years import field_years

__all__ = ["evaluate_group"]

_KEYS = {
    "region": FactKey.REGION,
    "field": FactKey.FIELD,
    "employment": FactKey.EMPLOYMENT,
}


class _Place(NamedTuple):
    """Where a condition stands: its group, its id so far, the clause in force, and the path."""

    group: Group
    id: str
    source: Source
    name: str
    closed: bool

    def below(self, index: int, node: Node) -> _Place:
        part = node.id if isinstance(node, Path) else str(index)
        source = Source(clause=node.clause, quote=node.quote) if node.clause else self.source
        return self._replace(id=f"{self.id}/{part}", source=source, name=node.name or self.name)


def evaluate_group(target: str, group: Group, rule: GroupRule, context: Context) -> Trace:
    """The evaluated tree of one group. Ids are ``<target>/<group>/<path>/<number>``."""
    outer = _Place(
        group=group,
        id=f"{target}/{group.value}",
        source=Source(clause=rule.clause, quote=rule.quote),
        name="",
        closed=rule.absent_unless_stated,
    )
    place = outer.below(0, rule.rule)
    return _evaluate(rule.rule, place._replace(id=outer.id), context)


def _evaluate(node: Node, place: _Place, context: Context) -> Trace:
    match node:
        case AllOf() | AnyOf() | NOf() | Path():
            return _composite(node, place, context)
        case Not():
            child = _evaluate(node.of, place.below(1, node.of), context)
            return Trace(op="not", source=place.source, name=place.name, children=(child,))
        case Count() if node.since_title is not None:
            number = count_number(node, context, closed=place.closed)
            period = count_period(node, context, closed=place.closed)
            leaves = (
                _leaf("count", number, place._replace(id=f"{place.id}/number")),
                _leaf("period", period, place._replace(id=f"{place.id}/period")),
            )
            return Trace(op="all", source=place.source, name=place.name, children=leaves)
        case _:
            return _leaf(node.op, _decide(node, place, context), place)


def _composite(node: AllOf | AnyOf | NOf | Path, place: _Place, context: Context) -> Trace:
    children = tuple(
        _evaluate(child, place.below(number, child), context)
        for number, child in enumerate(node.of, 1)
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
    node: HoldsDegree | HoldsTitle | FieldYears | OneOf | Count | HumanJudgement,
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
        case _:
            return Leaf(status=Status.EXPERT, required=Requirement(text=place.source.quote))


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
        interpretations=leaf.interpretations,
    )
    return Trace(op="leaf", source=place.source, name=place.name, criterion=criterion)
