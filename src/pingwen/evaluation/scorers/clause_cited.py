"""Whether the answer cites the clauses that decide the question."""

from __future__ import annotations

from pingwen.domain.answer import Answer
from pingwen.domain.clause import Corpus
from pingwen.evaluation.cases import Case, QuestionCase
from pingwen.evaluation.scores import Score

__all__ = ["clause_cited"]


def clause_cited(case: Case, answer: Answer, _: Corpus) -> Score | None:
    """1 where every clause of one gold alternative is among the citations.

    What is shown beside a refusal to answer is not cited. None without gold.
    """
    if not isinstance(case, QuestionCase) or not case.gold:
        return None
    if case.declined_by(answer.kind):
        return Score(value=0, reason="declined")
    cited = tuple(citation.clause_id for citation in answer.citations)
    lacking = [
        [clause for clause in alternative if clause not in cited] for alternative in case.gold
    ]
    fewest = min(lacking, key=len)
    if not fewest:
        return Score(value=1, reason="the gold clauses are cited", evidence=cited)
    return Score(value=0, reason="not cited: " + ", ".join(fewest), evidence=cited)
