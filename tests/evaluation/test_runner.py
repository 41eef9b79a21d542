"""A run over a fake in the product's place: what is asked, what is kept, what it comes to."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pingwen.errors import EvaluationError, RunUnderWay
from pingwen.evaluation.candidates import Candidate
from pingwen.evaluation.cases import Case, Split, Suite
from pingwen.evaluation.outcome import Outcome
from pingwen.evaluation.results import write_results
from pingwen.evaluation.runner import Answering, Selection, answered, scored
from pingwen.evaluation.store import OutcomeStore
from pingwen.evaluation.summary import summarise
from tests.evaluation.building import (
    REFERENCE,
    conversation_case,
    facts_case,
    question_case,
    verdict_case,
)
from tests.evaluation.fake_systems import asked_of, candidate, many_cases, open_system
from tests.evaluation.slow_run import CASES

ROOT = Path(__file__).resolve().parents[2]
MIXED: tuple[Case, ...] = (
    question_case(),
    question_case(id="q2", group="other", split="aside"),
    verdict_case(),
    facts_case(split="aside"),
    conversation_case(),
)


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


def how(folder: Path, version: str = "1", workers: int = 1, *, afresh: bool = False) -> Answering:
    return Answering(folder, version, workers=workers, afresh=afresh, progress=False)


@pytest.mark.parametrize(
    ("selection", "ids", "narrow"),
    [
        (Selection(), ["q1", "q2", "v1", "f1", "c1"], False),
        (Selection(suites=(Suite.VERDICTS, Suite.FACTS)), ["v1", "f1"], True),
        (Selection(split=Split.ASIDE), ["q2", "f1"], True),
        (Selection(split=Split.DEV), ["q1", "v1", "c1"], True),
        (Selection(only=("c1", "q1", "q1")), ["q1", "c1"], True),
        (Selection(suites=(Suite.QUESTIONS,), split=Split.ASIDE, only=("q2",)), ["q2"], True),
    ],
)
def test_a_selection_narrows_the_run_and_keeps_the_order(
    selection: Selection, ids: list[str], narrow: bool
) -> None:
    """Each part of it must hold."""
    assert [case.id for case in selection.of(MIXED)] == ids
    assert selection.narrow is narrow


@pytest.mark.parametrize(
    ("selection", "detail"),
    [
        (Selection(suites=(Suite.INJECTIONS,)), "no case is left to run"),
        (Selection(suites=(Suite.VERDICTS,), only=("q1",)), "no case is left to run"),
        (Selection(split=Split.ASIDE, only=("v1",)), "no case is left to run"),
        (Selection(only=("q9", "q1", "q8")), "no case has the id q8, q9"),
    ],
)
def test_a_selection_that_leaves_nothing_is_an_error(selection: Selection, detail: str) -> None:
    """A run over nothing would hold every bound."""
    with pytest.raises(EvaluationError) as caught:
        selection.of(MIXED)

    assert caught.value.detail == detail


def test_what_is_kept_is_not_asked_again(tmp_path: Path) -> None:
    """Only the cases that are new are."""
    first = answered(many_cases(3), candidate(tmp_path), how(tmp_path))
    again = answered(many_cases(5), candidate(tmp_path), how(tmp_path))

    assert again[:3] == first
    assert [made.case for made in again] == ["q0", "q1", "q2", "q3", "q4"]
    assert set(asked_of(tmp_path).values()) == {1}


@pytest.mark.parametrize(
    "second",
    [
        lambda folder: (many_cases(3), candidate(folder), how(folder, "2")),
        lambda folder: (many_cases(3), candidate(folder), how(folder, afresh=True)),
        lambda folder: (
            many_cases(3),
            Candidate("fake", candidate(folder).open, version="-other"),
            how(folder),
        ),
        lambda folder: (
            [case.model_copy(update={"question": "别的？"}) for case in many_cases(3)],
            candidate(folder),
            how(folder),
        ),
    ],
    ids=["another version", "afresh", "another version of the candidate", "other questions"],
)
def test_whatever_may_change_an_answer_is_asked_again(tmp_path: Path, second: object) -> None:
    """An answer of yesterday's product says nothing of today's."""
    answered(many_cases(3), candidate(tmp_path), how(tmp_path))

    assert callable(second)
    answered(*second(tmp_path))

    assert set(asked_of(tmp_path).values()) == {2}


def test_a_corrected_expectation_is_scored_without_asking(tmp_path: Path) -> None:
    """What is right is looked up in the case at hand."""
    answered((question_case(),), candidate(tmp_path), how(tmp_path))
    corrected = question_case(must=["硕士要几年"])

    outcomes = answered((corrected,), candidate(tmp_path), how(tmp_path))

    assert asked_of(tmp_path) == {"q1": 1}
    (found,) = scored((corrected,), outcomes, REFERENCE)
    assert found.result.scores["questions.decisive_fact"].value == 1


def test_a_case_that_raises_is_a_result_and_is_asked_again(tmp_path: Path) -> None:
    """The run goes on with the others, and fails."""
    cases = many_cases(9)

    outcomes = answered(cases, candidate(tmp_path, "raises"), how(tmp_path))
    summary = summarise([each.result for each in scored(cases, outcomes, REFERENCE)])

    assert [made.error for made in outcomes if made.error] == ["KeyError: 'x'"]
    assert summary.failed == ("q7",)
    assert summary.all["questions.kind"].value == pytest.approx(8 / 9)

    again = answered(cases, candidate(tmp_path), how(tmp_path))

    assert all(made.error is None for made in again)
    assert {case for case, times in asked_of(tmp_path).items() if times > 1} == {"q7"}


def test_cases_and_outcomes_must_pair_up() -> None:
    """A score for the wrong case would be worse than none."""
    with pytest.raises(ValueError, match="zip"):
        scored(MIXED, (), REFERENCE)


def test_a_case_that_comes_back_without_an_outcome_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No figure is given over fewer cases than were asked for."""
    monkeypatch.setattr("pingwen.evaluation.runner.answer_all", lambda *_: iter(()))

    with pytest.raises(EvaluationError) as caught:
        answered(many_cases(2), candidate(tmp_path), how(tmp_path))

    assert caught.value.detail == "not answered: q0, q1"


