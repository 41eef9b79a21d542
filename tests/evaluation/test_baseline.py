"""The accepted run, and a run held against it case by case."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.errors import BaselineInvalid
from pingwen.evaluation.baseline import (
    Baseline,
    Comparison,
    baseline_of,
    compare_runs,
    load_baseline,
)
from pingwen.evaluation.results import CaseResult
from pingwen.evaluation.scores import Score
from tests.evaluation.building import result, scores

STATUS, ERRORS = "verdicts.status", "verdicts.false_eligible"


def run(figure: str, values: str, **changes: object) -> list[CaseResult]:
    """A case a digit: 1 for a value of 1."""
    return [
        result(f"q{n}", scores=scores(**{figure: float(value)}), **changes)
        for n, value in enumerate(values)
    ]


def compared(figure: str, before: str, after: str) -> Comparison:
    return compare_runs(baseline_of(run(figure, before)), run(figure, after), whole=True)


def weighed(value: float, weight: int) -> list[CaseResult]:
    given = {"facts.recall": Score(value=value, weight=weight, reason="")}
    return [result("f1", suite="facts", scores=given)]


@pytest.mark.parametrize(
    ("figure", "before", "after", "better", "worse", "lost"),
    [
        (STATUS, "1010", "1010", (), (), False),
        (STATUS, "1000", "1100", ("q1",), (), False),
        (STATUS, "1100", "1000", (), ("q1",), True),
        (STATUS, "1100", "1001", ("q3",), ("q1",), False),
        (ERRORS, "0100", "0000", ("q1",), (), False),
        (ERRORS, "0000", "0100", (), ("q1",), True),
        ("retrieval.first", "1111", "1110", (), ("q3",), False),
        ("retrieval.first", "1111", "1100", (), ("q2", "q3"), True),
    ],
)
def test_a_figure_is_lost_where_it_is_worse_on_the_same_cases(
    figure: str,
    before: str,
    after: str,
    better: tuple[str, ...],
    worse: tuple[str, ...],
    lost: bool,
) -> None:
    """The cases that turned are named; of errors fewer is better."""
    (change,) = compared(figure, before, after).changes

    assert (change.figure, change.cases) == (figure, 4)
    assert (change.better, change.worse, change.lost) == (better, worse, lost)
    assert change.before == before.count("1") / 4
    assert change.after == after.count("1") / 4
    assert change.gain.low <= change.after - change.before <= change.gain.high


def test_a_loss_is_told_with_the_cases_that_are_worse() -> None:
    """Nothing is told of what stayed or rose."""
    assert compared(STATUS, "1110", "0101").losses == (
        "verdicts.status: 0.5000 on the 4 cases of the baseline, was 0.7500; worse: q0, q2",
    )
    assert compared(STATUS, "1110", "1111").losses == ()


@pytest.mark.parametrize(
    ("before", "after", "p"),
    [
        ("11110000", "11110000", 1.0),
        ("00000000", "00000001", 1.0),
        ("00000000", "11111111", 2 * 0.5**8),
        ("11110000", "00001111", 1.0),
        ("10000000", "01111111", 2 * (1 + 8) * 0.5**8),
    ],
)
def test_the_chance_of_a_change_is_mcnemar_s(before: str, after: str, p: float) -> None:
    """Only the cases that turned count, and whether they turned one way."""
    (change,) = compared(STATUS, before, after).changes

    assert change.p == pytest.approx(p)


@settings(max_examples=20, deadline=None)
@given(st.text(alphabet="01", min_size=1, max_size=25))
def test_a_run_held_against_itself_changes_nothing(values: str) -> None:
    """Through the file and back."""
    results = run(STATUS, values)
    baseline = Baseline.model_validate_json(baseline_of(results).model_dump_json())

    found = compare_runs(baseline, results, whole=True)
    (change,) = found.changes

    assert (found.losses, found.new, found.gone) == ((), (), ())
    assert (change.better, change.worse, change.p) == ((), (), 1.0)
    assert (change.gain.low, change.gain.high) == (0, 0)


def test_the_order_of_sums_is_no_loss() -> None:
    """Thirds and fifths in another order differ in their last digit."""
    thirds = [1, 1 / 3, 1 / 5, 2 / 3, 1 / 7, 1 / 11]
    before, after = (
        [result(f"q{n}", scores=scores(**{STATUS: value})) for n, value in enumerate(values)]
        for values in (thirds, thirds[::-1])
    )

    assert compare_runs(baseline_of(before), after, whole=True).losses == ()


def test_values_are_weighed() -> None:
    """By what the figure is a mean over, before and after."""
    (change,) = compare_runs(
        baseline_of([*weighed(0.5, 8), *run("facts.recall", "1")]),
        [*weighed(0.25, 4), *run("facts.recall", "1")],
        whole=True,
    ).changes

    assert change.before == pytest.approx(5 / 9)
    assert change.after == pytest.approx(2 / 5)


def test_only_cases_that_ask_the_same_are_held_against_each_other() -> None:
    """A case that asks something else is new; one that is not there any more is gone."""
    baseline = baseline_of(run(STATUS, "1111"))
    now = [*run(STATUS, "00", asked="other"), *run(STATUS, "0011")[2:3], result("q9")]

    found = compare_runs(baseline, now, whole=True)

    assert (found.new, found.gone) == (("q0", "q1", "q9"), ("q3",))
    assert [(change.cases, change.worse) for change in found.changes] == [(1, ())]


def test_a_part_of_the_cases_leaves_none_gone() -> None:
    """What was not asked is not missing."""
    found = compare_runs(baseline_of(run(STATUS, "111")), run(STATUS, "1"), whole=False)

    assert (found.new, found.gone) == ((), ())


def test_a_figure_that_only_one_run_has_is_not_compared() -> None:
    """A new scorer has no past."""
    baseline = baseline_of(run("verdicts.groups", "1"))

    assert compare_runs(baseline, run(STATUS, "0"), whole=True).changes == ()


def test_an_empty_run_is_an_empty_baseline() -> None:
    """Of no system."""
    assert baseline_of([]) == Baseline(system="", cases={})


def test_a_baseline_says_which_system_gave_it_and_keeps_only_unusual_weights() -> None:
    """It is committed, and read by people in a diff."""
    baseline = baseline_of([*weighed(1, 3), *run(STATUS, "1")])

    assert baseline.system == "fake@1"
    assert baseline.cases["f1"].weights == {"facts.recall": 3}
    assert baseline.cases["q0"].weights == {}


@pytest.fixture
def evals(tmp_path: Path) -> Path:
    """The folder of the evals in a repository of its own, one commit with a baseline, one not."""
    folder = tmp_path / "evals"
    folder.mkdir()
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "commit", "--quiet", "--allow-empty", "-m", "first")
    git(tmp_path, "tag", "bare")
    (folder / "baseline.json").write_text(baseline_of(run(STATUS, "10")).model_dump_json())
    git(tmp_path, "add", "evals")
    git(tmp_path, "commit", "--quiet", "-m", "second")
    git(tmp_path, "tag", "accepted")
    return folder


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_a_baseline_is_read_from_a_file_or_from_a_commit(evals: Path) -> None:
    """The commit's own, whatever stands there now."""
    written = baseline_of(run(STATUS, "10"))
    (evals / "other.json").write_text(baseline_of(run(STATUS, "111")).model_dump_json())
    (evals / "baseline.json").unlink()

    assert load_baseline("accepted", evals) == written
    assert load_baseline("HEAD", evals) == written
    assert len(load_baseline(str(evals / "other.json"), evals).cases) == 3


