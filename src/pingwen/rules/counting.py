"""The condition "so many results", with the time in which the clause says they must fall."""

from __future__ import annotations

from typing import Final, NamedTuple

from pingwen.domain.facts import (
    Achievement,
    Deed,
    Fact,
    FactKey,
    Facts,
    Performance,
    TitleLevel,
    TitleSeries,
)
from pingwen.domain.time import DateRange
from pingwen.domain.verdict import Status
from pingwen.rules.context import Context, Leaf, asked, noted
from pingwen.rules.leaves import Count
from pingwen.rules.matching import Pattern, denied, kind_of
from pingwen.rules.matters import read_by
from pingwen.rules.titles import title_absent, titles_at

__all__ = ["Counted", "Counting", "count_number", "count_period"]

_A_YEAR = 366
"""Words settle in which part of one year a result falls, not in which of several years."""

_NEEDS = {
    "achievements": FactKey.ACHIEVEMENTS,
    "performance": FactKey.PERFORMANCE,
    "awards": FactKey.AWARD_DETAIL,
    "standards": FactKey.STANDARD_DETAIL,
    "conduct": FactKey.PERFORMANCE,
    "deeds": FactKey.DEEDS,
}


_NUMBERED: Final = (Achievement, Deed)
"""Facts that stand for several at once; without a number there may be any number of them."""


class Named(NamedTuple):
    """What of one field of ``Facts`` a condition names, and what it leaves open beside that.

    ``kinds``: all of them; no other counts. ``kind``: where a fact says its kind, if it was said.
    """

    field: str
    of: tuple[Pattern, ...]
    unnamed: tuple[Pattern, ...]
    kind: str
    kinds: frozenset[str | None]

    @classmethod
    def among(cls, node: Count, field: str) -> Named:
        """Of this field of ``Facts``."""
        of = [match for match in node.of if match.fact == field]
        unnamed = [match for match in node.unnamed if match.fact == field]
        return cls(
            field,
            tuple(Pattern(match) for match in of),
            tuple(Pattern(match) for match in unnamed),
            kind_of(field),
            frozenset([None, *(kind for match in (*of, *unnamed) for kind in match.kind)]),
        )


class Counting:
    """A ``Count`` prepared for all applicants.

    ``closed``: what is not stated counts as absent (exceptional routes), unless it was spoken of in
    words that are disputed.
    """

    def __init__(self, node: Count, *, closed: bool) -> None:
        every = (*node.of, *node.unnamed)
        self.node = node
        self.closed = closed
        self.named = tuple(
            Named.among(node, field) for field in dict.fromkeys(match.fact for match in every)
        )
        found = read_by(node)
        self.reads = frozenset([r for r in found if r[0] not in ("absences", "disputed")])
        self.fields = frozenset(match.fact for match in node.of)
        self.to_deny = tuple(match for match in every if match.fact in self.fields)
        self.required = asked(count=node.least)
        since = node.since_title
        self.period = asked(f"取得{since.value}职称以来" if since else "")
        self.need = _NEEDS[node.of[0].fact]
        self.about = ""
        if node.of[0].fact == "deeds":  # what asks for deeds must name them
            self.about = "、".join(dict.fromkeys(kind for match in node.of for kind in match.kind))


class Counted(NamedTuple):
    """What counts for certain, what may count, and which facts these are.

    ``in_time``: of what counts for certain, what surely falls in the time named. ``numbered``: all
    that was told, None where of something the number was not. ``perhaps``: all that there can be,
    None where that has no bound or decides nothing.
    """

    surely: int
    in_time: int
    numbered: int | None
    items: tuple[str, ...]
    unsure: bool = False
    perhaps: int | None = None


_NOTHING = Counted(0, 0, 0, ())


def count_number(counting: Counting, context: Context) -> Leaf:
    """MET when enough stated facts match, leaving aside those known to fall outside the time.

    UNMET only where the applicant has said that there is nothing else.
    """
    counted = _count(counting, context)
    return _leaf(counting, counted, counted.surely, counting.need, context)


def count_period(counting: Counting, context: Context) -> Leaf:
    """The same count over the facts that surely fall in the time named; asked where not said."""
    node, counted = counting.node, _count(counting, context)
    need = FactKey.IN_PERIOD if counted.surely >= node.least else counting.need
    leaf = _leaf(counting, counted, counted.in_time, need, context)
    return leaf._replace(
        required=counting.period,
        interpretations=("period-start",) if counted.items else (),
    )


def _leaf(
    counting: Counting, counted: Counted, surely: int, need: FactKey, context: Context
) -> Leaf:
    node = counting.node
    if surely >= node.least:
        status = Status.MET
    elif counted.perhaps is not None and counted.perhaps < node.least:
        status = Status.UNMET
    else:
        status = Status.UNKNOWN
    return Leaf(
        status,
        counting.required,
        noted(counted.items, surely),
        (need,) if status is Status.UNKNOWN else (),
        counting.about,
        _readings(node, counted, context.facts) if counted.items else (),
    )


