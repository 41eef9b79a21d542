"""Answers as they come in, kept so that a run can be broken off and gone on with.

A line is written whole or not at all as far as who reads it is concerned: one that was cut short
is passed over and asked again.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from filelock import FileLock, Timeout
from pydantic import ValidationError

from pingwen.errors import RunUnderWay
from pingwen.evaluation.outcome import Outcome

__all__ = ["OutcomeStore"]

_LOG = logging.getLogger(__name__)

_Key = tuple[str, str]


class OutcomeStore:
    """The outcomes of one system, in one file; only one run may have it open.

    Outcomes of another version of the system are dropped when it is opened.
    """

    def __init__(self, stream: IO[str], kept: Mapping[_Key, Outcome]) -> None:
        self._stream = stream
        self._kept = dict(kept)

    @classmethod
    @contextmanager
    def open(cls, path: Path, system: str, *, afresh: bool = False) -> Iterator[OutcomeStore]:
        """The store at ``path`` for this system; ``afresh`` forgets what it holds.

        Raises RunUnderWay where another run has it open.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(f"{path}.lock", blocking=False)
        try:
            lock.acquire()
        except Timeout:
            raise RunUnderWay(
                f"{path.name} is open in another run; wait for it or stop it"
            ) from None
        try:
            kept = {} if afresh else _read(path, system)
            _rewrite(path, kept)
            with path.open("a", encoding="utf-8") as stream:
                yield cls(stream, kept)
        finally:
            lock.release()

    def get(self, case: str, asked: str) -> Outcome | None:
        """The outcome of a case that was asked this already, if it is there and no error."""
        return self._kept.get((case, asked))

    def add(self, outcome: Outcome) -> None:
        """Keeps an outcome; it is on disk when this returns."""
        self._stream.write(outcome.model_dump_json() + "\n")
        self._stream.flush()
        if outcome.error is None:
            self._kept[outcome.case, outcome.asked] = outcome


def _read(path: Path, system: str) -> dict[_Key, Outcome]:
    """What can be gone on with: errors are asked again."""
    if not path.is_file():
        return {}
    kept: dict[_Key, Outcome] = {}
    for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            outcome = Outcome.model_validate_json(line)
        except ValidationError:
            _LOG.warning("%s:%d is not whole and is asked again", path.name, number)
            continue
        if outcome.system == system and outcome.error is None:
            kept[outcome.case, outcome.asked] = outcome
    return kept


def _rewrite(path: Path, kept: Mapping[_Key, Outcome]) -> None:
    aside = path.with_suffix(".new")
    lines = [outcome.model_dump_json() + "\n" for outcome in kept.values()]
    aside.write_text("".join(lines), encoding="utf-8")
    aside.replace(path)
