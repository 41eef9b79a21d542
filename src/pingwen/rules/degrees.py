"""Whether a degree is held, or a class of a technical school."""

from __future__ import annotations

from pingwen.domain.facts import LIKENED, FactKey, Facts
from pingwen.domain.verdict import Status
from pingwen.rules.context import Context, Leaf, asked
from pingwen.rules.leaves import HoldsDegree, HoldsTechnicalClass
from pingwen.rules.schooling import accepted

__all__ = ["DegreeAsked", "holds_degree", "holds_technical_class"]


class DegreeAsked:
    """A ``HoldsDegree`` prepared for all applicants."""

    def __init__(self, node: HoldsDegree) -> None:
        self.node = node
        self.accepted = accepted(node.degree, node.or_higher)
        required = asked(node.degree.value + ("及以上" if node.or_higher else ""))
        reading = ("highest-stated",)
        self.met = Leaf(Status.MET, required)
        self.unmet = Leaf(Status.UNMET, required)
        self.below = Leaf(Status.UNMET, required, interpretations=reading)
        self.unsettled = Leaf(Status.UNKNOWN, required)
        self.day_unsaid = self.unsettled._replace(needs=(FactKey.GRADUATED,))
        self.unasked = self.unsettled._replace(needs=(FactKey.EDUCATION,))
        self.presupposed = self.unsettled._replace(
            needs=(FactKey.EARLIER_EDUCATION,), interpretations=reading
        )


def holds_degree(wanted: DegreeAsked, context: Context) -> Leaf:
    """MET when stated as completed by the day of counting.

    UNKNOWN when no degree was stated, when it is only presupposed by a higher stated one (its
    date was never asked), or when a class of a technical school is all there is for it; UNMET when
    the highest stated degree is below it.
    """
    schooling = context.schooling
    if wanted.node.expected and _studied_for(wanted, context):
        return wanted.met
    held = [context.obtained(e.graduated) for e in schooling.held(wanted.accepted)]
    if Status.MET in held:
        return wanted.met
    if Status.UNKNOWN in held:
        return wanted.day_unsaid
    if _is_denied(wanted.accepted.degrees, context.facts):
        return wanted.unmet
    if not schooling.stated:
        return wanted.unasked
    if not wanted.node.classes_apart and _likened(wanted, context):
        return wanted.unsettled
    return wanted.presupposed if schooling.presupposes(wanted.accepted) else wanted.below


def holds_technical_class(node: HoldsTechnicalClass, context: Context) -> Leaf:
    """MET when one of the classes was completed by the day of counting.

    UNKNOWN when no education was stated; UNMET when another was, for the highest is what is told.
    """
    required = asked("、".join(node.kinds))
    facts = context.facts
    held = [context.obtained(e.graduated) for e in context.schooling.held_classes(node.kinds)]
    if Status.MET in held:
        return Leaf(status=Status.MET, required=required)
    if Status.UNKNOWN in held:
        return Leaf(status=Status.UNKNOWN, required=required, needs=(FactKey.GRADUATED,))
    if not facts.education and not _is_denied(frozenset(node.kinds), facts):
        return Leaf(status=Status.UNKNOWN, required=required, needs=(FactKey.EDUCATION,))
    reading = ("highest-stated",) if facts.education else ()
    return Leaf(status=Status.UNMET, required=required, interpretations=reading)


def _studied_for(wanted: DegreeAsked, context: Context) -> bool:
    """Whether the degree was named at all, completed or not."""
    degrees = wanted.accepted.degrees
    return any(e.school is None and e.degree in degrees for e in context.schooling.stated)


def _likened(wanted: DegreeAsked, context: Context) -> bool:
    """Whether a class was completed that another document likens to what is asked."""
    degrees = wanted.accepted.degrees
    return any(LIKENED[e.class_kind] in degrees for e in context.schooling.classes if e.class_kind)


def _is_denied(wanted: frozenset[str], facts: Facts) -> bool:
    for absence in facts.absences:
        if absence.of == "education" and (not absence.kinds or wanted <= set(absence.kinds)):
            return True
    return False
