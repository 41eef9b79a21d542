"""Whether the verdict asks for what is missing."""

from __future__ import annotations

from pingwen.domain.answer import Answer
from pingwen.domain.clause import Corpus
from pingwen.evaluation.cases import Case, VerdictCase
from pingwen.evaluation.scores import Score

__all__ = ["verdict_missing"]


def verdict_missing(case: Case, answer: Answer, _: Corpus) -> Score | None:
    """1 where every group of the case's ``missing`` is named. None for a case that names none."""
    if not isinstance(case, VerdictCase) or not case.missing:
        return None
    given = answer.verdict.missing if answer.verdict else ()
    lacking = [group for group in case.missing if group not in given]
    reason = "not asked for: " + ", ".join(lacking) if lacking else "all asked for"
    return Score(value=not lacking, reason=reason, evidence=given)
