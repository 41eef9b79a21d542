"""How sure a figure is: intervals that hold the true one in 95 of 100 runs on as many cases."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from scipy.stats import binomtest  # type: ignore[import-untyped]  # it ships no types

from pingwen.domain.model import Model

__all__ = ["Interval", "Measured", "cluster_bootstrap", "paired_bootstrap", "wilson"]

_DRAWS = 2000
_BATCH = 200


class Interval(Model):
    """Both ends are included."""

    low: float
    high: float


class Measured(Model):
    """A case's value of a figure. ``group``: cases of one group stand or fall together."""

    group: str
    value: float
    weight: int = 1


def wilson(right: float, count: int) -> Interval:
    """The 95% Wilson score interval of ``right`` out of ``count`` that are each right or wrong.

    A share that is not whole is rounded to the nearest. Raises ValueError for no count.
    """
    if count < 1:
        raise ValueError("no interval without a count")
    found = binomtest(round(right), count).proportion_ci(0.95, method="wilson")
    return Interval(low=float(found.low), high=float(found.high))


def cluster_bootstrap(measured: Sequence[Measured], *, salt: str = "") -> Interval:
    """The 95% percentile interval of the weighted mean when whole groups are drawn again.

    Paraphrases of one question are not so many questions: this is the honest width. Two thousand
    draws from a generator that ``salt`` seeds, so that the same cases give the same interval.
    Raises ValueError for no values.
    """
    sums, weights = _by_group(measured)
    means = _drawn(sums, weights, salt)
    return Interval(low=float(np.quantile(means, 0.025)), high=float(np.quantile(means, 0.975)))


def paired_bootstrap(
    before: Sequence[Measured], after: Sequence[Measured], *, salt: str = ""
) -> Interval:
    """The 95% interval of after minus before over the same cases, whole groups drawn again.

    Raises ValueError where the two are not of the same cases, or of none.
    """
    if [each.group for each in before] != [each.group for each in after]:
        raise ValueError("before and after are not of the same cases")
    first, first_weights = _by_group(before)
    second, second_weights = _by_group(after)
    gain = _drawn(second, second_weights, salt) - _drawn(first, first_weights, salt)
    return Interval(low=float(np.quantile(gain, 0.025)), high=float(np.quantile(gain, 0.975)))


def _by_group(measured: Sequence[Measured]) -> tuple[np.ndarray, np.ndarray]:
    if not measured:
        raise ValueError("no interval without values")
    names = {name: at for at, name in enumerate(dict.fromkeys(each.group for each in measured))}
    sums, weights = np.zeros(len(names)), np.zeros(len(names))
    for each in measured:
        sums[names[each.group]] += each.value * each.weight
        weights[names[each.group]] += each.weight
    return sums, weights


def _drawn(sums: np.ndarray, weights: np.ndarray, salt: str) -> np.ndarray:
    """The mean of each draw; the same salt and number of groups draw the same groups."""
    generator = np.random.default_rng(crc32(salt.encode()))
    means = []
    for _ in range(_DRAWS // _BATCH):
        drawn = generator.integers(0, len(sums), size=(_BATCH, len(sums)))
        means.append(sums[drawn].sum(axis=1) / weights[drawn].sum(axis=1))
    return np.concatenate(means)
