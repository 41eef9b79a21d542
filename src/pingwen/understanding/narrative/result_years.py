"""Years that are told of results without a day: 2020年以后的, 21、22、24年各一篇, 近三年发的."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.numerals import NUMBER, number

__all__ = ["Years", "years_alone", "years_in_brackets"]

_CENTURY = 100
_YEAR = "(?:(?:19|20)\\d\\d|[012]\\d)年?"
_MONTH = "(?:(?<=年)\\d{1,2}月|(?<=\\d\\d\\d\\d)\\.\\d{1,2}月?)?"
_ROW = f"{_YEAR}(?:[、和及/与]{_YEAR})+"
_STRETCH = f"{_YEAR}(?:-|到|至){_YEAR}"
_SINCE = f"{_YEAR}{_MONTH}(?:(?:以|之|往)?后|以来|起|-?(?:至今|到现在))"
_LATELY = f"(?:最?近|这){NUMBER}年(?:来|以来|内|里|间|中)?"
_TIME = f"(?:(?P<row>{_ROW})|(?P<stretch>{_STRETCH})|(?P<since>{_SINCE})|(?P<lately>{_LATELY}))"
_DONE = "(?:发表?|见刊|刊出|授权|取得|获得?|完成|出版|做|写|拿|出|下来)?(?:出来|到|下来)?"
_EACH = "(?P<each>各(?:自)?(?:有|发表?|授权|完成|拿)?了?[一1][篇项个件份部])?"
_ALONE = re.compile(
    f"^[(]?(?P<all>(?:这些|它们|都|均|皆|全部?|分别)*)"
    f"(?:是|为|在|于|集中在|刊于|刊登于|发表于|发表在|(?:发表|授权)?时间(?:是|为|从|:)?)?{_TIME}"
    f"(?:年|这?[两几三]?年|之?间|期间)?{_EACH}(?:才|陆续|先后)?{_DONE}(?P<of>的)?[)]?$"
)
_BRACKETED = re.compile(
    f"[(](?:发表|授权|取得|时间|年份|均|都|皆|全|为|是|在|于|:)*{_TIME}(?:年|之?间|期间)?{_DONE}的?(?:[)]|$)"
)
_NUMBERED = re.compile("\\d+")
_OF_MONTH = re.compile("[年.](?P<month>\\d{1,2})")
_LAST_MONTH = 12


class Years(NamedTuple):
    """``all_``: said of all that were told; ``each``: one in each of so many years, or 0;
    ``leads``: it may as well be the time of what follows (2020年以后)."""

    when: DateRange
    all_: bool
    each: int
    leads: bool


def years_alone(text: str, as_of: date) -> Years | None:
    """The years of a clause that tells nothing else; None where they are none, or to come."""
    match = _ALONE.match(text)
    found = list(_years(match, as_of)) if match is not None else []
    when = _when(match, found, as_of) if match is not None else None
    if match is None or when is None:
        return None
    each = len(found) if match["each"] else 0
    if match["each"] and not match["row"]:
        return None
    open_ = (match["since"] or match["lately"]) and not match["of"]
    return Years(when, bool(match["all"]) or bool(each), each, leads=bool(open_))


def years_in_brackets(text: str, as_of: date) -> DateRange | None:
    """论文3篇(20年、22年、24年): the years that brackets give a result."""
    match = _BRACKETED.search(text)
    return _when(match, list(_years(match, as_of)), as_of) if match is not None else None


def _when(match: re.Match[str], found: list[int], as_of: date) -> DateRange | None:
    if match["lately"]:
        return _lately(match["lately"], as_of)
    if not found or found != sorted(found) or found[-1] > as_of.year:
        return None
    if match["since"]:
        return _since(found[0], match["since"], as_of)
    return DateRange(
        earliest=DateRange.of(str(found[0])).earliest, latest=DateRange.of(str(found[-1])).latest
    )


def _years(match: re.Match[str], as_of: date) -> Iterator[int]:
    said = match["row"] or match["stretch"] or match["since"] or ""
    if "年" not in said and not re.search("\\d{4}", said):
        return
    for year in _NUMBERED.findall(said.split("月")[0] if match["row"] is None else said):
        value = int(year)
        yield value if value >= _CENTURY else value + as_of.year // _CENTURY * _CENTURY
        if match["since"]:
            return


def _since(year: int, said: str, as_of: date) -> DateRange | None:
    month = _OF_MONTH.search(said)
    if month is not None and not 1 <= int(month["month"]) <= _LAST_MONTH:
        return None
    day = DateRange.of(f"{year}-{int(month['month'])}" if month is not None else str(year))
    return DateRange(earliest=day.earliest, latest=as_of) if day.earliest <= as_of else None


def _lately(said: str, as_of: date) -> DateRange | None:
    count = number(re.sub("[^\\d一二两三四五六七八九十]", "", said))
    if not count:
        return None
    return DateRange(earliest=date(as_of.year - count, 1, 1), latest=as_of)
