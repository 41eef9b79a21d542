"""Answers as they come in: what is whole is kept, and one run at a time writes."""

from __future__ import annotations

import logging
import multiprocessing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pingwen.errors import RunUnderWay
from pingwen.evaluation.outcome import Outcome
from pingwen.evaluation.store import OutcomeStore
from tests.evaluation.building import answered, outcome, question_case
from tests.evaluation.fake_systems import hold

OUTCOMES = tuple(
    outcome(question_case(id=f"q{n}", question=f"第{n}问？"), answered(said=(f"第{n}问？",)))
    for n in range(4)
)
LINES = [made.model_dump_json().encode() + b"\n" for made in OUTCOMES]


def kept(path: Path, system: str = "fake@1") -> list[Outcome]:
    """Those of ``OUTCOMES`` that a store opened at ``path`` has."""
    with OutcomeStore.open(path, system) as store:
        return [made for made in OUTCOMES if store.get(made.case, made.asked) == made]


def filled(path: Path) -> Path:
    with OutcomeStore.open(path, "fake@1") as store:
        for made in OUTCOMES:
            store.add(made)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reports" / "answers-fake.jsonl"


def test_what_is_added_is_there_at_once_and_after_the_next_opening(path: Path) -> None:
    """A run that is broken off has lost nothing that it had been given."""
    with OutcomeStore.open(path, "fake@1") as store:
        assert store.get("q0", OUTCOMES[0].asked) is None
        store.add(OUTCOMES[0])
        assert store.get("q0", OUTCOMES[0].asked) == OUTCOMES[0]
        assert path.read_bytes() == LINES[0]

    assert kept(path) == [OUTCOMES[0]]


def test_a_case_that_is_asked_something_else_is_not_kept(path: Path) -> None:
    """The id alone does not make it the same question."""
    filled(path)

    with OutcomeStore.open(path, "fake@1") as store:
        assert store.get("q0", "another") is None


def test_answers_of_another_version_are_dropped(path: Path) -> None:
    """Going back to the old version asks again: the file holds one version only."""
    filled(path)

    assert kept(path, "fake@2") == []
    assert kept(path) == []


def test_an_error_is_written_and_asked_again(path: Path) -> None:
    """What failed for want of memory may succeed."""
    failed = outcome(question_case(), error="KeyError: 'x'")

    with OutcomeStore.open(path, "fake@1") as store:
        store.add(failed)
        assert store.get("q1", failed.asked) is None
    assert b"KeyError" in path.read_bytes()

    with OutcomeStore.open(path, "fake@1") as store:
        assert store.get("q1", failed.asked) is None


def test_the_last_answer_to_a_case_counts(path: Path) -> None:
    """And the file is tidied when it is opened."""
    newer = OUTCOMES[0].model_copy(update={"turns": ()})
    path.parent.mkdir()
    path.write_bytes(LINES[0] + newer.model_dump_json().encode() + b"\n")

    with OutcomeStore.open(path, "fake@1") as store:
        assert store.get("q0", newer.asked) == newer
        assert path.read_bytes().count(b"\n") == 1


def test_all_is_asked_again_where_it_is_wanted_afresh(path: Path) -> None:
    """What was kept is gone from the file too."""
    filled(path)

    with OutcomeStore.open(path, "fake@1", afresh=True) as store:
        assert store.get("q0", OUTCOMES[0].asked) is None
    assert kept(path) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, len(b"".join(LINES))))
def test_a_file_cut_short_anywhere_keeps_what_is_whole(tmp_path: Path, length: int) -> None:
    """A half-written line is asked again, wherever it was cut, in the middle of a character too."""
    path = tmp_path / "answers-fake.jsonl"
    path.write_bytes(b"".join(LINES)[:length])
    whole = [
        made
        for n, made in enumerate(OUTCOMES)
        if sum(map(len, LINES[: n + 1])) - 1 <= length  # the line's end may be cut off
    ]

    assert kept(path) == whole

    with OutcomeStore.open(path, "fake@1") as store:
        for made in OUTCOMES[len(whole) :]:
            store.add(made)
    assert path.read_bytes() == b"".join(LINES)


@pytest.mark.parametrize("dirt", [b"{}", b"null", b"\xff\xfe", b"[" * 5000, LINES[1][:-2]])
def test_a_line_that_is_no_outcome_is_passed_over_and_said(
    path: Path, dirt: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """The lines around it are kept."""
    path.parent.mkdir()
    path.write_bytes(LINES[0] + b"\n" + dirt + b"\n" + LINES[2])

    with caplog.at_level(logging.WARNING):
        assert kept(path) == [OUTCOMES[0], OUTCOMES[2]]
    assert caplog.messages == ["answers-fake.jsonl:3 is not whole and is asked again"]


def test_a_second_run_is_refused_while_the_first_has_the_file_open(path: Path) -> None:
    """What the first run has is untouched, and the file can be had when it is done."""
    with OutcomeStore.open(path, "fake@1") as store:
        store.add(OUTCOMES[0])
        with pytest.raises(RunUnderWay) as caught, OutcomeStore.open(path, "fake@1", afresh=True):
            pass
        store.add(OUTCOMES[1])

    assert caught.value.detail == (
        "answers-fake.jsonl is open in another run; wait for it or stop it"
    )
    assert kept(path) == list(OUTCOMES[:2])


def test_a_run_of_another_process_holds_the_file_until_it_ends(path: Path) -> None:
    """Even if it ends by being killed."""
    ours, theirs = multiprocessing.Pipe()
    other = multiprocessing.get_context("spawn").Process(target=hold, args=(path, theirs))
    other.start()
    try:
        assert ours.poll(60)
        with pytest.raises(RunUnderWay), OutcomeStore.open(path, "fake@1"):
            pass
    finally:
        other.kill()
        other.join(60)
        other.close()
        ours.close()
        theirs.close()

    assert kept(filled(path)) == list(OUTCOMES)


def test_the_file_is_let_go_of_when_the_run_raises(path: Path) -> None:
    """What it had added is kept."""

    def broken() -> None:
        with OutcomeStore.open(path, "fake@1") as store:
            store.add(OUTCOMES[0])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()

    assert kept(path) == [OUTCOMES[0]]
