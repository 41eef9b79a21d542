"""The days on which results were obtained: one day, or a list of years (2014年、2015年和2016年)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from pingwen.domain.facts import AchievementKind
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.attribution import hull
from pingwen.understanding.narrative.dates import DateMention

__all__ = [
    "PUBLISHED",
    "Dating",
    "dating_alone",
    "since_alone",
    "since_lasts",
    "since_when",
    "times_results",
    "when_of",
    "years_each",
]

PUBLISHED = re.compile(
    "授权|发表|发的(?!证|毕业|学位|学历)|见刊|出版|登记|出的|刊出|登的|刊登|下证|拿证"
    "|下[的了]证|证书?下来|办下来|年第\\d{1,2}期(?!培训|班|项目|工程|课)"
)
_OPEN = re.compile("(?:以|之)?(?:后|前|来)|起|开始|至今|立项|获批|启动|开题")
_LEADS = re.compile("^(?:从|自|[^,:]{2,4}:)?$")
_SINCE = re.compile(
    "-?(?:以来|至今|到现在|到今天|以后|之后)(?![台面])(?![^,]{0,12}(?:工作|任职|上班|就职|从事|[担做](?![^,]{0,16}负责人)任?|[干搞教]))"
)
_MONTH = 31
_LASTS = re.compile(
    "(?:以来|以后|之后)(?:$|:|[^,]*(?:主持|牵头|承担|参[与加]|完成|发表|授权|获|负责|业绩|成果|论文|专利|[篇项]))"
)
_ALL_ARE = re.compile(
    "^(?:这些|以上|上面|业绩|成果|也|和|与|、)*(?:都|均|全|部)+(?:是|在|为)(?:我|在)?$"
)
_AFTER_ALL = re.compile("^(?:以后|之后|以来|后)(?:才)?(?:发表?|取得|完成|做|写|出|拿|获得)?的?$")
_BETWEEN = re.compile("^年?(?:、|和|与|及|以及|跟|还有|又|/|到|至|-)+$")
_MADE_IN = re.compile(
    "^年?(?:期间|之?间)?[,:]?(?:我|本人|他|她)?(?:作为[^,]{2,10}?|以[^,]{2,10}?)?(?:先后|共|累计|一共)*"
    "(?:主要)?(?:参与|主持|牵头|承担|独立|负责)?(?:了|过)?"
    "(?:完成|发表|授权|获得|取得|出版|编制|编写|撰写|起草|制定|制订)[^,]*?[项个篇件份部](?:[^,]{0,6}$|[,、;(])"
)
_EACH = re.compile(
    "(?:各|分别)(?:自|都)?(?:以(?:第一|第二|通讯)作者(?:身份)?)?(?:在[^,、\\d]{2,14}?[上里])?"
    "(?:有|发表?|出版|授权|获得?|拿|完成)?[了过]?[^,、和及\\d]{0,14}?(?:[一1])[篇项个件份部本]"
)
_ALL = re.compile("都|均|全|分别|各")
_ALONE = re.compile(
    "^(?:还|这些|这几[篇项个]|它们|成果|我|的|也|都|均|全部?|各|分别|是|在|于|为|年|、|和|与|及|以及|跟|到"
    "|至|-|/)*(?:期间)?(?:发表?|授权|见刊|出版|登记|取得|获得|完成|做|写|拿到?|办|批|下来|出来"
    "|(?P<online>在线|上线))*(?:的|了)*$"
)


class Dating(NamedTuple):
    """What a clause adds that only dates results. ``kinds``: of these alone, empty for any.

    ``all_``: of all that were just told; ``begins``: more days may follow (分别是2014年，2015年);
    ``loose``: the words may as well speak of a piece of work (2023年上线).
    """

    when: DateRange
    kinds: tuple[AchievementKind, ...] = ()
    all_: bool = False
    begins: bool = False
    loose: bool = False


def when_of(text: str, dates: Sequence[DateMention], as_of: date) -> DateRange | None:
    """The day that a clause gives, or the interval over a list of days."""
    if not dates or _OPEN.match(text[dates[-1].end :]):
        return None
    if any(mention.when is None for mention in dates):
        return None
    for before, after in pairwise(dates):
        if not _BETWEEN.match(text[before.end : after.start]):
            return None
    when = hull(dates)
    return when if when is not None and when.earliest <= as_of else None


def since_when(text: str, dates: Sequence[DateMention], as_of: date) -> DateRange | None:
    """The time that 2021年以来, at the head of a clause, sets for the results after it."""
    if len(dates) != 1 or not _LEADS.match(text[: dates[0].start]):
        return None
    when = dates[0].when
    if when is None or when.latest >= as_of or not _SINCE.match(text[dates[0].end :]):
        return None
    return DateRange(earliest=when.earliest, latest=as_of)


def since_lasts(text: str, dates: Sequence[DateMention]) -> bool:
    """Whether such a time is set for all that is listed after it (2018年2月以来,…;…), and is not
    that of a row of work (2018年2月至今, 2018年2月以来在某公司). Who names a month names what
    happened in it; a year alone may be that of the first item."""
    if len(dates) != 1 or (when := dates[0].when) is None:
        return False
    of_month = (when.latest - when.earliest).days < _MONTH
    return of_month and _LASTS.match(text, dates[0].end) is not None


def since_alone(text: str, dates: Sequence[DateMention], as_of: date) -> DateRange | None:
    """The time of all results told before, in a clause that says only this (都在2018年以后)."""
    if len(dates) != 1 or not _ALL_ARE.match(text[: dates[0].start]):
        return None
    when = dates[0].when
    if when is None or when.latest >= as_of or not _AFTER_ALL.match(text[dates[0].end :]):
        return None
    return DateRange(earliest=when.earliest, latest=as_of)


def times_results(text: str, dates: Sequence[DateMention]) -> bool:
    """2021-2023年参与完成课题2项: whether a stretch is that in which so many results were made."""
    if len(dates) != 2 or not _LEADS.match(text[: dates[0].start]):
        return False
    between = text[dates[0].end : dates[1].start]
    return bool(_BETWEEN.match(between)) and _MADE_IN.match(text[dates[1].end :]) is not None


def years_each(text: str, dates: Sequence[DateMention]) -> int:
    """How many years have one result each (2014、2015年各一篇), 1 where it is not so."""
    return len(dates) if len(dates) > 1 and _EACH.search(text[dates[-1].end :]) else 1


def dating_alone(text: str, dates: Sequence[DateMention], as_of: date) -> Dating | None:
    """The days of results told before, in a clause that gives nothing else."""
    when = when_of(text, dates, as_of)
    if when is None:
        return None
    rest = text[: dates[0].start] + text[dates[-1].end :]
    named = tuple(dict.fromkeys(AchievementKind(f.meaning) for f in KINDS.find(rest)))
    all_ = bool(_ALL.search(rest)) or bool(named)
    rest = KINDS.without(rest)
    alone = _ALONE.match(rest)
    online = alone is not None and alone["online"]
    if alone is None or not (all_ or online or "是" in rest or PUBLISHED.search(rest)):
        return None if not PUBLISHED.search(text) else Dating(when)
    kinds = named or _of_verb(rest)
    loose = not (all_ or PUBLISHED.search(text))
    return Dating(when, kinds, all_, begins="分别" in rest, loose=loose)


def _of_verb(text: str) -> tuple[AchievementKind, ...]:
    """发的 is said of papers, and so is 上线, which else is said of systems; 授权 of patents."""
    if re.search("发(?!明)|见刊|[在上]线", text):
        return (AchievementKind.PAPER,)
    return (AchievementKind.INVENTION_PATENT,) if "授权" in text else ()
