"""Whether every fact stands on words that were said, and that were said of the applicant."""

from __future__ import annotations

import re

from pingwen.domain.facts import Evidence
from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["facts_evidenced", "facts_of_others"]


def facts_evidenced(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where each fact names words that stand, verbatim, in its turn. None where none was read."""
    stated = given.facts.stated()
    if expected.facts is None or not stated:
        return None
    faults = tuple(name for name, fact in stated if not _stands(fact.evidence, given.said))
    return Score(
        value=not faults,
        reason="without words: " + ", ".join(faults) if faults else "all have their words",
        evidence=faults,
    )


def facts_of_others(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 (an error) where a fact rests on words that are not about the applicant.

    None where the case names no such words.
    """
    if not expected.not_facts:
        return None
    taken = tuple(
        f"{name}: {fact.evidence.text}"
        for name, fact in given.facts.stated()
        if name != "reservations"
        and fact.evidence is not None
        and _only_in(fact.evidence, expected.not_facts, given.said)
    )
    return Score(
        value=bool(taken), reason="; ".join(taken) or "none taken for a fact", evidence=taken
    )


def _stands(evidence: Evidence | None, said: tuple[str, ...]) -> bool:
    return (
        evidence is not None and evidence.turn < len(said) and evidence.text in said[evidence.turn]
    )


def _only_in(evidence: Evidence, spans: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Whether wherever the words stand they stand inside one of the spans."""
    if not _stands(evidence, said):
        return False
    text = said[evidence.turn]
    inside = [(at.start(), at.end()) for span in spans for at in re.finditer(re.escape(span), text)]
    places = [(at.start(), at.end()) for at in re.finditer(re.escape(evidence.text), text)]
    return all(
        any(start <= first and last <= end for start, end in inside) for first, last in places
    )
