"""Whether a degree is held, and from which day it counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import cache

from pingwen.domain.facts import LIKENED, Degree, Education, FactKey, Facts, TechnicalClass
from pingwen.domain.time import DateRange, Days
from pingwen.domain.verdict import Requirement, Status
from pingwen.rules.context import Context, Leaf, asked
from pingwen.rules.leaves import HoldsDegree, HoldsTechnicalClass

__all__ = [
    "class_day",
    "degree_day",
    "holds_degree",
    "holds_technical_class",
    "is_presupposed",
    "stated_classes",
    "stated_degrees",
]

_ORDER = tuple(Degree)
_PRESUPPOSED = {
    Degree.MASTER: (Degree.BACHELOR,),
    Degree.DOCTOR: (Degree.BACHELOR, Degree.MASTER),
}


def holds_degree(node: HoldsDegree, context: Context) -> Leaf:
    """MET when stated as completed by the day of counting.

    UNKNOWN when no degree was stated, when it is only presupposed by a higher stated one (its
    date was never asked), or when a class of a technical school is all there is for it; UNMET when
    the highest stated degree is below it.
    """
    required = _required(node.degree, or_higher=node.or_higher)
    facts = context.facts
    if node.expected and _studied_for(node, facts):
        return Leaf(status=Status.MET, required=required)
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
    if not node.classes_apart and _likened(node, facts):
        return Leaf(status=Status.UNKNOWN, required=required)
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
    accepted = _accepted(degree, or_higher=or_higher)
    return tuple(
        [e for e in facts.education if e.completed and e.school is None and e.degree in accepted]
    )


def stated_classes(facts: Facts, kinds: Collection[TechnicalClass]) -> tuple[Education, ...]:
    """The completed classes of a technical school stated that are of these kinds."""
    return tuple([e for e in facts.education if e.completed and e.class_kind in kinds])


def holds_technical_class(node: HoldsTechnicalClass, context: Context) -> Leaf:
    """MET when one of the classes was completed by the day of counting.

    UNKNOWN when no education was stated; UNMET when another was, for the highest is what is told.
    """
    required = asked("、".join(kind.value for kind in node.kinds))
    facts = context.facts
    held = [context.obtained(e.graduated) for e in stated_classes(facts, node.kinds)]
    if Status.MET in held:
        return Leaf(status=Status.MET, required=required)
    if Status.UNKNOWN in held:
        return Leaf(status=Status.UNKNOWN, required=required, needs=(FactKey.GRADUATED,))
    if not facts.education and not _is_denied({kind.value for kind in node.kinds}, facts):
        return Leaf(status=Status.UNKNOWN, required=required, needs=(FactKey.EDUCATION,))
    reading = ("highest-stated",) if facts.education else ()
    return Leaf(status=Status.UNMET, required=required, interpretations=reading)


def is_presupposed(degree: Degree, facts: Facts, *, or_higher: bool = False) -> bool:
    """Whether a stated degree presupposes this one (or one above it) that was not itself stated."""
    accepted = _accepted(degree, or_higher=or_higher)
    presupposed = [d for e in facts.education for d in _PRESUPPOSED.get(e.degree, ())]
    if not presupposed:
        return False
    stated = [e.degree for e in facts.education]
    return any(degree in accepted and degree not in stated for degree in presupposed)


def degree_day(
    facts: Facts, degree: Degree, stated: Sequence[Education], *, or_higher: bool, until: date
) -> Days:
    """When the earliest degree that satisfies the words was obtained; ``stated``: those that do.

    An interval back to the beginning of time where the day was not stated; it ends no later than
    the graduation from a stated higher degree, and no later than ``until``.
    """
    open_earlier = is_presupposed(degree, facts, or_higher=or_higher) or any(
        e.graduated is None for e in stated
    )
    bounds = _dated(stated) or (_dated(_above(facts, degree)) if open_earlier else [])
    latest = min([d.latest for d in bounds] + [until])
    if open_earlier or not bounds:
        return Days(earliest=date.min, latest=latest)
    return Days(earliest=min([d.earliest for d in bounds] + [latest]), latest=latest)


def class_day(held: Collection[Education], until: date) -> Days:
    """When the earliest of these was completed; back to the beginning of time where open."""
    days = [e.graduated for e in held if e.graduated is not None]
    latest = min([d.latest for d in days] + [until])
    if not held or len(days) < len(held):
        return Days(earliest=date.min, latest=latest)
    return Days(earliest=min([d.earliest for d in days] + [latest]), latest=latest)


@cache
def _required(degree: Degree, *, or_higher: bool) -> Requirement:
    return asked(degree.value + ("及以上" if or_higher else ""))


@cache
def _accepted(degree: Degree, *, or_higher: bool) -> tuple[Degree, ...]:
    return _ORDER[_ORDER.index(degree) :] if or_higher else (degree,)


def _studied_for(node: HoldsDegree, facts: Facts) -> bool:
    """Whether the degree was named at all, completed or not."""
    accepted = _accepted(node.degree, or_higher=node.or_higher)
    return any(e.school is None and e.degree in accepted for e in facts.education)


def _likened(node: HoldsDegree, facts: Facts) -> bool:
    """Whether a class was completed that another document likens to what is asked."""
    accepted = _accepted(node.degree, or_higher=node.or_higher)
    return any(LIKENED[e.class_kind] in accepted for e in _classes(facts) if e.class_kind)


def _classes(facts: Facts) -> tuple[Education, ...]:
    return stated_classes(facts, tuple(TechnicalClass))


def _dated(degrees: Iterable[Education]) -> list[DateRange]:
    return [e.graduated for e in degrees if e.graduated is not None]


def _above(facts: Facts, degree: Degree) -> tuple[Education, ...]:
    higher = _ORDER[_ORDER.index(degree) + 1 :]
    return tuple(e for e in facts.education if e.completed and e.degree in higher)


def _denied(node: HoldsDegree, facts: Facts) -> bool:
    wanted = {degree.value for degree in _accepted(node.degree, or_higher=node.or_higher)}
    return _is_denied(wanted, facts)


def _is_denied(wanted: set[str], facts: Facts) -> bool:
    return any(
        a.of == "education" and (not a.kinds or wanted <= set(a.kinds)) for a in facts.absences
    )
