"""How many of the patents told before were granted (授权的只有两个), or the day of one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.time import DateRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.numerals import NUMBER, number

__all__ = ["all_pending", "granted_of_told", "one_dated", "pending_of_told"]

_N = rf"(?P<n>{NUMBER})[个项件]|(?P<pair>俩)|(?P<three>仨)"
_GRANTED = "(?:授权|下证|拿到?证|批下来|批准)"
_AHEAD = "(?:但是?|不过|可是?|其中|里面|目前|现在|真正|只有|就|已经?有?|有|我)*"
_OF_TOLD = compiled(
    rf"^{_AHEAD}{_GRANTED}(?:下来)?(?:了|的|过)*"
    rf"(?:目前|现在|也|就|只|仅|才|其实|有|是|,)*(?:{_N})(?:了|吧|而已)*$"
    rf"|^{_AHEAD}(?:{_N.replace('?P<', '?P<x')})"
    rf"(?:已经?|目前|也|都|拿到|是|被|获得?)*{_GRANTED}(?:下来)?(?:了|的|过)*$"
)
_PENDING = re.compile(
    rf"^(?:哦|啊|对了|但是?|不过|可是?|专利|论文)*(?:其中|里面|里头|有)(?:有|的)*(?P<n>{NUMBER})[个项件篇](?:论文|专利|发明)?(?:是|还|正|尚|仍|目前|暂时)*"
    "(?:(?:在|处于)?(?:实审|审查|审稿|在审|审|受理|申请中?|公示|在投|投稿|返修|外审)|(?:没|未)(?:有)?(?:授权|见刊|发表|录用|下证|批))"
    "(?:中|阶段|状态|期|着|的|了|呢|下来|[)])*$"
)
_REFUSED = re.compile(
    rf"^(?:但是?|不过|可是?|结果|其中|里面|里头|有|另外?|后来)*(?P<n>{NUMBER})[个项件篇](?:论文|专利|发明)?(?:都|又|还|全)*"
    "(?:被(?:拒|退|驳|毙|撤)(?:了|稿|回)*|(?:拒|退|撤)稿了?|撤回?了|驳回了?|没(?:有)?(?:中|录用?|投中|发出来|发表|授权|批)|未(?:录用|授权|发表|见刊)|录用(?:了)?(?:还|但)?[没未]见刊)(?:了|的)?$"
    rf"|^(?:后来|其中|但是?|不过|又|被)*(?:被?撤稿|被?撤回|被?撤|退稿|拒稿|被拒|驳回)了?(?P<m>{NUMBER})[个项件篇]$"
)
"""写了三篇论文，两篇被拒了."""
_NOT_ONE = re.compile("^(?:但是?|不过|可是?|结果)*[一1][个项件篇](?:都|也)")
_ONE = re.compile(
    "^(?:其中|另外?|还有|再|有|剩下|第[一二三四五六])*(?:的)?"
    "(?:一[个项件篇份本]|[那个项件篇份本]个?)(?:是|在|于)*$"
)
_DATED = re.compile(
    "^(?:年)?(?:就|才|已经?)*(?:授权|发表|见刊|出版|发|下证|拿|出|登记)*(?:了|的|下来)*$"
)


def granted_of_told(text: str) -> int | None:
    """The number of those granted, in a clause that says nothing else."""
    match = _OF_TOLD.match(text)
    if match is None:
        return None
    if match["pair"] or match["xpair"]:
        return 2
    if match["three"] or match["xthree"]:
        return 3
    return number(match["n"] or match["xn"])


def pending_of_told(text: str) -> int | None:
    """The number of those told before that are not granted or published yet (其中一件还在实审)."""
    match = _PENDING.match(text) or _REFUSED.match(text)
    if match is None or _NOT_ONE.match(text):
        return None
    return number(match["n"] or match.groupdict().get("m") or "")


_ALL_PENDING = re.compile(
    "^(?:但是?|不过|可是?|可惜|[一1][个项件篇](?:都|也)|目前|现在|受理号?(?:有了|下来了|拿到了)?|刚受理|,)*(?:都|全|也|还|尚|暂时|仍)*"
    "(?:(?:没|未)(?:有)?(?:拿到)?(?:授权|下证|批下来|公告授权)|(?:在|处于|正在)?(?:实审|实质审查|审查|受理)(?:中|阶段)?)"
    "(?:呢|的|下来|阶段)*$"
)


def all_pending(text: str) -> bool:
    """Whether a clause says no more than that the patents told before are not granted yet."""
    return _ALL_PENDING.match(text) is not None


def one_dated(text: str, dates: Sequence[DateMention]) -> DateRange | None:
    """The day of one of the results told before (一件2021年授权，另一件2024年授权)."""
    if len(dates) != 1 or not _ONE.match(text[: dates[0].start]):
        return None
    return dates[0].when if _DATED.match(text[dates[0].end :]) else None
