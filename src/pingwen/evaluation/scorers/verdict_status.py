"""Whether the verdict is the one that the documents give."""

from __future__ import annotations

from pingwen.domain.answer import Answer
from pingwen.domain.clause import Corpus
from pingwen.evaluation.cases import Case, VerdictCase
from pingwen.evaluation.scores import Score

__all__ = ["verdict_status"]


def verdict_status(case: Case, answer: Answer, _: Corpus) -> Score | None:
    """1 where scheme, target and status are right; where no verdict is due, 1 where none is given.

    None for a case without a verdict to expect or forbid.
    """
    if not isinstance(case, VerdictCase):
        return None
    verdict = answer.verdict
    if verdict is None:
        return Score(
            value=not case.status,
            reason=f"no verdict ({answer.kind})",
            evidence=(answer.kind,),
        )
    given = (verdict.scheme, verdict.target, verdict.status)
    if not case.status:
        return Score(value=0, reason="a verdict where none is due", evidence=given)
    faults = []
    if (verdict.scheme, verdict.target) != (case.scheme, case.target):
        faults.append(f"{verdict.scheme} {verdict.target}, not {case.scheme} {case.target}")
    if verdict.status not in case.status:
        faults.append(f"{verdict.status}, not {' or '.join(case.status)}")
    return Score(value=not faults, reason="; ".join(faults) or "right", evidence=given)
