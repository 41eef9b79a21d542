"""Whether a title is held, and from which day it counts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from pingwen.domain.facts import FactKey, Facts, Title, TitleLevel, TitleSeries
from pingwen.domain.time import Days
from pingwen.domain.verdict import Status
from pingwen.rules.context import Context, Leaf, asked
from pingwen.rules.leaves import HoldsTitle

__all__ = ["TitleAsked", "holds_title", "title_absent", "title_day", "titles_at"]

_ORDER = tuple(TitleLevel)


class TitleAsked:
    """A ``HoldsTitle`` prepared for all applicants."""

    def __init__(self, node: HoldsTitle) -> None:
        self.node = node
        required = asked(f"{node.level.value}职称")
        reading = ("title-series",)
        self.met = Leaf(Status.MET, required)
        self.met_unsaid = Leaf(Status.MET, required, interpretations=reading)
        self.unmet = Leaf(Status.UNMET, required)
        self.below = Leaf(Status.UNMET, required, interpretations=("highest-stated",))
        self.unasked = Leaf(Status.UNKNOWN, required, needs=(FactKey.TITLE,))
        self.day_unsaid = Leaf(Status.UNKNOWN, required, needs=(FactKey.TITLE_DATE,))
        self.unclear = Leaf(
            Status.UNKNOWN, required, needs=(FactKey.TITLE_SERIES,), interpretations=reading
        )


def holds_title(wanted: TitleAsked, context: Context) -> Leaf:
    """MET when a title of the level and of an accepted series was obtained by the day of counting.

    UNKNOWN when no title was spoken of, when the series leaves the text open, or when a higher
    title was stated and this one not; UNMET when the applicant has none or only lower ones.
    """
    facts, node = context.facts, wanted.node
    accepted = titles_at(facts, node.level, node.series)
    held = [context.obtained(t.obtained) for t in accepted]
    if Status.MET in held:
        unsaid = all(t.series is TitleSeries.UNSAID for t in accepted)
        return wanted.met_unsaid if unsaid else wanted.met
    if Status.UNKNOWN in held:
        return wanted.day_unsaid
    if titles_at(facts, node.level, node.unclear_series):
        return wanted.unclear
    if title_absent(facts, node.level):
        return wanted.unmet
    stated = [t for t in facts.titles if t.series is not TitleSeries.QUALIFICATION]
    if any(t.level is node.level for t in facts.titles if t.series not in node.unclear_series):
        return wanted.unmet
    if stated and all(_ORDER.index(t.level) < _ORDER.index(node.level) for t in stated):
        return wanted.below
    return wanted.unasked


def titles_at(
    facts: Facts, level: TitleLevel, series: Collection[TitleSeries]
) -> tuple[Title, ...]:
    """The titles stated at exactly this level in one of these series."""
    return tuple([t for t in facts.titles if t.level is level and t.series in series])


def title_absent(facts: Facts, level: TitleLevel) -> bool:
    """Whether the applicant said that no title of this level is held."""
    return any(a.of == "titles" and (not a.kinds or level in a.kinds) for a in facts.absences)


def title_day(held: Sequence[Title], series: Sequence[TitleSeries]) -> Days:
    """When the earliest of these titles was obtained; back to the beginning where unsaid.

    ``series``: the surest first. Where titles of several series are held, only the surest of them
    is certain to count, and any of them may.
    """
    if not held:
        return Days(date.min, date.max)
    if len(held) == 1 and (day := held[0].obtained) is not None:
        return Days(day.earliest, day.latest)
    surest = min([series.index(t.series) for t in held])
    days = [t.obtained for t in held if t.obtained is not None]
    sure = [t.obtained for t in held if t.obtained and series.index(t.series) == surest]
    latest = min([d.latest for d in sure], default=date.max)
    if len(days) < len(held):
        return Days(date.min, latest)
    return Days(min([d.earliest for d in days]), latest)
