"""Whether the alternative paths that the documents decide have their status."""

from __future__ import annotations

from pingwen.domain.answer import Answer, Verdict
from pingwen.domain.verdict import Status
from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["verdict_paths"]


def verdict_paths(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where all the paths named are right; a path that is not shown is wrong.

    Where several paths answer to one key they count as alternatives: met if one is met, unknown
    if none is met and one is unknown. None where none is named.
    """
    if not expected.paths:
        return None
    faults, seen = [], []
    for key, wanted in expected.paths.items():
        found = _status(key, given.answer)
        seen.append(f"{key} {found}")
        if found != wanted:
            faults.append(f"{key} {found}, not {wanted}")
    return Score(value=not faults, reason="; ".join(faults) or "right", evidence=tuple(seen))


def _status(key: str, answer: Answer) -> str:
    if answer.verdict is None:
        return "absent"
    found = set(_matching(key, answer, answer.verdict))
    for status in (Status.MET, Status.UNKNOWN, Status.UNMET):
        if status in found:
            return status
    return "absent"


def _matching(key: str, answer: Answer, verdict: Verdict) -> list[str]:
    if "/" not in key:
        return [path.status for path in verdict.paths if key in path.name]
    marks = {citation.mark for citation in answer.citations if citation.clause_id == key}
    return [path.status for path in verdict.paths if path.citation in marks]
