"""The month of a title's year, in brackets right after the title: 2014年取得工程师(12月)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.understanding.narrative.dates import DateMention, month_alone, with_month
from pingwen.understanding.narrative.lexicon import Found

__all__ = ["in_month", "own_days"]

_AFTERWARDS = re.compile("(?:专业技术)?(?:职称|资格|证书?)*(?:(?:以|之)?后|以来)(?!来?[评补])")
_MONTH = re.compile(
    "(?:专业技术)?(?:职称|资格|证书?)?(?P<month>[(](?:(?:证书?|批文|发文)(?:日期|时间)?(?:是|为|:)?)?"
    "(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:取得|评的?|拿的?证?|发的?证|下的?证)?(?:[)]|$))"
)


def own_days(text: str, found: Found, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    """The dates of a title without those of what came after it (评上工程师后的第二年(2020年)起)."""
    return [d for d in dates if not _AFTERWARDS.match(text[found.end : d.start])]


def in_month(text: str, found: Found, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    """The dates of a title, its one year narrowed to the month that brackets add to it."""
    match = _MONTH.match(text, found.end)
    month = month_alone(match["month"]) if match is not None else None
    when = dates[0].when if len(dates) == 1 else None
    if match is None or month is None or when is None or when.earliest.month == when.latest.month:
        return dates
    exact = with_month(when, month)
    if exact is None:
        return dates
    year = DateMention(dates[0].start, dates[0].end, exact)
    return [year, DateMention(match.start("month"), match.end("month"), exact)]
