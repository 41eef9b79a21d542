"""Whether what a case calls right is borne out by the corpus and by the case's own words."""

from __future__ import annotations

from collections.abc import Iterator

from pingwen.domain.clause import Corpus
from pingwen.evaluation.cases import Case, Expectation
from pingwen.evaluation.matching import holds

__all__ = ["gold_faults"]


def gold_faults(case: Case, corpus: Corpus) -> Iterator[str]:
    """What cannot be right, a sentence each.

    A clause that the corpus does not hold, a span that is not verbatim in it, decisive words that
    its clauses do not hold, a path of a clause that does not exist, words that the user is said to
    have used and did not.
    """
    for step in case.steps():
        yield from _faults(step.expected, corpus)
    said = case.said()
    for words in (each for step in case.steps() for each in step.expected.not_facts):
        if not any(words in turn for turn in said):
            yield f"the user does not say {words!r}"


def _faults(expected: Expectation, corpus: Corpus) -> Iterator[str]:
    references = [each for alternative in expected.gold for each in alternative]
    paths = [key for key in expected.paths if "/" in key]
    for clause in (*(each.clause for each in references), *paths):
        if not corpus.has(clause):
            yield f"the corpus has no clause {clause!r}"
            return
    for each in references:
        if each.span not in corpus.clause(each.clause).text:
            yield f"{each.span!r} does not stand in {each.clause}"
    for alternative in expected.gold:
        text = "\n".join(corpus.clause(each.clause).text for each in alternative)
        for words in expected.must:
            if not holds(text, words):
                named = ", ".join(each.clause for each in alternative)
                yield f"{words!r} does not stand in {named}"
