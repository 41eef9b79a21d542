"""A title's review that goes on, or could begin: 中级初审2024年通过, 2019年就够中级了.

A year beside a title's word is that of the step told, and of no certificate, in such words.
"""

from __future__ import annotations

import re

__all__ = ["under_way"]

_STEP_AFTER = re.compile(
    "(?:职称|资格|系列|专业)*的?(?:(?:[去前今]年|(?:19|20)?\\d\\d年?(?:\\d{1,2}月)?)?的?"
    "(?:初审|初评|初选|复审|预审|待审|资格审[查核]|形式审查|审查|名额|指标|通道|入口|窗口|报名|条件|门槛|标准|要求|政策|年限|面试|笔试|理论考试|答辩)"
    "|申报(?!成功|的|[^,]{0,8}(?:通过|过了|批|获))|审[查核](?:通过|过)|评审(?:当|做|费|材料|表|会务|专家|委员|工作))"
)
_AT_POST = re.compile(
    "岗(?:位)?(?:上|的|招|聘|在聘|任职|干|做|工作|,|$)(?![^,]{0,4}(?:职称|资格))"
    "|(?:职称|资格)*(?:考前|冲刺)?(?:培训|辅导|备考|网课|学员)"
)
"""高级工程师岗位聘的: a post, whoever has it; 中级职称培训班: a course."""
_STEP_BEFORE = re.compile(
    "(?:(?<![没不])够(?:得上|上|着|到)?了?|符合了?|满足了?|推荐(?:了|过)?(?:我|本人)?(?:去|来|参加)?(?:评|报|申报|参评)?"
    "|同意(?:我|本人)?(?:去|来)?(?:评|报|申报|参评)|相当于|参照|比照|享受|对标|对应|视同|套)(?:了|个|的)?$"
)
_HIRED_AS = re.compile("(?:按|以|当)$")
_HIRED = re.compile("(?:职称|资格|的?待遇|级别)*(?:来)?(?:聘|招|进|引进|发工资|拿|定岗|用)")
_ABOVE_GRADE = re.compile("低职高聘|低评高聘|高聘")


def under_way(before: str, after: str) -> bool:
    """Whether the words around a title's are of a step towards it, a post of it or its pay."""
    if _AT_POST.match(after) or _STEP_AFTER.match(after) or _STEP_BEFORE.search(before):
        return True
    if _ABOVE_GRADE.search(before) or _ABOVE_GRADE.search(after):
        return True
    return bool(_HIRED_AS.search(before) and _HIRED.match(after))
