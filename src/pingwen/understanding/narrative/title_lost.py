"""Titles that are held no longer or never were: 2020年评的中级，后来被撤销了, 工程师证是假的."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention

__all__ = ["is_lost", "lost_then"]

_LOST = (
    "(?:撤销|取消|吊销|作废|注销|追回|没收|收(?:回(?:去|来)?|走)|(?:宣布|认定)?无效|[不没]作数|不算数|撤(?:掉|回)?(?=了)|废(?:了|掉)"
    "|(?:是|都是)?(?:假的|造假的?|伪造的?|买(?:来)?的|(?:中介)?代办的|挂靠的?|假证))(?:了|过|掉|的)*"
)
_BY = "(?:被|给|让|叫|遭)(?:人|单位|公司|学校|人社局?|北京市?|评委会?|省里|市里|上面)?"
_LOST_HERE = re.compile(f"(?P<ahead>[^,;]{{0,24}}?){_LOST}(?=$|[,;)]|[于在]?(?:19|20)\\d\\d)")
_OF_ELSE = re.compile(
    "[没未不](?:有|会|能|曾)?(?:被|给)?$|论文|专利|项目|课题|公示|名额|考试|报名|参评|聘(?!书)|岗"
)
"""What else is cancelled, or that nothing is."""
_CALLED = "(?:职称|资格|证书?)?"
_LOST_THEN = re.compile(
    "(?:但是?|不过|可惜|结果|后来|之后|最后|其实|说是|那|这|个|我的?|本|也|又|都|就|已经?|早|网上|淘宝上?|闲鱼上?|花钱|找人"
    f"|职称|资格|证书?|中级|副高|工程师|年底|年初|因为?|由于|(?:被?查出来?|被?发现|被?举报|审计)[^,;]{{1,14}}?){{0,8}}(?:{_BY})?{_LOST}{_CALLED}"
    f"|(?![^,;]{{0,12}}(?:论文|专利|项目|课题|文章|名额|聘(?!书)))[^,;没未不]{{0,12}}?(?:{_BY})(?:取消|撤销|吊销|收回|注销|撤)(?:了|掉|的)*{_CALLED}了?"
)


def is_lost(after: str) -> bool:
    """Whether the words after a title's say that it was taken away or is no real one."""
    match = _LOST_HERE.match(after)
    return match is not None and not _OF_ELSE.search(match["ahead"])


def lost_then(clause: Clause, dates: Sequence[DateMention]) -> bool:
    """Whether a clause says no more of the title told before it than that it is lost."""
    text = clause.text
    for mention in reversed(dates):
        text = text[: mention.start] + text[mention.end :]
    return _LOST_THEN.fullmatch(text.removesuffix("的事").removesuffix("的时候")) is not None
