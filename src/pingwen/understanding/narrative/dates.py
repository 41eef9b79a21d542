"""Dates that people state, absolute or seen from the day of counting, as intervals.

What is no date (2019年13月, 2月30日) is found and means nothing, so that no part of it is read.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from dateutil.relativedelta import relativedelta

from pingwen.domain.time import DateRange, MonthRange
from pingwen.understanding.narrative.date_forms import BIRTH, DATE, MONTH
from pingwen.understanding.narrative.numerals import DIGIT, number, year_digits

__all__ = [
    "DateMention",
    "all_to_come",
    "back",
    "find_dates",
    "month_alone",
    "with_month",
    "within_year",
]

_By = TypeVar("_By")
_FIRST_YEAR = 1950
_YEARS_AHEAD = 10
_ABOUT = 3
"""Months by which 六年半前 may be out: who counts in halves rounds to them."""
_MONTH_PARTS = {"初": (1, 3), "底": (11, 12), "末": (11, 12), "中": (5, 8), "上半年": (1, 6)}
_MONTH_PARTS |= {"国庆": (10, 10), "五一": (5, 5), "元旦": (1, 1), "中秋": (9, 10)}
_MONTH_PARTS |= {"端午": (5, 6), "清明": (4, 4), "暑假": (6, 9), "寒假": (1, 2), "开年": (1, 3)}
_MONTH_PARTS |= {"国庆后": (10, 10), "五一后": (5, 5), "元旦后": (1, 1), "中秋后": (9, 11)}
_MONTH_PARTS |= {"端午后": (5, 7), "清明后": (4, 5), "春节后": (1, 4)}
_MONTH_PARTS |= {mark: (3 * n - 2, 3 * n) for n in range(1, 5) for mark in (f"{n}季度", f"Q{n}")}
_MONTH_PARTS |= {f"{digit}季度": (3 * n - 2, 3 * n) for n, digit in enumerate("一二三四", start=1)}
_MONTH_PARTS |= {"下半年": (7, 12), "春节": (1, 2), "春": (2, 5), "夏": (5, 8), "秋": (8, 11)}
_RELATIVE = {"大前年": -3, "前年": -2, "去年": -1, "上一年": -1, "今年": 0, "本年": 0}
_RELATIVE |= {"明年": 1, "后年": 2}
_MONTHS = {"上个月": -1, "上月": -1, "这个月": 0, "本月": 0, "下个月": 1, "下月": 1}
_NEAR = {"当月": (0, 0), "同月": (0, 0), "次月": (0, 1), "同年": (0, 0), "次年": (1, 0)}
_NEAR |= {"翌年": (1, 0), "第二年": (1, 0), "当年": (0, 0), "那年": (0, 0), "第二个月": (0, 1)}
_NEAR |= {"下个月": (0, 1), "下月": (0, 1)}
_DATE_HINT = re.compile("[年月届前天零〇]|\\d{4}|\\d\\.\\d")
_NAMES = sorted(DATE.groupindex, key=DATE.groupindex.__getitem__)
"""Of all its groups, in their order."""
_EITHER = re.compile("^(?:左右)?(?:还是|或者?|要么|要不然?|也可能|可能|也许)(?:是|在)*$")
_MONTH_ALONE = re.compile(rf"(?<![\d年个.{DIGIT}十])(?P<month>{MONTH})月份?(?!\d)")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text. ``when`` None: no such date. ``bare``: four digits without 年."""

    start: int
    end: int
    when: DateRange | None
    bare: bool = False
    cohort: bool = False


def find_dates(text: str, as_of: date, near: DateRange | None = None) -> list[DateMention]:
    """Every date, from left to right.

    ``near``: the date spoken of last, which a month without a year goes by (当月, 9月报到): the
    same year where it is no earlier in it; else no date is read.
    """
    if not _DATE_HINT.search(text):
        return []
    if "生" in text or "属" in text:
        text = BIRTH.sub(lambda birth: "□" * len(birth[0]), text)
    found: list[DateMention] = []
    for match in DATE.finditer(text):
        parts = zip(_NAMES, match.groups(), strict=True)
        groups = {name: value for name, value in parts if value is not None}
        if not groups.keys() & {"near", "alone", "until"}:
            mention = _mention(match, groups, as_of)
        elif (when := _safely(_beside, groups, near)) is not None:
            mention = DateMention(start=match.start(), end=match.end(), when=when)
        else:
            continue
        either = found and _EITHER.match(text[found[-1].end : mention.start])
        if either and mention.when and found[-1].when:
            mention = _hull(found.pop(), mention)
        found.append(mention)
        near = mention.when or near
    return found


