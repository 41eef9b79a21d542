"""The condition "so many years of work in the field after the degree and the title"."""

from __future__ import annotations

from pingwen.domain.facts import FactKey, TitleLevel
from pingwen.domain.time import Days, MonthRange
from pingwen.domain.verdict import Status
from pingwen.rules.context import Context, Leaf, asked
from pingwen.rules.degrees import (
    class_day,
    degree_day,
    is_presupposed,
    stated_classes,
    stated_degrees,
)
from pingwen.rules.elapsed import Anchor, Event, any_in_field, months_in_field
from pingwen.rules.leaves import FieldYears
from pingwen.rules.titles import title_day, titles_at

__all__ = ["field_years"]


def field_years(node: FieldYears, context: Context) -> Leaf:
    """MET from exactly ``years`` completed years, UNMET where even the most would fall short.

    Work that was not spoken of is unknown, never zero. With ``years`` 0, any work after the event.
    """
    anchor = _anchor(node, context)
    elapsed = months_in_field(anchor, context)
    observed = elapsed.observed
    required = asked(months=node.years * 12)
    both = (
        node.after_degree is not None
        and node.after_title is not None
        and node.after_title in [t.level for t in context.facts.titles]
    )
    reading = ("later-of",) if both else ()
    status = _status(node, elapsed.months) if node.years else any_in_field(anchor, context)
    if status is not Status.UNKNOWN:
        return Leaf(status=status, required=required, observed=observed, interpretations=reading)
    return Leaf(
        status=status,
        required=required,
        observed=observed,
        needs=_needs(node, context, anchor),
        interpretations=reading,
    )


def _status(node: FieldYears, months: MonthRange) -> Status:
    if months.least >= node.years * 12:
        return Status.MET
    if months.most is not None and months.most < node.years * 12:
        return Status.UNMET
    return Status.UNKNOWN


def _anchor(node: FieldYears, context: Context) -> Anchor:
    """After what the years count; many conditions name the same."""
    key = (node.after_degree, node.or_higher, node.after_class, node.after_title, node.title_series)
    known = context.anchors.get(key)
    if known is None:
        events = []
        if node.after_degree is not None or node.after_class:
            events.append(_graduation(node, context))
        if node.after_title is not None:
            events.append(_appointment(node.after_title, node, context))
        untold = node.after_title is None and _earlier_untold(node, context)
        known = context.anchors[key] = Anchor.of(events, earlier_untold=untold)
    return known


def _graduation(node: FieldYears, context: Context) -> Event:
    """What begins after any of the degrees or classes that serve begins after the earliest."""
    facts, until, degree = context.facts, context.until, node.after_degree
    classes = stated_classes(facts, node.after_class) if node.after_class else ()
    if degree is None:
        return Event(class_day(classes, until), frozenset([e.degree for e in classes]))
    degrees = stated_degrees(facts, degree, or_higher=node.or_higher)
    days = [class_day(classes, until)] if classes else []
    if degrees or not classes:
        days.append(degree_day(facts, degree, degrees, or_higher=node.or_higher, until=until))
    return Event(
        Days(min([d.earliest for d in days]), min([d.latest for d in days])),
        frozenset([e.degree for e in (*degrees, *classes)]),
    )


def _appointment(level: TitleLevel, node: FieldYears, context: Context) -> Event:
    held = titles_at(context.facts, level, node.title_series)
    one_series = len({t.series for t in held}) == 1
    return Event(
        day=title_day(held, node.title_series, context.until),
        ties=frozenset({level} if one_series else ()),
    )


def _earlier_untold(node: FieldYears, context: Context) -> bool:
    """Whether work before the stated higher degree was left unasked: nothing told reaches back."""
    facts = context.facts
    if node.after_degree is None or not is_presupposed(
        node.after_degree, facts, or_higher=node.or_higher
    ):
        return False
    dated = [e.graduated.earliest for e in facts.education if e.completed and e.graduated]
    starts = [w.start.latest for w in facts.work if w.in_field and w.start is not None]
    return not dated or not starts or min(starts) >= min(dated)


def _needs(node: FieldYears, context: Context, anchor: Anchor) -> tuple[FactKey, ...]:
    facts = context.facts
    if anchor.earlier_untold:
        return (FactKey.EARLIER_EDUCATION,)
    needs: list[FactKey] = []
    ongoing = [w for w in facts.work if w.in_field]
    if node.after_title is not None and not _dated_title(node, context):
        needs.append(FactKey.TITLE_DATE)
    if not ongoing or all(w.start is None and not w.months and not w.since for w in ongoing):
        needs.append(FactKey.WORK)
    schooling = node.after_degree is not None or bool(node.after_class)
    vague_degree = schooling and not anchor.day.exact
    if vague_degree and (node.after_title is None or not needs):
        needs.append(FactKey.GRADUATED)
    if not needs:
        needs.append(
            FactKey.TITLE_DATE if node.after_title and not anchor.day.exact else FactKey.WORK
        )
    return tuple(dict.fromkeys(needs))


def _dated_title(node: FieldYears, context: Context) -> bool:
    assert node.after_title is not None
    held = titles_at(context.facts, node.after_title, node.title_series)
    day = title_day(held, node.title_series, context.until)
    return (day.latest - day.earliest).days <= 31
