"""Story time: days that words reckon from an event told before (入职前一年, 毕业第三年评的)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateutil.relativedelta import relativedelta

from pingwen.domain.time import DateRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention, with_month
from pingwen.understanding.narrative.numerals import NUMBER, number

__all__ = ["elapsed_dates"]

_HINT = re.compile("年|月")
_EVENT = (
    "(?:(?P<study>(?:本科|硕士|博士|大专|研究生)?毕业|拿到?毕业证)"
    "|(?P<work>入职|入行|参加工作|进(?:厂|公司|单位|校|所|院)|上班|工作|转岗|转行|跳槽|换工作|来京)"
    "|(?P<title>(?:评上?|拿到?|取得|考过)(?:了)?(?:中级|初级|助工|工程师|职称|讲师|证)|中级|助工|工程师|讲师))"
)
_ELAPSED = compiled(
    rf"{_EVENT}(?:了)?(?:(?:的|后|以后|之后|那年起|起)*(?:的)?第(?P<nth>{NUMBER})年"
    rf"|(?:的)?(?:前|之前|以前)(?P<before>{NUMBER})年|(?:的)?头(?P<ahead>一)年"
    rf"|(?:的)?(?:当年|那年)(?P<month>{NUMBER})月|(?:的)?(?P<same>当月|同月|那个?月)"
    rf"|(?:满|够|了)?(?P<after>{NUMBER})年(?:以后|之后|后)"
    rf"|(?:后|以后|之后)(?P<later>{NUMBER})(?P<unit>年|个月))(?!内|里|间|一直|才能|可以|都)"
)
_THEN = compiled(
    rf"(?<![\d一二两三四五六七八九十年])(?P<n>{NUMBER})(?P<unit>年|个月)(?:以后|之后|后)(?![来端]|的今天)|(?P<next>隔年|转年|转过年|次年)"
    rf"|隔了?(?P<gap>{NUMBER})年(?=才|就|又|再|[升评拿考晋取聘])"
)
_MOVE = re.compile("[转跳换]")
_MOST_YEARS = 40
_DECEMBER = 12


def elapsed_dates(
    text: str, dates: Sequence[DateMention], so_far: Conversation
) -> list[DateMention]:
    """The days that the clause reckons from the event that it names, or from the one told last.

    Years are as exact as the words: 第三年 is a year of the calendar.
    """
    if dates or not _HINT.search(text):
        return []
    match = _ELAPSED.search(text)
    if match is not None:
        event = _event(match, so_far)
        when = _reckoned(match, event) if event is not None else None
        return [DateMention(match.start(), match.end(), when)] if when is not None else []
    match = _THEN.search(text)
    if match is None or so_far.near is None or match["next"]:
        return []
    count = number(match["n"] or match["gap"])
    when = _later(so_far.near, count, match["unit"] or "年") if count else None
    return [DateMention(match.start(), match.end(), when)] if when is not None else []


def _event(match: re.Match[str], so_far: Conversation) -> DateRange | None:
    """The day of the event named, as far as it was told."""
    if match["study"]:
        told = [s for s in so_far.credentials.degrees.values() if s.fact.graduated]
        named = [s for s in told if s.fact.degree.value[-2:] in match["study"]]
        last = max(named or told, key=lambda said: said.place.order, default=None)
        return last.fact.graduated if last is not None else None
    if match["title"]:
        days = [s.fact.obtained for s in so_far.credentials.titles if s.fact.obtained]
        return days[-1] if days else None
    starts = [s for s in so_far.history.spells if s.fact.start is not None]
    named_so = [s for s in starts if match["work"] in s.place.words]
    if _MOVE.search(match["work"]):
        starts.reverse()
    return next((s.fact.start for s in (named_so or starts)), None)


def _reckoned(match: re.Match[str], event: DateRange) -> DateRange | None:
    """The day so long before or after the event."""
    if match["nth"]:
        count = number(match["nth"])
        return _years(event, count - 1) if count else None
    if match["before"] or match["ahead"]:
        count = number(match["before"] or match["ahead"])
        return _years(event, -count) if count else None
    if match["same"]:
        return event
    if match["month"]:
        month = number(match["month"])
        return with_month(event, month) if month and month <= _DECEMBER else None
    count = number(match["after"] or match["later"])
    return _later(event, count, match["unit"] or "年") if count else None


def _years(event: DateRange, count: int) -> DateRange | None:
    if event.earliest.year != event.latest.year or abs(count) > _MOST_YEARS:
        return None
    return DateRange.of(str(event.earliest.year + count))


def _later(event: DateRange, count: int, unit: str) -> DateRange | None:
    """两年后: somewhere in the year that begins so long after."""
    if unit == "年" and count > _MOST_YEARS:
        return None
    step = relativedelta(years=count) if unit == "年" else relativedelta(months=count)
    more = relativedelta(years=1) if unit == "年" else relativedelta(months=1)
    latest = event.earliest + step + more - relativedelta(days=1)
    return DateRange(earliest=event.earliest + step, latest=max(latest, event.latest + step))
