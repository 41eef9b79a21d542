"""Dates that people state, absolute or seen from the day of counting, as intervals.

What is no date (2019年13月, 2月30日) is found and means nothing, so that no part of it is read.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from dateutil.relativedelta import relativedelta

from pingwen.domain.time import DateRange, MonthRange
from pingwen.understanding.narrative.numerals import DIGIT, NUMBER, number, year_digits

__all__ = ["DateMention", "back", "find_dates", "month_alone", "with_month"]

_By = TypeVar("_By")
FIRST_YEAR = 1950
YEARS_AHEAD = 10


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text. ``when`` None: no such date. ``bare``: four digits without 年."""

    start: int
    end: int
    when: DateRange | None
    bare: bool = False
    cohort: bool = False


_MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_YEAR4 = rf"(?:19|20)\d\d|[一二][{DIGIT}]{{3}}"
_PART = "上半年|下半年|年初|年底|年末|年中|初|底|末|春节|[春夏秋][天季]?"
_MONTH_PARTS = {"初": (1, 3), "底": (11, 12), "末": (11, 12), "中": (5, 8), "上半年": (1, 6)}
_MONTH_PARTS |= {"下半年": (7, 12), "春节": (1, 2), "春": (2, 5), "夏": (5, 8), "秋": (8, 11)}
_RELATIVE = {"大前年": -3, "前年": -2, "去年": -1, "上一年": -1, "今年": 0, "本年": 0}
_RELATIVE |= {"明年": 1, "后年": 2}
_MONTHS = {"上个月": -1, "上月": -1, "这个月": 0, "本月": 0, "下个月": 1, "下月": 1}
_DEGREE_BEFORE = "(?<=本科|硕士|博士|大专|专科|中专|中级|初级|副高|助工|正高|员级)"
_DATED = (
    "毕业|本科|硕士|博士|大专|专科|研究生|中专|中师|(?:公司|单位|工厂|厂子?|团队|部门|项目组?|店)[^,]{0,4}(?:倒闭|黄|散|垮|关|解散|没了|撤|搬|破产|被?收购|并购|改制)|评|拿|取|获|考|入职|开始|起|的时候|进|加入|发表|授权"
    "|在|转|去|就|跳|调|换|来|才|又|刚|正式|辞|离|裁|晋|升|定|聘|批|认定|认的|下|结题|验收|授|见刊|出|读|念|修|上|退伍|报到|上班|上岗|(?:到|至|-)(?:[012]\\d年|\\d{4}|现在|今"
    "|目前)"
    "|续|补|函授|自考|专升本|歇|休(?!假制)|停|被裁|裁员|生(?:了|孩|娃|二胎|完)|怀|产假|病|待业|失业|空窗|创业|脱产|裸|回|退|参军|当兵|入|搬|疫情|春节|暑假|过年|年[初底]"
    "|的?(?:助工|助理工程师|中级|工程师|副高|高工|正高|职称|证)(?![^,]{0,4}经验)"
    "|那一?批|那拨|第[一二三]批|评审|公示|发文|过的|(?:发|拿|领|下|换)的?(?:证|文)|[发领办给弄]的(?=$|,)"
    "|的(?=$|,)|的(?:本科|硕士|博士|大专|专科|研究生|中专|事)"
    "|(?![^,]{0,8}(?:经验|工龄|[做干搞教]))[\u4e00-\u9fff]{1,6}(?:本科|硕士|博士|大专|专科|毕业)"
)
_NOT_LENGTH = "".join(
    f"(?<!{word})"
    for word in (
        "(?<!除)了",
        "满",
        "有",
        "近",
        "约",
        "共",
        "工作",
        "从业",
        "超过",
        "干",
        "做",
        "毕业",
        "快",
    )
)

_AT_WORK = "就|才|又|我?报到|我?入职|正式|我?上班|进|到|去|来|回|开始|起|转|跳"
_NEAR = {"当月": (0, 0), "同月": (0, 0), "次月": (0, 1), "同年": (0, 0), "次年": (1, 0)}
_NEAR |= {"翌年": (1, 0), "第二年": (1, 0), "当年": (0, 0), "那年": (0, 0), "第二个月": (0, 1)}

