"""The evaluated rule tree, and its value with some leaves taken otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pingwen.domain.verdict import CriterionResult, Source, Status
from pingwen.rules.kleene import all_of, n_of, negation, on_review

__all__ = ["Trace"]


@dataclass(frozen=True)
class Trace:
    """One evaluated condition.

    A leaf has its ``criterion``. A composite needs ``least`` of its children (``negate``: the
    opposite of its one child). ``path``: the id of the named alternative that it is.
    """

    op: Literal["all", "any", "n_of", "not", "on_review", "path", "leaf"]
    source: Source
    name: str = ""
    path: str | None = None
    least: int = 1
    children: tuple[Trace, ...] = ()
    criterion: CriterionResult | None = None

    def status(self, assumed: Mapping[str, Status] | None = None) -> Status:
        """The value of the tree, with ``assumed`` in place of the criteria that it names."""
        return self._value(assumed) if assumed else self._own

    @cached_property
    def _own(self) -> Status:
        return self._value({})

    def _value(self, assumed: Mapping[str, Status]) -> Status:
        if self.criterion is not None:
            return assumed.get(self.criterion.id, self.criterion.status)
        below = [child.status(assumed) for child in self.children]
        if self.op == "not":
            return negation(below[0])
        if self.op == "on_review":
            return on_review(below[0])
        return all_of(below) if self.op in ("all", "path") else n_of(self.least, below)

    def leaves(self) -> Iterator[CriterionResult]:
        """Every criterion, in the order of the rule file."""
        if self.criterion is not None:
            yield self.criterion
        for child in self.children:
            yield from child.leaves()

    def paths(self) -> Iterator[Trace]:
        """Every named alternative, outermost first."""
        if self.path is not None:
            yield self
        for child in self.children:
            yield from child.paths()

    def outside(self) -> Iterator[CriterionResult]:
        """The criteria that stand on no named alternative."""
        if self.path is not None:
            return
        if self.criterion is not None:
            yield self.criterion
        for child in self.children:
            yield from child.outside()
