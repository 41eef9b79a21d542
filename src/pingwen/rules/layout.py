"""The conditions of a group in their places, laid out once: they are the same for all facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from pingwen.domain.facts import FactKey
from pingwen.domain.verdict import CriterionResult, Group, Source, Status
from pingwen.rules.conditions import AllOf, AnyOf, Node, NOf, Not, OnReview, Path
from pingwen.rules.context import Context, Decider, Leaf
from pingwen.rules.counting import Counting, count_number, count_period
from pingwen.rules.leaves import Count, HumanJudgement
from pingwen.rules.matters import DAYS, Matter, read_by
from pingwen.rules.operators import decider
from pingwen.rules.schema import GroupRule
from pingwen.rules.trace import Op, Trace

__all__ = ["Composite", "Outcome", "Place", "Single", "Spot", "laid_out"]

Outcome = tuple[Status, tuple[FactKey, ...], tuple[str, ...], tuple[str, ...], int | None]
"""What can differ in a leaf that reckons no days: its status, its needs, its readings, and the
facts that it counted with their number."""

_KEPT = 32
"""So many traces of one condition are kept: mostly it comes out in fewer ways."""


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


@dataclass(eq=False)
class _Spot:
    """A condition in its place, for every applicant the same.

    ``reads``: the matters that it can depend on. ``only_for``: it has a place only where one of
    these was told. ``untold``: its trace where nothing was told of what it reads, once made.
    """

    place: Place
    reads: frozenset[Matter]
    only_for: frozenset[Matter] = frozenset()
    untold: Trace | None = None
    recurs: bool = field(init=False)

    def __post_init__(self) -> None:
        self.recurs = DAYS not in self.reads


@dataclass(eq=False, kw_only=True)
class Composite(_Spot):
    """Conditions put together; see Trace for ``op``, ``path`` and ``least``.

    ``made``: its traces by those of the conditions below it, which they keep.
    """

    op: Op
    below: tuple[Spot, ...]
    path: str | None = None
    least: int = 1
    made: dict[tuple[int, ...], Trace] = field(default_factory=dict)

    def joined(self, children: tuple[Trace, ...]) -> Trace:
        """The trace, with those of the conditions below it."""
        if not self.recurs:
            return self._joined(children)
        key = tuple(map(id, children))
        known = self.made.get(key)
        if known is None:
            known = self._joined(children)
            if len(self.made) < _KEPT:
                self.made[key] = known
        return known

    def _joined(self, children: tuple[Trace, ...]) -> Trace:
        source, name = self.place.source, self.place.name
        return Trace.composite(self.op, source, name, self.path, self.least, children)


@dataclass(eq=False, kw_only=True)
class Single(_Spot):
    """A leaf of the rules with what decides it. ``made``: its traces by what was found for it."""

    op: str
    decide: Decider
    made: dict[Outcome, Trace] = field(default_factory=dict)

    def trace(self, context: Context) -> Trace:
        """The trace of the leaf as it is decided."""
        leaf = self.decide(context)
        if not self.recurs:
            return self._made(leaf)
        found = leaf.observed
        outcome = (leaf.status, leaf.needs, leaf.interpretations, found.items, found.count)
        known = self.made.get(outcome)
        if known is None:
            known = self._made(leaf)
            if len(self.made) < _KEPT:
                self.made[outcome] = known
        return known

    def _made(self, leaf: Leaf) -> Trace:
        place = self.place
        criterion = CriterionResult(
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
        return Trace.leaf(criterion, self.decide)


Spot = Composite | Single


_laid_out: dict[tuple[str, Group, int], tuple[GroupRule, Spot]] = {}
"""By target, group and the very rule object, which is kept, so that its number stays its own."""

_MOST_GROUPS = 4096


def laid_out(target: str, group: Group, rule: GroupRule) -> Spot:
    """The conditions of a group. Ids are ``<target>/<group>/<path>/<number>``."""
    key = (target, group, id(rule))
    known = _laid_out.get(key)
    if known is None:
        if len(_laid_out) >= _MOST_GROUPS:
            _laid_out.clear()
        known = _laid_out[key] = (rule, _group(target, group, rule))
    return known[1]


def _group(target: str, group: Group, rule: GroupRule) -> Spot:
    outer = Place(
        group=group,
        id=f"{target}/{group.value}",
        source=Source(clause=rule.clause, quote=rule.quote),
        name="",
        closed=rule.absent_unless_stated,
    )
    return _placed(rule.rule, outer.below(0, rule.rule)._replace(id=outer.id))


def _placed(node: Node, place: Place) -> Spot:
    match node:
        case AllOf() | AnyOf() | NOf() | Path():
            below = tuple(
                _placed(child, place.below(n, child)) for n, child in enumerate(node.of, 1)
            )
            path = place.id if isinstance(node, Path) else None
            least = node.least if isinstance(node, NOf) else 1
            return _composite(node.op, place, below, path, least)
        case Not() | OnReview():
            return _composite(node.op, place, (_placed(node.of, place.below(1, node.of)),))
        case Count() if node.since_title is not None:
            return _composite("all", place, _count_and_period(node, place))
        case _:
            reads = read_by(node)
            only_for = reads if isinstance(node, HumanJudgement) else frozenset()
            decide = decider(node, place.source.quote, closed=place.closed)
            return Single(place, reads, only_for, op=node.op, decide=decide)


def _composite(
    op: Op, place: Place, below: tuple[Spot, ...], path: str | None = None, least: int = 1
) -> Composite:
    reads = frozenset[Matter]().union(*(spot.reads for spot in below))
    return Composite(place, reads, op=op, below=below, path=path, least=least)


def _count_and_period(node: Count, place: Place) -> tuple[Spot, ...]:
    """A count within a time is two criteria: so many, and so many that surely fall in the time."""
    number, period = (place._replace(id=f"{place.id}/{part}") for part in ("number", "period"))
    reads, counting = read_by(node), Counting(node, closed=place.closed)
    return (
        Single(number, reads, op="count", decide=partial(count_number, counting)),
        Single(period, reads, op="period", decide=partial(count_period, counting)),
    )
