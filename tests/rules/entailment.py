"""z3 as an oracle: what follows from the leaves, however the open ones turn out.

The leaves' own statuses are taken as given. A leaf that is met or unmet is a constant; an unknown
one is free. Groups and verdict are formulas (formulas.py). A status is right when it holds in every
completion, and complete when it is given wherever it does.

A group that is only listed (general) is broken where that follows, and else never in the way: the
contract's one assumption about what was not said.

Groups that share no variable, and of which none waives the other, are asked about apart, and what
was told alike is asked once: so few questions answer for many applicants.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import z3

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Determination, Group, Status, VerdictStatus
from pingwen.rules.schema import TargetRules
from pingwen.rules.standing import _rests_on
from tests.rules.formulas import Formulas, Value, all_of, at_least

__all__ = ["Entailed", "Oracle", "Told"]

Told = frozenset[tuple[str, bool]]
"""The variables that are settled."""


class Entailed(NamedTuple):
    """What holds in every completion; None where nothing does."""

    verdict: VerdictStatus | None
    groups: Mapping[Group, Status | None]


class Oracle:
    """What follows for one target. ``vectors``: every telling there was; ``asked``: how often z3
    was asked for a part of one."""

    def __init__(self, name: str, rules: TargetRules) -> None:
        self._formulas = Formulas(name, rules)
        self._parts = [
            _Part(self._formulas, rules, groups) for groups in _apart(self._formulas, rules)
        ]
        self.vectors: set[Told] = set()

    @property
    def asked(self) -> int:
        return sum(len(part.known) for part in self._parts)

    def entailed(self, found: Determination, facts: Facts) -> Entailed:
        """For the leaves of a determination. Raises AssertionError where they contradict."""
        told = self._told(found, facts)
        self.vectors.add(told)
        parts = [part.follows(told) for part in self._parts]
        groups = {group: status for part in parts for group, status in part.groups.items()}
        if any(part.barred for part in parts):
            return Entailed(VerdictStatus.NOT_ELIGIBLE, groups)
        settled = all(part.in_order for part in parts) and any(part.decided for part in parts)
        return Entailed(VerdictStatus.ELIGIBLE if settled else None, groups)

    def _told(self, found: Determination, facts: Facts) -> Told:
        told = {
            (self._formulas.leaves[criterion.id], criterion.status is Status.MET)
            for criterion in found.criteria
            if criterion.id in self._formulas.leaves
            and criterion.status in (Status.MET, Status.UNMET)
        }
        doubted = {r.about for r in facts.reservations}
        free_of_doubt = {
            (f"doubt {group}", False)
            for group in self._formulas.groups
            if not doubted & _rests_on(group, self._formulas.groups)
        }
        return frozenset(told | free_of_doubt)


class _Follows(NamedTuple):
    """Of some groups: their statuses; whether one bars the applicant, whether none that is owed
    can, and whether one of these is not left to the committee."""

    groups: Mapping[Group, Status | None]
    barred: bool
    in_order: bool
    decided: bool


class _Part:
    """Groups that stand apart from the others. ``known``: what was found for each telling."""

    def __init__(self, formulas: Formulas, rules: TargetRules, groups: Sequence[Group]) -> None:
        self.known: dict[Told, _Follows] = {}
        self._variables = {name for group in groups for name in formulas.asked[group]}
        self._literals = {
            (name, holds): z3.Bool(name) if holds else z3.Not(z3.Bool(name))
            for name in self._variables
            for holds in (True, False)
        }
        self._solver = z3.Solver()
        self._denials: dict[tuple[str, Group | None], z3.BoolRef] = {}
        for one, other in formulas.implications:
            if one in self._variables:
                self._solver.add(z3.Implies(z3.Bool(one), z3.Bool(other)))
        self._groups = tuple(groups)
        self._broken = {g: formulas.listed[g][1] for g in groups if g in formulas.listed}
        for group in self._broken:
            self._claim("broken", group, formulas.listed[group][0].unmet())
        for group in groups:
            self._claim_statuses(group, formulas.groups[group])
        self._claim_verdict(formulas, rules)

    def follows(self, told: Told) -> _Follows:
        """From those settled variables that these groups ask about."""
        ours = frozenset(each for each in told if each[0] in self._variables)
        if ours not in self.known:
            self.known[ours] = self._found([self._literals[each] for each in ours])
        return self.known[ours]

    def _found(self, known: list[z3.BoolRef]) -> _Follows:
        assert self._solver.check(*known) == z3.sat, "the leaves contradict each other"
        for group, broken in self._broken.items():
            known.append(broken if self._always("broken", group, known) else z3.Not(broken))
        return _Follows(
            {group: self._status(group, known) for group in self._groups},
            self._always("barred", None, known),
            self._always("in order", None, known),
            self._always("decided", None, known),
        )

    def _status(self, group: Group, known: Sequence[z3.BoolRef]) -> Status | None:
        statuses = (Status.MET, Status.UNMET, Status.EXPERT)
        return next((each for each in statuses if self._always(each.value, group, known)), None)

    def _always(self, claim: str, group: Group | None, known: Sequence[z3.BoolRef]) -> bool:
        return bool(self._solver.check(*known, self._denials[claim, group]) == z3.unsat)

    def _claim(self, name: str, group: Group | None, claim: z3.BoolRef) -> None:
        """What may be asked: its denial gets a variable, to be assumed."""
        denied = z3.Bool(f"denied {name} {group}")
        self._solver.add(z3.Implies(denied, z3.Not(claim)))
        self._denials[name, group] = denied

    def _claim_statuses(self, group: Group, value: Value) -> None:
        self._claim(Status.MET.value, group, value.met)
        self._claim(Status.UNMET.value, group, value.unmet())
        self._claim(Status.EXPERT.value, group, value.expert)

    def _claim_verdict(self, formulas: Formulas, rules: TargetRules) -> None:
        bars, owed = [], []
        for group in self._groups:
            rule = rules.groups[group]
            if rule.waives is not None or rule.remark:
                continue
            routes = [
                formulas.groups[other]
                for other, route in rules.groups.items()
                if route.waives is group
            ]
            binding = at_least(1, [formulas.groups[group], *routes])
            bars.append(binding.unmet())
            owed += [binding] if rule.mandatory else []
        self._claim("barred", None, z3.Or(*bars))
        self._claim("in order", None, z3.Not(z3.Or(*bars)))
        self._claim("decided", None, z3.Not(all_of(owed).expert))


def _apart(formulas: Formulas, rules: TargetRules) -> list[tuple[Group, ...]]:
    """The groups, together where one may tell of the other."""
    together: list[tuple[set[str], tuple[Group, ...]]] = []
    for group, rule in rules.groups.items():
        names = {f"group {group}", f"group {rule.waives or group}", *formulas.asked[group]}
        for one, other in formulas.implications:
            if names & {one, other}:
                names |= {one, other}
        groups: tuple[Group, ...] = (group,)
        for each in [each for each in together if each[0] & names]:
            together.remove(each)
            names, groups = names | each[0], (*each[1], *groups)
        together.append((names, groups))
    return [groups for _, groups in together]
