"""The evaluated rule tree, and its value with some leaves taken otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pingwen.domain.verdict import CriterionResult, Source, Status
from pingwen.rules.context import Context, Decider
from pingwen.rules.kleene import all_of, any_of, n_of, negation, on_review

__all__ = ["Op", "Trace"]

_LASTING: dict[str, tuple[Status, ...]] = {
    "field_years": (),
    "count": (),
    "period": (),
    "holds_degree": (Status.MET,),
    "holds_title": (Status.MET,),
    "holds_technical_class": (Status.MET,),
    "graduated": (Status.MET,),
}
"""What counting to a later day leaves as it is: what is held is held; of no other condition the
day of counting is asked."""

Op = Literal["all", "any", "n_of", "not", "on_review", "path", "leaf"]


@dataclass(eq=False)
class Trace:
    """One evaluated condition, made once for all applicants for whom it comes out alike.

    A leaf has its ``criterion``. A composite needs ``least`` of its children (``negate``: the
    opposite of its one child). ``path``: the id of the named alternative that it is. ``leaves``:
    every criterion, in the order of the rule file; ``inner``: the named alternatives below it,
    outermost first. ``decide``: what decides a leaf. Nothing of an applicant's words is in it, nor
    the days that were reckoned (``dated``: some leaf reckons days; see ``Context.dated``).
    ``lasts``: no later day of counting changes its value.
    """

    op: Op
    source: Source
    name: str
    own: Status
    leaves: tuple[CriterionResult, ...]
    dated: bool
    lasts: bool
    criterion: CriterionResult | None = None
    path: str | None = None
    least: int = 1
    children: tuple[Trace, ...] = ()
    inner: tuple[Trace, ...] = ()
    decide: Decider | None = None

    @classmethod
    def leaf(cls, criterion: CriterionResult, decide: Decider, *, dated: bool) -> Trace:
        """The trace of one criterion."""
        source, name, own = criterion.source, criterion.name, criterion.status
        lasts = own in _LASTING.get(criterion.op, tuple(Status))
        return cls("leaf", source, name, own, (criterion,), dated, lasts, criterion, decide=decide)

    @classmethod
    def composite(
        cls,
        op: Op,
        source: Source,
        name: str,
        path: str | None,
        least: int,
        children: tuple[Trace, ...],
    ) -> Trace:
        """The trace of conditions put together."""
        own = _combined(op, least, [child.own for child in children])
        leaves = tuple([leaf for child in children for leaf in child.leaves])
        inner = tuple([path for child in children for path in child.paths()])
        dated = any(child.dated for child in children)
        lasts = all(child.lasts for child in children)
        return cls(op, source, name, own, leaves, dated, lasts, None, path, least, children, inner)

    def status(self, assumed: Mapping[str, Status] | None = None) -> Status:
        """The value of the tree, with ``assumed`` in place of the criteria that it names."""
        if not assumed:
            return self.own
        if self.criterion is not None:
            return assumed.get(self.criterion.id, self.own)
        below = [
            child.status(assumed)
            if child.criterion is None  # most are leaves: without a call
            else assumed.get(child.criterion.id, child.own)
            for child in self.children
        ]
        return _combined(self.op, self.least, below)

    def status_in(self, context: Context) -> Status:
        """The value of the tree for the same facts counted to another day, that day or a later."""
        if self.lasts:
            return self.own
        if self.decide is not None:
            return self.decide(context).status
        return _combined(self.op, self.least, [c.status_in(context) for c in self.children])

    def paths(self) -> tuple[Trace, ...]:
        """Every named alternative, outermost first."""
        return self.inner if self.path is None else (self, *self.inner)

    def outside(self) -> Iterator[CriterionResult]:
        """The criteria that stand on no named alternative."""
        if self.path is not None:
            return
        if self.criterion is not None:
            yield self.criterion
        for child in self.children:
            yield from child.outside()


def _combined(op: Op, least: int, below: Sequence[Status]) -> Status:
    if op == "not":
        return negation(below[0])
    if op == "on_review":
        return on_review(below[0])
    if op == "any":
        return any_of(below)
    return n_of(least, below) if op == "n_of" else all_of(below)
