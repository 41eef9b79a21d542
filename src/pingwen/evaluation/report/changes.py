"""What got better and worse against the baseline, with nothing said of cases put aside."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.domain.model import Model
from pingwen.evaluation.baseline import Change
from pingwen.evaluation.report.cells import chance, gain, value
from pingwen.evaluation.run import Run

__all__ = ["Named", "ShownChange", "arrived", "changes"]


class Named(Model):
    """Cases: those that may be named by their ids, the others by how many they are."""

    ids: tuple[str, ...]
    aside: int

    def __str__(self) -> str:
        told = [", ".join(self.ids)] if self.ids else []
        return "; ".join([*told, f"{self.aside} put aside"] if self.aside else told) or "none"

    def __len__(self) -> int:
        return len(self.ids) + self.aside


class ShownChange(Model):
    """A figure that is not what it was, in words."""

    figure: str
    cases: int
    before: str
    after: str
    gain: str
    p: str
    lost: bool
    better: Named
    worse: Named


def changes(run: Run) -> tuple[ShownChange, ...]:
    """The figures of which a case got better or worse; those that lost first."""
    found = run.comparison.changes if run.comparison else ()
    shown = [_shown(change, run) for change in found if change.better or change.worse]
    return tuple(sorted(shown, key=lambda change: not change.lost))


def arrived(run: Run) -> Named:
    """The cases that the baseline does not know, or knew otherwise."""
    return _named(run.comparison.new if run.comparison else (), run)


def _shown(change: Change, run: Run) -> ShownChange:
    low, high = gain(change.gain.low), gain(change.gain.high)
    return ShownChange(
        figure=change.figure,
        cases=change.cases,
        before=value(change.before),
        after=value(change.after),
        gain=f"{gain(change.after - change.before)} ({low} to {high})",
        p=chance(change.p),
        lost=change.lost,
        better=_named(change.better, run),
        worse=_named(change.worse, run),
    )


def _named(cases: Sequence[str], run: Run) -> Named:
    """A case that is not known to be shown counts as put aside."""
    shown = {each.case.id for each in run.shown}
    ids = tuple(case for case in cases if case in shown)
    return Named(ids=ids, aside=len(cases) - len(ids))
