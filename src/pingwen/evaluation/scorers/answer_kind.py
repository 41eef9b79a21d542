"""Whether the answer is of a kind that is right for the case."""

from __future__ import annotations

from pingwen.domain.answer import Answer
from pingwen.domain.clause import Corpus
from pingwen.evaluation.cases import Case
from pingwen.evaluation.scores import Score

__all__ = ["answer_kind"]


def answer_kind(case: Case, answer: Answer, _: Corpus) -> Score:
    """1 where the answer's kind is one of the case's."""
    wanted = " or ".join(case.kinds)
    right = answer.kind in case.kinds
    return Score(
        value=right,
        reason=f"{answer.kind}, as it should be" if right else f"{answer.kind}, not {wanted}",
        evidence=(answer.kind,),
    )
