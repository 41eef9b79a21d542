"""Answering many cases at once: each worker process opens a system of its own."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import resource_tracker

from pingwen.errors import EvaluationError
from pingwen.evaluation.answering import answer_case
from pingwen.evaluation.cases import Case
from pingwen.evaluation.outcome import Outcome
from pingwen.evaluation.systems import System

__all__ = ["answer_all", "interrupts_held", "processors"]

OpenSystem = Callable[[], System]

_MANY = 40
"""Below so many cases a worker takes longer to open than the cases take to be answered."""

_system: System | None = None


def processors() -> int:
    """How many processes can run here at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def answer_all(
    cases: Sequence[Case], open_system: OpenSystem, name: str, workers: int
) -> Iterator[Outcome]:
    """The outcomes as they come, in no order; the system is called ``name`` in them.

    ``open_system`` is a function of a module, so that a worker can call it. With one worker, and
    for few cases, everything happens in this process, in order. Raises EvaluationError where a
    worker dies; what it raises otherwise is the outcome of its case.
    """
    if workers <= 1 or len(cases) < _MANY:
        system = open_system() if cases else None
        for case in cases:
            assert system is not None
            yield answer_case(case, system, name)
        return
    pool = ProcessPoolExecutor(
        max_workers=workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_open,
        initargs=(open_system,),
    )
    try:
        with interrupts_held():
            waiting = [pool.submit(_answer, case, name) for case in cases]
        for done in as_completed(waiting):
            yield done.result()
    except BrokenProcessPool as error:
        raise EvaluationError(f"a worker died; the same command goes on: {error}") from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Ctrl-C waits until this is over. The processes that are started meanwhile never hear of it,
    from their first instruction on: their parent answers it."""
    resource_tracker.ensure_running()  # when it starts, it lets through what is held here
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _open(open_system: OpenSystem) -> None:
    global _system  # noqa: PLW0603 - a worker has one system, and no other place to keep it
    _system = open_system()


def _answer(case: Case, name: str) -> Outcome:
    assert _system is not None
    return answer_case(case, _system, name)
