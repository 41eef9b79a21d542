"""Major technical problems and key technology: whether a clause tells them solved, or denies it."""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled

__all__ = ["denies_key", "solves_key"]

_PROBLEM = (
    "(?:卡脖子[^,的]{0,4}(?:技术|[问难]题)|(?:关键)?核心技术|关键技术|重大(?:关键)?技术(?:[问难]题|难关)?"
    "|技术难题|技术难关)"
)
_SOLVED = compiled(
    "(?<!能)(?<!能够)(?<!可以)(?:解决(?![^,]{0,4}(?:生产|现场)[^,重关核]{0,6}技术问题)|攻克|突破|掌握|攻破|攻关|攻下|拿下|破解|搞定|啃下)(?:(?!不[是算]|[算够谈称]不上)[^,]){0,24}(?:卡脖子|核心技术|关键技术|重大技术|技术难题|技术问题|技术难关)"
    "|(?:攻克|攻破|攻下|突破|破解)[^,]{0,14}(?:难题|难关|瓶颈)"
    "|(?:重大技术[问难]题|关键核心技术|卡脖子(?:技术|[问难]题))[^,]{0,4}(?<!不)是由?(?:我(?!们|司|院|所|厂|校)|本人)"
    "[^,没未]{0,10}(?:解决|攻克|攻破|突破|攻下|拿下|搞定|啃下)(?:的|了)"
)
_NEVER = "(?:没有?|未|不曾)(?:能|曾|有|去|真正|亲自|独立|牵头|主持|带队|参与)*"
_SOLVE = "(?:解决|攻[克破下关]?|突破|掌握|破解|搞定|啃下?|碰|沾|接触|涉及|搞|做)"
_DENIED = compiled(
    f"{_NEVER}{_SOLVE}(?:过|到|上)?(?:什么|任何|啥|哪个)?[^,的]{{0,6}}?{_PROBLEM}(?:$|[了啊呢吧])"
    f"|(?<!过){_PROBLEM}(?:攻关|这些|那些|这块|那块|这类|方面|什么的|啥的|我|也|都|还|倒|更|从来?|目前|暂时)*"
    f"(?:没有?|未)(?:{_SOLVE}(?:过|到|上|下)?)?(?:$|[了啊呢吧])"
)
"""没攻克过重大技术难题; not 攻克了没人解决的难题, in which others did not."""


_OF_UNIT = re.compile("^(?:我们|咱们|我[司院所厂]|公司|单位|团队|[组院所]里|部门)")


def solves_key(text: str) -> bool:
    """Whether the clause tells such a problem solved, or such a technology mastered."""
    return _SOLVED.search(text) is not None and _DENIED.search(text) is None


def denies_key(text: str) -> bool:
    """Whether the applicant says to have solved none."""
    return _DENIED.search(text) is not None and _OF_UNIT.match(text) is None
