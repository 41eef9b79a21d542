"""Whether a sentence says no more than the clauses that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pingwen.domain.answer import Answer, AnswerKind
from pingwen.domain.clause import Corpus
from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.matching import holds, plain
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["citations_support"]

_MARK = re.compile(r"\[(\d+)\]")
_STEP = re.compile(r"^\s*\d+\.\s")
"""The number of a step is the list's and not the sentence's."""

_BINDING = re.compile(
    r"\d+(?:\.\d+)?|以上|以下|以内|不少于|不超过|不得|至少|满(?=\d)|[国省市]级|省部级|[初中]级|正高级|副高级"
)
"""What changes a sentence's meaning: numbers, bounds, levels, bans."""


def citations_support(_: Expectation, given: Answered, reference: Reference) -> Score | None:
    """1 where all numbers, bounds, levels and bans of each cited line stand in what it cites.

    They may also stand in the user's words, the clause's headings, or the document's name and
    number. Judged for answers and for what is shown beside a refusal; a verdict's lines hold what
    was counted, and the gate derives them again from the rules. None where no line cites.
    """
    answer = given.answer
    if answer.kind is AnswerKind.VERDICT:
        return None
    lines = [_STEP.sub("", line) for line in answer.text.splitlines() if _MARK.search(line)]
    if not lines:
        return None
    faults = tuple(
        f"{word} of {line.strip()}"
        for line in lines
        for word in _unsupported(line, _sources(line, answer, reference.corpus), given)
    )
    return Score(
        value=not faults,
        reason="not in the clauses cited: " + "; ".join(faults) if faults else "supported",
        evidence=faults,
    )


def _sources(line: str, answer: Answer, corpus: Corpus) -> str:
    marks = {int(number) for number in _MARK.findall(line)}
    cited = [each for each in answer.citations if each.mark in marks]
    texts = [f"{each.document_number} {each.title} {each.clause} {each.quote}" for each in cited]
    for each in cited:
        if corpus.has(each.clause_id):
            clause = corpus.clause(each.clause_id)
            texts += [clause.text, *clause.heading]
    return "\n".join(texts)


def _unsupported(line: str, sources: str, given: Answered) -> Iterator[str]:
    said = "\n".join((*given.said, given.as_of.isoformat()))
    for word in dict.fromkeys(_BINDING.findall(plain(line))):
        if not holds(sources, word) and not holds(said, word):
            yield word
