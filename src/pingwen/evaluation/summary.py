"""From the scores of the cases to the figures of a run, with how sure they are."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from pingwen.domain.model import Model
from pingwen.evaluation.cases import Split
from pingwen.evaluation.results import CaseResult
from pingwen.evaluation.scorers import FIGURES

__all__ = ["Reading", "Summary", "summarise", "wilson"]

_Z95 = 1.959963984540054


class Reading(Model):
    """A figure over some cases: its mean, how many cases, and the 95% Wilson interval."""

    value: float
    count: int
    low: float
    high: float


class Summary(Model):
    """The figures of a run, over all cases and over each split; a figure without cases lacks."""

    all: dict[str, Reading]
    splits: dict[Split, dict[str, Reading]]
    cases: int
    failed: tuple[str, ...]
    median_seconds: float


def summarise(results: Sequence[CaseResult]) -> Summary:
    """The figures over ``results``.

    A case that raised has failed: it is wrong in every figure that all cases of its suite have.
    """
    seconds = sorted(result.seconds for result in results)
    return Summary(
        all=_readings(results),
        splits={
            split: _readings([result for result in results if result.split is split])
            for split in Split
        },
        cases=len(results),
        failed=tuple(result.case for result in results if result.error is not None),
        median_seconds=seconds[len(seconds) // 2] if seconds else 0.0,
    )


def wilson(right: float, count: int) -> tuple[float, float]:
    """The 95% Wilson score interval of ``right`` out of ``count``; (0, 1) for no cases."""
    if count == 0:
        return 0.0, 1.0
    share, z2 = right / count, _Z95**2
    middle = share + z2 / (2 * count)
    reach = _Z95 * math.sqrt(share * (1 - share) / count + z2 / (4 * count**2))
    scale = 1 + z2 / count
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


def _readings(results: Iterable[CaseResult]) -> dict[str, Reading]:
    values: dict[str, list[float]] = {}
    for result in results:
        for name, score in result.scores.items():
            values.setdefault(name, []).append(score.value)
    return {name: _reading(values[name]) for name in FIGURES if name in values}


def _reading(values: list[float]) -> Reading:
    low, high = wilson(sum(values), len(values))
    return Reading(value=sum(values) / len(values), count=len(values), low=low, high=high)
