"""Amounts that people state before a unit: 87%, 八成多, 26人, 18.6万元, 不到5个月 as intervals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pingwen.domain.facts import NumberRange
from pingwen.understanding.narrative.numerals import number

__all__ = ["Amount", "find_amounts"]

_NUMBER = "\\d{1,7}(?:\\.\\d{1,2})?|[零一二两俩三仨四五六七八九十百]{1,6}"
_BELOW = ("不到", "不足", "将近", "快", "近")
_ABOUT = ("大约", "大概", "约", "差不多")
_HALVED = re.compile(
    "(?P<more>超过)?[一对](?P<most>大|多)?半(?:左右)?(?P<over>以上|多)?(?![年个月])|腰斩"
)
_FRACTION = re.compile("(?P<of>[二三四五六七八九十\\d])分之(?P<n>[一二两三四五六七八九\\d])")
"""少了三分之一."""
_UNITS = {
    "%": "%|个百分点|个点",
    "成": "成",
    "个月": "个(?:整)?月",
    "人": "个?人|名|位|个(?!月|点|半|多月|整月)",
    "元": "元|块钱?",
    "次": "次|回",
    "分": "分",
    "学时": "个?(?:标准)?(?:学时|课时|节课|节|小时)",
}
"""How people write a unit; of the units that UNITS of the facts knows, 成 is ten per cent."""
_AFTER_UNIT = {"成": "(?P<tenth>[一二三四五六七八九])?"}
_LEFT_OUT = {"元": "|(?<=万)", "人": "|(?<=[俩仨])", "%": "|(?!月|年)"}
"""Where the unit may be left out: 12万, 招了俩, 百分之八十."""
_PATTERNS = {
    unit: re.compile(
        f"(?P<about>{'|'.join((*_BELOW, *_ABOUT))}|超过|至少|不少于|不止)?(?:了|有)?"
        f"(?P<percent>百分之)?(?<![\\d.第])(?P<n>{_NUMBER})(?P<wan>万)?(?P<loose>多|几|来)?"
        f"(?:{words}{_LEFT_OUT.get(unit, '')}){_AFTER_UNIT.get(unit, '')}"
        "(?P<after>以上|左右|上下|出头|多|半)?"
    )
    for unit, words in _UNITS.items()
}


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount and where it stands in the text."""

    start: int
    end: int
    amount: NumberRange


def find_amounts(text: str, unit: str) -> Iterator[Amount]:
    """Every amount in this unit, from left to right; a percentage also as 八成, 百分之八十."""
    if unit == "%" and (half := _HALVED.search(text)) is not None:
        most = None if any(half.groups()) else 50
        yield Amount(half.start(), half.end(), NumberRange(least=50, most=most))
        return
    if unit == "%" and (part := _FRACTION.search(text)) is not None:
        of, n = number(part["of"]) or 0, number(part["n"]) or 0
        if 0 < n < of <= 10:
            share = round(n / of * 100, 2)
            yield Amount(part.start(), part.end(), NumberRange(least=share, most=share))
        return
    for match in _PATTERNS[unit].finditer(text) if unit in _PATTERNS else ():
        bare = unit == "%" and not match["percent"] and match[0][-1] not in "%点上右下头多半"
        count = _count(match["n"])
        if count is None or bare:
            continue
        tenth = match.groupdict().get("tenth")
        count += (number(tenth) or 0) / 10 if tenth else 0
        scale = 10000 if match["wan"] else 1
        step = 0.1 if unit == "成" else 1
        yield Amount(match.start(), match.end(), _range(match, count * scale, scale, step))
    if unit == "%":
        for tenths in find_amounts(text, "成"):
            low, high = tenths.amount.least, tenths.amount.most
            wide = NumberRange(
                least=round(low * 10, 2), most=None if high is None else round(high * 10, 2)
            )
            yield Amount(tenths.start, tenths.end, wide)


def _count(text: str) -> float | None:
    if text[0].isdigit():
        return float(text)
    return number(text.replace("仨", "三"))


def _range(match: re.Match[str], count: float, scale: int, step: float) -> NumberRange:
    about, after = match["about"] or "", match["after"] or ""
    if about in _BELOW:
        return NumberRange(
            least=round(count * 0.8, 1), most=round(max(count - step, count * 0.8), 2)
        )
    if about in _ABOUT or after in ("左右", "上下"):
        return NumberRange(least=round(count * 0.9, 1), most=round(count * 1.1, 1))
    if about or after in ("以上", "出头", "多") or match["loose"]:
        return NumberRange(least=count)
    half = 0.5 * scale if after == "半" else 0
    return NumberRange(least=count + half, most=count + half)
