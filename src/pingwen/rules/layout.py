"""The conditions of a group in their places, laid out once: they are the same for all facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from pingwen.domain.facts import FactKey
from pingwen.domain.verdict import CriterionResult, Group, Source, Status
from pingwen.rules.conditions import AllOf, AnyOf, Node, NOf, Not, OnReview, Path
from pingwen.rules.context import NONE_COUNTED, NOTHING, Context, Leaf
from pingwen.rules.counting import count_number, count_period
from pingwen.rules.leaves import Count, HumanJudgement
from pingwen.rules.operators import Decider, decider
from pingwen.rules.schema import GroupRule
from pingwen.rules.trace import Op, Trace

__all__ = ["Composite", "Place", "Silence", "Single", "Spot", "laid_out", "laid_out_path"]

Silence = tuple[Status, tuple[FactKey, ...], tuple[str, ...]]
"""What can differ in a leaf that observed nothing: its status, its needs and its readings."""


class Place(NamedTuple):
    """Where a condition stands: its group, its id so far, the clause in force, the name and the
    question of its own."""

    group: Group
    id: str
    source: Source
    name: str
    closed: bool
    asks: str = ""

    def below(self, index: int, node: Node) -> Place:
        """The place of a condition within this one."""
        part = node.id if isinstance(node, Path) else str(index)
        source = Source(clause=node.clause, quote=node.quote) if node.clause else self.source
        return self._replace(
            id=f"{self.id}/{part}", source=source, name=node.name or self.name, asks=node.asks
        )


@dataclass(frozen=True, eq=False)
class Composite:
    """Conditions put together; see Trace for ``op``, ``path`` and ``least``."""

    op: Op
    place: Place
    below: tuple[Spot, ...]
    path: str | None = None
    least: int = 1

    def joined(self, children: tuple[Trace, ...]) -> Trace:
        """The trace, with those of the conditions below it."""
        source, name = self.place.source, self.place.name
        return Trace.composite(self.op, source, name, self.path, self.least, children)


@dataclass(frozen=True, eq=False)
class Single:
    """A leaf of the rules with what decides it.

    ``where``: it is listed only for some. ``silent``: its traces where nothing was found for it,
    which are few: each is made once.
    """

    op: str
    place: Place
    decide: Decider
    where: HumanJudgement | None = None
    silent: dict[Silence, Trace] = field(default_factory=dict)

    def trace(self, context: Context) -> Trace:
        """The trace of the leaf as it is decided."""
        leaf = self.decide(context)
        if leaf.observed is not NOTHING and leaf.observed is not NONE_COUNTED:
            return self._made(leaf)
        silence = (leaf.status, leaf.needs, leaf.interpretations)
        known = self.silent.get(silence)
        if known is None:
            known = self.silent[silence] = self._made(leaf)
        return known

    def _made(self, leaf: Leaf) -> Trace:
        place = self.place
        return Trace.leaf(
            CriterionResult(
                id=place.id,
                group=place.group,
                op=self.op,
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
        )


Spot = Composite | Single
"""A condition in its place."""


class _Same:
    """A rule as a key: the very same object, and not one that is equal to it."""

    def __init__(self, rule: GroupRule) -> None:
        self.rule = rule

    def __hash__(self) -> int:
        return id(self.rule)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.rule is self.rule


@lru_cache(maxsize=4096)
def _laid_out(target: str, group: Group, same: _Same) -> Spot:
    rule = same.rule
    outer = Place(
        group=group,
        id=f"{target}/{group.value}",
        source=Source(clause=rule.clause, quote=rule.quote),
        name="",
        closed=rule.absent_unless_stated,
    )
    return _placed(rule.rule, outer.below(0, rule.rule)._replace(id=outer.id))


@lru_cache(maxsize=4096)
def _paths(target: str, group: Group, same: _Same) -> dict[str, Composite]:
    found: dict[str, Composite] = {}
    left = [_laid_out(target, group, same)]
    while left:
        spot = left.pop()
        if isinstance(spot, Composite):
            if spot.path is not None:
                found[spot.path] = spot
            left.extend(spot.below)
    return found


def laid_out(target: str, group: Group, rule: GroupRule) -> Spot:
    """The conditions of a group. Ids are ``<target>/<group>/<path>/<number>``."""
    return _laid_out(target, group, _Same(rule))


def laid_out_path(target: str, group: Group, rule: GroupRule, path: str) -> Composite:
    """One named alternative of a group, by its id in the evaluated tree."""
    return _paths(target, group, _Same(rule))[path]


def _placed(node: Node, place: Place) -> Spot:
    match node:
        case AllOf() | AnyOf() | NOf() | Path():
            below = tuple(
                _placed(child, place.below(n, child)) for n, child in enumerate(node.of, 1)
            )
            path = place.id if isinstance(node, Path) else None
            least = node.least if isinstance(node, NOf) else 1
            return Composite(node.op, place, below, path, least)
        case Not() | OnReview():
            return Composite(node.op, place, (_placed(node.of, place.below(1, node.of)),))
        case Count() if node.since_title is not None:
            return Composite("all", place, _count_and_period(node, place))
        case _:
            listed_for = node if isinstance(node, HumanJudgement) and node.where else None
            decide = decider(node, place.source.quote, closed=place.closed)
            return Single(node.op, place, decide, listed_for)


def _count_and_period(node: Count, place: Place) -> tuple[Spot, ...]:
    """A count within a time is two criteria: so many, and so many that surely fall in the time."""
    number, period = (place._replace(id=f"{place.id}/{part}") for part in ("number", "period"))
    return (
        Single("count", number, lambda context: count_number(node, context, closed=place.closed)),
        Single("period", period, lambda context: count_period(node, context, closed=place.closed)),
    )
