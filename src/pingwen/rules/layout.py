"""The conditions of a group in their places, laid out once: they are the same for all facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from pingwen.domain.facts import FactKey
from pingwen.domain.verdict import CriterionResult, Group, Source, Status
from pingwen.rules.conditions import AllOf, AnyOf, Node, NOf, Not, OnReview, Path
from pingwen.rules.context import NOTHING, Context, Decider, Leaf
from pingwen.rules.counting import Counting, count_number, count_period
from pingwen.rules.leaves import Count, HumanJudgement
from pingwen.rules.matters import DAYS, Matter, read_by
from pingwen.rules.operators import decider
from pingwen.rules.schema import GroupRule
from pingwen.rules.trace import Op, Trace

__all__ = ["Composite", "Outcome", "Place", "Single", "Spot", "laid_out"]

Outcome = tuple[Status, tuple[FactKey, ...], tuple[str, ...], tuple[str, ...], int | None]
"""What can differ in a leaf, the days that it reckons aside: its status, its needs, its readings,
and the facts that it counted with their number."""

_KEPT = 128
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


@dataclass(eq=False, kw_only=True)
class _Spot:
    """A condition in its place, for every applicant the same.

    ``reads``: the matters that it can depend on. ``only_told``: it has a place only where one of
    these was told. ``untold``: its trace where nothing was told of what it reads, once made.
    """

    place: Place
    reads: frozenset[Matter]
    only_told: bool = False
    untold: Trace | None = None


@dataclass(eq=False, kw_only=True)
class Composite(_Spot):
    """Conditions put together; see Trace for ``op``, ``path`` and ``least``.

    ``made``: its traces by those of the conditions below it.
    """

    op: Op
    below: tuple[Spot, ...]
    path: str | None = None
    least: int = 1
    made: dict[tuple[Trace, ...], Trace] = field(default_factory=dict)

    def trace(self, context: Context) -> Trace:
        """The trace for this applicant; of what nothing was told, the one that all share."""
        told, children = context.told, []
        for spot in self.below:
            if not spot.reads.isdisjoint(told):
                children.append(spot.trace(context))
            elif not spot.only_told:
                if spot.untold is None:
                    spot.untold = spot.trace(context)
                children.append(spot.untold)
        return self.joined(tuple(children))

    def joined(self, children: tuple[Trace, ...]) -> Trace:
        """The trace, with those of the conditions below it."""
        known = self.made.get(children)
        if known is None:
            source, name = self.place.source, self.place.name
            known = Trace.composite(self.op, source, name, self.path, self.least, children)
            if len(self.made) < _KEPT:
                self.made[children] = known
        return known


@dataclass(eq=False, kw_only=True)
class Single(_Spot):
    """A leaf of the rules with what decides it. ``made``: its traces by what was found for it;
    ``dated``: it reckons days, which differ from applicant to applicant."""

    op: str
    decide: Decider
    made: dict[Outcome, Trace] = field(default_factory=dict)
    dated: bool = field(init=False)

    def __post_init__(self) -> None:
        self.dated = DAYS in self.reads

    def trace(self, context: Context) -> Trace:
        """The trace of the leaf as it is decided; its days are left in the context."""
        leaf = self.decide(context)
        found = leaf.observed
        outcome = (leaf.status, leaf.needs, leaf.interpretations, found.items, found.count)
        known = self.made.get(outcome)
        if known is None:
            shared = leaf._replace(observed=NOTHING) if self.dated else leaf
            known = Trace.leaf(self._criterion(shared), self.decide, dated=self.dated)
            if len(self.made) < _KEPT:
                self.made[outcome] = known
        if self.dated:
            context.dated[self.place.id] = self._criterion(leaf)
        return known

    def _criterion(self, leaf: Leaf) -> CriterionResult:
        place = self.place
        return CriterionResult.unchecked(
            {
                "id": place.id,
                "group": place.group,
                "op": self.op,
                "name": place.name,
                "status": leaf.status,
                "required": leaf.required,
                "observed": leaf.observed,
                "source": place.source,
                "needs": leaf.needs,
                "about": leaf.about,
                "asks": place.asks,
                "interpretations": leaf.interpretations,
            }
        )


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
            decide = decider(node, place.source.quote, closed=place.closed)
            only_told = isinstance(node, HumanJudgement) and bool(node.where)
            return _single(node.op, node, place, decide, only_told=only_told)


def _composite(
    op: Op, place: Place, below: tuple[Spot, ...], path: str | None = None, least: int = 1
) -> Composite:
    reads = frozenset[Matter]().union(*(spot.reads for spot in below))
    return Composite(place=place, reads=reads, op=op, below=below, path=path, least=least)


def _single(
    op: str, node: Node, place: Place, decide: Decider, *, only_told: bool = False
) -> Single:
    return Single(place=place, reads=read_by(node), only_told=only_told, op=op, decide=decide)


def _count_and_period(node: Count, place: Place) -> tuple[Spot, ...]:
    """A count within a time is two criteria: so many, and so many that surely fall in the time."""
    number, period = (place._replace(id=f"{place.id}/{part}") for part in ("number", "period"))
    counting = Counting(node, closed=place.closed)
    return (
        _single("count", node, number, partial(count_number, counting)),
        _single("period", node, period, partial(count_period, counting)),
    )
