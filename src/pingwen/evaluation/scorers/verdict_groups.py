"""Whether each group of conditions that the documents decide has its status."""

from __future__ import annotations

from pingwen.domain.answer import Answer
from pingwen.domain.clause import Corpus
from pingwen.evaluation.cases import Case, VerdictCase
from pingwen.evaluation.scores import Score

__all__ = ["verdict_groups"]


def verdict_groups(case: Case, answer: Answer, _: Corpus) -> Score | None:
    """1 where all the case's groups are right. None for a case that names none."""
    if not isinstance(case, VerdictCase) or not case.groups:
        return None
    given = answer.verdict.groups if answer.verdict else {}
    faults = tuple(
        f"{group} {given.get(group, 'absent')}, not {status}"
        for group, status in case.groups.items()
        if given.get(group) != status
    )
    evidence = tuple(f"{group} {status}" for group, status in given.items())
    return Score(value=not faults, reason="; ".join(faults) or "right", evidence=evidence)
