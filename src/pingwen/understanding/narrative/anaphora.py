"""What points back to the credentials just named, put in their own words.

前者2015年，后者2018年; 时间分别是2014年和2019年: the degrees or titles that the words before name,
in their order. Where those are not as many, nothing is put otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pingwen.understanding.narrative.lexicon import WordTable, words

__all__ = ["pointed_at"]

_CREDENTIALS = WordTable(
    {
        f"{table}|{meaning}": listed
        for table in ("degrees", "titles", "other_titles", "qualifications")
        for meaning, listed in words(table).items()
    },
    guard="□",
)
_FORMER = re.compile("前者(?=[^,。;\n]*[,。;\n]?[^。\n]{0,20}后者)|后者")
_DAY = "(?:(?:19|20)?\\d\\d年(?:\\d{1,2}月)?|(?:19|20)\\d\\d[./]\\d{1,2})(?:底|初)?"
_AND = re.compile("和|、|与|跟|,")
_RESPECTIVELY = re.compile(
    "(?:(?:取得|拿证|评|获得|毕业)?(?:的?时间|日期|年份)?)(?:都)?分别(?:是|为|在|于)?"
    f"(?P<days>{_DAY}(?:(?:{_AND.pattern}){_DAY})+)"
)
_LEVEL_ALONE = re.compile(
    "[一二三]级(?P<name>实习指导(?:教师|老师)?|教师)[^,。;\n]{0,14}[,;、](?P<level>[一二三]级)(?=的?(?:是|在|于|评|聘|取得)*的?(?:19|20)?\\d\\d年)"
)
_DIGIT = re.compile("\\d")
_FARTHEST = 60


def pointed_at(text: str) -> list[tuple[int, int, str]]:
    """What is to be put otherwise: where it starts and ends, and the words for it."""
    return sorted([*_former_and_latter(text), *_respectively(text), *_same_series(text)])


def _same_series(text: str) -> Iterator[tuple[int, int, str]]:
    """二级实习指导2010年，一级的2017年: the level alone stands for the title of the same name."""
    for match in _LEVEL_ALONE.finditer(text):
        yield match.start("level"), match.end("level"), match["level"] + match["name"]


def _former_and_latter(text: str) -> Iterator[tuple[int, int, str]]:
    named: list[str] = []
    for match in _FORMER.finditer(text):
        if match[0] == "前者":
            named = _named_before(text, match.start())
        if len(named) == 2:
            yield match.start(), match.end(), named[match[0] == "后者"]


def _respectively(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _RESPECTIVELY.finditer(text):
        behind = max((day.end() for day in _DIGIT.finditer(text, 0, match.start())), default=0)
        named = _named_before(text, match.start(), behind)
        first, *others = named or [""]
        joins = list(_AND.finditer(text, match.start("days"), match.end("days")))
        if others and len(others) == len(joins):
            yield match.start(), match.start("days"), "," + first
            for join, name in zip(joins, others, strict=True):
                yield join.start(), join.end(), "," + name


def _named_before(text: str, end: int, behind: int = 0) -> list[str]:
    """The credentials that the sentence names before, each once, from ``behind`` on."""
    ahead = text[max(behind, end - _FARTHEST) : end]
    ahead = re.split("[。;\n]", ahead.rstrip("。;\n"))[-1]
    return list(dict.fromkeys(ahead[f.start : f.end] for f in _CREDENTIALS.find(ahead)))
