"""A title that the words beside it only apply for: 申报:高级工程师, 申请评审工程师(人工智能)."""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.lexicon import Found

__all__ = ["applied_for"]

_APPLIES = (
    "(?:(?<!已)(?<!过)(?:申报|申请|拟报|参评|送评)(?:评审|评定|认定|晋升|转评|参评)?|推荐评审)"
)
_OF_WHAT = "(?:的?(?:职称|级别|资格|等级|层级|类别|岗位|专业技术资格))?"
_SPECIALITY = "(?:[\u4e00-\u9fff]{1,8}(?:专业|系列|方向|类)的?|人工智能|AI|北京市?|工程系列)*"
_BEFORE = compiled(f"{_APPLIES}{_OF_WHAT}(?:是|为|[:,])?{_SPECIALITY}$")
_REST = re.compile("(?:职称|资格)?(?:[(][^()]{1,12}[)]?)?(?:[,.。;]|$)")
_LOOKED_INTO = re.compile(
    "(?:职称|资格)?(?:[(][^()]{1,12}[)])?(?:申报|评审|资格|条件)*(?:自查|自测|自检|摸底|咨询|对照|核对|预审)"
)
"""高级工程师(人工智能)自查: the heading of what is asked."""
_VACANT = re.compile(
    "(?:学校|[我本]校|单位|公司|[院系所厂]里?)(?:现在?|目前|正好|今年|也|还|都)*有(?:空缺?的?)?$"
)
_POST = re.compile("的?(?:空缺?的?)?(?:岗位?|职位|名额|指标|职数|编制)")
"""学校有助理讲师岗位: what one may be appointed to."""
_LONGEST = 40


def applied_for(clause: Clause, found: Found) -> bool:
    """Whether the title that ``found`` names is no more than one to apply for or a vacancy.

    The words of the application may stand in the clause before, of a form (申报:, 申报|).
    """
    at = clause.start + found.start
    before = clause.source.plain[max(0, at - _LONGEST) : at]
    after = clause.text[found.end :]
    if not clause.text[: found.start] and _LOOKED_INTO.match(after):
        return True
    if _VACANT.search(clause.text[: found.start]) and _POST.match(after):
        return True
    return bool(_BEFORE.search(before) and _REST.match(after))
