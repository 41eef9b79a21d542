"""Whether a degree is held, and from which day it counts."""

from __future__ import annotations

from datetime import date

from pingwen.domain.facts import Degree, Education, FactKey, Facts
from pingwen.domain.time import DateRange
from pingwen.domain.verdict import Requirement, Status
from pingwen.rules.context import Context, Leaf
from pingwen.rules.schema import HoldsDegree

__all__ = ["degree_day", "holds_degree", "is_presupposed", "stated_degrees"]

_ORDER = tuple(Degree)
_PRESUPPOSED = {
    Degree.MASTER: (Degree.BACHELOR,),
    Degree.DOCTOR: (Degree.BACHELOR, Degree.MASTER),
}


def holds_degree(node: HoldsDegree, context: Context) -> Leaf:
    """MET when stated as completed by the day of counting.

    UNKNOWN when no degree was stated, or when it is only presupposed by a higher stated one (its
    date was never asked); UNMET when the highest stated degree is below it.
    """
    required = Requirement(text=node.degree.value + ("及以上" if node.or_higher else ""))
    facts = context.facts
    stated = stated_degrees(facts, node.degree, or_higher=node.or_higher)
    held = [context.obtained(e.graduated) for e in stated]
    if Status.MET in held:
        return Leaf(status=Status.MET, required=required)
    if Status.UNKNOWN in held:
        return Leaf(status=Status.UNKNOWN, required=required, needs=(FactKey.GRADUATED,))
    if _denied(node, facts):
        return Leaf(status=Status.UNMET, required=required)
    if not facts.education:
        return Leaf(status=Status.UNKNOWN, required=required, needs=(FactKey.EDUCATION,))
    reading = ("highest-stated",)
    if is_presupposed(node.degree, facts, or_higher=node.or_higher):
        return Leaf(
            status=Status.UNKNOWN,
            required=required,
            needs=(FactKey.EARLIER_EDUCATION,),
            interpretations=reading,
        )
    return Leaf(status=Status.UNMET, required=required, interpretations=reading)


def stated_degrees(
    facts: Facts, degree: Degree, *, or_higher: bool = False
) -> tuple[Education, ...]:
    """The completed degrees stated that are this one (or above it), in the order stated."""
    accepted = _ORDER[_ORDER.index(degree) :] if or_higher else (degree,)
    return tuple(e for e in facts.education if e.completed and e.degree in accepted)


def is_presupposed(degree: Degree, facts: Facts, *, or_higher: bool = False) -> bool:
    """Whether a stated degree presupposes this one (or one above it) that was not itself stated."""
    accepted = _ORDER[_ORDER.index(degree) :] if or_higher else (degree,)
    presupposed = {below for e in facts.education for below in _PRESUPPOSED.get(e.degree, ())}
    stated = {e.degree for e in facts.education}
    return bool((presupposed - stated) & set(accepted))


def degree_day(facts: Facts, degree: Degree, *, or_higher: bool, until: date) -> DateRange:
    """When the earliest degree that satisfies the words was obtained.

    An interval back to the beginning of time where the day was not stated; it ends no later than
    the graduation from a stated higher degree, and no later than ``until``.
    """
    stated = stated_degrees(facts, degree, or_higher=or_higher)
    open_earlier = is_presupposed(degree, facts, or_higher=or_higher) or any(
        e.graduated is None for e in stated
    )
    bounds = _dated(stated) or (_dated(_above(facts, degree)) if open_earlier else [])
    latest = min([d.latest for d in bounds] + [until])
    if open_earlier or not bounds:
        return DateRange(earliest=date.min, latest=latest)
    return DateRange(earliest=min([d.earliest for d in bounds] + [latest]), latest=latest)


def _dated(degrees: tuple[Education, ...]) -> list[DateRange]:
    return [e.graduated for e in degrees if e.graduated is not None]


def _above(facts: Facts, degree: Degree) -> tuple[Education, ...]:
    higher = _ORDER[_ORDER.index(degree) + 1 :]
    return tuple(e for e in facts.education if e.completed and e.degree in higher)


def _denied(node: HoldsDegree, facts: Facts) -> bool:
    wanted = _ORDER[_ORDER.index(node.degree) :] if node.or_higher else (node.degree,)
    return any(
        a.of == "education" and (not a.kinds or {d.value for d in wanted} <= set(a.kinds))
        for a in facts.absences
    )
