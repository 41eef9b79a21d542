"""Whether retrieval finds the clauses that decide the question, and how early."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score, Scorer

__all__ = ["clause_first", "clauses_within", "reciprocal_rank"]


def clause_first(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 where the first clause found is one of a gold alternative. None without gold."""
    if not expected.gold:
        return None
    right = bool(given.ranking) and given.ranking[0] in _gold(expected)
    first = given.ranking[0] if given.ranking else "nothing"
    return Score(value=right, reason=f"first found: {first}", evidence=given.ranking[:1])


def clauses_within(depth: int) -> Scorer:
    """A scorer: 1 where all clauses of one gold alternative are among the first ``depth``."""

    def within(expected: Expectation, given: Answered, _: Reference) -> Score | None:
        if not expected.gold:
            return None
        found = given.ranking[:depth]
        lacking = min(
            (
                [each.clause for each in alternative if each.clause not in found]
                for alternative in expected.gold
            ),
            key=len,
        )
        reason = "not found: " + ", ".join(lacking) if lacking else f"all within {depth}"
        return Score(value=not lacking, reason=reason, evidence=_places(expected, given.ranking))

    return within


def reciprocal_rank(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """One over the place of the first gold clause that was found; 0 where none was."""
    if not expected.gold:
        return None
    gold = _gold(expected)
    place = next((at for at, each in enumerate(given.ranking, start=1) if each in gold), None)
    reason = f"at place {place}" if place else "not found"
    return Score(value=1 / place if place else 0, reason=reason)


def _gold(expected: Expectation) -> set[str]:
    return {each.clause for alternative in expected.gold for each in alternative}


def _places(expected: Expectation, ranking: Sequence[str]) -> tuple[str, ...]:
    gold = _gold(expected)
    return tuple(f"{at}. {each}" for at, each in enumerate(ranking, start=1) if each in gold)
