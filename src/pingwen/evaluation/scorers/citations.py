"""Whether what is cited exists, and says what is quoted."""

from __future__ import annotations

import re

from pingwen.domain.answer import Answer
from pingwen.domain.clause import Corpus
from pingwen.evaluation.cases import Case
from pingwen.evaluation.scores import Score

__all__ = ["citations_exist", "citations_verbatim"]

_MARK = re.compile(r"\[(\d+)\]")


def citations_exist(_: Case, answer: Answer, corpus: Corpus) -> Score | None:
    """1 where every citation names a clause of its document and every mark has its citation.

    A mark is a ``[n]`` of the text or a path's or criterion's citation. None where nothing is
    cited and no mark is set.
    """
    marks = {int(number) for number in _MARK.findall(answer.text)}
    if answer.verdict:
        marks |= {line.citation for line in answer.verdict.paths}
        marks |= {line.citation for line in answer.verdict.criteria}
    if not answer.citations and not marks:
        return None
    faults = [
        f"[{citation.mark}] names no clause of {citation.document}: {citation.clause_id}"
        for citation in answer.citations
        if not corpus.has(citation.clause_id)
        or corpus.clause(citation.clause_id).document != citation.document
    ]
    known = {citation.mark for citation in answer.citations}
    faults += [f"[{mark}] has no citation" for mark in sorted(marks - known)]
    return Score(value=not faults, reason="; ".join(faults) or "all exist")


def citations_verbatim(_: Case, answer: Answer, corpus: Corpus) -> Score | None:
    """1 where every quote stands in its clause, character for character. None without citations.

    A citation of a clause that does not exist is wrong here too.
    """
    if not answer.citations:
        return None
    faults = tuple(
        f"[{citation.mark}] {citation.quote}"
        for citation in answer.citations
        if not citation.quote.strip()
        or not corpus.has(citation.clause_id)
        or citation.quote not in corpus.clause(citation.clause_id).text
    )
    reason = f"{len(faults)} of {len(answer.citations)} quotes are not in their clause"
    return Score(value=not faults, reason=reason if faults else "verbatim", evidence=faults)
