"""Whether the rules decide rightly when nothing has to be read: on the case's own facts."""

from __future__ import annotations

from pingwen.domain.verdict import Determination
from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["rules_groups", "rules_status"]


def rules_status(expected: Expectation, given: Answered, reference: Reference) -> Score | None:
    """1 where the rules give a status that is right. None without facts or status, and for a
    scheme that the rules do not decide."""
    found = _determined(expected, given, reference)
    if found is None:
        return None
    right = found.status in expected.status
    return Score(
        value=right,
        reason="right" if right else f"{found.status}, not {' or '.join(expected.status)}",
        evidence=(found.id,),
    )


def rules_groups(expected: Expectation, given: Answered, reference: Reference) -> Score | None:
    """1 where the rules give all the groups named their status. None as for ``rules_status``."""
    found = _determined(expected, given, reference) if expected.groups else None
    if found is None:
        return None
    groups = {result.group: result.status for result in found.groups}
    faults = tuple(
        f"{group} {groups.get(group, 'absent')}, not {status}"
        for group, status in expected.groups.items()
        if groups.get(group) != status
    )
    return Score(value=not faults, reason="; ".join(faults) or "right", evidence=(found.id,))


def _determined(
    expected: Expectation, given: Answered, reference: Reference
) -> Determination | None:
    scheme, target = expected.scheme, expected.target
    if expected.facts is None or not expected.status or scheme is None or target is None:
        return None
    if not reference.rules.decides(scheme, target):
        return None
    return reference.rules.determine(scheme, target, expected.facts, given.as_of)
