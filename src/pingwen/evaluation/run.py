"""Everything that is known of a run, for whoever reports it or decides on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pingwen.evaluation.baseline import Comparison
from pingwen.evaluation.cases import Split
from pingwen.evaluation.runner import Scored
from pingwen.evaluation.summary import Summary
from pingwen.evaluation.thresholds import Thresholds

__all__ = ["Run"]


@dataclass(frozen=True)
class Run:
    """``misses``, ``losses``: why it fails, a line each; ``owed``: what is still to be reached.

    ``rivals``: the figures of the baselines over the same cases, by name. ``configuration``: what
    the answers depend on, in words.
    """

    scored: tuple[Scored, ...]
    summary: Summary
    thresholds: Thresholds
    misses: tuple[str, ...]
    owed: tuple[str, ...] = ()
    comparison: Comparison | None = None
    rivals: Mapping[str, Summary] = field(default_factory=dict)
    configuration: Mapping[str, str] = field(default_factory=dict)

    @property
    def losses(self) -> tuple[str, ...]:
        """The figures that are worse than the baseline's on the same cases."""
        return self.comparison.losses if self.comparison else ()

    @property
    def failed(self) -> bool:
        """Whether it may not be merged."""
        return bool(self.misses or self.losses or self.summary.failed)

    @property
    def shown(self) -> tuple[Scored, ...]:
        """The cases that may be shown to who builds: those put aside are read by scorers only."""
        return tuple(each for each in self.scored if each.case.split is Split.DEV)
