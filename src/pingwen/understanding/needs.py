"""What a text must hold for an expression to be found in it: one of a few characters or pairs.

This is told from the parsed form of the expression, so that it holds for every text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

__all__ = ["marks", "needs"]

_HELD_BY = {
    0.2: "年 2 1 0 的 20",
    0.1: "一 我 业 是 了 月 在 工 毕 01 毕业",
    0.05: """专 人 科 做 没 有 师 士 中 本 发 级 6 过 3 篇 项 学 算 硕 职 公 9 作 : 个 大 高 司 7
        程 8 文 02 硕士 本科 公司 工程""",
    0.03: """第 ) ( 能 到 家 都 5 后 北 上 法 京 评 4 论 技 明 利 I 位 国 两 拿 智 成 二 主 现 不 称
        就 来 三 心 企 研 核 目 参 证 A 自 标 奖 博 机 报 干 程师 论文 算法 北京 专利 年1 中级 19
        没有 发明 职称 现在""",
}
"""Which part of the clauses of applicants' stories hold a mark."""
_SHARES = {mark: share for share, held in _HELD_BY.items() for mark in held.split()}
_SELDOM = (0.004, 0.001)
"""Of any other character, any other pair."""
_MOST_PAIRS = 24
_WIDEST_RANGE = 64

_Marks = frozenset[str]
_Parsed = Iterable[tuple[Any, Any]]
"""Operations that follow each other, as the standard library parses them; it has no types."""


def marks(text: str) -> Iterator[str]:
    """The characters of the text, and its pairs of neighbours."""
    yield from text
    yield from map(str.__add__, text, text[1:])


@cache
def needs(pattern: str, flags: int = 0) -> _Marks:
    """Marks, of which every text that the expression is found in holds one; none: not known.

    Of several such sets it is the one that the fewest clauses hold anything of.
    """
    try:
        parsed = import_module("re._parser").parse(pattern, flags)
    except ImportError:  # no public part of the library: without it nothing is passed over
        return frozenset()
    if parsed.state.flags & re.IGNORECASE:
        return frozenset()
    return min(_sets(parsed), key=_share, default=frozenset())


def _sets(parsed: _Parsed) -> Iterator[_Marks]:
    """Sets of marks, of each of which a match holds one."""
    before: _Marks = frozenset()
    for operation, details in parsed:
        name = str(operation)
        here = _characters(name, details)
        if 0 < len(before) * len(here) <= _MOST_PAIRS:
            yield frozenset(a + b for a in before for b in here)
        if here:
            yield here
        if name not in ("AT", "ASSERT", "ASSERT_NOT"):  # neighbours stay such around these
            before = here
        if name == "BRANCH":
            branches = [min(_sets(branch), key=_share, default=None) for branch in details[1]]
            if None not in branches:
                yield frozenset().union(*filter(None, branches))
        else:
            yield from _sets(_within(name, details))


def _within(name: str, details: Any) -> _Parsed:
    """What has to be found for the operation to be; nothing, where it can do without."""
    within: _Parsed = ()
    if name == "SUBPATTERN" and not details[1] & re.IGNORECASE:
        within = details[3]
    elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and details[0] > 0:
        within = details[2]
    elif name == "ASSERT":
        within = details[1]
    elif name == "ATOMIC_GROUP":
        within = details
    return within


def _characters(name: str, details: Any) -> _Marks:
    """The characters, one of which the operation takes; none: of another kind, or too many."""
    if name == "LITERAL":
        return frozenset(chr(details))
    found: set[str] = set()
    for kind, of in details if name == "IN" else ():
        if str(kind) == "LITERAL":
            found.add(chr(of))
        elif str(kind) == "RANGE" and of[1] - of[0] < _WIDEST_RANGE:
            found.update(map(chr, range(of[0], of[1] + 1)))
        else:
            return frozenset()
    return frozenset(found)


def _share(of: _Marks) -> float:
    return sum(_SHARES.get(mark, _SELDOM[len(mark) - 1]) for mark in of)