def all_to_come(dates: Sequence[DateMention], as_of: date) -> bool:
    """明年三月退休: whether every date, of one at least, lies after the day of counting."""
    return bool(dates) and all(d.when is not None and d.when.earliest > as_of for d in dates)


def _hull(first: DateMention, second: DateMention) -> DateMention:
    """2017年底或者2018年初: somewhere from the one to the other."""
    assert first.when is not None
    assert second.when is not None
    return DateMention(first.start, second.end, first.when.over(second.when))


def _beside(groups: dict[str, str], near: DateRange | None) -> DateRange | None:
    """The date that words give which go by another one: 当月, 同年7月, 到8月."""
    if near is None or near.earliest.year != near.latest.year:
        return None
    year, before, day = near.earliest.year, near.earliest.month, _named(groups, "d")
    if "near" in groups:
        return _near(groups, near)
    month = number(groups.get("alone") or groups["until"])
    if month is None:
        return None
    if "until" in groups and month < before and near.latest.month == before:
        year += 1
    elif month < before:
        return None
    return DateRange.of(f"{year}-{month}" + (f"-{number(day)}" if day else ""))


def _near(groups: dict[str, str], near: DateRange) -> DateRange | None:
    years, months = _NEAR.get(groups["near"].removeprefix("毕业"), (0, 0))
    month, day = _named(groups, "m"), _named(groups, "d")
    year = near.earliest.year + years
    if month is not None:
        return DateRange.of(f"{year}-{number(month)}" + (f"-{number(day)}" if day else ""))
    if groups["near"].endswith("天"):
        next_day = near.earliest + timedelta(days=1)
        exact = near.earliest == near.latest
        return DateRange(earliest=next_day, latest=next_day) if exact else None
    if groups["near"].endswith("年"):
        return DateRange.of(str(year))
    if (near.earliest.year, near.earliest.month) != (near.latest.year, near.latest.month):
        return None
    return _month_of(near.earliest + relativedelta(months=months))


def month_alone(text: str) -> int | None:
    """The month of a text that names a month without its year (是5月)."""
    match = _MONTH_ALONE.search(text)
    month = number(match["month"]) if match else None
    return month if month is not None and 1 <= month <= 12 else None


def with_month(when: DateRange, month: int) -> DateRange | None:
    """The month of the year that ``when`` lies in; None where it spans several years."""
    if when.earliest.year != when.latest.year:
        return None
    return DateRange.of(f"{when.earliest.year}-{month}")


def back(as_of: date, months: MonthRange) -> DateRange | None:
    """The interval in which something happened that is ``months`` completed months old."""
    latest = as_of - relativedelta(months=months.least)
    most = months.most if months.most is not None else months.least + 120
    earliest = as_of - relativedelta(months=most + 1) + timedelta(days=1)
    return DateRange(earliest=min(earliest, latest), latest=latest)


def within_year(year: DateRange, month: str, day: str | None) -> DateRange | None:
    """The month, or the day, of the year that ``year`` lies in; None where there is no such."""
    if day is None:
        named = number(month)
        return with_month(year, named) if named is not None and 1 <= named <= 12 else None
    parts = {"m1": month, "d1": day}
    if year.earliest.year != year.latest.year:
        return None
    return _safely(_day_of, parts, year)


def _day_of(groups: dict[str, str], year: DateRange) -> DateRange:
    month, day = number(groups["m1"]), number(groups["d1"])
    return DateRange.of(f"{year.earliest.year}-{month}-{day}")


def _mention(match: re.Match[str], groups: dict[str, str], as_of: date) -> DateMention:
    when = _safely(_when, groups, as_of)
    if when is not None and not _FIRST_YEAR <= when.earliest.year <= as_of.year + _YEARS_AHEAD:
        when = None
    return DateMention(
        start=match.start(),
        end=match.end(),
        when=when,
        bare="y13" in groups or "y14" in groups,
        cohort="cohort5" in groups or "cohort6" in groups,
    )


