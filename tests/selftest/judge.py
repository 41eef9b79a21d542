"""Whether the gate notices: figures worse than the unbroken product's, by the gate's own rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pingwen.evaluation.baseline import Baseline, baseline_of, compare_runs
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.results import CaseResult
from pingwen.evaluation.summary import Summary, summarise
from pingwen.evaluation.thresholds import Bound, Thresholds, missed
from tests.selftest.fault import Fault

__all__ = ["Committed", "Fall", "Finding", "judge", "refused", "unbroken_faults"]

_ALMOST = 1e-6


@dataclass(frozen=True)
class Fall:
    """A figure of the unbroken product and of the broken one."""

    figure: str
    before: float
    after: float

    def __str__(self) -> str:
        return f"{self.figure} {self.before:.3f} → {self.after:.3f}"


@dataclass(frozen=True)
class Committed:
    """What is committed for the gate to hold runs against: floors, and the run last accepted."""

    thresholds: Thresholds
    baseline: Baseline | None = None


@dataclass(frozen=True)
class Finding:
    """What became of a planted fault.

    ``falls``: every figure that got worse, those first that the fault was to hurt, the deepest fall
    first; ``refusal``: why no run could be made; ``problem``: why it does not count as caught;
    ``committed``: what that is committed catches it, a line each.
    """

    fault: str
    falls: tuple[Fall, ...] = ()
    refusal: str = ""
    problem: str = ""
    committed: tuple[str, ...] = ()

    @property
    def caught(self) -> bool:
        """Whether the gate caught it by what it was to be caught by."""
        return not self.problem


def refused(fault: Fault, error: Exception) -> Finding:
    """The finding where no run could be made."""
    told = f"{type(error).__name__}: {error}"
    if fault.refuses is not None and isinstance(error, fault.refuses):
        return Finding(fault.name, refusal=told, committed=(told,))
    return Finding(fault.name, refusal=told, problem=f"no run could be made: {told}")


def judge(
    fault: Fault,
    unbroken: Sequence[CaseResult],
    broken: Sequence[CaseResult],
    committed: Committed,
) -> Finding:
    """The finding where a run was made of the broken product; ``unbroken``: of the same cases.

    Cases that raise are no catch: a fault that breaks the product into pieces has lost its target.
    A fall of less than one case is none.
    """
    before, after = summarise(unbroken), summarise(broken)
    falls = sorted(
        _falls(before, after, unbroken, broken),
        key=lambda fall: (fall.figure not in fault.hurts, -abs(fall.before - fall.after)),
    )
    return Finding(
        fault.name,
        falls=tuple(falls),
        problem=_problem(fault, falls, broken),
        committed=_committed(committed, unbroken, broken),
    )


def unbroken_faults(results: Sequence[CaseResult], committed: Committed) -> tuple[str, ...]:
    """Why the product as it is does not pass the gate, a line each."""
    summary = summarise(results)
    lines = [f"{case} raised" for case in summary.failed]
    lines += missed(committed.thresholds, summary, partial=False)
    if committed.baseline is not None:
        lines += compare_runs(committed.baseline, results, whole=True).losses
    return tuple(lines)


def _problem(fault: Fault, falls: Sequence[Fall], broken: Sequence[CaseResult]) -> str:
    raised = [result for result in broken if result.error is not None]
    if raised:
        return f"{len(raised)} cases raised, {raised[0].case}: {raised[0].error}"
    if fault.refuses is not None:
        return f"a run was made, and {fault.refuses.__name__} was not raised"
    if not any(fall.figure in fault.hurts for fall in falls):
        besides = ", ".join(map(str, falls)) or "no figure at all"
        return f"none of {', '.join(fault.hurts)} got worse, but {besides}"
    return ""


def _falls(
    before: Summary,
    after: Summary,
    unbroken: Sequence[CaseResult],
    broken: Sequence[CaseResult],
) -> Iterable[Fall]:
    """By the floors that the unbroken product would just hold, and case by case against it."""
    changes = {
        change.figure: change
        for change in compare_runs(baseline_of(unbroken), broken, whole=False).changes
    }
    for name in FIGURES:
        was, is_ = before.all.get(name), after.all.get(name)
        if was is None or is_ is None:
            continue
        fallen = bool(missed({name: Bound(held=was.value)}, after, partial=False))
        if fallen and _a_case(was.value, is_.value, is_.cases):
            yield Fall(name, was.value, is_.value)
            continue
        change = changes.get(name)
        if change and change.lost and _a_case(change.before, change.after, change.cases):
            yield Fall(name, change.before, change.after)


def _a_case(before: float, after: float, cases: int) -> bool:
    return abs(before - after) * cases >= 1 - _ALMOST


def _committed(
    committed: Committed, unbroken: Sequence[CaseResult], broken: Sequence[CaseResult]
) -> tuple[str, ...]:
    """What the committed gate says of the broken product and not of the unbroken one."""
    said = []
    for results in (unbroken, broken):
        summary = summarise(results)
        measured = {name: committed.thresholds[name] for name in summary.all}
        lines = list(missed(measured, summary, partial=False))
        if committed.baseline is not None:
            lines += compare_runs(committed.baseline, results, whole=False).losses
        said.append(lines)
    known = {line.partition(":")[0] for line in said[0]}
    return tuple(line for line in said[1] if line.partition(":")[0] not in known)
