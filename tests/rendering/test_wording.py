"""The small words: lengths and dates."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.time import DateRange, MonthRange
from pingwen.rendering.wording import day_words, length_words, months_words, range_words


@pytest.mark.parametrize(
    ("months", "words"),
    [(0, "不足1个月"), (1, "1个月"), (12, "1年"), (104, "8年8个月")],
)
def test_months(months: int, words: str) -> None:
    """Years and months, each with its unit."""
    assert months_words(months) == words


@pytest.mark.parametrize(
    ("least", "most", "decided", "words"),
    [
        (104, 104, True, "8年8个月"),
        (103, 104, True, "8年8个月"),
        (83, 84, False, "6年11个月至7年"),
        (82, 94, True, "6年10个月至7年10个月"),
        (84, 95, True, "7年"),
        (84, 95, False, "7年至7年11个月"),
        (0, 42, True, "至多3年6个月"),
        (36, None, True, "至少3年"),
        (0, None, True, "时间长短没有说明"),
        (0, 24310, False, "时间长短没有说明"),
    ],
)
def test_lengths(least: int, most: int | None, decided: bool, words: str) -> None:
    """As far as it is known, counted as people count; both ends where the status hangs on it."""
    assert length_words(MonthRange(least=least, most=most), decided=decided) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2016", "2016年"),
        ("2018-03", "2018年3月"),
        ("2026-11-21", "2026年11月21日"),
        ("2025-11/2025-12", "2025年11月至2025年12月"),
    ],
)
def test_dates(text: str, words: str) -> None:
    """As precise as it was said."""
    assert range_words(DateRange.of(text)) == words


def test_a_day() -> None:
    """2026年11月21日, without leading zeros."""
    assert day_words(date(2026, 1, 2)) == "2026年1月2日"
