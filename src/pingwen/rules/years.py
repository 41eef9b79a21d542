"""The condition "so many years of work in the field after the degree and the title"."""

from __future__ import annotations

from pingwen.domain.facts import FactKey, TitleLevel
from pingwen.domain.time import Days, MonthRange
from pingwen.domain.verdict import Observation, Status
from pingwen.rules.context import Context, Leaf, asked
from pingwen.rules.degrees import (
    class_day,
    degree_day,
    is_presupposed,
    stated_classes,
    stated_degrees,
)
from pingwen.rules.elapsed import Anchor, Elapsed, Event, months_in_field
from pingwen.rules.leaves import FieldYears
from pingwen.rules.titles import title_day, titles_at

__all__ = ["field_years"]


def field_years(node: FieldYears, context: Context) -> Leaf:
    """MET from exactly ``years`` completed years, UNMET where even the most would fall short.

    Work that was not spoken of is unknown, never zero. With ``years`` 0, any work after the event.
    """
    anchor = _anchor(node, context)
    elapsed = months_in_field(anchor, context)
    needed = node.years * 12
    observed = Observation(months=elapsed.months, since=elapsed.since)
    required = asked(months=needed)
    both = node.after_degree and node.after_title in [t.level for t in context.facts.titles]
    reading = ("later-of",) if both else ()
    status = _status(node, elapsed)
    if status is not Status.UNKNOWN:
        return Leaf(status=status, required=required, observed=observed, interpretations=reading)
    return Leaf(
        status=status,
        required=required,
        observed=observed,
        needs=_needs(node, context, anchor),
        interpretations=reading,
    )


def _status(node: FieldYears, elapsed: Elapsed) -> Status:
    months: MonthRange = elapsed.months
    if node.years == 0:
        if elapsed.any_work:
            return Status.MET
        return Status.UNMET if elapsed.no_work else Status.UNKNOWN
    if months.least >= node.years * 12:
        return Status.MET
    if months.most is not None and months.most < node.years * 12:
        return Status.UNMET
    return Status.UNKNOWN


def _anchor(node: FieldYears, context: Context) -> Anchor:
    events = []
    if node.after_degree is not None or node.after_class:
        events.append(_graduation(node, context))
    if node.after_title is not None:
        events.append(_appointment(node.after_title, node, context))
    untold = node.after_title is None and _earlier_untold(node, context)
    return Anchor.of(events, earlier_untold=untold)


def _graduation(node: FieldYears, context: Context) -> Event:
    """What begins after any of the degrees or classes that serve begins after the earliest."""
    facts, until = context.facts, context.until
    classes = stated_classes(facts, node.after_class)
    degrees = (
        stated_degrees(facts, node.after_degree, or_higher=node.or_higher)
        if node.after_degree is not None
        else ()
    )
    days = [class_day(classes, until)] if classes or node.after_degree is None else []
    if node.after_degree is not None and (degrees or not classes):
        days.append(degree_day(facts, node.after_degree, or_higher=node.or_higher, until=until))
    return Event(
        day=Days(earliest=min(d.earliest for d in days), latest=min(d.latest for d in days)),
        ties=frozenset(e.degree.value for e in (*degrees, *classes)),
    )


def _appointment(level: TitleLevel, node: FieldYears, context: Context) -> Event:
    held = titles_at(context.facts, level, node.title_series)
    one_series = len({t.series for t in held}) == 1
    return Event(
        day=title_day(context.facts, level, node.title_series, context.until),
        ties=frozenset({level.value} if one_series else ()),
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
    day = title_day(context.facts, node.after_title, node.title_series, context.until)
    return (day.latest - day.earliest).days <= 31
