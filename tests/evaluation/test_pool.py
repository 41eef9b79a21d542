"""Many cases at once, in this process and in workers."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from pingwen.errors import EvaluationError
from pingwen.evaluation import pool
from pingwen.evaluation.outcome import Outcome
from pingwen.evaluation.pool import answer_all, interrupts_held, processors
from pingwen.evaluation.systems import System
from tests.evaluation.fake_systems import NOTES, asked_of, many_cases, open_system

CASES = many_cases(40)


def processes(folder: Path) -> set[int]:
    return {int(note.name.split("-")[1]) for note in (folder / NOTES).iterdir()}


def by_case(outcomes: list[Outcome]) -> dict[str, Outcome]:
    return {made.case: made for made in outcomes}


def never_opened() -> System:
    raise AssertionError("nothing was to be asked")


def test_one_worker_is_this_process_and_answers_in_order(tmp_path: Path) -> None:
    """Nothing is started for it."""
    made = list(answer_all(CASES, partial(open_system, tmp_path), "fake@1", 1))

    assert [each.case for each in made] == [case.id for case in CASES]
    assert processes(tmp_path) == {os.getpid()}


def test_few_cases_are_answered_here_however_many_workers_there_may_be(tmp_path: Path) -> None:
    """A worker takes longer to open than they take to be answered."""
    assert len(list(answer_all(CASES[:39], partial(open_system, tmp_path), "fake@1", 8))) == 39
    assert processes(tmp_path) == {os.getpid()}


@pytest.mark.parametrize("workers", [1, 2])
def test_no_system_is_opened_for_no_cases(workers: int) -> None:
    """Where all is kept, a run takes no time."""
    assert list(answer_all((), never_opened, "fake@1", workers)) == []


def test_workers_give_the_same_outcomes_as_this_process(tmp_path: Path) -> None:
    """A case that raises there is an outcome too."""
    here = list(answer_all(CASES, partial(open_system, tmp_path / "1", "raises"), "fake@1", 1))
    there = list(answer_all(CASES, partial(open_system, tmp_path / "2", "raises"), "fake@1", 2))

    assert by_case(there) == by_case(here)
    assert by_case(there)["q7"].error == "KeyError: 'x'"
    assert os.getpid() not in processes(tmp_path / "2")


def test_a_worker_that_dies_ends_the_run_with_what_to_do(tmp_path: Path) -> None:
    """What came before is handed over first."""
    made = []

    with pytest.raises(EvaluationError) as caught:
        made += list(answer_all(CASES, partial(open_system, tmp_path, "dies"), "fake@1", 2))

    assert caught.value.detail.startswith("a worker died; the same command goes on: ")
    assert asked_of(tmp_path)["q30"] == 1


def test_a_worker_opens_one_system_and_answers_what_it_is_handed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opened once for all that it answers."""
    monkeypatch.setattr(pool, "_system", None)
    pool._open(partial(open_system, tmp_path))
    assert pool._answer(CASES[3], "fake@1").case == "q3"


def test_ctrl_c_waits_while_workers_are_started() -> None:
    """What is started meanwhile holds it back from the beginning; here it is let through again."""
    told = "import signal; print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()))"
    with interrupts_held():
        held = subprocess.check_output([sys.executable, "-c", told], text=True)
    let_through = subprocess.check_output([sys.executable, "-c", told], text=True)

    assert (held, let_through) == ("True\n", "False\n")


def test_there_is_always_a_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system cannot say which may be used, all there are count."""
    assert processors() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert processors() == (os.cpu_count() or 1)
