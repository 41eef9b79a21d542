"""Expressions that pass over a text at once that holds nothing of what they need.

A clause is searched for several hundred things and tells a few. What it holds is worked out once
for all of them. That pays for an expression that takes long to find nothing: a short one finds
nothing as soon as it is passed over, and is compiled by ``re``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import reduce
from itertools import chain
from operator import add, or_
from threading import Lock

from pingwen.understanding.needs import needs

__all__ = ["MOST_SETS", "WANTING", "WANTS", "Expression", "Wants", "compiled"]

_MOST_REMEMBERED = 1024
_LONGEST = 100
MOST_SETS = 256
WANTING = "1"


class Wants(dict[str, str]):
    """By text, which of the sets that expressions need it holds nothing of: 1, at their places.

    A set that is added while a text is looked at does not count as wanting there.
    """

    def __init__(self) -> None:
        super().__init__()
        self._adding = Lock()
        self._place: dict[frozenset[str], int] = {}
        self._bits: dict[str, int] = {}
        self._alike: dict[int, int] = {}
        self._known = 0
        self._none = bin(1 << MOST_SETS)

    def place(self, of: frozenset[str]) -> int:
        """Where it is told whether a text has nothing of the set; 0, where none wants: nowhere."""
        with self._adding:
            if of not in self._place:
                if not of or len(self._place) == MOST_SETS:
                    return 0
                bit = 1 << len(self._place)
                for mark in of:
                    bits = self._bits.get(mark, 0) | bit
                    self._bits[mark] = self._alike.setdefault(bits, bits)
                self._place[of] = -1 - len(self._place)
                self._known |= bit  # last: what is known is found by each of its marks
            return self._place[of]

    def __missing__(self, text: str) -> str:
        if len(text) > _LONGEST:
            return self._none
        known = self._known  # first: what is added from here on does not count
        found = chain(map(self._bits.get, text), map(self._bits.get, map(add, text, text[1:])))
        held = reduce(or_, filter(None, found), 0)
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        wants = self[text] = bin(1 << MOST_SETS | known & ~held)
        return wants


WANTS = Wants()


class Expression:
    """A compiled expression. Its methods return what those of ``re.Pattern`` do."""

    __slots__ = (
        "_finditer",
        "_fullmatch",
        "_match",
        "_place",
        "_search",
        "_sub",
        "flags",
        "pattern",
    )

    def __init__(self, expression: re.Pattern[str], place: int) -> None:
        self.pattern = expression.pattern
        self.flags = expression.flags
        self._place = place
        self._search = expression.search
        self._match = expression.match
        self._fullmatch = expression.fullmatch
        self._finditer = expression.finditer
        self._sub = expression.sub

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where it is found."""
        return None if WANTS[text][self._place] == WANTING else self._search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """What is found at the beginning."""
        return None if WANTS[text][self._place] == WANTING else self._match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text, if it is found as such."""
        return None if WANTS[text][self._place] == WANTING else self._fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All places, none inside another."""
        return iter(()) if WANTS[text][self._place] == WANTING else self._finditer(text)

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with something else put there."""
        return text if WANTS[text][self._place] == WANTING else self._sub(put, text, count)


def compiled(pattern: str, flags: int = 0) -> Expression | re.Pattern[str]:
    """The expression; as ``re`` compiles it, where nothing is known that it needs."""
    expression = re.compile(pattern, flags)
    place = WANTS.place(needs(pattern, expression.flags))
    return Expression(expression, place) if place else expression
