"""Systems that are asked in the product's place; a worker process can open each of them.

Each leaves a file ``<case>-<process>`` behind for what it was asked, so that a test sees what was
asked again, and where.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from pingwen.domain.answer import Answer, AnswerKind, Draft
from pingwen.domain.question import Question
from pingwen.evaluation.candidates import Candidate
from pingwen.evaluation.cases import Case, QuestionCase, Split
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.store import OutcomeStore
from pingwen.evaluation.systems import System

__all__ = ["NOTES", "asked_of", "candidate", "hold", "many_cases", "open_system"]

_AS_OF = date(2026, 11, 21)

NOTES = "asked"
"""The folder of what was asked, beside the answers."""

_DEATH = "death"


class FakeSystem:
    """Says the number in the question; what is in ``manners`` makes it slow, raise or die.

    It dies only once: the file that it leaves behind keeps it from dying again.
    """

    def __init__(self, folder: Path, manners: Sequence[str]) -> None:
        self._folder = folder
        self._manners = manners

    def answer(self, question: Question, draft: Draft | None = None) -> Answered:
        notes = self._folder / NOTES
        notes.mkdir(parents=True, exist_ok=True)
        (notes / f"{question.id}-{os.getpid()}-{time.monotonic_ns()}").touch()
        if "slow" in self._manners:
            time.sleep(0.05)
        if "raises" in self._manners and question.id == "q7":
            raise KeyError("x")
        if "dies" in self._manners and question.id == "q30":
            self._die_once()
        said = tuple(message.content for message in question.messages)
        answer = Answer(
            id=question.id,
            kind=AnswerKind.ANSWER,
            text=f"答{question.text}",
            citations=(),
            verdict=None,
            facts=(),
            timings_ms={"total": 1.0},
            model="fake",
        )
        return Answered(said=said, as_of=question.as_of, answer=answer, ranking=("doc/一",))

    def _die_once(self) -> None:
        grave = self._folder / _DEATH
        if not grave.exists():
            grave.touch()
            os._exit(3)


def open_system(folder: Path, *manners: str) -> System:
    return FakeSystem(folder, manners)


def candidate(folder: Path, *manners: str) -> Candidate:
    """A fake under the name ``fake``."""
    return Candidate(name="fake", open=partial(open_system, folder, *manners))


def asked_of(folder: Path) -> Counter[str]:
    """How often each case was asked, by its id."""
    notes = folder / NOTES
    return (
        Counter(note.name.split("-")[0] for note in notes.iterdir())
        if notes.is_dir()
        else Counter()
    )


def many_cases(count: int) -> tuple[Case, ...]:
    """So many questions, three to a group; every fifth of them asks for what is not said."""
    return tuple(
        QuestionCase.model_validate(
            {
                "id": f"q{n}",
                "group": f"g{n // 3}",
                "split": Split.ASIDE if n // 3 % 3 == 0 else Split.DEV,
                "question": f"第{n}问：要{n}年吗？",
                "as_of": _AS_OF,
                "kinds": ["answer"],
                "gold": [["doc/一"]],
                "must": ["7年"] if n % 5 == 0 else [],
            }
        )
        for n in range(count)
    )


def hold(path: Path, told: Connection) -> None:
    """A run in a process of its own, until it is told to end."""
    with OutcomeStore.open(path, "fake@1"):
        told.send("open")
        told.recv()
