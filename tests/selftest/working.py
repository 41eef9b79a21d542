"""The run over the unbroken product and the runs over the broken ones, a process each."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, zip_longest
from typing import Any, TypeVar

from pingwen.errors import PingwenError
from pingwen.evaluation.cases import Suite
from pingwen.evaluation.results import CaseResult
from tests.selftest.fault import Fault
from tests.selftest.faults import FAULTS
from tests.selftest.judge import Committed, Finding, judge, refused
from tests.selftest.memory import Memory, remembered
from tests.selftest.planting import FaultGone
from tests.selftest.product import run_suites

__all__ = ["run_broken", "run_unbroken"]

T = TypeVar("T")


def run_unbroken(suites: Sequence[Suite], workers: int) -> tuple[tuple[CaseResult, ...], Memory]:
    """The results of all cases of the suites, and the vectors of what they ask.

    Raises PingwenError where no run can be made.
    """
    memory = Memory()
    with ThreadPoolExecutor(workers) as threads:
        parts = list(
            threads.map(
                lambda part: _in_a_process(_unbroken, tuple(suites), part, workers), range(workers)
            )
        )
    for _, learnt in parts:
        memory.add(learnt)
    dealt = chain.from_iterable(zip_longest(*(results for results, _ in parts)))
    return tuple(result for result in dealt if result is not None), memory


def run_broken(
    faults: Sequence[Fault],
    unbroken: Sequence[CaseResult],
    memory: Memory,
    committed: Committed,
    workers: int,
) -> Iterator[tuple[Finding, float]]:
    """Each fault's finding and its seconds as they come, in no order."""

    def run(fault: Fault) -> tuple[Finding, float]:
        begun = time.monotonic()
        held = tuple(result for result in unbroken if result.suite in fault.suites)
        try:
            found = _in_a_process(_broken, fault.name, held, memory, committed)
        except BrokenProcessPool:
            found = Finding(fault.name, problem="its process died")
        return found, time.monotonic() - begun

    with ThreadPoolExecutor(workers) as threads:
        for done in as_completed([threads.submit(run, fault) for fault in faults]):
            yield done.result()


def _in_a_process(work: Callable[..., T], *args: Any) -> T:
    """What ``work`` gives in a new process, which nothing that it breaks outlives."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(work, *args).result()


def _unbroken(
    suites: tuple[Suite, ...], part: int, parts: int
) -> tuple[tuple[CaseResult, ...], Memory]:
    memory = Memory()
    with remembered(memory):
        return run_suites(suites, part=part, parts=parts), memory


def _broken(
    name: str, unbroken: tuple[CaseResult, ...], memory: Memory, committed: Committed
) -> Finding:
    fault = FAULTS[name]
    try:
        with remembered(memory), fault.plant():
            try:
                broken = run_suites(fault.suites)
            except PingwenError as error:
                return refused(fault, error)
    except FaultGone as error:
        return Finding(name, problem=f"cannot be planted: {error}")
    return judge(fault, unbroken, broken, committed)
