"""Whether each group of conditions that the documents decide has its status."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["verdict_groups"]


def verdict_groups(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where all the groups named are right. None where none is named."""
    if not expected.groups:
        return None
    groups = given.answer.verdict.groups if given.answer.verdict else {}
    faults = tuple(
        f"{group} {groups.get(group, 'absent')}, not {status}"
        for group, status in expected.groups.items()
        if groups.get(group) != status
    )
    evidence = tuple(f"{group} {status}" for group, status in groups.items())
    return Score(value=not faults, reason="; ".join(faults) or "right", evidence=evidence)
