"""Weights fitted to whole rankings."""

from __future__ import annotations

import numpy as np

from pingwen.evaluation.listwise import Ranked, fitted_weights

RIGHT_HAS_THE_FIRST = [
    Ranked(np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]), np.array([True, False, False])),
    Ranked(np.array([[0.0, 1.0], [1.0, 1.0]]), np.array([False, True])),
]


def test_a_feature_that_right_clauses_have_weighs_for_them() -> None:
    """And one that wrong ones have, against."""
    first, second = fitted_weights(RIGHT_HAS_THE_FIRST, [True, True])
    assert first > 1
    assert second < 0


def test_a_feature_that_is_left_out_weighs_nothing() -> None:
    first, second = fitted_weights(RIGHT_HAS_THE_FIRST, [False, True])
    assert first == 0 > second


def test_nothing_is_learnt_where_no_clause_is_right() -> None:
    none_right = [Ranked(np.eye(2), np.array([False, False]))]
    assert fitted_weights(none_right, [True, True]).tolist() == [0, 0]