def _safely(
    read: Callable[[dict[str, str], _By], DateRange | None], groups: dict[str, str], by: _By
) -> DateRange | None:
    """The date as it is read ``by`` another; None where there is no such day."""
    try:
        return read(groups, by)
    except (ValueError, OverflowError):
        return None


def _when(groups: dict[str, str], as_of: date) -> DateRange | None:
    if "decade" in groups:
        first = 1900 + 10 * (number(groups["decade"]) or 0)
        return DateRange.of(f"{first}-01/{first + 9}-12")
    if "month" in groups:
        return _month_of(as_of + relativedelta(months=_MONTHS[groups["month"]]))
    if "ago" in groups:
        return _ago(groups, as_of)
    if "relative" in groups:
        year = as_of.year + _RELATIVE[groups["relative"]]
        if "this_time" in groups:
            return _month_of(as_of.replace(day=1, year=year))
    else:
        year = _year(next(v for name, v in groups.items() if name[0] == "y"), as_of)
    month = _named(groups, "m")
    day = _named(groups, "d")
    if month is not None:
        whole = f"{year}-{number(month)}" + (f"-{number(day)}" if day else "")
        return DateRange.of(whole)
    if "or_year" in groups:
        return DateRange.of(f"{year}/{_year(groups['or_year'], as_of)}")
    part = _named(groups, "part")
    if part is not None:
        first, last = _MONTH_PARTS[_part_named(part)]
        return DateRange.of(f"{year}-{first}/{year}-{last}")
    return DateRange.of(str(year))


def _part_named(part: str) -> str:
    """第三季度, 国庆节后, 年底, 夏天: the part of the year by the name that it goes by here."""
    if part in _MONTH_PARTS:
        return part
    short = part.removeprefix("第").replace("节", "")
    return short if short in _MONTH_PARTS else part.rstrip("天季")[-1]


def _named(groups: dict[str, str], kind: str) -> str | None:
    at = len(kind)
    return next((v for name, v in groups.items() if name[:at] == kind and name[at].isdigit()), None)


def _year(text: str, as_of: date) -> int:
    value = year_digits(text)
    if value is None:
        raise ValueError(text)
    if value >= 100:
        return value
    return value + (2000 if value <= as_of.year % 100 + 6 else 1900)


def _month_of(day: date) -> DateRange:
    last = calendar.monthrange(day.year, day.month)[1]
    return DateRange(earliest=day.replace(day=1), latest=day.replace(day=last))


def _between_ago(told: str, groups: dict[str, str], as_of: date) -> DateRange | None:
    """七八年前: from the one to the other of two numbers, as far as each of them reaches."""
    ten = told[:-2]
    first = _ago({**groups, "ago": ten + told[-1]}, as_of)
    last = _ago({**groups, "ago": ten + told[-2]}, as_of)
    if first is None or last is None or first.earliest > last.earliest:
        return None
    return first.over(last)


def _ago(groups: dict[str, str], as_of: date) -> DateRange | None:
    """3年前: between three and four years ago, or some day of the year three before this one."""
    told = groups["ago"]
    if len(told) > 1 and told[-2] in DIGIT and told[-1] in DIGIT and told[:-2] in ("", "十"):
        return _between_ago(told, groups, as_of)
    count = number(told)
    if count is None or not 0 < count <= 60:
        return None
    if "ago_half" in groups:
        half = as_of - relativedelta(months=count * 12 + 6)
        about = relativedelta(months=_ABOUT)
        return DateRange(earliest=half - about, latest=half + about)
    if "today" in groups:
        day = as_of - relativedelta(months=count * 12 if groups["unit"] == "年" else count)
        return DateRange(earliest=day, latest=day)
    if (month := groups.get("m26")) is not None and groups["unit"] == "年":
        return DateRange.of(f"{as_of.year - count}-{number(month)}")
    if groups["unit"] == "个月":
        return _month_of(as_of - relativedelta(months=count))
    interval = back(as_of, MonthRange(least=count * 12, most=count * 12 + 11))
    assert interval is not None
    return DateRange(earliest=interval.earliest, latest=date(as_of.year - count, 12, 31))
