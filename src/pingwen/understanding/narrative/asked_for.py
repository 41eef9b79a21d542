"""For whom somebody asks: 帮我弟看看, 同学托问, 要评的是我妹, 就看小陶, 是我自己要评.

Who is named so is the applicant, whoever else is told of.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.person_phrases import ASKED_FOR_AS, PHRASE, called
from pingwen.understanding.narrative.person_words import NAME

__all__ = ["ASKED", "SELF", "THE_OTHER", "Applicant", "applicant_named", "but_is"]

SELF = ""
"""The one who asks."""
THE_OTHER = "他"
"""Whoever was named last."""

ASKED = (
    "(?:问|咨询|打听|看看|看下|看一[下看]|查|了解|发个?帖|求助|求问|提问|算算|算一?下|评估|打字)"
)
_ANY_NAME = (
    r"(?!我|你|您|忙|大家|自己|这|那|下|一下|公司|单位|学校|部门|某|受|人)"
    rf"(?:(?!{ASKED}|[他她的])[一-龥A-Z]){{2,3}}"
)
_DOING = "(?:整理|准备|弄|填|列|评估|参谋)"
_WHO = (
    f"(?:[^,我他她]{{1,8}}的)?(?:{PHRASE})(?:{NAME}|[一-龥]{{2,3}})?|{ASKED_FOR_AS}"
    f"|{_ANY_NAME}|[他她]"
)
_IN_SLOT = re.compile(f"(?:^|的)(?P<who>{PHRASE}|{ASKED_FOR_AS})")
_FOR = re.compile(
    rf"(?P<beside>顺便|顺带|另外|也|还|再)?(?:想|来|要|是|请|能|可以|一下)*"
    rf"(?:(?:(?:帮|(?<![顶代接])替|代)(?:忙)?|(?P<given>给|为))(?P<who>{_WHO})"
    r"(?(given)(?:问|咨询|打听|把把?关|把一下关|算算|评估)"
    rf"|(?:[^,我]{{0,3}})(?:{ASKED}|{_DOING})(?:打听|问)?(?P<about>{PHRASE})?)"
    rf"|[帮替给](?P<into>{PHRASE}|[他她])(?:(?:把|将)[^,我]{{1,8}}?)?(?:申?报|评|申请|参评)(?:了|上去|一下|掉)?(?=$|个?(?:副高|正高|高工|高级|中级|初级|职称|工程师)))"
)
_ON_BEHALF = re.compile("[帮替代给为]")
_ASKED_BEFORE = re.compile(
    "^(?:我)?(?:之前|上次|上回|以前|刚才|前(?:两|几)天|昨天|前天|去年|早先)[^,]{0,12}(?:问|咨询|打听|看)(?:过|了|的是)"
)
"""之前帮我哥问过: not the one for whom is asked now."""
_ENTRUSTED = re.compile(
    rf"(?=.*托)(?:^受(?P<by>{_WHO})(?:之托|所托|委托|嘱托)|^(?:是)?(?P<who>{_WHO})?(?:本人|自己|这次|今天|在?[^,我托]{{0,4}})?(?:托|委托|拜托)(?:我|俺)?"
    rf"[^,]{{0,6}}?{ASKED})"
)
_BID = re.compile("(?:让|叫|请|派|喊|要)(?:我|俺)")
_BIDS = re.compile(
    rf"(?P<who>{PHRASE})(?:今天|非)?{_BID.pattern}(?:上?来|去|帮|代)*{ASKED}(?:问|一下)?[他她]"
    rf"|(?P<whose>{PHRASE})(?:今天|非)?{_BID.pattern}(?:上?来|去)*[帮替代给][他她](?:来|去)?{ASKED}"
)
"""Begins with a phrase, which takes long to be looked for: only where _BID is found."""
_CASE_OF = re.compile(
    r"(?=.*(?:情况|简历|材料|条件|信息))"
    r"^(?:(?P<below>(?:下面|以下|这|上面|如下)(?:就|都)?(?:是|为))|(?P<whose>)"
    r"|(?:我?想|来|请|麻烦|先|那)*(?:问|咨询|打听|看看?|说说?)(?:一?下)?)"
    rf"(?P<who>{PHRASE})(?(below)的?(?:基本|个人)?"
    r"|(?(whose)(?:让|叫|请|托)(?:我|俺)(?:来|帮[他她]?|代)*(?:发|贴|转|填|报)[^,]{0,6}?"
    r"|的?(?:基本|个人|具体)?))(?:情况|简历|材料|条件|信息)"
)
"""下面是我徒弟的情况, 我弟让我发的他的情况: what follows is told of that one."""
_HANDED_ON = re.compile(
    f"^(?:(?:我|俺)?(?:来|是)?代(?:为)?|[他她](?:今天|非)?(?:让|叫|请|要)(?:我|俺)(?:上?来|去|帮|代)*){ASKED}(?:问|一下)?:"
)
"""代问:…, 他让我问:…, after whose case it is: what follows is told of that one."""
_ASKS = re.compile(
    rf"^(?=.*[问询])(?:[^,我他她]{{1,8}}的)?(?P<who>{PHRASE})(?:想|来|也|就)?(?:问|咨询)(?:我|一下)?(?:[他她](?:自己|这样|这种|这情况|的情况)?)?(?::|$)"
)
_IT_IS = re.compile(
    rf"(?:(?:评|报|申报|参评|申请|问|咨询)(?:职称)?的(?:人|其实|主要|那个)*|(?:委托|当事|参评|申报|申请)人)(?:就|才)?(?:是|为|:)(?P<who>我(?:自己|本人)?(?=$|:|\()|{PHRASE}|[他她](?![们的]))"
)
_ONLY = re.compile(
    rf"^(?:这次|今天|现在|如今|咱们?|你们?|您|还是|主要|那|请|麻烦)*(?:(?:就|只|单|光|先(?!.我(?![哥弟姐妹爸妈爱媳老女儿家们对男同徒领朋])))(?:看|问|评|算|说|聊|论|答复|回复|答|核对?)|该?轮到)"
    rf"(?P<who>我|{PHRASE}|[他她])(?:自己|本人|了|一个人|的情况|的条件|的|这边|就行|就好|吧)*(?:$|:)"
)
_NAMED_HINT = re.compile("[评参报当问申咨请托询就单只先轮光]")
"""What the words by which somebody is named as the applicant cannot do without."""
_MYSELF = re.compile(
    "^(?:其实|但|不过|还|这次|都)*是我(?:自己|本人)(?:要|想|来|准备|打算)?(?:$|评|申?报|问)"
    "|^(?:那么?|好|现在|还是|再|这次|直接|就|干脆|先)*(?:看|问|说|换|轮到|算|聊)(?:回|到|一?下|看|说|聊|问)?我(?:自己)?(?:的|吧|呢|了)*(?:$|:)"
    "|问问?(?:一下)?我自己"
    "|^(?:那么?|至于|换)我(?:自己|本人)?(?:的)?呢"
)

_FOR_NOBODY = re.compile(
    f"^(?:先|事先)?(?:声明|说明|说好)?(?:一下|下)?(?:我|俺)?(?:这次|这回|今天|可|也)*(?:不是|并非|没有?)(?:在|来)?[帮替给代为](?![自我本])[^,]{{1,6}}?{ASKED}"
)
"""不是给别人问的: it is for oneself."""
_NO_LONGER = re.compile(
    "^(?:算了|那|好了?|行了?|先|就|咱|还是)*(?:不|别)(?:再|用|要)?(?:问|说|看|管|聊|提)(?:[他她]|我?(?:老公|老婆|对象|爱人|媳妇|家那位))"
    "(?:的|了|那边|这边|的事儿?|的情况|吧){0,3}$"
)
"""算了不问他的了: what follows is told of the one who asks."""
_NOT_MYSELF = compiled(
    "(?:(?:不用|不要|别|不必|先不)(?:说|看|管|算|问|评)|不(?:说|看|管|问))我(?:自己|了|吧|的)*$"
    "|^(?:先)?(?:声明|说明)?(?:一下)?(?:[问评报]的)?(?:人)?(?:可|并)?不是我(?:自己|本人)?(?:[问评报]|$)"
    "|^(?:我|本人)[^,]{0,6}(?:不用|不需要|无需)(?:再)?(?:[评报]|申报)(?:了|的)?$"
    "|^我(?:自己|本人)?(?:就|暂时|今年|这次)*(?:不|没打算|没想)(?:评|报)(?:了|的)?$"
    "|^(?:[^,:]{0,8}[,:])?我(?:本人)?是(?:申报人|申请人|参评人|当事人)的(?:妻子|丈夫|爱人|家属|配偶|父亲|母亲|同事|领导|主管|HR|朋友|儿子|女儿|老公|老婆)"
)
_BUT = re.compile(f"^(?:而)?是(?P<who>{PHRASE})")


class Applicant(NamedTuple):
    """``who``: SELF, THE_OTHER or the words for somebody; ``also``: a name given with them;
    ``firm``: it counts whatever was told before; ``aside``: the clause itself speaks of the one who
    asks (我早评上了, 不用管我)."""

    who: str
    also: str = ""
    firm: bool = False
    aside: bool = False


@lru_cache(maxsize=256)
def applicant_named(text: str) -> Applicant | None:
    """Whom a clause says that the question is for, if it says so."""
    if "我" in text and _NOT_MYSELF.search(text):
        return Applicant(THE_OTHER, firm=True, aside=True)
    myself = "我" in text and _MYSELF.search(text)
    if myself or _NO_LONGER.match(text) or _FOR_NOBODY.match(text):
        return Applicant(SELF, firm=True)
    if _BID.search(text) and (match := _BIDS.search(text)) is not None:
        return _of_words(match["who"] or match["whose"], firm=True)
    if (case := _CASE_OF.match(text)) is not None:
        return _of_words(case["who"], firm=True)
    for cue in (_IT_IS, _ONLY, _ASKS) if _NAMED_HINT.search(text) else ():
        if (match := cue.search(text)) is not None:
            return _of_words(match["who"], firm=True)
    if (match := _ENTRUSTED.match(text)) is not None:
        return _of_words(match["who"] or match["by"] or THE_OTHER, firm=True)
    if _HANDED_ON.match(text) is not None:
        return Applicant(THE_OTHER)
    match = _FOR.search(text) if _ON_BEHALF.search(text) else None
    if match is None or match["beside"] or _ASKED_BEFORE.search(text):
        return None
    return _of_words(match["about"] or match["who"] or match["into"], firm=False)


def but_is(text: str) -> Applicant | None:
    """Who it is instead, after it was said not to be the one who asks (不是我, 是新来的小伙子)."""
    match = _BUT.match(text)
    return _of_words(match["who"], firm=True) if match is not None else None


def _of_words(words: str, *, firm: bool) -> Applicant | None:
    if words.startswith("我") and re.fullmatch("我(?:自己|本人)?", words):
        return Applicant(SELF, firm=firm)
    if words in ("他", "她"):
        return Applicant(THE_OTHER, firm=firm)
    phrase = _IN_SLOT.search(words)
    if phrase is None:
        return Applicant(words, firm=firm)
    return Applicant(called(phrase["who"]), also=words[phrase.end() :], firm=firm)