_DATE = re.compile(
    rf"""
    (?=[\d零〇一二两俩三四五六七八九十百大前去上今本明后这下当同次翌第那毕])(?:
    (?<!\d)(?P<y1>{_YEAR4})年(?P<m1>{_MONTH})月份?(?:(?P<d1>{_DAY})[日号])?
    |(?<!\d)(?P<y2>(?:19|20)\d\d)(?P<sep>[./-])(?P<m2>\d{{1,2}})(?:(?P=sep)(?P<d2>\d{{1,2}}))?(?!\d)月?
    |(?<!\d)(?P<y3>(?:19|20)\d\d)(?P<m3>0[1-9]|1[0-2])(?!\d)
    |(?<![\d.{DIGIT}])(?P<y4>\d\d|[{DIGIT}]{{2}})年(?P<m4>{_MONTH})月份?(?:(?P<d4>{_DAY})[日号])?
    |(?<![\d.{DIGIT}])(?P<y23>(?:19|20)?\d\d|[{DIGIT}]{{2}})年?(?:还是|或者?|要么)(?P<or_year>(?:19|20)?\d\d|[{DIGIT}]{{2}})年
    |(?<![\d{DIGIT}])(?P<y5>{_YEAR4})(?:年(?:的?(?P<part5>{_PART}))?|(?P<cohort5>届))
    |(?<![\d.{DIGIT}])(?P<y6>\d\d)(?P<cohort6>届)
    |(?<![\d.]){_NOT_LENGTH}(?P<y7>\d\d)年(?P<part7>{_PART})?(?={_DATED})
    |(?<![\d.]){_NOT_LENGTH}(?P<y7p>\d\d)年(?P<part7p>{_PART})
    |(?<![\d.])(?P<y8>0\d)年(?P<part8>{_PART})?
    |(?:(?<=^工程师)|(?<=[,;、:(]工程师)|(?<=助理工程师)|(?<=高级工程师)|(?<=高工)|(?<=讲师)|(?<=[助高]讲)|(?<=[济计程审护药验艺]师)|(?<=研究员)|(?<=教授)|(?<=设备工程师)|(?<=结构工程师)|(?<=建造师))(?P<y18>[012]\d)年(?=$|[,、;)]|都是|均)
    |(?:{_DEGREE_BEFORE}|(?<=研究生)|(?<=本科是|硕士是|博士是|大专是|专科是|中专是|中级是|初级是|副高是|助工是|正高是|毕业是|入职是))(?P<y9>\d\d)年(?=$|[,、;)(毕硕博本的])
    |(?<=本科|硕士|博士|大专|专科|毕业|入职|中级|副高|助工|正高)(?P<y15>[012]\d)\.(?P<m15>\d{{1,2}})(?![\d年个篇项])
    |(?<![\d.])(?P<y16>[012]\d)\.(?P<m16>1[0-2]|0?[1-9])(?![\d年个篇项.])(?=-(?:[012]\d\.\d|至?今|现在)|入|评|认|中级|初级|助工|工程师|副高|高工|毕业|本科|硕士|博士|大专|入职|开始|拿|评|取得|到现在|至今|起)
    |(?<=\.\d-|\d\d-)(?<!(?:19|20)\d\d-)(?P<y19>[012]\d)\.(?P<m19>1[0-2]|0?[1-9])(?![\d年个篇项.])
    |(?<![\d.年])(?:19)?(?P<decade>[五六七八九5-9])(?:十|0)?(?:几年|年代)(?!人|的人|出?生)
    |(?<=[从自到至-])(?P<y10>[012]\d)年(?P<part10>{_PART})?(?=$|[^多半以左上之])
    |(?<![{DIGIT}十百])(?P<y11>(?:零[一二三四五六七八九]|一[零一三四五六七八九]|二[零一二四五六]|九[零一二三四五六七八九]|八[零一二三四五六七八]))年(?P<part11>{_PART})?
    |(?P<relative>大前年|前年|去年|上一年|今年|本年|明年|(?<![以之])后年)(?:(?P<m12>{_MONTH})月份?|(?P<part12>{_PART}))?
    |(?P<month>上个月|上月|这个月|本月|下个月|下月)
    |(?P<near>当月|同月|次月|第二个月(?={_AT_WORK})|(?:第二|次|隔)天(?={_AT_WORK})|同年|次年|翌年|(?:第二年|当年|那年)(?=\d|[一二三四五六七八九十]+月)|毕业那年(?={_MONTH}月))(?:(?P<m13>{_MONTH})月份?(?:(?P<d13>{_DAY})[日号])?)?
    |(?<![\d年个.上下这本每{DIGIT}十])(?P<alone>{_MONTH})月份?(?:(?P<d14>{_DAY})[日号])?(?={_AT_WORK})
    |(?<=[到至-])(?P<until>{_MONTH})月份?(?=$|[^\d])
    |(?P<ago>{NUMBER})(?P<unit>年|个月)(?:多|左右)?(?:之|以)?前(?P<today>的今天)?(?!端|五|三|沿)
    |(?<![\dA-Z./〔\[第-])(?P<y13>(?:19|20)\d\d)(?![\d年届级.号元字篇个项%〕\]A-Z]|/\d|-\d(?!\d{{3}}))
    |^(?P<y17>[089]\d|2[1-6])年(?=$)
    |(?<=\d-)(?P<y14>(?:19|20)\d\d)(?![\d年级.号])
    |^(?P<y20>[一二][零〇一二三四五六七八九]{{3}})$
    |^(?P<y21>[012]\d)\.(?P<m21>1[0-2]|0?[1-9])(?![\d年个篇项.万元分%倍])
    |(?<![\d.])(?P<y22>[012]\d)\.(?P<m22>1[0-2]|0?[1-9])$)
    """,
    re.VERBOSE,
)
_BIRTH = re.compile(
    r"(?:出生|生日|生于)(?:日期|年月|时间|于|在|是|:)*[\d年月日./-]{2,11}"
    r"|(?:19|20)?\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生人|生的|的?属|生(?=$|[,、]))"
)
"""A day of birth is the day of nothing that is asked for."""

