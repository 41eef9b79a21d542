"""Heads of a list: several candidates, another company."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.people import Person

__all__ = ["OF_SEVERAL", "OTHER_FIRM", "other_firm"]

OF_SEVERAL = re.compile(
    "^(?:候选人|申报人|参评人|人选)(?:有|一共|共)?[两二三四五2-5](?:位|个|名|人):(?P<who>[一-龥]{2,3})$"
)
"""候选人两位:张三"""
OTHER_FIRM = "别的公司"
_OTHER_FIRM = re.compile(
    "^[^,:我]{0,8}(?:隔壁|对门|旁边|楼[上下]|别的|别家|其[他它]|同行|同(?:园区|行业)|朋友家?|亲戚家?)的?(?:那|另)?(?:一?家|个)?[^,:我]{0,6}(?:公司|企业|店|厂|单位)"
    "(?=也|都|就|才|去年|今年|前年|(?:一共|总共|上次|之前)*(?:领|拿|申请|报|补|招|办|搞|做|降|下降|有|是|被))"
)
"""去年这时候隔壁公司领了8万: what another company did."""


def other_firm(text: str) -> Person | None:
    """Another company than the one that claims, at the head of a clause."""
    match = _OTHER_FIRM.match(text)
    return Person(OTHER_FIRM, match.end()) if match is not None else None
