"""Whether a title is held, and from which day it counts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import cache

from pingwen.domain.facts import FactKey, Facts, Title, TitleLevel, TitleSeries
from pingwen.domain.time import Days
from pingwen.domain.verdict import Requirement, Status
from pingwen.rules.context import Context, Leaf, asked
from pingwen.rules.leaves import HoldsTitle

__all__ = ["holds_title", "title_absent", "title_day", "titles_at"]

_ORDER = tuple(TitleLevel)


def holds_title(node: HoldsTitle, context: Context) -> Leaf:
    """MET when a title of the level and of an accepted series was obtained by the day of counting.

    UNKNOWN when no title was spoken of, when the series leaves the text open, or when a higher
    title was stated and this one not; UNMET when the applicant has none or only lower ones.
    """
    facts = context.facts
    required = _required(node.level)
    accepted = titles_at(facts, node.level, node.series)
    held = [context.obtained(t.obtained) for t in accepted]
    if Status.MET in held:
        unsaid = all(t.series is TitleSeries.UNSAID for t in accepted)
        reading = ("title-series",) if unsaid else ()
        return Leaf(status=Status.MET, required=required, interpretations=reading)
    if Status.UNKNOWN in held:
        return Leaf(status=Status.UNKNOWN, required=required, needs=(FactKey.TITLE_DATE,))
    if titles_at(facts, node.level, node.unclear_series):
        return Leaf(
            status=Status.UNKNOWN,
            required=required,
            needs=(FactKey.TITLE_SERIES,),
            interpretations=("title-series",),
        )
    if title_absent(facts, node.level):
        return Leaf(status=Status.UNMET, required=required)
    stated = [t for t in facts.titles if t.series is not TitleSeries.QUALIFICATION]
    if any(t.level is node.level for t in facts.titles if t.series not in node.unclear_series):
        return Leaf(status=Status.UNMET, required=required)
    if stated and all(_ORDER.index(t.level) < _ORDER.index(node.level) for t in stated):
        return Leaf(status=Status.UNMET, required=required, interpretations=("highest-stated",))
    return Leaf(status=Status.UNKNOWN, required=required, needs=(FactKey.TITLE,))


@cache
def _required(level: TitleLevel) -> Requirement:
    return asked(f"{level.value}职称")


def titles_at(
    facts: Facts, level: TitleLevel, series: Collection[TitleSeries]
) -> tuple[Title, ...]:
    """The titles stated at exactly this level in one of these series."""
    return tuple([t for t in facts.titles if t.level is level and t.series in series])


def title_absent(facts: Facts, level: TitleLevel) -> bool:
    """Whether the applicant said that no title of this level is held."""
    return any(a.of == "titles" and (not a.kinds or level.value in a.kinds) for a in facts.absences)


def title_day(held: Collection[Title], series: Sequence[TitleSeries], until: date) -> Days:
    """When the earliest of these titles was obtained; back to the beginning where unsaid.

    ``series``: the surest first. Where titles of several series are held, only the surest of them
    is certain to count, and any of them may.
    """
    if not held:
        return Days(earliest=date.min, latest=until)
    surest = min([series.index(t.series) for t in held])
    days = [t.obtained for t in held if t.obtained is not None]
    sure = [t.obtained for t in held if t.obtained and series.index(t.series) == surest]
    latest = min([d.latest for d in sure] + [until])
    if len(days) < len(held):
        return Days(earliest=date.min, latest=latest)
    return Days(earliest=min([d.earliest for d in days] + [latest]), latest=latest)
