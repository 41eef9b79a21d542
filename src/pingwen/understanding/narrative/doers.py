"""Who else did what a clause tells: 项目是王工做的, 由导师牵头申请."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.led_by_other import leader
from pingwen.understanding.narrative.person_phrases import PHRASE, called
from pingwen.understanding.narrative.person_words import ABOVE, KIN, NAME

__all__ = ["doer"]

_DOER = re.compile(
    rf"(?:的(?:人|老师)?(?:其实|主要|都|实际上?)*(?:是|为)|(?:是|都是|由|归)(?!我(?!们?(?:的)?(?:{KIN}|组长|校长))))"
    rf"(?:我们?)?(?:公司|单位|部门|课题组|项目组|团队|实验室|组里?|学校|教研组|系里|校里)?的?(?:(?:其[他它余]|别的)(?=[^,]{{1,6}}的$))?"
    rf"(?P<doer>{KIN}|组长|校长|别的老师|其他老师|另一[个位]老师|别人|人家|其他人|另一个人|同名(?:同姓)?的?(?:别?人|作者)?|他们|[他她]|[小老]?[王李张刘陈杨赵周吴孙]老师|{NAME})"
    rf"(?![^,]{{0,3}}(?:和|跟|同|与)我)(?:[^,]{{0,4}}$|[^,]{{0,8}}(?:指导|主持|负责|做|完成|写|发|获|拿|带|申请|牵头|得|搞|参加|的$))"
)
"""Words that name somebody else as the one who did what the clause tells (获奖的是同事王老师)."""
_DONE_BY = re.compile(
    rf"(?:是|由|归)(?P<who>{PHRASE}|(?:{ABOVE}))(?:来|一手|牵头|带头|亲自|当时)*(?:主持|负责|做|写|牵头|申请|申报|完成|带|拿|发|编|搞|指导|挂名)"
)
_HINT = re.compile("[是为由归]")
"""What such words cannot do without."""
_MY_PLACE = re.compile("我(?:是|排|列|居|排名|排在)?第[一二三四五六七八九十\\d]")
"""都是老板第一我第二: done together with another."""


def doer(text: str) -> str | None:
    """Who else did what the clause tells; None where the one who asks has a place in it."""
    if (leads := leader(text)) is not None:
        return leads
    if not _HINT.search(text) or _MY_PLACE.search(text):
        return None
    if (named := _DOER.search(text)) is not None:
        return named["doer"]
    match = _DONE_BY.search(text)
    return called(match["who"]) if match is not None else None
