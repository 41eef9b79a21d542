"""What a clause denies of its own results: 不是核心, 不是一作也不是通讯.

A denial is blotted out of the text, so that none of its words is read as said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pingwen.domain.facts import Authorship
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.lexicon import WordTable, words

__all__ = ["DENIAL", "DENIED", "FIRST_OR_CORRESPONDING", "Denied", "read_denied"]

DENIED = "■"
DENIAL = re.compile(
    "没(?!问题|日没夜|夜(?=写|做|干|攻|奋|赶)|有人(?!工)|有?(?:[^,:]{0,4}变化?|涨|增加?|动静|多少|几[篇项个件]|啥|什么|太多):)|未|(?<!有)无(?!人)|不是|并非"
)
"""What denies results; not 没什么变化:核心两篇, in which they follow."""
FIRST_OR_CORRESPONDING = frozenset((Authorship.FIRST, Authorship.CORRESPONDING))

_AUTHORS = WordTable({kind: words("authorship")[kind] for kind in FIRST_OR_CORRESPONDING})
_AUTHOR = f"(?:{_AUTHORS.alternatives})"
_INDEXES = "|".join(word for word in words("core_venues")["core_venues"] if word.isascii())
_NOT = (
    "(?:不是|并非|不算|不属于|算不上|非|未?(?:没有?|未)(?:一篇)?(?:发表?|刊?登|上|投|中)?(?:在|到"
    "|过|的是)?)(?:什么|任何|我)?"
)
_NOT_CORE = re.compile(
    rf"(?<!是){_NOT}(?:(?:国内|国际|北大|南大|中文|科技)?核心(?:期刊|刊物)?(?!成员|技术|骨干|算法"
    rf"|代码|团队|系统|业务|人员|竞争|问题|模块|产品|岗|功能)(?P<core>上|里|的)?|(?:{_INDEXES}))"
    rf"(?P<but>(?=(?:但|而)?是(?:{_INDEXES})))?"
)
_NOT_AUTHOR = "(?:不是|并非|不算|非|没(?:有|当过|做过)?)(?:我|任何|什么)?"
_JOIN = "(?:也|又|且|、|和|或者?|以及|及|与|跟|/)"
_NO_AUTHOR = re.compile(
    rf"(?:既|都|也|均)?{_NOT_AUTHOR}{_AUTHOR}(?:(?:{_JOIN}+(?:{_NOT_AUTHOR})?|{_NOT_AUTHOR})"
    rf"{_AUTHOR})*(?!.{{0,3}}就是)"
    rf"|{_AUTHOR}(?:{_JOIN}{_AUTHOR})*(?:我|都|也|均)*(?:不是(?:我|本人)?|没有?)(?=$|[,;])"
)

_OTHERS = (
    "(?:我|我的|我们)?(?:导师|老板|领导|同事|学生|师兄|师姐|师弟|师妹|别人|他人|合作者|组长|主任|院长"
    "|所长|教授|老师|别的人|其他人)"
)
_HINT = compiled(f"核心|{_INDEXES}|{_AUTHOR}|排|署")
"""What each of these denials names."""
_OWN = re.compile("我(?:是|也是|为|做|当)?(?:[一二三]作|第[一二三]|通讯)")
_THEIRS = re.compile(
    rf"{_AUTHOR}(?:都|均|也)*是{_OTHERS}|(?<![和跟与]){_OTHERS}(?:都|均|也|是|做|当|的|为|挂)*{_AUTHOR}"
)
_THEIR_PLACE = re.compile(rf"{_OTHERS}(?:都|均|也|是|的|名字)*(?:排(?:名|在)?|署名?)第[一二三1-3]")
"""组长排第一的2篇: somebody else's place, and the applicant's is not told."""


@dataclass(frozen=True, slots=True)
class Denied:
    """``text``: as long as the clause; ``not_core``, ``other``: where it says so.

    ``other``: that the applicant is neither first nor corresponding author; ``authors``: the
    positions denied.
    """

    text: str
    not_core: tuple[tuple[int, int], ...] = ()
    other: tuple[tuple[int, int], ...] = ()
    authors: frozenset[Authorship] = frozenset()


def read_denied(text: str) -> Denied:
    """The denials of venue and authorship in a clause."""
    if not _HINT.search(text):
        return Denied(text)
    not_core = [m.span() for m in _NOT_CORE.finditer(text) if "核心" in m[0] and m["but"] is None]
    plain = _NOT_CORE.sub(_blot, text)
    authors: set[Authorship] = set()
    other: list[tuple[int, int]] = []
    for match in _NO_AUTHOR.finditer(plain):
        here = {Authorship(found.meaning) for found in _AUTHORS.find(match[0])}
        authors |= here
        if here >= FIRST_OR_CORRESPONDING:
            other.append(match.span())
    if not _OWN.search(plain):
        other += [match.span() for match in _THEIRS.finditer(plain)]
    plain = _THEIR_PLACE.sub(_blot, _THEIRS.sub(_blot, plain))
    return Denied(_NO_AUTHOR.sub(_blot, plain), tuple(not_core), tuple(other), frozenset(authors))


def _blot(match: re.Match[str]) -> str:
    return DENIED * len(match[0])