@pytest.mark.parametrize(
    ("where", "detail"),
    [
        ("no-such-commit", "no-such-commit: no file and no commit with a baseline: fatal: "),
        ("bare", "bare: no file and no commit with a baseline: fatal: "),
        ("evals/none.json", "evals/none.json: no file and no commit with a baseline: fatal: "),
        ("--output=x", "--output=x: no file and no commit with a baseline: fatal: "),
        ("", ": no file and no commit with a baseline: fatal: "),
    ],
)
def test_a_baseline_that_is_not_there_is_named(evals: Path, where: str, detail: str) -> None:
    """With what git says; nothing is compared with nothing."""
    (evals / "baseline.json").unlink()
    git(evals, "rm", "--cached", "--quiet", "baseline.json")

    with pytest.raises(BaselineInvalid) as caught:
        load_baseline(where, evals)

    assert caught.value.detail.startswith(detail)


@pytest.mark.parametrize("length", [0, 1, 40, -1])
def test_a_half_written_baseline_is_refused(evals: Path, length: int) -> None:
    """Wherever it was cut."""
    path = evals / "baseline.json"
    path.write_bytes(path.read_bytes()[:length])

    with pytest.raises(BaselineInvalid, match=r"baseline\.json: Invalid JSON: EOF while parsing"):
        load_baseline(str(path), evals)


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        (b"[]", "other.json: Input should be an object"),
        (b"\xff", "other.json: Invalid JSON"),
        (b'{"cases": {}}', "other.json: Field required"),
        (b'{"system": "x", "cases": {}, "x": 1}', "other.json: Extra inputs are not permitted"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path, text: bytes, detail: str) -> None:
    """It says which file."""
    (tmp_path / "other.json").write_bytes(text)

    with pytest.raises(BaselineInvalid) as caught:
        load_baseline(str(tmp_path / "other.json"), tmp_path)

    assert caught.value.detail.startswith(detail)


def test_a_folder_that_is_not_there_has_no_commits(tmp_path: Path) -> None:
    """Nor where git is not installed."""
    with pytest.raises(BaselineInvalid) as caught:
        load_baseline("HEAD", tmp_path / "nowhere")

    assert caught.value.detail.startswith("HEAD: no file, and git cannot be asked: ")