_DATE_HINT = re.compile("[年月届前天零〇]|\\d{4}|\\d\\.\\d")
_EITHER = re.compile("^(?:左右)?(?:还是|或者?|要么|要不然?|也可能|可能|也许)(?:是|在)*$")
_JOINED = re.compile("[到至-]$")
_MONTH_ALONE = re.compile(rf"(?<![\d年个.{DIGIT}十])(?P<month>{_MONTH})月份?(?!\d)")


def find_dates(text: str, as_of: date, near: DateRange | None = None) -> list[DateMention]:
    """Every date, from left to right.

    ``near``: the date spoken of last, which a month without a year goes by (当月, 9月报到): the
    same year where it is no earlier in it; else no date is read.
    """
    if not _DATE_HINT.search(text):
        return []
    if "生" in text or "属" in text:
        text = _BIRTH.sub(lambda birth: "□" * len(birth[0]), text)
    found: list[DateMention] = []
    for match in _DATE.finditer(text):
        groups = {name: value for name, value in match.groupdict().items() if value is not None}
        if not groups.keys() & {"near", "alone", "until"}:
            mention = _mention(match, as_of)
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


def _hull(first: DateMention, second: DateMention) -> DateMention:
    """2017年底或者2018年初: somewhere from the one to the other."""
    assert first.when is not None
    assert second.when is not None
    earliest = min(first.when.earliest, second.when.earliest)
    latest = max(first.when.latest, second.when.latest)
    return DateMention(first.start, second.end, DateRange(earliest=earliest, latest=latest))


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


def _mention(match: re.Match[str], as_of: date) -> DateMention:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    when = _safely(_when, groups, as_of)
    if when is not None and not FIRST_YEAR <= when.earliest.year <= as_of.year + YEARS_AHEAD:
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
        first, last = _MONTH_PARTS[part if part in _MONTH_PARTS else part.rstrip("天季")[-1]]
        return DateRange.of(f"{year}-{first}/{year}-{last}")
    return DateRange.of(str(year))


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


def _ago(groups: dict[str, str], as_of: date) -> DateRange | None:
    """3年前: between three and four years ago, or some day of the year three before this one."""
    count = number(groups["ago"])
    if count is None or not 0 < count <= 60:
        return None
    if "today" in groups:
        day = as_of - relativedelta(months=count * 12 if groups["unit"] == "年" else count)
        return DateRange(earliest=day, latest=day)
    if groups["unit"] == "个月":
        return _month_of(as_of - relativedelta(months=count))
    interval = back(as_of, MonthRange(least=count * 12, most=count * 12 + 11))
    assert interval is not None
    return DateRange(earliest=interval.earliest, latest=date(as_of.year - count, 12, 31))
