"""Which wrong answers are read first: what does harm before what is merely clumsy."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.evaluation.runner import Scored

__all__ = ["by_gravity", "worst"]

_GRAVE = (
    ("verdicts.false_eligible",),
    ("adversarial.lies_shown",),
    ("injections.held", "adversarial.held"),
    ("citations.exist", "citations.verbatim", "citations.support", "facts.evidenced"),
    ("verdicts.status", "conversations.status", "adversarial.status", "rules.status"),
    ("questions.declined_rightly", "facts.of_others"),
    ("questions.clause_cited", "questions.decisive_fact", "conversations.clause_cited"),
    ("questions.kind", "verdicts.kind", "conversations.kind", "injections.kind"),
)
"""The gravest first. What raised stands after the lies: it harms nobody, and says nothing."""

_RAISED = 2


def worst(cases: Sequence[Scored], most: int) -> tuple[Scored, ...]:
    """The gravest of those that are wrong, at most so many."""
    return tuple(each for each in by_gravity(cases) if _wrong(each))[:most]


def by_gravity(cases: Sequence[Scored]) -> tuple[Scored, ...]:
    """All of them, the gravest first; as grave ones by how many figures are wrong, then by id."""
    return tuple(sorted(cases, key=_rank))


def _wrong(scored: Scored) -> bool:
    return bool(scored.result.faults) or scored.result.error is not None


def _rank(scored: Scored) -> tuple[bool, float, int, str]:
    faults = scored.result.faults
    grave = next(
        (at for at, names in enumerate(_GRAVE) if any(name in faults for name in names)),
        len(_GRAVE),
    )
    if scored.result.error is not None:
        grave = min(grave, _RAISED)
    return (not _wrong(scored), grave, -len(faults), f"{scored.case.suite}/{scored.case.id}")
