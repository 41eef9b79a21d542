"""Chinese and Arabic numerals of the size that people state: counts, ranks, years of work."""

from __future__ import annotations

__all__ = ["DIGIT", "NUMBER", "number", "year_digits"]

_DIGITS = {"零": 0, "一": 1, "二": 2, "两": 2, "俩": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_DIGITS |= {"七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "百": 100}

DIGIT = "零一二三四五六七八九"
"""A character class of the digits in a year written out (二零一九)."""

NUMBER = r"(?:(?<![\d.负-])\d{1,4}(?!\d|\.\d)|(?<!负)[零一二两俩三四五六七八九十百]{1,6})"
"""A regular expression for one number; a negative one is none."""


def number(text: str) -> int | None:
    """The number that is written, or None where it is no number below 10000 (十五 → 15)."""
    if text.isascii():
        return int(text) if text.isdigit() and len(text) <= 4 else None
    total = current = 0
    fresh = False
    for char in text:
        if char in _UNITS:
            total += (current if fresh else 1) * _UNITS[char]
            current, fresh = 0, False
        elif char in _DIGITS:
            if fresh and current:
                return None
            current, fresh = _DIGITS[char], True
        else:
            return None
    return total + current if text else None


def year_digits(text: str) -> int | None:
    """A year whose digits are written one by one: 二零一九 → 2019, 一八 → 18."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    value = 0
    for char in text:
        if char not in _DIGITS or char in "两俩":
            return None
        value = value * 10 + _DIGITS[char]
    return value
