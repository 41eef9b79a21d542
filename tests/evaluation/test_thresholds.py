"""What a run must hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from pingwen.errors import ThresholdsInvalid
from pingwen.evaluation.summary import Reading, Summary
from pingwen.evaluation.thresholds import load_thresholds, missed


def written(folder: Path, text: str) -> Path:
    path = folder / "thresholds.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def summary(**values: float) -> Summary:
    readings = {
        name.replace("__", "."): Reading(value=value, count=10, low=0, high=1)
        for name, value in values.items()
    }
    return Summary(all=readings, splits={}, cases=10, failed=(), median_seconds=0)


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("", "thresholds.yaml: not a mapping of figures to bounds"),
        ("- questions.kind", "thresholds.yaml: not a mapping of figures to bounds"),
        ("a: [", "thresholds.yaml: not YAML: while parsing"),
        ("questions.luck: {at_least: 1}", "thresholds.yaml: no scorer gives a figure 'questions."),
        ("questions.kind: 0.9", "thresholds.yaml: questions.kind: Input should be"),
        (
            "questions.kind: {at_least: 90}",
            "thresholds.yaml: questions.kind.at_least: Input should be less than or equal to 1",
        ),
        (
            "questions.kind: {}",
            "thresholds.yaml: questions.kind: Value error, give either at_least or at_most",
        ),
        (
            "questions.kind: {at_most: 0.1}",
            "thresholds.yaml: questions.kind: this figure takes at_least",
        ),
        (
            "verdicts.false_eligible: {at_least: 0}",
            "thresholds.yaml: verdicts.false_eligible: this figure takes at_most",
        ),
    ],
)
def test_a_broken_file_is_refused_by_name(tmp_path: Path, text: str, detail: str) -> None:
    with pytest.raises(ThresholdsInvalid) as caught:
        load_thresholds(written(tmp_path, text))

    assert caught.value.detail.startswith(detail)


def test_a_file_that_lacks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ThresholdsInvalid, match="there is no such file"):
        load_thresholds(tmp_path / "thresholds.yaml")


def test_a_bound_is_held_at_its_very_value_and_missed_beyond(tmp_path: Path) -> None:
    thresholds = load_thresholds(
        written(tmp_path, "questions.kind: {at_least: 0.9}\nverdicts.false_eligible: {at_most: 0}")
    )

    held = summary(questions__kind=0.9, verdicts__false_eligible=0.0)
    broken = summary(questions__kind=0.89, verdicts__false_eligible=0.1)

    assert missed(thresholds, held, partial=False) == ()
    assert missed(thresholds, broken, partial=False) == (
        "questions.kind: 0.890, must be ≥ 0.900",
        "verdicts.false_eligible: 0.100, must be ≤ 0.000",
    )


def test_a_figure_that_no_case_measures_is_missed_unless_the_run_is_partial(tmp_path: Path) -> None:
    thresholds = load_thresholds(written(tmp_path, "questions.kind: {at_least: 0.9}"))

    assert missed(thresholds, summary(), partial=False) == ("questions.kind: no case measures it",)
    assert missed(thresholds, summary(), partial=True) == ()
