"""From the scores of the cases to the figures of a run, with how sure they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from pingwen.domain.model import Model
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.causes import Cause
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.intervals import Interval, Measured, cluster_bootstrap, wilson
from pingwen.evaluation.results import CaseResult

__all__ = ["Reading", "Summary", "measured", "summarise"]


class Reading(Model):
    """A figure over some cases: its weighted mean, and how sure it is.

    ``count``: over how many things it is the mean; ``cases`` they stand in; ``wilson`` takes each
    for itself, ``clustered`` takes the cases of one group together.
    """

    value: float
    count: int
    cases: int
    wilson: Interval
    clustered: Interval


class Summary(Model):
    """The figures of a run, over all cases and over each split; a figure without cases lacks."""

    all: dict[str, Reading]
    splits: dict[Split, dict[str, Reading]]
    suites: dict[Suite, int]
    cases: int
    failed: tuple[str, ...]
    causes: dict[Cause, int]


def summarise(results: Sequence[CaseResult]) -> Summary:
    """The figures over ``results``.

    A case that raised has failed: it is wrong in every figure that all cases of its suite have.
    """
    return Summary(
        all=_readings(results),
        splits={
            split: _readings([result for result in results if result.split is split])
            for split in Split
        },
        suites=dict(Counter(result.suite for result in results)),
        cases=len(results),
        failed=tuple(result.case for result in results if result.error is not None),
        causes=dict(Counter(result.cause for result in results if result.cause)),
    )


def measured(results: Iterable[CaseResult], figure: str) -> list[Measured]:
    """The cases' values of one figure, in order; groups are told apart by suite."""
    return [
        Measured(
            group=f"{result.suite}/{result.group}",
            value=result.scores[figure].value,
            weight=result.scores[figure].weight,
        )
        for result in results
        if figure in result.scores
    ]


def _readings(results: Sequence[CaseResult]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    for name in FIGURES:
        values = measured(results, name)
        if values:
            found[name] = _reading(values, name)
    return found


def _reading(values: Sequence[Measured], name: str) -> Reading:
    count = sum(each.weight for each in values)
    right = sum(each.value * each.weight for each in values)
    return Reading(
        value=right / count,
        count=count,
        cases=len(values),
        wilson=wilson(right, count),
        clustered=cluster_bootstrap(values, salt=name),
    )
