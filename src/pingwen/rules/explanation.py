"""Why a verdict is negative: the failing criteria only, the nearest path first."""

from __future__ import annotations

from pingwen.domain.verdict import Group, Status
from pingwen.rules.standing import Assessed
from pingwen.rules.trace import Trace

__all__ = ["readings", "why_not"]


def why_not(assessed: Assessed) -> tuple[str, ...]:
    """Ids of the unmet criteria of the groups that bind and fail; the nearest path first."""
    found: list[str] = []
    binding = assessed.binding()
    for group in Group:
        if binding.get(group) is not Status.UNMET:
            continue
        paths = list(assessed.traces[group].paths()) or [assessed.traces[group]]
        failing = [
            leaf.id
            for path in sorted(paths, key=_failures)
            for leaf in path.leaves()
            if leaf.status is Status.UNMET
        ]
        found.extend(failing or _broken(assessed.traces[group]))
    return tuple(dict.fromkeys(found))


def readings(assessed: Assessed) -> tuple[str, ...]:
    """The interpretations on which the groups' statuses rest, in rule order, each once."""
    found: list[str] = []
    for group, trace in assessed.traces.items():
        decided = assessed.own(group)
        for path in list(trace.paths()) or [trace]:
            if path.status() is not decided:
                continue
            for leaf in path.leaves():
                if leaf.status is path.status():
                    found.extend(leaf.interpretations)
        found.extend(
            reading
            for leaf in trace.leaves()
            if leaf.op in ("count", "period") and leaf.status is not Status.UNMET
            for reading in leaf.interpretations
        )
    return tuple(dict.fromkeys(found))


def _failures(path: Trace) -> int:
    return sum(leaf.status is Status.UNMET for leaf in path.leaves())


def _broken(trace: Trace) -> list[str]:
    """What was stated and must not be: the group fails although no criterion in it does."""
    return [leaf.id for leaf in trace.leaves() if leaf.status is Status.MET]
