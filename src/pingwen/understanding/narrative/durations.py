"""Lengths of time that people state, as intervals of completed months.

七年 and 七年多 are at least 7 completed years (84 to 95 months); 快七年 is 78 to 83; 七八年
84 to 107; 整五年 60; 五年半 66; 五年左右 54 to 66; 七年以上 has no upper bound; 小十年 108 to
119; 顶多五年 48 to 60; 五年差两个月 58; 九个年头 96 to 119. Negative lengths are not read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pingwen.domain.time import MonthRange
from pingwen.understanding.narrative.numerals import number

__all__ = ["DurationMention", "find_durations"]

LONGEST_YEARS = 60
_HALF = 6


@dataclass(frozen=True, slots=True)
class DurationMention:
    """A length of time in a text."""

    start: int
    end: int
    months: MonthRange


_CN = "[一二两俩三四五六七八九十]"
_YEAR = "(?:[整周足]?年|(?<=[一二两三四五六七八九十])载|个春秋|个寒暑)"
_DURATION = re.compile(
    rf"""
    (?:(?<![\d.点第每那同某哪负-])
      |(?<=那)(?=(?:\d{{1,2}}|{_CN}{{1,3}})年[零又]?(?:\d{{1,2}}|{_CN}{{1,2}})个月))
    (?P<about>快要?满?|将近|接近|(?<!最)近|差不多有?|差不离|大约有?|大概其?有?|大[致体]有?|约[莫摸]?有?|估摸着?有?
      |至少有?|最少|起码有?|少说也?有?|不下|不少于|不低于|超过|不止|不到|不足|未满|(?:还|就)?差(?:一?点儿?|[一两几]天)(?:就|到|满|够)?
      |顶多|[最至]多|撑死了?|充其量|(?<!大)(?<!从)小(?![半时])|(?<![以北晚])上(?=十年)
      |整整|整(?!了)|足足|刚好|正好)?了?
    (?:
      (?P<low>\d{{1,2}}|[一二三四五六七八九])(?:[-到至、/])(?P<high>\d{{1,2}}|[一二三四五六七八九十])(?P<pairunit>年|个月)
      |(?P<tens>十)?(?P<one>[一两二三四五六七八])(?P<two>[二两三四五六七八九])年
      |(?P<teens>[一二三四五六七八九]?十|\d0)(?P<odd>好?几|多|来|余)年
      |(?:差(?P<lack>\d{{1,2}}|{_CN}{{1,2}})个?月(?:就|不?到|不?满|不?够)?)?
        (?P<years>\d{{1,2}}(?:\.\d)?|{_CN}{{1,3}})(?:个?(?P<loose>多)?{_YEAR}|\+年)(?P<tail>半|多|余|整(?![的出弄理个])|(?<=个年)头)?
        (?:还?[差缺少](?P<short>\d{{1,2}}|{_CN}{{1,2}})个?月
          |(?:零|又|加)?(?:(?P<extra>\d{{1,2}}|{_CN}{{1,2}})个?月)?)
      |第(?P<nth>\d{{1,2}}|{_CN}{{1,3}})个?年头?(?=了$)
      |(?P<months>\d{{1,3}}|{_CN}{{1,3}})个(?P<monthtail>多|半)?月
      |(?P<half>(?<![上下])(?P<most>大)?半)年(?P<halftail>多)?
    )
    (?P<after>以上|往上|朝上|开外|打底|不止|左右|上下|多|整|有余|(?:都|还)?不到)?
    (?!前(?!端)|[级届制代内期度龄初底]|之?[前内](?!端)|以[前内]|(?:以|之)?后|半(?:多|左右)?[之以]?前
      |零?(?:\d{{1,2}}|{_CN}{{1,2}})个?(?:多|半)?月[之以]?前)
    """,
    re.VERBOSE,
)
_OF_CALENDAR = re.compile("(?:大[概约致]|差不多|约)?(?:[012]\\d[-到至、/])?[012]\\d年")
_FROM = re.compile("(?:从|自|打|由)(?:大[概约致]|差不多|约)?$")
_SINCE = re.compile(
    "[^,年月]{0,4}?(?:开始|以来|起(?=$|[,做干搞从在就一至到]))"
    "|Q[1-4]|第?[一二三四]季度|开年|中(?!级)|中秋|端午|清明|[寒暑]假|元宵|春节|国庆"
)
_NEARLY = (
    *("快", "将近", "接近", "近", "不到", "不足", "未满", "差点", "差一点"),
    *("还差", "就差", "差一天", "差两天", "差几天"),
)
_SHORT_OF = "小"
"""小十年: within a year of ten."""
_ROUGHLY = ("差不多", "差不离", "大约", "大概", "大致", "大体", "约", "估摸", "上")
_AT_LEAST = ("至少", "最少", "起码", "少说", "不下", "不少于", "不低于", "超过", "不止")
_AT_MOST = ("顶多", "最多", "至多", "撑死", "充其量")
_WHOLE = re.compile("年整|[整周足]年")
_BEYOND = ("以上", "往上", "朝上", "开外", "打底", "不止")
_EXACTLY = ("整", "足足", "刚好", "正好")


def find_durations(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[DurationMention]:
    """Every length, from left to right, outside the spans ``taken`` (the dates)."""
    if not any(unit in text for unit in "年月载春寒"):
        return []
    return [
        found
        for found in _lengths(text)
        if not any(found.start < stop and begin < found.end for begin, stop in taken)
    ]


@lru_cache(maxsize=256)
def _lengths(text: str) -> tuple[DurationMention, ...]:
    """Every length of a text; several readers look into one clause in turn."""
    told = (
        (match.span(), _months(match))
        for match in _DURATION.finditer(text)
        if not (_OF_CALENDAR.fullmatch(match[0]) and _is_day(text, match))
    )
    return tuple(
        DurationMention(start=start, end=end, months=months)
        for (start, end), months in told
        if months is not None and months.least <= LONGEST_YEARS * 12
    )


def _is_day(text: str, match: re.Match[str]) -> bool:
    """从大概19年做, 19年中开始做: whether a year of the calendar stands there, and no length."""
    return bool(_FROM.search(text[: match.start()]) or _SINCE.match(text[match.end() :]))


def _months(match: re.Match[str]) -> MonthRange | None:
    base = _base(match)
    if base is None:
        return None
    least, most, exact = base
    about, after = match["about"] or "", match["after"] or ""
    if about.startswith(_NEARLY) or after.endswith("不到"):
        least, most = max(0, least - (_HALF if not exact else 1)), least - 1
    elif about.startswith(_SHORT_OF):
        least, most = max(0, least - 12), least - 1
    elif about.startswith(_AT_MOST):
        least, most = max(0, least - 12), least
    elif about.startswith(_ROUGHLY) or after in ("左右", "上下"):
        least, most = max(0, least - _HALF), least + _HALF
    elif about.startswith(_AT_LEAST) or after in _BEYOND:
        return MonthRange(least=least)
    elif about.startswith(_EXACTLY) or after == "整" or _WHOLE.search(match[0]):
        most = least
    if most < least:
        return None
    return MonthRange(least=least, most=most)


def _base(match: re.Match[str]) -> tuple[int, int, bool] | None:
    """The months as the bare words give them, and whether they are told to the month."""
    if match["half"]:
        return (6, 11, False) if match["halftail"] or match["most"] else (6, 6, True)
    if match["pairunit"]:
        return _between(match["low"], match["high"], match["pairunit"])
    if match["one"]:
        low, high = number(match["one"]), number(match["two"])
        if low is None or high is None or not low < high <= low + 2:
            return None
        ten = 10 if match["tens"] else 0
        return (ten + low) * 12, (ten + high) * 12 + 11, False
    if match["teens"]:
        return _tens(match["teens"], match["odd"])
    if match["months"]:
        count = number(match["months"])
        return (count, count, True) if count else None
    if match["nth"]:  # 第九个年头了: eight are complete
        count = number(match["nth"])
        return (count * 12 - 12, count * 12 - 1, False) if count else None
    return _years(match)


def _between(low_text: str, high_text: str, unit: str) -> tuple[int, int, bool] | None:
    low, high = number(low_text), number(high_text)
    if low is None or high is None or high <= low:
        return None
    return (low * 12, high * 12 + 11, False) if unit == "年" else (low, high, True)


def _tens(text: str, odd: str) -> tuple[int, int, bool] | None:
    tens = number(text)
    if tens is None:
        return None
    if odd == "来":
        return (tens - 1) * 12, tens * 12 + 23, False
    return (tens + odd.endswith("几")) * 12, (tens + 9) * 12 + 11, False


def _years(match: re.Match[str]) -> tuple[int, int, bool] | None:
    text = match["years"]
    if "." in text:
        months = round(float(text) * 12)
        return months, months, True
    years = number(text)
    if not years:
        return None
    if lacking := match["lack"] or match["short"]:
        months = years * 12 - (number(lacking) or 0)
        return (months, months, True) if years * 12 - 12 < months else None
    if match["tail"] == "头":  # 九个年头: the ninth may have just begun
        return years * 12 - 12, years * 12 + 11, False
    extra = number(match["extra"]) if match["extra"] else None
    if extra is not None:
        return (years * 12 + extra, years * 12 + extra, True) if extra < 12 else None
    if match["tail"] == "半":
        return years * 12 + _HALF, years * 12 + _HALF, True
    return years * 12, years * 12 + 11, False
