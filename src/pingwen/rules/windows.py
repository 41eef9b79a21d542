"""Conditions on days alone: a deadline of application, and a graduation between two days."""

from __future__ import annotations

from pingwen.domain.facts import FactKey
from pingwen.domain.time import DateRange
from pingwen.domain.verdict import Observation, Requirement, Status
from pingwen.rules.context import Context, Leaf
from pingwen.rules.degrees import DegreeAsked, holds_degree
from pingwen.rules.kleene import all_of, any_of
from pingwen.rules.leaves import ByDay, Graduated, HoldsDegree
from pingwen.rules.schooling import accepted

__all__ = ["by_day", "graduated", "inside"]


def by_day(node: ByDay, context: Context) -> Leaf:
    """MET on a day of asking that lies in the window, both ends included; never unknown."""
    asked = DateRange(earliest=context.as_of, latest=context.as_of)
    return Leaf(
        status=inside(asked, node.days),
        required=Requirement(window=node.days),
        observed=Observation(day=context.as_of),
        interpretations=node.interpretations,
    )


def graduated(node: Graduated, context: Context) -> Leaf:
    """MET where a stated degree that serves was completed in the window.

    Where none was stated, as ``holds_degree``: unknown, or unmet below the highest stated.
    """
    required = Requirement(window=node.days)
    held = context.schooling.held(accepted(node.degree, node.or_higher))
    if not held:
        wanted = HoldsDegree(op="holds_degree", degree=node.degree, or_higher=node.or_higher)
        return holds_degree(DegreeAsked(wanted), context)._replace(required=required)
    days = [e.graduated for e in held]
    status = any_of(
        all_of([inside(day, node.days), context.obtained(day)]) if day else Status.UNKNOWN
        for day in days
    )
    return Leaf(
        status=status,
        required=required,
        observed=Observation(
            items=tuple(
                f"education:{index}"
                for index, education in enumerate(context.facts.education)
                if education in held
            )
        ),
        needs=(FactKey.GRADUATED,) if status is Status.UNKNOWN else (),
        interpretations=node.interpretations,
    )


def inside(when: DateRange, window: DateRange) -> Status:
    """Whether a day lies in a window: MET surely, UNMET surely not, else UNKNOWN."""
    if window.covers(when):
        return Status.MET
    apart = when.latest < window.earliest or window.latest < when.earliest
    return Status.UNMET if apart else Status.UNKNOWN
