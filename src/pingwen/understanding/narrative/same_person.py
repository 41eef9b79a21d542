"""Two words for one relation: 闺女 and 女儿, 老公 and 先生."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.person_words import NAME

__all__ = ["is_charge", "is_relative", "names_charge", "same_person"]

_RELATIVES = (
    (
        "爱人 妻子 妻 丈夫 夫 老婆 老公 媳妇 先生 太太 配偶 对象 那口子 那位 老伴 另一半 "
        "孩子他爸 孩子他妈"
    ),
    "男友 男朋友 对象",
    "女友 女朋友 对象",
    "爸 爸爸 父亲 老爸 父 爹 老爷子",
    "妈 妈妈 母亲 老妈 母 娘 老太太",
    "儿子 孩子 子 娃 小子",
    "女儿 闺女 姑娘 孩子 女 娃 丫头",
    "哥 哥哥 大哥 兄",
    "弟 弟弟 小弟",
    "姐 姐姐 大姐",
    "妹 妹妹 小妹 妹儿 幺妹",
    "女婿",
    "老二",
    "老三",
    "儿媳",
    "侄子",
    "侄女",
    "表哥",
    "表弟",
    "表姐",
    "表妹",
    "堂哥",
    "堂弟",
    "堂姐",
    "堂妹",
    "姐夫",
    "妹夫",
    "嫂子",
    "弟媳 弟妹",
    "外甥",
    "外甥女",
)
_FELLOWS = ("师傅 师父 老师傅", "领导 老板 上司", "学生 带的学生 带的研究生 徒弟")
_CHARGES = re.compile(
    "手下|下属|徒弟|组员|员工|职工|实习生|候选人|带的[一-龥]{0,4}|小伙子?|小?姑娘"
)
_OWN_CHARGE = re.compile(
    f"(?:下属|手下|员工|职工|组员|徒弟)(?:{NAME}|[一-龥]某+)|"
    "我们?(?:公司|单位|部门|组|院|所)?的?(?:一[个位名])?(?:员工|下属|同事|职工|组员|手下|徒弟|老师)[一-龥]{2,3}$"
)
"""我们员工小赵: somebody in one's charge, by name."""
_GROUPS = tuple(frozenset(words.split()) for words in (*_RELATIVES, *_FELLOWS))
_RELATIVE = frozenset(word for words in _RELATIVES for word in words.split())
_ORDER = re.compile("^(?:[大小二三四]|老[大二三])(?=儿子|女儿|闺女|徒弟|女婿|学生|侄|外甥|舅)")
"""大儿子: which one of several."""
_HUSBAND = frozenset(("丈夫", "夫", "老公", "先生", "男友", "男朋友"))
_WIFE = frozenset(("妻子", "妻", "老婆", "媳妇", "太太", "女友", "女朋友"))
_MY = re.compile("^(?:我|俺|咱)(?:们|家)?的?(?=.)")


def same_person(one: str, other: str) -> bool:
    """Whether two words may well stand for one person in one conversation."""
    a, b = _MY.sub("", one), _MY.sub("", other)
    if bool(_ORDER.match(a)) != bool(_ORDER.match(b)):
        a, b = _ORDER.sub("", a), _ORDER.sub("", b)
    if {a, b} & _HUSBAND and {a, b} & _WIFE:
        return False
    return a == b or any(a in group and b in group for group in _GROUPS)


def is_relative(one: str) -> bool:
    """Whether the word stands for somebody of the family, on whose behalf one asks."""
    word = _MY.sub("", one)
    return word in _RELATIVE or _ORDER.sub("", word) in _RELATIVE


def is_charge(one: str) -> bool:
    """Whether the word stands for somebody for whom a superior or the personnel office asks."""
    return _CHARGES.fullmatch(_MY.sub("", one)) is not None


def names_charge(text: str) -> bool:
    """Whether a clause names somebody in the writer's charge."""
    return _OWN_CHARGE.search(text) is not None
