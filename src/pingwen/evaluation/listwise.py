"""Weights of features under which right clauses come first, fitted to whole rankings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

__all__ = ["Floats", "Ranked", "fitted_weights"]

_STEPS = 400
_RATE = 0.05
_PENALTY = 0.002

Floats = npt.NDArray[np.float64]


class Ranked(NamedTuple):
    """What is known of the clauses that one question searched: a row of features a clause, and
    which of them are right."""

    rows: Floats
    right: npt.NDArray[np.bool_]


def fitted_weights(told: Sequence[Ranked], kept: Sequence[bool]) -> Floats:
    """A weight a feature, 0 for one that is not ``kept``, under which right clauses are likeliest
    to come first (softmax, Adam); of questions without a right clause nothing is learnt."""
    mask = np.array(kept, dtype=np.float64)
    weights = np.zeros(len(mask))
    speed, size = np.zeros(len(mask)), np.zeros(len(mask))
    usable = [each for each in told if each.right.any()]
    for step in range(1, _STEPS + 1):
        slope = _PENALTY * weights
        for each in usable:
            slope = slope - _pull(each, weights) / len(usable)
        slope = slope * mask
        speed = 0.9 * speed + 0.1 * slope
        size = 0.99 * size + 0.01 * slope**2
        weights = weights - _RATE * (speed / (1 - 0.9**step)) / (
            np.sqrt(size / (1 - 0.99**step)) + 1e-8
        )
    return weights


def _pull(each: Ranked, weights: Floats) -> Floats:
    scores = each.rows @ weights
    likely = np.exp(scores - scores.max())
    right = likely * each.right
    pull: Floats = (right / right.sum() - likely / likely.sum()) @ each.rows
    return pull
