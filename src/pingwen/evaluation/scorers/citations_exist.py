"""Whether what is cited exists."""

from __future__ import annotations

import re

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["citations_exist"]

_MARK = re.compile(r"\[(\d+)\]")


def citations_exist(_: Expectation, given: Answered, reference: Reference) -> Score | None:
    """1 where every citation names a clause of its document and every mark has its citation.

    A mark is a ``[n]`` of the text or a path's or criterion's citation. None where nothing is
    cited and no mark is set.
    """
    answer, corpus = given.answer, reference.corpus
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
