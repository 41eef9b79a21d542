"""A clause without the words that say of whom it speaks, so that it reads as told of oneself."""

from __future__ import annotations

import re
from dataclasses import replace

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.labelled import PRONOUN
from pingwen.understanding.narrative.led_by_other import my_share_follows, without_leader
from pingwen.understanding.narrative.people import held_by_other
from pingwen.understanding.narrative.person_phrases import PHRASE, other_at_head
from pingwen.understanding.narrative.person_words import ABOVE, KIN, NAME, SAFE_SURNAMES
from pingwen.understanding.narrative.text import BLOT

__all__ = ["as_i_am", "place_shared", "without_others", "without_subject"]

_SUBJECT = re.compile(rf"(?:{PHRASE}|[他她](?![们的]))(?:本人|自己|呢|的话)?(?![的们])")
_BRACKET = re.compile(r"\((?P<inside>[^()]*)\)")
_ENDS_IN_OTHER = compiled(f"(?:{PHRASE}|[他她])$")
_TITLED_NAME = compiled(
    f"(?<=[跟和与同])(?=[{SAFE_SURNAMES}]博一[个起块同])..|(?=[一-龥](?:博士|教授|院士|高工)(?!后))(?={NAME})..."
)
_THEIR_PLACE = re.compile("(?<=[上里中])[他她](?=排|列|是第|第)")
_ASKING = compiled("^[^,:]{0,16}(?:问|咨询|请教|求助|打听|看看)(?:一下|下|个?问题)?:(?=.)")
"""替同事问:中级2020年拿的: the words that only ask."""
_AS_I_AM = re.compile(
    rf"^(?:不过|但是?|其实|而且?)?(?:{PHRASE}|[他她])[跟和与同]我(?:一样|同年|同届|同一[年届]|一[年届])(?:都?是|也是|的)?(?=[^,]{{0,10}}(?:毕业|博士|硕士|本科|大专|中级|高工|工程师|职称))"
)
_PLACE = "(?:第?[一二三四]作者?|通讯(?:作者)?|第[一二三四](?:作者|发明人|完成人)?)"
_THEIR_SHARE = re.compile(
    rf"(?:都|均|全)*(?:是|为)?(?:{PHRASE}|{KIN}|{ABOVE}|[他她]们?|人家|别人|对方)(?:是|为|排|做|挂|当)*{_PLACE}$"
)
_MY_SHARE = re.compile(f"我(?:是|为|排|做|挂|当)*{_PLACE}")
_ENDS_IN_PLACE = compiled(f"{_PLACE}$")


_MY_PUPIL = re.compile(
    "(?<=我)(?:所|亲自)?(?:指导|带|教|培养)(?:过|了|出来?)?的[^,\\d]{0,6}?(?:博士|硕士|本科|大专)(?:研究生|生|学位)*"
    "|(?<=本人)(?:所|亲自)?(?:指导|带|教|培养)(?:过|了|出来?)?的[^,\\d]{0,6}?(?:博士|硕士|本科|大专)(?:研究生|生|学位)*"
)
"""本人指导的硕士研究生王某: whose degree is the pupil's."""
_THOUGHT = re.compile(
    "(?:[(]|^)[^,()]{0,8}(?:(?<![可所])以为(?![准例主])|(?:谣传|误传|误会|误认为|错当|(?<!流)传)(?:了|说)?我(?!们))[^,()]*"
)
"""中级2016(同事以为我2014就有了): what was only believed."""


_TOGETHER = re.compile(
    "(?<!我)[跟和与同][^,我()]{1,12}?(?:一起|一块儿?|一道|同时|前后脚)(?=评|拿|考|过|毕业|入职|取得|报)"
)
"""2019年跟导师的博士生小高一起评的: who stood beside."""


def as_i_am(text: str) -> bool:
    """他跟我一样2020年本科毕业: whether the clause tells of another what holds of oneself too."""
    return (
        ("一样" in text or "同" in text or "一年" in text)
        and "我" in text
        and _AS_I_AM.match(text) is not None
    )


def place_shared(text: str, after: str) -> bool:
    """2篇是学生一作 before 我通讯: whether the clause only gives another's place beside mine."""
    return my_share_follows(text, after) or (
        _MY_SHARE.match(after) is not None
        and _ENDS_IN_PLACE.search(text) is not None
        and _THEIR_SHARE.search(text) is not None
    )


def without_subject(clause: Clause) -> Clause:
    """The clause without the words for another that head it: what is told is told as of oneself."""
    clause = _without_asking(clause)
    them = _THEIR_PLACE if "我" in clause.text else PRONOUN
    clause = replace(clause, text=them.sub("我", clause.text))
    match = _SUBJECT.match(clause.text)
    if match is None or match.end() == len(clause.text):
        return clause
    return replace(clause, start=clause.start + match.end(), text=clause.text[match.end() :])


def without_others(clause: Clause) -> Clause:
    """The clause without brackets that speak of another: 我和老公(博士2019)."""
    clause = _without_asking(clause)
    text = clause.text
    if as_i_am(text):
        text = _AS_I_AM.sub(lambda same: BLOT * len(same[0]), text)
    if _ENDS_IN_PLACE.search(text):
        text = _THEIR_SHARE.sub(lambda theirs: BLOT * len(theirs[0]), text)
    text = without_leader(text, BLOT)
    for match in _BRACKET.finditer(text) if "(" in text else ():
        if _ENDS_IN_OTHER.search(text[: match.start()]) or _of_other(match["inside"]):
            text = text.replace(match[0], BLOT * len(match[0]))
    if "为" in text or "传" in text or "误会" in text or "错当" in text:
        text = _THOUGHT.sub(lambda belief: BLOT * len(belief[0]), text)
    text = _MY_PUPIL.sub(lambda theirs: BLOT * len(theirs[0]), text)
    if "一" in text or "同时" in text:
        text = _TOGETHER.sub(lambda others: BLOT * len(others[0]), text)
    text = _TITLED_NAME.sub(lambda name: BLOT * len(name[0]), text)
    return clause if text == clause.text else replace(clause, text=text)


def _of_other(inside: str) -> bool:
    return other_at_head(inside) is not None or held_by_other(inside)


def _without_asking(clause: Clause) -> Clause:
    match = _ASKING.match(clause.text)
    if match is None:
        return clause
    return replace(clause, start=clause.start + match.end(), text=clause.text[match.end() :])
