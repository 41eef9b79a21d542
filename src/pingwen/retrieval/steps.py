"""The numbering that leads to a clause, read from its id and from what people write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Kind", "Step", "Written", "read_id", "read_written"]


class Kind(Enum):
    """How a number is written, which tells its level."""

    ANNEX = "附件"
    CHAPTER = "第一章"
    ARTICLE = "第一条"
    SECTION = "一、"
    HAN_BRACKETS = "（一）"
    POINT = "1."
    ARABIC_BRACKETS = "（1）"
    ITEM = "第一项"


class Step(NamedTuple):
    """One level of a numbering. ``number`` is 0 for an annex without one."""

    kind: Kind
    number: int


class Written(NamedTuple):
    """A numbering found in a text: where it begins, and how it may be read, likeliest first."""

    start: int
    readings: tuple[tuple[Step, ...], ...]


_HAN_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_HAN = "[一二三四五六七八九十百]{1,5}"
_NUMBER = rf"(?:{_HAN}|[0-9]{{1,3}})"
_BREAK = r"[、.,·/的之]?"
# A number before one of these counts something: 第十三条2个 is no 2. of 第十三条.
_COUNTED = r"(?:[0-9%年月日号个项篇次名人天种级岁元万届期]|\.[0-9])"
_REST = rf"(?:第\({_NUMBER}\)项?|\({_NUMBER}\)|第{_NUMBER}[项款]|[0-9]{{1,2}}(?!{_COUNTED}))"
_PATH = re.compile(
    rf"(?P<annex>附件(?:{_HAN}|[0-9]{{1,2}}(?!{_COUNTED}))?)?{_BREAK}"
    rf"(?P<chapter>第{_NUMBER}章)?{_BREAK}"
    rf"(?P<section>第{_NUMBER}(?:条|部分)|{_HAN})?{_BREAK}"
    rf"(?P<rest>(?:{_REST}{_BREAK})*)"
)
_ASKED_FOR = re.compile("(?:几|哪|多少|什么)[个些份]?$")  # 几个附件 names none
_STEP = re.compile(rf"第(?P<ordinal>{_NUMBER})[项款]|(?P<bracket>\()?(?P<number>{_NUMBER})\)?")
_SEGMENT = re.compile(
    rf"(?P<ANNEX>附件(?P<annex>[0-9]*))|第(?P<CHAPTER>{_HAN})章|第(?P<ARTICLE>{_HAN})条"
    rf"|(?P<SECTION>{_HAN})|（(?P<HAN_BRACKETS>{_HAN})）|(?P<POINT>[0-9]+)"
    r"|（(?P<ARABIC_BRACKETS>[0-9]+)）"
)


@lru_cache(maxsize=8192)
def read_id(clause_id: str) -> tuple[Step, ...] | None:
    """The steps of a clause id; None for one that has an unnumbered part (段1, 落款, 通知)."""
    steps = []
    for segment in clause_id.split("/")[1:]:
        found = _SEGMENT.fullmatch(segment)
        if found is None:
            return None
        kind = next(kind for kind in Kind if found.groupdict().get(kind.name) is not None)
        written = found["annex"] if kind is Kind.ANNEX else found[kind.name]
        steps.append(Step(kind, _value(written) if written else 0))
    return tuple(steps)


def read_written(text: str) -> Iterator[Written]:
    """Every numbering in a text that is in NFKC and free of white space.

    What counts and what enumerates is left aside: it takes an annex, an article or chapter, or
    一、 with a bracket below it.
    """
    for found in _PATH.finditer(text):
        rest = tuple(_rest(found["rest"] or ""))
        bare = found["section"] is not None and not found["section"].startswith("第")
        brackets = any(step.kind in (Kind.HAN_BRACKETS, Kind.ARABIC_BRACKETS) for step in rest)
        named = found["annex"] or found["chapter"] or (found["section"] and not bare)
        counts = re.match(_COUNTED, text[found.end() : found.end() + 2]) is not None
        if found["annex"] == found[0] == "附件" and _ASKED_FOR.search(text[: found.start()]):
            continue
        if named or (bare and brackets and not counts):
            readings = tuple(
                (*head, *rest)
                for head in _heads(found["annex"], found["chapter"], found["section"])
            )
            yield Written(found.start(), readings)


def _heads(
    annex: str | None, chapter: str | None, section: str | None
) -> Iterator[tuple[Step, ...]]:
    below = tuple(_section(section)) if section else ()
    if chapter and not section:  # a chapter is no part of the id of what stands in it
        below = (Step(Kind.CHAPTER, _value(chapter[1:-1])),)
    number = annex.removeprefix("附件") if annex else ""
    if not annex:
        yield below
    elif not number:
        yield (Step(Kind.ANNEX, 0), *below)
    else:  # 附件三（一） is （一） of 附件3, or 三、（一） of the annex; 附件一三（一） is both
        yield (Step(Kind.ANNEX, _value(number)), *below)
        if not section and not number.isdigit():
            yield (Step(Kind.ANNEX, 0), Step(Kind.SECTION, _value(number)))
            if len(number) > 1:
                inner = Step(Kind.SECTION, _value(number[1:]))
                yield (Step(Kind.ANNEX, _value(number[0])), inner)


def _section(written: str) -> Iterator[Step]:
    if written.endswith("条"):
        yield Step(Kind.ARTICLE, _value(written[1:-1]))
    else:
        yield Step(Kind.SECTION, _value(written.removeprefix("第").removesuffix("部分")))


def _rest(written: str) -> Iterator[Step]:
    for found in _STEP.finditer(written):
        if found["ordinal"]:
            if found[0].endswith("项"):  # a 款 has no number of its own in the text: its article
                yield Step(Kind.ITEM, _value(found["ordinal"]))
        elif not found["bracket"]:
            yield Step(Kind.POINT, _value(found["number"]))
        elif found["number"].isdigit():
            yield Step(Kind.ARABIC_BRACKETS, _value(found["number"]))
        else:
            yield Step(Kind.HAN_BRACKETS, _value(found["number"]))


def _value(written: str) -> int:
    """A numeral below a thousand, Arabic or Chinese; nonsense such as 一三 reads as -1."""
    if written.isdigit():
        return int(written)
    found = re.fullmatch(
        r"(?:([一-九])百)?零?(?:([二三四五六七八九一])?(十))?([一二三四五六七八九])?", written
    )
    if found is None or not written:
        return -1
    hundreds, tens, ten, units = found.groups()
    value = _HAN_DIGITS.get(hundreds or "零", 0) * 100 + _HAN_DIGITS[units or "零"]
    return value + (_HAN_DIGITS[tens or "一"] * 10 if ten else 0)
