"""Conditions on what holds or came about: the matter itself, and whether its day fits."""

from __future__ import annotations

from datetime import date

from pingwen.domain.facts import Circumstance, CircumstanceKind, Education, FactKey
from pingwen.domain.time import DateRange
from pingwen.domain.verdict import Requirement, Status
from pingwen.rules.context import Context, Leaf, asked, noted
from pingwen.rules.kleene import agreed, all_of, any_of
from pingwen.rules.leaves import Happened, States, Within
from pingwen.rules.schooling import accepted
from pingwen.rules.spells import months_after
from pingwen.rules.windows import inside

__all__ = ["happened", "stated", "states", "within"]


def states(node: States, required: Requirement, context: Context) -> Leaf:
    """MET where the matter was stated to be as asked; statements that disagree leave it open."""
    told = _told(node.circumstance, context)
    status = agreed(Status.MET if c.holds is node.holds else Status.UNMET for c in told)
    return _leaf(node, status, required, context)


def stated(node: States) -> Requirement:
    """What is to be stated, in words."""
    matter = node.circumstance.value
    return asked(matter if node.holds else f"没有「{matter}」的情形")


def happened(node: Happened, context: Context) -> Leaf:
    """MET where the day of what came about lies in the window; a day unsaid is unknown."""
    found = [_dated(c, node.days) for c in _told(node.circumstance, context)]
    return _leaf(node, agreed(found), Requirement(window=node.days), context)


def within(node: Within, context: Context) -> Leaf:
    """MET where the day lies in the ``months`` months from a graduation on.

    What holds without a day came about after it, by the day on which it was stated. Of several
    graduations any will do. A day before the graduation is left open, as is one without a day.
    """
    held = context.schooling.held(accepted(node.degree, node.or_higher))
    told = _told(node.circumstance, context)
    status = agreed(_soon(c, [e.graduated for e in held], node, context) for c in told)
    leaf = _leaf(node, status, asked(months=node.months), context)
    if status is Status.UNKNOWN and told:
        return leaf._replace(needs=(_still_needed(held),))
    return leaf


def _still_needed(held: list[Education]) -> FactKey:
    """What would settle a matter that was told: the degree, its day, or the matter's own day."""
    if not held:
        return FactKey.EDUCATION
    exact = all(e.graduated is not None and e.graduated.exact for e in held)
    return FactKey.CIRCUMSTANCE if exact else FactKey.GRADUATED


def _told(kind: CircumstanceKind, context: Context) -> list[Circumstance]:
    return [c for c in context.facts.circumstances if c.kind is kind]


def _dated(told: Circumstance, window: DateRange) -> Status:
    if not told.holds:
        return Status.UNMET
    return Status.UNKNOWN if told.when is None else inside(told.when, window)


def _soon(
    told: Circumstance, graduations: list[DateRange | None], node: Within, context: Context
) -> Status:
    if not told.holds:
        return Status.UNMET
    if not graduations:
        return Status.UNKNOWN
    return any_of(
        Status.UNKNOWN if day is None else all_of(_soon_after(told.when, day, node, context))
        for day in graduations
    )


def _soon_after(
    when: DateRange | None, graduated: DateRange, node: Within, context: Context
) -> list[Status]:
    """Whether the graduation serves, and whether the day lies in the months from it on."""
    first, last = (
        months_after(graduated.earliest, node.months),
        months_after(graduated.latest, node.months),
    )
    serves = inside(graduated, DateRange(earliest=node.graduated_from or date.min, latest=date.max))
    begun, ended = (
        (graduated.latest, context.stated_on) if when is None else (when.earliest, when.latest)
    )
    if graduated.latest <= begun <= ended <= first:
        return [serves, Status.MET]
    return [serves, Status.UNMET if begun > last else Status.UNKNOWN]


def _leaf(
    node: States | Happened | Within, status: Status, required: Requirement, context: Context
) -> Leaf:
    items = tuple(
        f"circumstances:{index}"
        for index, told in enumerate(context.facts.circumstances)
        if told.kind is node.circumstance
    )
    return Leaf(
        status=status,
        required=required,
        observed=noted(items),
        needs=(FactKey.CIRCUMSTANCE,) if status is Status.UNKNOWN else (),
        about=str(node.circumstance),
        interpretations=node.interpretations,
    )
