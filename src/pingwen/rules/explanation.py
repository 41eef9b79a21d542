"""Why a verdict is negative: the failing criteria only, the nearest path first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pingwen.domain.verdict import CriterionResult, Group, Status
from pingwen.rules.standing import Assessed
from pingwen.rules.trace import Trace

__all__ = ["readings", "silent", "why_not"]


_GROUPS = tuple(Group)


def why_not(assessed: Assessed) -> tuple[str, ...]:
    """Ids of the criteria for which the groups that bind fail; the nearest path first."""
    found: list[str] = []
    binding = assessed.binding()
    for group in _GROUPS:
        if binding.get(group) is Status.UNMET:
            found.extend(_failing(assessed.traces[group]))
    return tuple(dict.fromkeys(found))


def readings(assessed: Assessed) -> tuple[str, ...]:
    """The interpretations on which the groups' statuses rest, in rule order, each once."""
    found: list[str] = []
    for group, trace in assessed.traces.items():
        decided = assessed.own(group)
        if assessed.rules[group].absent_unless_stated and decided is Status.UNMET:
            continue  # nothing was said of a route that nobody takes
        found.extend(_readings(trace, decided))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _readings(trace: Trace, decided: Status) -> tuple[str, ...]:
    """Those of one group; the same for every applicant for whom it comes out alike."""
    found: list[str] = []
    deciding = [leaf for p in trace.paths() if p.own is decided for leaf in p.leaves]
    for leaf in (*deciding, *trace.outside()):
        if leaf.status is decided:
            found.extend(leaf.interpretations)
    for leaf in trace.leaves:
        if _rests_on_words(leaf) and leaf.status is not Status.UNMET:
            found.extend(leaf.interpretations)
    return tuple(found)


def silent(trace: Trace) -> tuple[str, ...]:
    """Ids of the criteria, on no path, of which nothing was told and that alternatives settled
    without them no longer need."""
    return tuple(_silent(trace, settled=False))


def _silent(trace: Trace, *, settled: bool) -> Iterator[str]:
    if trace.path is not None:
        return
    settled = settled or (trace.op in ("any", "n_of") and trace.own is Status.MET)
    for child in trace.children:
        if child.criterion is None:
            yield from _silent(child, settled=settled)
        elif settled and not child.criterion.observed.items:
            yield child.criterion.id


def _rests_on_words(leaf: CriterionResult) -> bool:
    """Whether what was stated, and not a path it helps, is what the reading is about."""
    if leaf.op == "states":
        return bool(leaf.observed.items)
    return leaf.op in ("count", "period", "human_judgement")


@lru_cache(maxsize=4096)
def _failing(trace: Trace) -> tuple[str, ...]:
    """What fails beside the alternatives, then on each of them, the nearest first."""
    beside: list[str] = []
    by_path: dict[str, list[str]] = {}
    for path, leaf in _against(trace):
        (by_path.setdefault(path, []) if path else beside).append(leaf)
    return (*beside, *(leaf for path in sorted(by_path.values(), key=len) for leaf in path))


def _against(trace: Trace, path: str = "", *, negated: bool = False) -> Iterator[tuple[str, str]]:
    """The criteria that make the condition fail, each with the path it stands on.

    Below a ``not`` it is what is met that fails.
    """
    if trace.own is not (Status.MET if negated else Status.UNMET):
        return
    path = path or trace.path or ""
    if trace.criterion is not None:
        yield path, trace.criterion.id
    for child in trace.children:
        yield from _against(child, path, negated=negated != (trace.op == "not"))
