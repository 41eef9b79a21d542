"""What the conditions of a target name: which kinds of results, and what about them matters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pingwen.domain.facts import FactKey
from pingwen.domain.model import Model
from pingwen.domain.verdict import Group
from pingwen.rules.conditions import AllOf, AnyOf, Node, NOf, Not, OnReview, Path
from pingwen.rules.leaves import (
    Count,
    FieldYears,
    Graduated,
    HoldsDegree,
    HoldsSkill,
    HoldsTitle,
    HumanJudgement,
    Within,
)
from pingwen.rules.schema import TargetRules

__all__ = ["NAMED_BY_RULES", "Named", "keys_named", "named_in"]

NAMED_BY_RULES: Final = {
    FactKey.PERFORMANCE: "performance",
    FactKey.ACHIEVEMENTS: "achievements",
    FactKey.DEEDS: "deeds",
    FactKey.AWARD_DETAIL: "awards",
    FactKey.STANDARD_DETAIL: "standards",
}
"""Facts of which the conditions name the kinds that count, by the rules' word for them."""


class Named(Model):
    """The kinds that count, and the particulars (level, role, rank …) that are compared."""

    kinds: frozenset[str] = frozenset()
    particulars: frozenset[str] = frozenset()


def named_in(rules: TargetRules, key: FactKey, group: Group | None = None) -> Named:
    """What one group names of this fact, or all of them; empty where it names none."""
    asked = [rules.groups[group]] if group in rules.groups else rules.groups.values()
    found = [
        match
        for each in asked
        for node in _conditions(each.rule)
        if isinstance(node, Count)
        for match in (*node.of, *node.unnamed)
        if match.fact == NAMED_BY_RULES.get(key)
    ]
    particulars = ((*m.one_of, *m.at_least, *m.at_most, *m.equals) for m in found)
    return Named(
        kinds=frozenset(kind for match in found for kind in match.kind),
        particulars=frozenset(name for names in particulars for name in names),
    )


def keys_named(rules: TargetRules) -> frozenset[FactKey]:
    """The kinds of fact that some condition of the target looks at."""
    nodes = [node for group in rules.groups.values() for node in _conditions(group.rule)]
    keys = {key for key in NAMED_BY_RULES if named_in(rules, key).kinds}
    return frozenset(keys.union(*map(_looked_at, nodes)))


def _looked_at(node: Node) -> set[FactKey]:
    match node:
        case HoldsDegree() | Graduated() | Within():
            return {FactKey.EDUCATION}
        case HoldsTitle():
            return {FactKey.TITLE}
        case FieldYears():
            return {FactKey.WORK} | ({FactKey.TITLE} if node.after_title else set())
        case HoldsSkill():
            return {FactKey.SKILL}
        case HumanJudgement() if "skill" in node.where:
            return {FactKey.SKILL}
    return set()


def _conditions(node: Node) -> Iterator[Node]:
    """The condition itself and all within it."""
    yield node
    inner: tuple[Node, ...] = ()
    if isinstance(node, AllOf | AnyOf | NOf | Path):
        inner = node.of
    elif isinstance(node, Not | OnReview):
        inner = (node.of,)
    for each in inner:
        yield from _conditions(each)
