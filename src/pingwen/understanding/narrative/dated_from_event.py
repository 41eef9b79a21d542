"""Results dated by the month from which the time counts: 2018年4月起做算法, 2018年4月以后当负责人.

Who names that very month means what came with it; the days of it cannot be told apart otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pingwen.domain.facts import Title, TitleLevel
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.period import Begun

__all__ = ["since_the_event"]

_MONTH = range(27, 31)
"""How many days lie between the first and the last of a month."""


def since_the_event(
    when: DateRange | None, titles: Sequence[Title], begun: Begun | None, as_of: date
) -> bool:
    """Whether results of all the time since a month (2019年8月以后) are those that count.

    The time counts from the highest title, and from the work in the field of one who has none or
    began it after every title (``begun``). A year alone is not the event: the result may be of its
    first half and the title of its second.
    """
    if when is None or when.latest != as_of:
        return False
    order = tuple(TitleLevel)
    highest = max(titles, key=lambda title: order.index(title.level), default=None)
    if highest is not None and _of_month(when.earliest, highest.obtained):
        return True
    days = [title.obtained for title in titles]
    start = begun.when if begun is not None else None
    later = start is not None and all(
        day is not None and day.latest < start.earliest for day in days
    )
    return later and _of_month(when.earliest, start)


def _of_month(day: date, event: DateRange | None) -> bool:
    """Whether a day is the first of the month that is all that was told of the event."""
    if event is None or day != event.earliest or day.day != 1:
        return False
    return (event.latest - event.earliest).days in _MONTH
