"""Dates and durations as intervals."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.domain.time import DateRange, MonthRange, completed_months, on_anniversary


@pytest.mark.parametrize(
    ("text", "first", "last", "written"),
    [
        ("2016", "2016-01-01", "2016-12-31", "2016"),
        ("2016-07", "2016-07-01", "2016-07-31", "2016-07"),
        ("2016-7", "2016-07-01", "2016-07-31", "2016-07"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
        ("2016-07-15", "2016-07-15", "2016-07-15", "2016-07-15"),
        ("2025-11/2025-12", "2025-11-01", "2025-12-31", "2025-11/2025-12"),
        ("2016-01/2016-12", "2016-01-01", "2016-12-31", "2016"),
        ("2016-07-15/2016-09", "2016-07-15", "2016-09-30", "2016-07-15/2016-09"),
        ("2016-07/2016-09-15", "2016-07-01", "2016-09-15", "2016-07/2016-09-15"),
    ],
)
def test_a_written_date_is_an_interval(text: str, first: str, last: str, written: str) -> None:
    """A year is its days, a month its days; it is written back in the shortest form."""
    found = DateRange.of(text)
    assert (found.earliest.isoformat(), found.latest.isoformat()) == (first, last)
    assert str(found) == written
    assert DateRange.model_validate_json(found.model_dump_json()) == found
    assert found.exact is (first == last)


def test_a_date_is_an_interval_of_one_day() -> None:
    """A day as data is taken as it is, and an interval as two days."""
    day = date(2016, 7, 15)
    assert DateRange.model_validate(day) == DateRange(earliest=day, latest=day)
    assert DateRange.model_validate({"earliest": day, "latest": day}).exact


@pytest.mark.parametrize(
    ("wide", "other", "covers", "over"),
    [
        ("2016", "2016-07", True, "2016"),
        ("2016", "2016", True, "2016"),
        ("2016-07", "2016", False, "2016"),
        ("2016", "2016-12-31/2017-01", False, "2016-01/2017-01"),
        ("2016-03", "2016-07", False, "2016-03/2016-07"),
    ],
)
def test_two_days_are_one_the_finer_or_neither(
    wide: str, other: str, covers: bool, over: str
) -> None:
    """An interval covers what ends within it; the interval over two holds both."""
    a, b = DateRange.of(wide), DateRange.of(other)
    assert a.covers(b) is covers
    assert str(a.over(b)) == str(b.over(a)) == over


@pytest.mark.parametrize("text", ["", "去年", "2016-13", "2016-02-30", "16-07", "2016-07-"])
def test_what_is_no_date_is_refused(text: str) -> None:
    """A month or a day that does not exist is no date."""
    with pytest.raises(ValueError, match=r"not a date|must be in|month"):
        DateRange.of(text)


def test_an_interval_that_ends_before_it_starts_is_refused() -> None:
    """2017/2016 contradicts itself."""
    with pytest.raises(ValueError, match="ends 2016-12-31 before it starts 2017-01-01"):
        DateRange.of("2017/2016")


@pytest.mark.parametrize(("least", "most"), [(-1, None), (-1, 3), (5, 4)])
def test_a_negative_or_reversed_length_is_refused(least: int, most: int | None) -> None:
    """A duration runs from its least to its most, both from nothing upwards."""
    with pytest.raises(ValueError, match="not a duration"):
        MonthRange(least=least, most=most)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2016-07-15", "2023-07-14", 83),
        ("2016-07-15", "2023-07-15", 84),
        ("2016-07-15", "2016-07-15", 0),
        ("2016-07-15", "2015-07-15", 0),
        ("2020-02-29", "2021-02-28", 12),
        ("2020-02-29", "2021-02-27", 11),
        ("2020-02-29", "2024-02-28", 47),
        ("2020-02-29", "2024-02-29", 48),
        ("2025-01-31", "2025-02-28", 1),
        ("2025-01-31", "2025-02-27", 0),
        ("2025-08-31", "2025-09-30", 1),
    ],
)
def test_completed_months(start: str, end: str, months: int) -> None:
    """A month is complete on the same day of a later month, or on its last day if shorter."""
    assert completed_months(date.fromisoformat(start), date.fromisoformat(end)) == months


@settings(deadline=None, database=None, derandomize=True)
@given(start=st.dates(date(1950, 1, 1), date(2050, 1, 1)), months=st.integers(0, 600))
def test_an_anniversary_completes_its_months(start: date, months: int) -> None:
    """On the day itself so many months are complete, and fewer on the day before."""
    day = on_anniversary(start, months)
    assert completed_months(start, day) == months
    if months:
        assert completed_months(start, date.fromordinal(day.toordinal() - 1)) < months
