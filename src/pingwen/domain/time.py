"""Dates and durations that people state imprecisely, kept as intervals and never rounded.

``2016`` is the interval 2016-01-01 to 2016-12-31, ``2016-07`` the month, ``2016-07-15`` the day;
``2025-11/2025-12`` spans two months. A duration is an interval of completed months.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, Self

from pydantic import model_serializer, model_validator

from pingwen.domain.model import Model

__all__ = ["DateRange", "Days", "MonthRange", "completed_months", "on_anniversary"]

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_POINT = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


class DateRange(Model):
    """A day that is known to lie between two days, both included.

    Read from and written as ``2016``, ``2016-07``, ``2016-07-15`` or ``<start>/<end>``.
    Raises ValueError for what is no date or ends before it starts.
    """

    earliest: date
    latest: date

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:  # pydantic hands over whatever the caller wrote
        if isinstance(value, date):
            return {"earliest": value, "latest": value}
        if not isinstance(value, str):
            return value
        start, end = _interval(value)
        return {"earliest": start, "latest": end}

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        _check_order(self.earliest, self.latest)
        return self

    @model_serializer
    def _write(self) -> str:
        return str(self)

    def __str__(self) -> str:
        start, end = self.earliest, self.latest
        if start == end:
            return start.isoformat()
        if start.year == end.year and start.day == 1 and _is_last(end):
            if start.month == end.month:
                return start.isoformat()[:7]
            if (start.month, end.month) == (1, 12):
                return start.isoformat()[:4]
        first = start.isoformat()[: 7 if start.day == 1 else None]
        last = end.isoformat()[: 7 if _is_last(end) else None]
        return f"{first}/{last}"

    @classmethod
    def of(cls, text: str) -> Self:
        """The interval that a written date stands for. Raises ValueError."""
        return cls.between(*_interval(text))

    @classmethod
    def between(cls, earliest: date, latest: date) -> Self:
        """From one day to another that is not before it."""
        return cls.unchecked({"earliest": earliest, "latest": latest})

    def covers(self, other: DateRange) -> bool:
        """Whether the other day lies between these two for sure."""
        return self.earliest <= other.earliest and other.latest <= self.latest

    def over(self, other: DateRange) -> DateRange:
        """The interval over both."""
        return DateRange.between(min(self.earliest, other.earliest), max(self.latest, other.latest))

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return self.earliest == self.latest


class Days(NamedTuple):
    """A ``DateRange`` between two steps of one calculation: there is nothing to check in it."""

    earliest: date
    latest: date

    def until(self, day: date) -> Days:
        """The same, nothing of it after the day."""
        return self if self.latest <= day else Days(min(self.earliest, day), day)

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return self.earliest == self.latest


class MonthRange(Model):
    """A duration in completed months, both bounds included; ``most`` None means no upper bound.

    Raises ValueError for what is negative or reversed.
    """

    least: int
    most: int | None = None

    @model_validator(mode="after")
    def _sound(self) -> Self:
        most = self.least if self.most is None else self.most
        if not 0 <= self.least <= most:
            raise ValueError(f"not a duration: {self.least} to {self.most} months")
        return self


def completed_months(start: date, end: date) -> int:
    """Whole calendar months from ``start`` to ``end``; 0 where ``end`` is not after ``start``.

    29 February counts a year as complete on 28 February of a common year.
    """
    if end <= start:
        return 0
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole if end.day >= start.day or _is_last(end) else whole - 1


def on_anniversary(start: date, months: int) -> date:
    """The day on which ``months`` months since ``start`` are complete.

    The same day of that month, or its last day where the month is too short. Raises ValueError
    where the calendar does not go so far.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, _days_in(year, month + 1)))


def _days_in(year: int, month: int) -> int:
    return _DAYS[month - 1] + (month == 2 and calendar.isleap(year))


@lru_cache(maxsize=1024)
def _interval(text: str) -> tuple[date, date]:
    first, _, second = text.partition("/")
    start, end = _bounds(first)
    end = _bounds(second)[1] if second else end
    _check_order(start, end)
    return start, end


def _check_order(start: date, end: date) -> None:
    if end < start:
        raise ValueError(f"ends {end} before it starts {start}")


def _bounds(text: str) -> tuple[date, date]:
    match = _POINT.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a date: {text!r}")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0
        return date(year, month, 1), date(year, month, last)
    return date(year, month, day), date(year, month, day)


def _is_last(day: date) -> bool:
    """Whether it is the last day of its month."""
    return day.day == _days_in(day.year, day.month)
