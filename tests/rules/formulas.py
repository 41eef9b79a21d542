"""A target's conditions written down as formulas of z3, from the rule file and apart from the
evaluator.

Under a completion of what is open a condition is met, unmet, or a matter for the committee: two
formulas. A leaf is one variable, shared by leaves that ask the same; ``implications`` are what one
asks implying what another asks of the same fact (7 years are 5 years).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import z3

from pingwen.domain.facts import Degree
from pingwen.domain.verdict import Group
from pingwen.rules.conditions import AllOf, AnyOf, NOf, Not, OnReview, Path
from pingwen.rules.leaves import Compare, Condition, Count, FieldYears, HoldsDegree, HumanJudgement
from pingwen.rules.schema import GroupRule, TargetRules

__all__ = ["Formulas", "Value", "all_of", "at_least"]

_SHOWN = {"name", "clause", "quote", "asks", "interpretations"}
_ORDER = list(Degree)
_PARTS = ("number", "period")


class Value(NamedTuple):
    """Met, and a matter for the committee; unmet where neither."""

    met: z3.BoolRef
    expert: z3.BoolRef

    def unmet(self) -> z3.BoolRef:
        return z3.Not(z3.Or(self.met, self.expert))


_EXPERT = Value(z3.BoolVal(False), z3.BoolVal(True))


class Formulas:
    """The groups of one target. ``where`` of a committee's matter is taken as not listed.

    ``leaves``: by the id of a criterion, its variable. ``asked``: the variables of each group.
    ``listed``: of the groups that only bind when broken, their condition and whether it is broken.
    """

    def __init__(self, name: str, rules: TargetRules) -> None:
        self.leaves: dict[str, str] = {}
        self.asked: dict[Group, set[str]] = {group: set() for group in rules.groups}
        self.listed: dict[Group, tuple[Value, z3.BoolRef]] = {}
        self._conditions: dict[str, Condition] = {}
        self.groups = {
            group: self._group(f"{name}/{group.value}", group, rule)
            for group, rule in rules.groups.items()
        }
        self.implications = tuple(self._implied())

    def _group(self, place: str, group: Group, rule: GroupRule) -> Value:
        before = set(self.leaves)
        value = self._condition(rule.rule, place, rule.absent_unless_stated)
        self.asked[group] = {self.leaves[leaf] for leaf in self.leaves.keys() - before}
        if rule.remark:
            return value
        if not rule.mandatory:
            broken = z3.Bool(f"broken {group}")
            self.listed[group] = (value, broken)
            return Value(z3.BoolVal(False), z3.Not(broken))
        doubt, free = z3.Bool(f"doubt {group}"), z3.Bool(f"confirmed {group}")
        self.asked[group].add(f"doubt {group}")
        return value._replace(met=z3.And(value.met, z3.Or(z3.Not(doubt), free)))

    def _condition(self, node: Condition, place: str, closed: bool) -> Value:
        if isinstance(node, AllOf | AnyOf | NOf | Path):
            below = [
                self._condition(child, _below(place, number, child), closed)
                for number, child in enumerate(node.of, 1)
                if not (isinstance(child, HumanJudgement) and child.where)
            ]
            if isinstance(node, AllOf | Path):
                return all_of(below)
            return at_least(node.least if isinstance(node, NOf) else 1, below)
        if isinstance(node, Not | OnReview):
            inner = self._condition(node.of, _below(place, 1, node.of), closed)
            if isinstance(node, Not):
                return inner._replace(met=inner.unmet())
            accepted = z3.And(z3.Or(inner.met, inner.expert), z3.Bool(f"accepted {place}"))
            return Value(accepted, z3.BoolVal(False))
        if isinstance(node, HumanJudgement):
            return _EXPERT
        if isinstance(node, Count) and node.since_title is not None:
            parts = [self._leaf(node, f"{place}/{part}", closed, part) for part in _PARTS]
            return all_of(parts)
        return self._leaf(node, place, closed, "")

    def _leaf(self, node: Condition, place: str, closed: bool, part: str) -> Value:
        asked = json.dumps(
            [part, closed, node.model_dump(mode="json", exclude=_SHOWN)], ensure_ascii=False
        )
        self.leaves[place] = asked
        self._conditions[asked] = node
        return Value(z3.Bool(asked), z3.BoolVal(False))

    def _implied(self) -> Iterator[tuple[str, str]]:
        known = self._conditions
        for one, other in combinations(sorted(known), 2):
            for first, second in ((one, other), (other, one)):
                if first[:12] == second[:12] and _implies(known[first], known[second]):
                    yield first, second


def _below(place: str, number: int, node: Condition) -> str:
    return f"{place}/{node.id if isinstance(node, Path) else number}"


def all_of(values: Sequence[Value]) -> Value:
    """Met where all are, what is for the committee aside; a matter for it where all are."""
    expert = z3.And(*(value.expert for value in values))
    met = z3.And(*(z3.Or(value.met, value.expert) for value in values))
    return Value(z3.And(met, z3.Not(expert)), expert)


def at_least(least: int, values: Sequence[Value]) -> Value:
    """Met where so many are; a matter for the committee where it could make them so many."""
    met = _reached(least, [value.met for value in values])
    perhaps = _reached(least, [z3.Or(value.met, value.expert) for value in values])
    return Value(met, z3.And(perhaps, z3.Not(met)))


def _reached(least: int, claims: Sequence[z3.BoolRef]) -> z3.BoolRef:
    return z3.Or(*claims) if least == 1 else z3.PbGe([(claim, 1) for claim in claims], least)


def _implies(one: Condition, other: Condition) -> bool:
    """Whether whoever meets the first meets the second."""
    if isinstance(one, FieldYears) and isinstance(other, FieldYears):
        return one.years > other.years and _alike(one, other, "years")
    if isinstance(one, HoldsDegree) and isinstance(other, HoldsDegree):
        above = _ORDER.index(one.degree) >= _ORDER.index(other.degree)
        return above and other.or_higher
    if isinstance(one, Count) and isinstance(other, Count):
        return one.least > other.least and _alike(one, other, "least")
    if isinstance(one, Compare) and isinstance(other, Compare):
        higher = (one.at_least or 0) > (other.at_least or 0) > 0
        return higher and _alike(one, other, "at_least")
    return False


def _alike(one: Condition, other: Condition, apart_from: str) -> bool:
    left, right = (each.model_dump(exclude=_SHOWN | {apart_from}) for each in (one, other))
    return left == right
