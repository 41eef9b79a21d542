"""The condition "so many years of work in the field after the degree and the title"."""

from __future__ import annotations

from functools import cache

from pingwen.domain.facts import Degree, FactKey, Facts, TechnicalClass, TitleLevel, TitleSeries
from pingwen.domain.time import Days, MonthRange
from pingwen.domain.verdict import Requirement, Status
from pingwen.rules.context import Context, Leaf, asked
from pingwen.rules.elapsed import Anchor, Elapsed, Event, any_in_field, months_in_field
from pingwen.rules.leaves import FieldYears
from pingwen.rules.schooling import Schooling, accepted, class_day
from pingwen.rules.titles import title_day, titles_at

__all__ = ["Years", "field_years"]


class After:
    """What years count after, in the words of a condition: see FieldYears."""

    def __init__(
        self,
        degree: Degree | None,
        or_higher: bool,
        classes: tuple[TechnicalClass, ...],
        title: TitleLevel | None,
        series: tuple[TitleSeries, ...],
    ) -> None:
        self.degree = accepted(degree, or_higher) if degree is not None else None
        self.classes = classes
        self.schooling = degree is not None or bool(classes)
        self.title = title
        self.series = series

    def anchor(self, context: Context) -> Anchor:
        """The events that these words name, as far as they were told."""
        events = []
        if self.schooling:
            events.append(self._graduation(context.schooling))
        if self.title is not None:
            events.append(self._appointment(self.title, context.facts))
        untold = self.title is None and self._earlier_untold(context)
        return Anchor.of(events, earlier_untold=untold)

    def _graduation(self, schooling: Schooling) -> Event:
        """What begins after any of the degrees or classes that serve begins after the earliest."""
        classes = schooling.held_classes(self.classes) if self.classes else []
        if self.degree is None:
            return Event(class_day(classes), frozenset([e.degree for e in classes]))
        degrees = schooling.held(self.degree)
        days = [class_day(classes)] if classes else []
        if degrees or not classes:
            days.append(schooling.degree_day(self.degree, degrees))
        return Event(
            Days(min([d.earliest for d in days]), min([d.latest for d in days])),
            frozenset([e.degree for e in (*degrees, *classes)]),
        )

    def _appointment(self, level: TitleLevel, facts: Facts) -> Event:
        held = titles_at(facts, level, self.series)
        one_series = len({t.series for t in held}) == 1
        return Event(title_day(held, self.series), frozenset({level} if one_series else ()))

    def _earlier_untold(self, context: Context) -> bool:
        """Whether work before the stated higher degree was left unasked: nothing told reaches
        back."""
        if self.degree is None or not context.schooling.presupposes(self.degree):
            return False
        dated = [
            e.graduated.earliest for e in context.facts.education if e.completed and e.graduated
        ]
        starts = [w.start.latest for w in context.facts.work if w.in_field and w.start is not None]
        return not dated or not starts or min(starts) >= min(dated)


_after = cache(After)
"""The same words are one object: many conditions have them, and an applicant's years after them
are reckoned once."""


class Years:
    """A ``FieldYears`` prepared for all applicants."""

    def __init__(self, node: FieldYears) -> None:
        self.months = node.years * 12
        self.required: Requirement = asked(months=self.months)
        self.after = _after(
            node.after_degree,
            node.or_higher,
            node.after_class,
            node.after_title,
            node.title_series,
        )
        self.both = node.after_degree is not None and node.after_title is not None


def field_years(years: Years, context: Context) -> Leaf:
    """MET from exactly ``years`` completed years, UNMET where even the most would fall short.

    Work that was not spoken of is unknown, never zero. With ``years`` 0, any work after the event.
    """
    after = years.after
    anchor, months, observed = context.elapsed.get(after) or _elapsed(after, context)
    both = years.both and after.title in [t.level for t in context.facts.titles]
    status = _status(years.months, months) if years.months else any_in_field(anchor, context)
    return Leaf(
        status,
        years.required,
        observed,
        _needs(after, context, anchor) if status is Status.UNKNOWN else (),
        interpretations=("later-of",) if both else (),
    )


def _status(wanted: int, months: MonthRange) -> Status:
    if months.least >= wanted:
        return Status.MET
    if months.most is not None and months.most < wanted:
        return Status.UNMET
    return Status.UNKNOWN


def _elapsed(after: After, context: Context) -> Elapsed:
    """How much passed after that; many conditions name the same."""
    anchor = context.anchors.get(after)
    if anchor is None:
        anchor = context.anchors[after] = after.anchor(context)
    elapsed = context.elapsed[after] = months_in_field(anchor, context)
    return elapsed


def _needs(after: After, context: Context, anchor: Anchor) -> tuple[FactKey, ...]:
    facts = context.facts
    if anchor.earlier_untold:
        return (FactKey.EARLIER_EDUCATION,)
    needs: list[FactKey] = []
    ongoing = [w for w in facts.work if w.in_field]
    if after.title is not None and not _dated_title(after.title, after, context):
        needs.append(FactKey.TITLE_DATE)
    if not ongoing or all(w.start is None and not w.months and not w.since for w in ongoing):
        needs.append(FactKey.WORK)
    vague_degree = after.schooling and not anchor.day.exact
    if vague_degree and (after.title is None or not needs):
        needs.append(FactKey.GRADUATED)
    if not needs:
        needs.append(FactKey.TITLE_DATE if after.title and not anchor.day.exact else FactKey.WORK)
    return tuple(dict.fromkeys(needs))


def _dated_title(level: TitleLevel, after: After, context: Context) -> bool:
    held = titles_at(context.facts, level, after.series)
    day = title_day(held, after.series).until(context.until)
    return (day.latest - day.earliest).days <= 31
