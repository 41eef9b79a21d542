"""Accepting a run: bounds rise to it and never fall."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.errors import EvaluationError
from pingwen.evaluation.baseline import baseline_of, compare_runs, load_baseline
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.ratchet import accept, raised
from pingwen.evaluation.results import CaseResult
from pingwen.evaluation.run import Run
from pingwen.evaluation.runner import Scored
from pingwen.evaluation.summary import summarise
from pingwen.evaluation.thresholds import Bound, Thresholds, load_thresholds, missed
from tests.evaluation.building import answered, outcome, question_case, result, scores

STATUS, ERRORS = "verdicts.status", "verdicts.false_eligible"
CASE = question_case()
FRACTIONS = st.integers(0, 10_000).map(lambda n: n / 10_000)


def run(results: list[CaseResult], bounds: Thresholds, **changes: Any) -> Run:
    scored = tuple(
        Scored(case=CASE, outcome=outcome(CASE, answered()), result=each) for each in results
    )
    return Run(scored=scored, summary=summarise(results), thresholds=bounds, misses=(), **changes)


def results(status: list[float], errors: list[float] | None = None) -> list[CaseResult]:
    """Cases of both splits in turn."""
    return [
        result(
            f"q{n}",
            split=("dev", "aside")[n % 2],
            scores=scores(**{STATUS: value, ERRORS: (errors or [0.0] * len(status))[n]}),
        )
        for n, value in enumerate(status)
    ]


def everything(**bounds: Bound) -> Thresholds:
    """A bound for every figure; two underscores stand for a full stop."""
    lowest = {name: Bound(held=float(figure.errors)) for name, figure in FIGURES.items()}
    return lowest | {name.replace("__", "."): bound for name, bound in bounds.items()}


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        (Bound(held=0.2), [1, 0, 1, 0], Bound(held=0.5, held_aside=0.0)),
        (Bound(held=0.9), [1, 0, 1, 0], Bound(held=0.9, held_aside=0.0)),
        (
            Bound(held=0.2, held_aside=0.9, owed=0.8, aim=0.95),
            [0, 1, 0, 1],
            Bound(held=0.5, held_aside=1.0, owed=0.8, aim=0.95),
        ),
        (Bound(held=0), [1, 1, 0], Bound(held=0.6666, held_aside=1.0)),
        (Bound(held=0.1), [1], Bound(held=1.0)),
    ],
)
def test_a_floor_rises_to_the_run_and_never_falls(
    before: Bound, values: list[float], after: Bound
) -> None:
    """Rounded down, so that the run that raised it holds it; what is owed stays as it was."""
    assert raised({STATUS: before}, run(results(values), {})) == {STATUS: after}


@pytest.mark.parametrize(
    ("before", "errors", "after"),
    [
        (Bound(held=1.0), [1, 0, 0], Bound(held=0.3334, held_aside=0.0)),
        (Bound(held=0.0), [1, 0, 0], Bound(held=0.0, held_aside=0.0)),
    ],
)
def test_a_ceiling_falls_to_the_run_and_never_rises(
    before: Bound, errors: list[float], after: Bound
) -> None:
    """Of errors there may be no more than there were, rounded up."""
    made = run(results([0.0] * len(errors), errors), {})

    assert raised({ERRORS: before}, made) == {ERRORS: after}


def test_a_figure_that_no_case_measures_keeps_its_bound() -> None:
    """A part of the cases raises nothing else."""
    bounds = {"rules.status": Bound(held=0.7, held_aside=0.6)}

    assert raised(bounds, run(results([1, 1]), {})) == bounds


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(FRACTIONS, FRACTIONS), min_size=1, max_size=12), FRACTIONS)
def test_the_run_that_raised_the_bounds_holds_them_unless_it_was_below(
    values: list[tuple[float, float]], held: float
) -> None:
    """And no bound is easier than it was."""
    made = run(results([a for a, _ in values], [b for _, b in values]), {})
    before = {STATUS: Bound(held=held), ERRORS: Bound(held=1.0)}

    after = raised(before, made)

    assert after[STATUS].held >= held
    below = missed(before, made.summary, partial=False)
    assert missed(after, made.summary, partial=False) == below


def test_an_accepted_run_is_what_the_next_is_held_against(tmp_path: Path) -> None:
    """Both files can be read, and the same run holds them."""
    found = results([1, 0, 1])

    accept(tmp_path, run(found, everything()), None)

    bounds = load_thresholds(tmp_path / "thresholds.yaml")
    baseline = load_baseline(str(tmp_path / "baseline.json"), tmp_path)
    assert bounds[STATUS] == Bound(held=0.6666, held_aside=0.0)
    assert list(bounds) == list(FIGURES)
    summary = summarise(found)
    measured = {name: bounds[name] for name in summary.all}
    assert missed(measured, summary, partial=False) == ()
    assert compare_runs(baseline, found, whole=True).losses == ()


def refused(made: Run, folder: Path, why: str | None) -> str:
    with pytest.raises(EvaluationError) as caught:
        accept(folder, made, why)
    assert list(folder.iterdir()) == []
    return caught.value.detail


def test_a_run_that_misses_or_raised_cannot_be_accepted(tmp_path: Path) -> None:
    """Whatever the reason; nothing is written."""
    failed = [result("q7", error="KeyError: 'x'")]
    made = Run((), summarise(failed), everything(), misses=("verdicts.status: low",))

    assert refused(made, tmp_path, "why not") == (
        "this run cannot be accepted: verdicts.status: low; q7: raised"
    )


def test_a_run_that_is_worse_is_accepted_only_for_a_reason(tmp_path: Path) -> None:
    """The loss is told, so that it can be weighed."""
    worse = compare_runs(baseline_of(results([1, 1])), results([1, 0]), whole=True)
    made = run(results([1, 0]), everything(), comparison=worse)

    assert refused(made, tmp_path, None).startswith("say --why it may be worse: verdicts.status: ")
    assert refused(made, tmp_path, "").startswith("say --why it may be worse: ")

    accept(tmp_path, made, "the documents have changed")

    assert (tmp_path / "baseline.json").is_file()
