"""One's own papers in quotation marks: 毕业证上写的“2015年7月”, 我的简历上写着：“…”.

What stands in a certificate, a contract or a résumé of one's own is told by quoting it, and is read
as told. What a rule, a pattern or another's papers say stays a quotation.
"""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled

__all__ = ["told_by_quoting"]

_PAPER = (
    "(?:毕业证书?|学位证书?|学历证书?|职称证书?|资格证书?|工程师证书?|聘书|聘任书|证书|工作证明|在职证明|证明|劳动合同|合同"
    "|档案|社保(?:记录)?|简历|履历表?|申[请报][书表]?|自述|自荐信|情况说明)"
)
_WRITTEN = (
    "(?:是)?(?:这么|这样|就|都|清楚地)*(?:写|印|记|填|注明|登记|显示|盖)(?:着|的|了|明)*"
    "(?:就?是|为)?"
)
_OWN = compiled(
    f"(?:^|[,。;:!?\\n])[^,。;:!?\\n]{{0,8}}?{_PAPER}(?:上|里|中|里面|上面|那栏)?(?:我)?{_WRITTEN}[:,]?$"
    f"|(?:^|[,。;:!?\\n])[^,。;:!?\\n]{{0,4}}?(?:学历|学位|职称|工作)[这那一]?栏(?:里|上)?(?:我)?{_WRITTEN}[:,]?$"
    "|(?:^|[,。;!?\\n])(?:个人|自我|本人)(?:陈述|介绍|简介|小结|情况|简历|总结):$"
)
_OF_OTHER = re.compile(
    "[他她你您]|同事|别人|人家|朋友|领导|同学|模[板版]|范[本文例]|样[本表例]|网上|招聘|招标|文件|通知|公告|示例|老师|徒弟|导师"
)
_QUOTED = re.compile('“(?P<left>[^“”\n]{9,400})”|"(?P<straight>[^"\n]{9,400})"')
_HIDDEN = "\u200b"
"""A character that is not seen, and keeps every other in its place."""
_LONGEST = 40


def told_by_quoting(text: str) -> str:
    """The text without the quotation marks around what stands in one's own papers."""
    if "“" not in text and '"' not in text:
        return text
    return _QUOTED.sub(lambda quoted: _opened(text, quoted), text)


def _opened(text: str, quoted: re.Match[str]) -> str:
    ahead = text[max(0, quoted.start() - _LONGEST) : quoted.start()]
    own = _OWN.search(ahead)
    if own is None or _OF_OTHER.search(own[0]):
        return quoted[0]
    after = text[quoted.end() : quoted.end() + 1]
    closing = "," if after and after not in ",。;!?:\n" else _HIDDEN
    return _HIDDEN + quoted[0][1:-1] + closing
