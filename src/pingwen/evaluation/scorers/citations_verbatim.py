"""Whether a clause says what is quoted from it."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["citations_verbatim"]


def citations_verbatim(_: Expectation, given: Answered, reference: Reference) -> Score | None:
    """1 where every quote stands in its clause, character for character. None without citations.

    A citation of a clause that does not exist is wrong here too.
    """
    citations, corpus = given.answer.citations, reference.corpus
    if not citations:
        return None
    faults = tuple(
        f"[{citation.mark}] {citation.quote}"
        for citation in citations
        if not citation.quote.strip()
        or not corpus.has(citation.clause_id)
        or citation.quote not in corpus.clause(citation.clause_id).text
    )
    reason = f"{len(faults)} of {len(citations)} quotes are not in their clause"
    return Score(value=not faults, reason=reason if faults else "verbatim", evidence=faults)
