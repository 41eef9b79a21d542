"""What a project or a product is about, whatever it is called: 合同审查系统, 两个公园项目.

The subject of work is of every kind, and no list holds it. It is known by its place: a noun, or a
noun and what is done with it, between the verb of the applicant's part and the name of what was
made. A verb that no noun leads (参与|旁听|项目) is none, nor is what is another's or an occasion.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.understanding.plain_vocabulary import (
    COUNTED,
    NUMERALS,
    ends_in,
    is_quantity,
    plain_words,
)

__all__ = ["leads_to_a_standard", "names_topic"]

_Spoken = Sequence[tuple[str, str]]
_JOINS = frozenset(["和", "与", "及", "以及", "、"])
_NOUNS = frozenset(["n", "nz", "ns", "j", "l", "b", "i", "s", "eng", "an"])
_VERBAL = frozenset(["v", "vn"])
_LAID_DOWN = ("制定", "起草", "编写", "编制", "主编", "修订")
_OTHERS = re.compile(
    "[会赛课展班营奖书稿册刊画片剧方商家户校店友员师生组队妻夫爸妈哥姐弟妹]$|报告$|样[机本]$|图纸|草图|原型"
    "|方案|说明|竞品|模板|资料|文件|[学他她你]|实习|培训|宣传|兼职|业余|客户|外包|别人|对手|竞争"
    "|同[事学门行伴乡桌]|陪|朋|(?:文化|艺术|科技|读书|音乐|体育)节$|旁|代|替|仿|假|名义|验收|评审|申报|结题"
)
"""What is no subject of work, or may be somebody else's."""


def names_topic(spoken: _Spoken, place: int) -> bool:
    """Whether the word at ``place`` only says what a project or a product is about."""
    return _may_name(spoken[place]) and (_before_made(spoken, place) or _made(spoken, place))


def leads_to_a_standard(spoken: _Spoken, place: int) -> bool:
    """制定了公司模型|评估|标准: whether the word says what is judged by a standard laid down."""
    if place < 2 or spoken[place][0] not in plain_words().heads:
        return False
    after = spoken[place + 1][0] if place + 1 < len(spoken) else ""
    before, sort = spoken[place - 1]
    held = plain_words().results | plain_words().employers
    noun = sort in _NOUNS and not ends_in(before, held)
    laid_down = any(word.startswith(_LAID_DOWN) for word, _ in spoken[: place - 1])
    return after.endswith("标准") and noun and laid_down


def _may_name(spoken: tuple[str, str]) -> bool:
    word, sort = spoken
    plain = plain_words()
    named = sort in _NOUNS | _VERBAL | {"a"} or word in plain.nouns | plain.qualities
    return named and _OTHERS.search(word) is None


def _before_made(spoken: _Spoken, place: int) -> bool:
    """Whether it stands between the verb of one's part and the project, as a noun or behind one."""
    plain, start = plain_words(), place
    while start > 0 and _in_list(spoken[start - 1]):
        start -= 1
    if not _led(spoken, start) or not _well_formed(spoken[start:place], spoken[place][1]):
        return False
    for at in range(place + 1, len(spoken)):
        word = spoken[at][0]
        if word in plain.made:
            return True
        if word == "的" and spoken[at - 1][0] not in plain.sizes:
            return False
        between = word in plain.between | _JOINS or word in COUNTED or is_quantity(word)
        if not (between or word[0] in NUMERALS or _in_list(spoken[at])):
            return False
    return False


def _in_list(spoken: tuple[str, str]) -> bool:
    word, _ = spoken
    if word in _JOINS:
        return True
    plain = plain_words()
    part = word.rstrip("了过的")
    if part in plain.deeds or word in plain.employers or ends_in(word, plain.results):
        return word in plain.heads and word not in plain.employers and part not in plain.deeds
    return _may_name(spoken)


def _led(spoken: _Spoken, start: int) -> bool:
    """Whether the words before ``start`` end in the verb of one's part, in a number behind it or in
    the employer."""
    plain, at = plain_words(), start - 1
    while at >= 0 and (
        spoken[at][0] in COUNTED - {"的"} | plain.employers | {"一项", "一个", "了", "过"}
        or is_quantity(spoken[at][0])
        or spoken[at][0][0] in NUMERALS
    ):
        at -= 1
    if at < 0:
        return False
    word = spoken[at][0]
    return word in plain.deeds or word.rstrip("了过") in plain.deeds


def _well_formed(before: _Spoken, sort: str) -> bool:
    """Whether a noun begins each part of the list, so that none of its verbs is what one did."""
    first = True
    for word, each in (*before, ("", sort)):
        if word in _JOINS:
            first = True
            continue
        if first and each in _VERBAL:
            return False
        first = False
    return True


def _made(spoken: _Spoken, place: int) -> bool:
    """研制的|全自动|贴标机|已投产: whether it is of the product that one made, up to its use."""
    plain, start = plain_words(), place
    while start > 0 and _may_name(spoken[start - 1]):
        start -= 1
    if start < 2 or spoken[start - 1][0] != "的" or spoken[start - 2][0] not in plain.making:
        return False
    if spoken[start][1] == "v":
        return False
    for word, _ in spoken[place + 1 : place + 9]:
        if word in plain.in_use or _OTHERS.search(word):
            return word in plain.in_use
    return False
