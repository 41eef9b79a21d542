"""How long the answers of a run took. Measured and not compared: the machine has a part in it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from pingwen.domain.model import Model
from pingwen.evaluation.cases import Suite
from pingwen.evaluation.run import Run

__all__ = ["Pace", "paces", "taken"]


class Pace(Model):
    """Over the answered turns of a suite, in milliseconds."""

    suite: str
    turns: int
    median: float
    p95: float
    slowest: float


def taken(run: Run) -> dict[Suite, tuple[float, ...]]:
    """The milliseconds of each answered turn, by suite."""
    found: dict[Suite, list[float]] = {suite: [] for suite in Suite}
    for each in run.scored:
        found[each.case.suite].extend(each.result.milliseconds)
    return {suite: tuple(times) for suite, times in found.items() if times}


def paces(run: Run) -> tuple[Pace, ...]:
    """A line for each suite that has an answer, and one for all of them."""
    by_suite = taken(run)
    every = [time for times in by_suite.values() for time in times]
    lines = [_pace(suite.value, times) for suite, times in by_suite.items()]
    return (*lines, _pace("all", every)) if len(lines) > 1 else tuple(lines)


def _pace(suite: str, times: Iterable[float]) -> Pace:
    values = np.array(tuple(times))
    return Pace(
        suite=suite,
        turns=len(values),
        median=float(np.median(values)),
        p95=float(np.quantile(values, 0.95)),
        slowest=float(values.max()),
    )
