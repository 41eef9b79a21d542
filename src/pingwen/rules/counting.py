"""The condition "so many results", with the time in which the clause says they must fall."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

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
from pingwen.rules.matching import denied, matches
from pingwen.rules.titles import title_absent, titles_at

__all__ = ["count_number", "count_period"]

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


_NUMBERED = ("achievements", "deeds")
"""Facts that stand for several at once; without a number there may be any number of them."""


class _Counted(NamedTuple):
    """What counts for certain, what may count (None: no bound), and which facts these are."""

    surely: int
    perhaps: int | None
    items: tuple[str, ...]
    unsure: bool = False


def count_number(node: Count, context: Context, *, closed: bool = False) -> Leaf:
    """MET when enough stated facts match, leaving aside those known to fall outside the time.

    ``closed``: what is not stated counts as absent (exceptional routes). UNMET only where the
    applicant has said that there is nothing else.
    """
    counted = _count(node, context, closed=closed, in_time=False)
    return _leaf(node, counted, (_NEEDS[node.of[0].fact],), context)


def count_period(node: Count, context: Context, *, closed: bool = False) -> Leaf:
    """The same count over the facts that surely fall in the time named; asked where not said."""
    counted = _count(node, context, closed=closed, in_time=True)
    enough = _count(node, context, closed=closed, in_time=False).surely >= node.least
    need = FactKey.IN_PERIOD if enough else _NEEDS[node.of[0].fact]
    leaf = _leaf(node, counted, (need,), context)
    text = f"取得{node.since_title.value}职称以来" if node.since_title else ""
    return leaf._replace(
        required=asked(text),
        interpretations=("period-start",) if counted.items else (),
    )


def _leaf(node: Count, counted: _Counted, needs: tuple[FactKey, ...], context: Context) -> Leaf:
    if counted.surely >= node.least:
        status = Status.MET
    elif counted.perhaps is not None and counted.perhaps < node.least:
        status = Status.UNMET
    else:
        status = Status.UNKNOWN
    return Leaf(
        status=status,
        required=asked(count=node.least),
        observed=noted(counted.items, counted.surely),
        needs=needs if status is Status.UNKNOWN else (),
        about=_about(node),
        interpretations=_readings(node, counted, context.facts) if counted.items else (),
    )


def _readings(node: Count, counted: _Counted, facts: Facts) -> tuple[str, ...]:
    """The node's, where what was counted rests on words that leave open what they name."""
    kinds = {_kind(item, facts) for item in counted.items}
    named = {kind for match in node.of for kind in match.kind}
    others = {kind for match in node.unnamed for kind in match.kind} - named
    open_words = bool(others) or len(node.of) > 1
    decides = len(kinds) > 1 or counted.unsure if open_words else bool(kinds)
    return node.interpretations if decides else ()


def _about(node: Count) -> str:
    """The kinds of deed that are counted: what asks for them must name them."""
    if node.of[0].fact != "deeds":
        return ""
    return "、".join(dict.fromkeys(kind for match in node.of for kind in match.kind))


def _count(node: Count, context: Context, *, closed: bool, in_time: bool) -> _Counted:
    surely, perhaps, unsure = 0, 0, False
    unbounded = not (closed or _all_denied(node, context.facts))
    items: list[str] = []
    for name in dict.fromkeys(match.fact for match in (*node.of, *node.unnamed)):
        for index, fact in enumerate(getattr(context.facts, name)):
            status = _status(node, name, fact)
            period = _period(fact, node.since_title, context)
            if status is Status.UNMET or period is Status.UNMET:
                continue
            items.append(f"{name}:{index}")
            number = getattr(fact, "count", None)
            certain = status is Status.MET and (period is Status.MET or not in_time)
            surely += (number or 1) if certain else 0
            perhaps += number or 1
            unsure = unsure or status is Status.UNKNOWN
            unbounded = unbounded or (number is None and name in _NUMBERED)
    return _Counted(
        surely=surely,
        perhaps=None if unbounded else perhaps,
        items=tuple(items),
        unsure=unsure,
    )


def _status(node: Count, name: str, fact: Fact) -> Status:
    found = [matches(match, fact) for match in node.of if match.fact == name]
    if Status.MET in found:
        return Status.MET
    open_ones = [matches(match, fact) for match in node.unnamed if match.fact == name]
    if Status.UNKNOWN in found or set(open_ones) & {Status.MET, Status.UNKNOWN}:
        return Status.UNKNOWN
    return Status.UNMET


def _all_denied(node: Count, facts: Facts) -> bool:
    """Whether there is none of what the node names, nor of what stands beside it unnamed."""
    if not facts.absences:
        return False
    names = {match.fact for match in node.of}
    return all(
        denied(match, facts.absences) for match in (*node.of, *node.unnamed) if match.fact in names
    )


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
        started = _work_started(context)
        absent = title_absent(context.facts, title)
        since_work = absent and started is not None and started <= when.earliest
        return Status.MET if since_work else Status.UNKNOWN
    days = [t.obtained for t in held if t.obtained is not None]
    if len(days) < len(held):
        return Status.UNKNOWN
    if when.earliest >= max(day.latest for day in days):
        return Status.MET
    return Status.UNMET if when.latest < min(d.earliest for d in days) else Status.UNKNOWN


def _work_started(context: Context) -> date | None:
    starts = [spell.start for spell in context.history.spells]
    return min((s.latest for s in starts if s is not None), default=None)