def test_the_bar_goes_to_stderr_and_counts_what_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is printed is for programs."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    answered(many_cases(2), candidate(tmp_path), how(tmp_path))
    answered(many_cases(4), candidate(tmp_path), Answering(tmp_path, "1"))

    shown = terminal.getvalue()
    assert capsys.readouterr().out == ""
    assert "fake:  50%" in shown
    assert "4/4" in shown


def test_no_bar_is_drawn_into_a_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A bar that nobody watches would bury what CI prints."""
    answered(many_cases(2), candidate(tmp_path), Answering(tmp_path, "1"))
    assert capsys.readouterr().err == ""


def test_two_runs_at_once_do_not_write_over_each_other(tmp_path: Path) -> None:
    """The second is refused before it asks anything; of another system it may run."""
    with OutcomeStore.open(tmp_path / "answers-fake.jsonl", "fake@1"):
        with pytest.raises(RunUnderWay):
            answered(many_cases(2), candidate(tmp_path), how(tmp_path))
        assert asked_of(tmp_path) == {}
        other = Candidate("other", lambda: open_system(tmp_path))
        assert len(answered(many_cases(2), other, how(tmp_path))) == 2


def test_a_worker_that_dies_costs_only_what_it_had_in_hand(tmp_path: Path) -> None:
    """The same command goes on, and ends where a run without the accident ends."""
    cases = many_cases(60)
    with pytest.raises(EvaluationError, match="a worker died; the same command goes on"):
        answered(cases, candidate(tmp_path, "dies"), how(tmp_path, workers=2))
    kept = kept_in(tmp_path)
    assert len(kept) < 60

    outcomes = answered(cases, candidate(tmp_path, "dies"), how(tmp_path, workers=2))

    assert outcomes == answered(cases, candidate(tmp_path / "well"), how(tmp_path / "well"))
    assert all(asked_of(tmp_path)[case] == 1 for case in kept)


@pytest.mark.parametrize("workers", [1, 2])
def test_the_same_commit_gives_the_same_figures(tmp_path: Path, workers: int) -> None:
    """To the last digit, by however many processes, asked anew or gone on with."""
    cases = many_cases(45)

    def run(folder: Path, number: int) -> tuple[bytes, str]:
        outcomes = answered(cases, candidate(folder), how(folder, workers=number))
        results = [each.result for each in scored(cases, outcomes, REFERENCE)]
        write_results(folder / "results.jsonl", results)
        return (folder / "results.jsonl").read_bytes(), summarise(results).model_dump_json()

    first = run(tmp_path / "a", 1)

    assert run(tmp_path / "b", workers) == first
    assert run(tmp_path / "b", 1) == first


def kept_in(folder: Path) -> set[str]:
    """The cases with a whole line in the file of answers."""
    path = folder / "answers-fake.jsonl"
    lines = path.read_bytes().split(b"\n")[:-1] if path.is_file() else []
    return {Outcome.model_validate_json(line).case for line in lines}


def slow_run(folder: Path, workers: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.evaluation.slow_run", str(folder), str(workers)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_workers_that_are_still_starting_hear_of_no_interrupt(tmp_path: Path) -> None:
    """Ctrl-C as soon as a run has begun ends it without a word of a worker."""
    begun = slow_run(tmp_path, 2)
    deadline = time.monotonic() + 60
    while not (tmp_path / "answers-fake.jsonl").exists() and time.monotonic() < deadline:
        time.sleep(0.005)
    time.sleep(0.3)
    os.killpg(begun.pid, signal.SIGINT)
    out, err = begun.communicate(timeout=60)

    assert (begun.returncode, out, err) == (130, "", "")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_that_is_interrupted_goes_on_where_it_was(tmp_path: Path, workers: int) -> None:
    """Ctrl-C reaches the workers too; they leave without a trace, and nothing is asked twice that
    was answered."""
    broken = slow_run(tmp_path, workers)
    deadline = time.monotonic() + 60
    while len(kept_in(tmp_path)) < 5 and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(broken.pid, signal.SIGINT)
    out, err = broken.communicate(timeout=60)

    kept = kept_in(tmp_path)
    assert (broken.returncode, out, err) == (130, "", "")
    assert 5 <= len(kept) < len(CASES)

    again = slow_run(tmp_path, workers)
    out, err = again.communicate(timeout=60)

    assert (again.returncode, out, err) == (0, f"{len(CASES)}\n", "")
    assert kept_in(tmp_path) == {case.id for case in CASES}
    assert all(asked_of(tmp_path)[case] == 1 for case in kept)
