"""Days reckoned from when years are full: 中级到下个月刚好满四年, 硕士毕业还差七个月满三年."""

from __future__ import annotations

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.date_forms import MONTH
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.numerals import NUMBER, number

__all__ = ["full_years"]

_FULL = re.compile(
    "(?<=毕业|硕士|博士|本科|大专|中级|初级|副高|正高|职称|程师|助工|高工|讲师|上了|到手|拿到)(?:证书?|职称)?(?:了|的话)?"
    f"(?:(?:到|截至|截止到?)(?:(?P<now>今天|现在|目前|这个?月|本月)|(?P<next>下个?月)|(?P<year>今年|明年)(?P<month>{MONTH})月份?)"
    "(?:底|初)?(?:为止)?)?"
    f"(?:我|就|才|也|都|将)*(?:还?(?:差|缺|欠)(?P<short>{NUMBER})个月(?:就|才|能)*)?"
    f"(?:刚好|正好|恰好|就|才|刚|整整)*(?:满|够)(?P<n>{NUMBER})周?年(?!多|以上|级|前|内)"
)
_MOST_YEARS = 40


def full_years(text: str, as_of: date) -> list[DateMention]:
    """The day of the degree or title from which a clause reckons full years to a month that it
    names, or says how many months they want; none where it does neither."""
    match = _FULL.search(text) if "满" in text or "够" in text else None
    if match is None or not any(match[each] for each in ("now", "next", "year", "short")):
        return []
    years, short = number(match["n"]), number(match["short"] or "0")
    month = number(match["month"] or "1")
    if not years or years > _MOST_YEARS or short is None or month is None or not 1 <= month <= 12:
        return []
    first = as_of.replace(day=1) + relativedelta(months=1 if match["next"] else 0)
    if match["year"]:
        first = date(as_of.year + (match["year"] == "明年"), month, 1)
    day = first + relativedelta(months=short - 12 * years)
    return [DateMention(match.start(), match.end(), DateRange.of(f"{day.year}-{day.month}"))]
