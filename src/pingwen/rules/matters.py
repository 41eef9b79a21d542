"""What a condition can depend on of what an applicant tells, and what of that was told.

Where nothing was told of all that a condition reads, it comes out alike for everyone, and so it is
decided once and not again for each applicant.
"""

from __future__ import annotations

from pingwen.domain.facts import Facts
from pingwen.rules.conditions import Node
from pingwen.rules.leaves import (
    Compare,
    Count,
    Graduated,
    Happened,
    HoldsDegree,
    HoldsSkill,
    HoldsTechnicalClass,
    HoldsTitle,
    HumanJudgement,
    OneOf,
    States,
    Within,
)
from pingwen.rules.listing import stated_of

__all__ = ["DAYS", "Matter", "read_by", "told"]

Matter = tuple[str, str]
"""A field of ``Facts`` and a kind of what it holds; no kind where all of it is one matter."""

DAYS: Matter = ("days", "")
"""Told for everyone: the days of asking, of stating and of counting."""

_BY_KIND = (
    *("achievements", "performance", "awards", "conduct", "deeds"),
    *("measures", "circumstances"),
)
_WHOLE = ("region", "employment", "field", "education", "titles", "work", "standards", "skills")


def told(facts: Facts) -> frozenset[Matter]:
    """Every matter of which something was told, if only that there is none of it, or in words that
    are disputed."""
    found = {DAYS}
    for name in _BY_KIND:
        for fact in getattr(facts, name):
            found.add((name, fact.kind))
    for name in _WHOLE:
        if getattr(facts, name):
            found.add((name, ""))
    for absence in facts.absences:
        found.add(("absences", absence.of))
    for reservation in facts.reservations:
        if reservation.disputed:
            found.add(("disputed", reservation.about))
    for name in stated_of(facts):
        found.add(("listed", name))
    return frozenset(found)


def read_by(node: Node) -> frozenset[Matter]:
    """The matters that can change what a leaf of the rules comes to.

    Years are counted to a day also where no work was told: they are reckoned for everyone.
    """
    match node:
        case HumanJudgement():
            return frozenset(("listed", name) for name in node.where)
        case Count():
            return _counted(node)
        case Compare():
            return frozenset({("measures", node.measure)})
        case States() | Happened() | Within():
            return frozenset({("circumstances", node.circumstance)})
        case OneOf():
            return frozenset({(node.fact, "")})
        case HoldsDegree() | HoldsTechnicalClass() | Graduated():
            return _held("education")
        case HoldsTitle():
            return _held("titles")
        case HoldsSkill():
            return _held("skills")
        case _:
            return frozenset({DAYS})


def _held(name: str) -> frozenset[Matter]:
    return frozenset({(name, ""), ("absences", name)})


def _counted(node: Count) -> frozenset[Matter]:
    """The kinds that are named: a fact of another kind is never counted. A standard can be told
    without its scope, which is its kind."""
    found: set[Matter] = set()
    for match in (*node.of, *node.unnamed):
        kinds = match.kind if match.fact in _BY_KIND else ("",)
        found.update((match.fact, kind) for kind in kinds)
        found.update({("absences", match.fact), ("disputed", match.fact)})
    return frozenset(found)
