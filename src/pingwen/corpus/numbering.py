"""How a provision is numbered in a policy document, and how its number is read.

The order of rank is fixed: 章 stands above 条 and 一、; below them come （一）, 1. and （1）.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

__all__ = ["Number", "Rank", "read_number"]


class Rank(IntEnum):
    """How deep a number stands. A chapter is a parent and leaves no trace in the id."""

    CHAPTER = 1
    SECTION = 2
    ITEM = 3
    POINT = 4
    SUBPOINT = 5


class Number(NamedTuple):
    """A number at the head of a paragraph.

    ``token`` is its part of the clause id (``第七条 三 （一） 2 （2）``), ``written`` is how it is
    cited (``第七条 三、 （一） 2. （2）``), ``width`` is how many characters of the paragraph it
    takes, with the space that follows 第N条 and 第N章.
    """

    rank: Rank
    token: str
    written: str
    width: int


_HAN = "[一二三四五六七八九十百]+"
_FORMS: tuple[tuple[Rank, re.Pattern[str]], ...] = (
    (Rank.CHAPTER, re.compile(rf"(?P<written>(?P<token>第{_HAN}章)) ")),
    (Rank.SECTION, re.compile(rf"(?P<written>(?P<token>第{_HAN}条)) ")),
    (Rank.SECTION, re.compile(rf"(?P<written>(?P<token>{_HAN})、)")),
    (Rank.ITEM, re.compile(rf"(?P<written>(?P<token>（{_HAN}）))")),
    (Rank.POINT, re.compile(r"(?P<written>(?P<token>\d+)\.)(?!\d)")),
    (Rank.SUBPOINT, re.compile(r"(?P<written>(?P<token>（\d+）))")),
)


def read_number(paragraph: str) -> Number | None:
    """The number with which the paragraph begins, or None if it begins without one."""
    for rank, form in _FORMS:
        if found := form.match(paragraph):
            return Number(rank, found["token"], found["written"], found.end())
    return None
