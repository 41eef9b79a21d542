"""What a run must hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from pingwen.errors import ThresholdsInvalid
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.summary import Summary, summarise
from pingwen.evaluation.thresholds import Bound, load_thresholds, missed, owed
from tests.evaluation.building import result, scores

STATUS, ERRORS = "verdicts.status", "verdicts.false_eligible"


def written(folder: Path, text: str) -> Path:
    path = folder / "thresholds.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def whole(**bounds: str) -> str:
    """A file with every figure; two underscores stand for a full stop."""
    told = dict.fromkeys(FIGURES, "{held: 0}")
    told |= {name.replace("__", "."): bound for name, bound in bounds.items()}
    return "".join(f"{name}: {bound}\n" for name, bound in told.items())


def run(dev: float, aside: float, figure: str = STATUS) -> Summary:
    """Ten cases of each split with this share right."""
    return summarise(
        [
            result(f"{split}{n}", split=split, scores=scores(**{figure: float(n < share * 10)}))
            for split, share in (("dev", dev), ("aside", aside))
            for n in range(10)
        ]
    )


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("", "thresholds.yaml: not a mapping of figures to bounds"),
        ("{}", "thresholds.yaml: not a mapping of figures to bounds"),
        ("- questions.kind", "thresholds.yaml: not a mapping of figures to bounds"),
        ("a: [", "thresholds.yaml: not YAML: while parsing"),
        ("questions.luck: {held: 1}", "thresholds.yaml: no scorer gives a figure 'questions.luck'"),
        ("7: {held: 1}", "thresholds.yaml: no scorer gives a figure '7'"),
        ("questions.kind: 0.9", "thresholds.yaml: questions.kind: Input should be a valid dict"),
        ("questions.kind: {}", "thresholds.yaml: questions.kind.held: Field required"),
        (
            "questions.kind: {held: 90}",
            "thresholds.yaml: questions.kind.held: Input should be less than or equal to 1",
        ),
        (
            "questions.kind: {held: 1, owed: -0.1}",
            "thresholds.yaml: questions.kind.owed: Input should be greater than or equal to 0",
        ),
        (
            "questions.kind: {held: .nan}",
            "thresholds.yaml: questions.kind.held: Input should be less than or equal to 1",
        ),
        (
            "questions.kind: {held: '0.9'}",
            "thresholds.yaml: questions.kind.held: Input should be a valid number",
        ),
        (
            "questions.kind: {held: yes}",
            "thresholds.yaml: questions.kind.held: Input should be a valid number",
        ),
        (
            "questions.kind: {held: 0.9, at_least: 0.8}",
            "thresholds.yaml: questions.kind.at_least: Extra inputs are not permitted",
        ),
        (
            "questions.kind: {held: 0.9}",
            "thresholds.yaml: the figure 'retrieval.first' has no bound",
        ),
    ],
)
def test_a_broken_file_is_refused_by_name(tmp_path: Path, text: str, detail: str) -> None:
    """A figure that nothing bounds could fall unseen."""
    with pytest.raises(ThresholdsInvalid) as caught:
        load_thresholds(written(tmp_path, text))

    assert caught.value.detail.startswith(detail)


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    """It says which file."""
    path = tmp_path / "thresholds.yaml"
    path.write_bytes("questions.kind: {held: 1} # 必须".encode("gbk"))

    with pytest.raises(ThresholdsInvalid, match=r"thresholds\.yaml: not YAML: 'utf-8' codec"):
        load_thresholds(path)


def test_a_file_that_lacks_is_refused(tmp_path: Path) -> None:
    """A run without bounds would hold them all."""
    with pytest.raises(ThresholdsInvalid) as caught:
        load_thresholds(tmp_path / "thresholds.yaml")

    assert caught.value.detail == "thresholds.yaml: there is no such file"


def test_the_bounds_are_read_with_what_is_owed_and_aimed_at(tmp_path: Path) -> None:
    """Whole numbers are numbers."""
    told = "{held: 0.5, held_aside: 1, owed: 0.9, aim: 0.95}"

    bounds = load_thresholds(written(tmp_path, whole(verdicts__status=told)))

    assert bounds[STATUS] == Bound(held=0.5, held_aside=1.0, owed=0.9, aim=0.95)
    assert bounds["rules.status"] == Bound(held=0.0)
    assert set(bounds) == set(FIGURES)


@pytest.mark.parametrize(
    ("figure", "bound", "dev", "aside", "lines"),
    [
        (STATUS, Bound(held=0.8), 1.0, 0.6, ()),
        (STATUS, Bound(held=0.9), 1.0, 0.6, ("verdicts.status: 0.8000, must be ≥ 0.9000",)),
        (STATUS, Bound(held=0.8, held_aside=0.6), 1.0, 0.6, ()),
        (
            STATUS,
            Bound(held=0.8, held_aside=0.7),
            1.0,
            0.6,
            ("verdicts.status (aside): 0.6000, must be ≥ 0.7000",),
        ),
        (
            STATUS,
            Bound(held=1, held_aside=1, owed=1),
            0.0,
            0.0,
            (
                "verdicts.status: 0.0000, must be ≥ 1.0000",
                "verdicts.status (aside): 0.0000, must be ≥ 1.0000",
            ),
        ),
        (STATUS, Bound(held=0, owed=1, aim=1), 0.0, 0.0, ()),
        (ERRORS, Bound(held=0, held_aside=0), 0.0, 0.0, ()),
        (ERRORS, Bound(held=1), 1.0, 1.0, ()),
        (ERRORS, Bound(held=0), 0.1, 0.0, ("verdicts.false_eligible: 0.0500, must be ≤ 0.0000",)),
        (
            ERRORS,
            Bound(held=0.1, held_aside=0.1),
            0.0,
            0.2,
            ("verdicts.false_eligible (aside): 0.2000, must be ≤ 0.1000",),
        ),
        ("retrieval.first", Bound(held=0.85), 0.8, 0.8, ()),
        (
            "retrieval.first",
            Bound(held=0.9),
            0.8,
            0.8,
            ("retrieval.first: 0.8000, must be ≥ 0.9000",),
        ),
    ],
)
def test_a_bound_is_held_at_its_very_value_and_missed_beyond(
    figure: str, bound: Bound, dev: float, aside: float, lines: tuple[str, ...]
) -> None:
    """Over all cases and over those put aside; what is owed or aimed at bounds nothing."""
    assert missed({figure: bound}, run(dev, aside, figure), partial=False) == lines


def test_a_figure_that_no_case_measures_is_missed_unless_the_run_is_partial() -> None:
    """It guards nothing."""
    bounds = {"rules.status": Bound(held=0.0, held_aside=0.0)}

    assert missed(bounds, run(1, 1), partial=False) == (
        "rules.status: no case measures it",
        "rules.status (aside): no case measures it",
    )
    assert missed(bounds, run(1, 1), partial=True) == ()


@pytest.mark.parametrize(
    ("figure", "held", "value", "misses"),
    [(STATUS, 0.9, 0.5, 0), (STATUS, 1.0, 0.5, 2), (ERRORS, 0.1, 0.5, 0), (ERRORS, 0.0, 0.5, 2)],
)
def test_of_some_cases_only_those_bounds_are_asked_that_allow_no_case_to_fail(
    figure: str, held: float, value: float, misses: int
) -> None:
    """A share of all of them says nothing of some."""
    bounds = {figure: Bound(held=held, held_aside=held)}

    assert len(missed(bounds, run(value, value, figure), partial=True)) == misses


@pytest.mark.parametrize(
    ("figure", "bound", "aside", "lines"),
    [
        (STATUS, Bound(held=0), 0.1, ()),
        (STATUS, Bound(held=0, owed=0.9), 0.9, ()),
        (STATUS, Bound(held=0, owed=0.9), 0.8, ("verdicts.status (aside): 0.8000, owed ≥ 0.9000",)),
        (ERRORS, Bound(held=1, owed=0), 0.0, ()),
        (
            ERRORS,
            Bound(held=1, owed=0),
            0.1,
            ("verdicts.false_eligible (aside): 0.1000, owed ≤ 0.0000",),
        ),
        (
            "retrieval.first",
            Bound(held=0, owed=0.85),
            0.8,
            ("retrieval.first (aside): 0.8000, owed ≥ 0.8500",),
        ),
        ("rules.status", Bound(held=0, owed=1), 1.0, ()),
    ],
)
def test_what_is_owed_is_told_of_the_cases_put_aside(
    figure: str, bound: Bound, aside: float, lines: tuple[str, ...]
) -> None:
    """Without the grace of one case, and nothing of what no case measures."""
    summary = run(0.0, aside, STATUS if figure == "rules.status" else figure)

    assert owed({figure: bound}, summary) == lines
