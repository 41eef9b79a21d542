"""z3 as an oracle: what follows from the leaves, however the open ones turn out.

The leaves' own statuses are taken as given. A leaf that is met or unmet is a constant; an unknown
one is a free variable, shared by leaves that ask the same, with what one asks implying what
another asks of the same fact (7 years are 5 years). Groups, paths and verdict are written down as
formulas here once more, from the rule files and apart from the evaluator's Kleene logic. A status
is right when it holds in every completion, and complete when it is given wherever it does.

A group that is only listed (general) is broken where that follows, and else never in the way: the
contract's one assumption about what was not said.

Under a completion a condition is met, unmet, or (X) a matter for the committee: two formulas.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import z3

from pingwen.domain.facts import Degree, Facts
from pingwen.domain.verdict import Determination, Group, Status, VerdictStatus
from pingwen.rules.conditions import AllOf, AnyOf, NOf, Not, OnReview, Path
from pingwen.rules.leaves import Compare, Condition, Count, FieldYears, HoldsDegree, HumanJudgement
from pingwen.rules.schema import GroupRule, TargetRules
from pingwen.rules.standing import _RESTS_ON

__all__ = ["Entailed", "Oracle"]

_SHOWN = {"name", "clause", "quote", "asks", "interpretations"}
_ORDER = list(Degree)


class _Value(NamedTuple):
    """Met, and a matter for the committee; unmet where neither."""

    met: z3.BoolRef
    expert: z3.BoolRef


_EXPERT = _Value(z3.BoolVal(False), z3.BoolVal(True))


class Entailed(NamedTuple):
    """What holds in every completion; None where nothing does."""

    verdict: VerdictStatus | None
    groups: Mapping[Group, Status | None]


class Oracle:
    """The formulas of one target. ``where`` of a committee's matter is taken as not listed."""

    def __init__(self, name: str, rules: TargetRules) -> None:
        self._rules = rules
        self._solver = z3.Solver()
        self._leaves: dict[str, z3.BoolRef] = {}
        self._asked: dict[str, Condition] = {}
        self._told: dict[object, Entailed] = {}
        self._listed: dict[Group, tuple[_Value, z3.BoolRef]] = {}
        self._doubt = {group: z3.Bool(f"doubt {group}") for group in rules.groups}
        self._groups = {
            group: self._group(f"{name}/{group.value}", group, rule)
            for group, rule in rules.groups.items()
        }
        self._solver.add(*self._implications())

    def entailed(self, found: Determination, facts: Facts) -> Entailed:
        """For the leaves of a determination. Raises AssertionError where they contradict."""
        key = (
            tuple((c.id, c.status) for c in found.criteria),
            frozenset(r.about for r in facts.reservations),
        )
        if key not in self._told:
            self._told[key] = self._follows(self._known(found, facts))
        return self._told[key]

    def _follows(self, known: list[z3.BoolRef]) -> Entailed:
        assert self._solver.check(*known) == z3.sat, "the leaves contradict each other"
        for value, broken in self._listed.values():
            unmet = self._always(z3.Not(z3.Or(value.met, value.expert)), known)
            known.append(broken if unmet else z3.Not(broken))
        groups = {group: self._status(value, known) for group, value in self._groups.items()}
        return Entailed(self._verdict(known), groups)

    def _known(self, found: Determination, facts: Facts) -> list[z3.BoolRef]:
        known = []
        for criterion in found.criteria:
            leaf = self._leaves.get(criterion.id)
            if leaf is not None and criterion.status is Status.MET:
                known.append(leaf)
            elif leaf is not None and criterion.status is Status.UNMET:
                known.append(z3.Not(leaf))
        doubted = {r.about for r in facts.reservations}
        for group, doubt in self._doubt.items():
            if not doubted & _RESTS_ON.get(group, set()):
                known.append(z3.Not(doubt))
        return known

    def _always(self, claim: z3.BoolRef, known: Sequence[z3.BoolRef]) -> bool:
        return bool(self._solver.check(*known, z3.Not(claim)) == z3.unsat)

    def _status(self, value: _Value, known: Sequence[z3.BoolRef]) -> Status | None:
        if self._always(value.met, known):
            return Status.MET
        if self._always(z3.Not(z3.Or(value.met, value.expert)), known):
            return Status.UNMET
        return Status.EXPERT if self._always(value.expert, known) else None

    def _verdict(self, known: Sequence[z3.BoolRef]) -> VerdictStatus | None:
        binding: dict[Group, _Value] = {}
        owed: list[_Value] = []
        for group, rule in self._rules.groups.items():
            if rule.waives is None and not rule.remark:
                routes = [
                    self._groups[other]
                    for other, route in self._rules.groups.items()
                    if route.waives is group
                ]
                binding[group] = _at_least(1, [self._groups[group], *routes])
                if rule.mandatory:
                    owed.append(binding[group])
        unmet = z3.Or(*(z3.Not(z3.Or(each.met, each.expert)) for each in binding.values()))
        if self._always(unmet, known):
            return VerdictStatus.NOT_ELIGIBLE
        eligible = z3.And(z3.Not(unmet), _all(owed).met)
        return VerdictStatus.ELIGIBLE if self._always(eligible, known) else None

    def _group(self, place: str, group: Group, rule: GroupRule) -> _Value:
        value = self._condition(rule.rule, place, rule.absent_unless_stated)
        if rule.remark:
            return value
        if not rule.mandatory:
            broken = z3.Bool(f"broken {group}")
            self._listed[group] = (value, broken)
            return _Value(z3.BoolVal(False), z3.Not(broken))
        free = z3.Bool(f"confirmed {group}")
        return value._replace(met=z3.And(value.met, z3.Or(z3.Not(self._doubt[group]), free)))

    def _condition(self, node: Condition, place: str, closed: bool) -> _Value:
        if isinstance(node, AllOf | AnyOf | NOf | Path):
            below = [
                self._condition(child, _below(place, number, child), closed)
                for number, child in enumerate(node.of, 1)
                if not (isinstance(child, HumanJudgement) and child.where)
            ]
            if isinstance(node, AllOf | Path):
                return _all(below)
            return _at_least(node.least if isinstance(node, NOf) else 1, below)
        if isinstance(node, Not | OnReview):
            inner = self._condition(node.of, _below(place, 1, node.of), closed)
            if isinstance(node, Not):
                return inner._replace(met=z3.Not(z3.Or(inner.met, inner.expert)))
            accepted = z3.And(z3.Or(inner.met, inner.expert), z3.Bool(f"accepted {place}"))
            return _Value(accepted, z3.BoolVal(False))
        if isinstance(node, HumanJudgement):
            return _EXPERT
        if isinstance(node, Count) and node.since_title is not None:
            parts = [self._leaf(node, f"{place}/{part}", closed, part) for part in _PARTS]
            return _all(parts)
        return self._leaf(node, place, closed, "")

    def _leaf(self, node: Condition, place: str, closed: bool, part: str) -> _Value:
        asked = json.dumps(
            [part, closed, node.model_dump(mode="json", exclude=_SHOWN)], ensure_ascii=False
        )
        self._leaves[place] = z3.Bool(asked)
        self._asked[asked] = node
        return _Value(self._leaves[place], z3.BoolVal(False))

    def _implications(self) -> Iterator[z3.BoolRef]:
        for one, other in combinations(sorted(self._asked), 2):
            for first, second in ((one, other), (other, one)):
                if first[:12] == second[:12] and _implies(self._asked[first], self._asked[second]):
                    yield z3.Implies(z3.Bool(first), z3.Bool(second))


_PARTS = ("number", "period")


def _below(place: str, number: int, node: Condition) -> str:
    return f"{place}/{node.id if isinstance(node, Path) else number}"


def _all(values: Sequence[_Value]) -> _Value:
    expert = z3.And(*(value.expert for value in values))
    met = z3.And(*(z3.Or(value.met, value.expert) for value in values))
    return _Value(z3.And(met, z3.Not(expert)), expert)


def _at_least(least: int, values: Sequence[_Value]) -> _Value:
    met = _reached(least, [value.met for value in values])
    perhaps = _reached(least, [z3.Or(value.met, value.expert) for value in values])
    return _Value(met, z3.And(perhaps, z3.Not(met)))


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
