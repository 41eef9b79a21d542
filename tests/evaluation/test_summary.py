"""From scores to figures."""

from __future__ import annotations

import pytest

from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.results import CaseResult
from pingwen.evaluation.scores import Score
from pingwen.evaluation.summary import summarise, wilson


def result(case: str, split: Split, value: float, error: str | None = None) -> CaseResult:
    return CaseResult(
        case=case,
        suite=Suite.QUESTIONS,
        split=split,
        case_hash="0",
        corpus_version="v1",
        error=error,
        seconds=value,
        scores={"questions.kind": Score(value=value, reason="")},
    )


@pytest.mark.parametrize(
    ("right", "count", "low", "high"),
    [
        (0, 0, 0.0, 1.0),
        (10, 10, 0.722, 1.0),
        (0, 10, 0.0, 0.278),
        (8, 10, 0.490, 0.943),
        (90, 100, 0.826, 0.945),
    ],
)
def test_the_interval_is_wilson_s(right: int, count: int, low: float, high: float) -> None:
    assert wilson(right, count) == pytest.approx((low, high), abs=0.001)


def test_figures_are_means_over_all_cases_and_over_each_split() -> None:
    summary = summarise(
        [result("a", Split.DEV, 1), result("b", Split.DEV, 0), result("c", Split.ASIDE, 1)]
    )

    assert summary.all["questions.kind"].value == pytest.approx(2 / 3)
    assert summary.splits[Split.DEV]["questions.kind"].count == 2
    assert summary.splits[Split.ASIDE]["questions.kind"].value == 1
    assert "verdicts.status" not in summary.all


def test_a_case_that_raised_is_named() -> None:
    summary = summarise([result("a", Split.DEV, 0, error="KeyError: 'x'")])

    assert summary.failed == ("a",)
    assert summary.all["questions.kind"].value == 0
