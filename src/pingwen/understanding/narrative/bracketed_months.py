"""The month that stands in brackets after a day told by its year: 2017年毕业(7月)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pingwen.understanding.narrative.date_forms import MONTH
from pingwen.understanding.narrative.dates import DateMention, with_month
from pingwen.understanding.narrative.numerals import number

__all__ = ["with_bracketed_months"]

_MONTH = re.compile(
    "(?:[^,;()\\d]{0,10}(?:毕业|取得|获得?|评|拿|考|认定|聘|晋升)[^,;()\\d]{0,10})?"
    f"[(](?P<month>{MONTH})月份?(?=[),、]|$)"
)
_LEAST = 360
"""A day told by its year spans more days than one told by its month."""


def with_bracketed_months(text: str, dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates of a clause, each with the month that its brackets tell and nothing besides."""
    return [_with_month(text, mention) for mention in dates] if "月" in text else list(dates)


def _with_month(text: str, mention: DateMention) -> DateMention:
    year = mention.when
    match = _MONTH.match(text, mention.end)
    if match is None or year is None or (year.latest - year.earliest).days < _LEAST:
        return mention
    month = number(match["month"])
    when = with_month(year, month) if month is not None and 1 <= month <= 12 else None
    return mention if when is None else replace(mention, when=when)