def _readings(node: Count, counted: Counted, facts: Facts) -> tuple[str, ...]:
    """The node's, where what was counted rests on words that leave open what they name."""
    if not node.interpretations:
        return ()
    kinds = {_kind(item, facts) for item in counted.items}
    named = {kind for match in node.of for kind in match.kind}
    others = {kind for match in node.unnamed for kind in match.kind} - named
    open_words = bool(others) or len(node.of) > 1
    decides = len(kinds) > 1 or counted.unsure if open_words else bool(kinds)
    return node.interpretations if decides else ()


def _count(counting: Counting, context: Context) -> Counted:
    """As often as it is asked for: a count within a time is two criteria."""
    known = context.counted.get(counting)
    if known is None:
        told = not counting.reads.isdisjoint(context.told)
        known = _counted(counting, context) if told else _NOTHING
        if known.in_time < counting.node.least and _bounded(counting, context):
            known = Counted(*known[:5], perhaps=known.numbered)
        context.counted[counting] = known
    return known


def _counted(counting: Counting, context: Context) -> Counted:
    surely, in_time, perhaps, unsure = 0, 0, 0, False
    unbounded = False
    items: list[str] = []
    title = counting.node.since_title
    for named in counting.named:
        for index, fact in enumerate(getattr(context.facts, named.field)):
            if getattr(fact, named.kind) not in named.kinds:
                continue
            status = _status(named, fact)
            if status is Status.UNMET:
                continue
            period = _period(fact, title, context)
            if period is Status.UNMET:
                continue
            items.append(f"{named.field}:{index}")
            number = fact.count if isinstance(fact, _NUMBERED) else 1
            if status is Status.MET:
                surely += number or 1
                in_time += (number or 1) if period is Status.MET else 0
            perhaps += number or 1
            unsure = unsure or status is Status.UNKNOWN
            unbounded = unbounded or number is None
    return Counted(surely, in_time, None if unbounded else perhaps, tuple(items), unsure)


def _status(named: Named, fact: Fact) -> Status:
    found = [pattern.status(fact) for pattern in named.of]
    if Status.MET in found:
        return Status.MET
    if Status.UNKNOWN in found:
        return Status.UNKNOWN
    beside = any(pattern.status(fact) is not Status.UNMET for pattern in named.unnamed)
    return Status.UNKNOWN if beside else Status.UNMET


def _bounded(counting: Counting, context: Context) -> bool:
    """Whether there is none of what the node names, nor of what stands beside it unnamed."""
    if (counting.closed and not _spoken_of(counting, context.facts)) or (
        counting.fields <= context.denied
    ):
        return True
    absences = [absence for absence in context.facts.absences if absence.of in counting.fields]
    return bool(absences) and all(denied(match, absences) for match in counting.to_deny)


def _spoken_of(counting: Counting, facts: Facts) -> bool:
    """Whether words that were not settled may tell of what the node counts: then it is not
    absent for want of having been told."""
    return any(each.disputed and each.about in counting.fields for each in facts.reservations)


def _kind(item: str, facts: Facts) -> str:
    name, _, index = item.partition(":")
    return str(getattr(getattr(facts, name)[int(index)], "kind", name))


def _period(fact: Fact, title: TitleLevel | None, context: Context) -> Status:
    """Whether the fact falls in the time named; a date that decides counts over the words."""
    if title is None or not isinstance(fact, Achievement | Performance | Deed):
        return Status.MET
    dated = _period_by_date(fact.when, title, context)
    if dated is not Status.UNKNOWN or fact.in_period is None:
        return dated
    if _reaches_back(fact.when, title, context):
        return Status.UNKNOWN
    return Status.MET if fact.in_period else Status.UNMET


def _reaches_back(when: DateRange | None, title: TitleLevel, context: Context) -> bool:
    """Whether a told span of years begins before the title: no word puts it after it."""
    if when is None or (when.latest - when.earliest).days <= _A_YEAR:
        return False
    held = titles_at(context.facts, title, tuple(TitleSeries))
    return any(t.obtained is not None and when.earliest < t.obtained.earliest for t in held)


def _period_by_date(when: DateRange | None, title: TitleLevel, context: Context) -> Status:
    """Since the title was obtained or, for one who has none, since the work in the field began."""
    if when is None:
        return Status.UNKNOWN
    if when.earliest > context.until:
        return Status.UNMET
    if min(when.latest, context.stated_on) > context.until:
        return Status.UNKNOWN
    held = [
        t
        for t in titles_at(context.facts, title, tuple(TitleSeries))
        if context.obtained(t.obtained) is not Status.UNMET
    ]
    if not held:
        begun = context.history.begun
        absent = title_absent(context.facts, title)
        since_work = absent and begun is not None and begun.latest <= when.earliest
        return Status.MET if since_work else Status.UNKNOWN
    days = [t.obtained for t in held if t.obtained is not None]
    if len(days) < len(held):
        return Status.UNKNOWN
    if when.earliest >= max(day.latest for day in days):
        return Status.MET
    return Status.UNMET if when.latest < min(d.earliest for d in days) else Status.UNKNOWN
