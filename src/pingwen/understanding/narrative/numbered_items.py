"""The numbered items of a list, each put on a line of its own: 1. 本科 2. 2016年 3. 有.

A number is one of a list only beside the number that follows it or that it follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["on_lines"]

_DOTTED = re.compile(r"(?<![\d.])(?P<n>\d{1,2})\.(?:(?!\d)|(?=(?:19|20)\d\d(?!\d))) *")
"""1. and not 1.5, but 1.2016年."""
_MARKED = re.compile(r"(?:(?<=[ ,;。])|^)(?P<n>\d{1,2})[、)](?=[^\d、]|(?:19|20)\d\d|[012]\d年)")
_LEAST = 2


def on_lines(text: str) -> str:
    """The text, as long as before, with a line's end for the sign before each item."""
    for pattern in (_DOTTED, _MARKED):
        items = list(_in_row(list(pattern.finditer(text))))
        if len(items) >= _LEAST:
            return _broken(text, items, keeps_number=pattern is _MARKED)
    return text


def _in_row(found: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Those whose number is one more than that before them, or one less than that after them."""
    for index, match in enumerate(found):
        number = int(match["n"])
        before = int(found[index - 1]["n"]) if index else -1
        after = int(found[index + 1]["n"]) if index + 1 < len(found) else -1
        if before == number - 1 > 0 or after == number + 1:
            yield match


def _broken(text: str, items: list[re.Match[str]], *, keeps_number: bool) -> str:
    signs = list(text)
    for match in items:
        if keeps_number:
            if match.start() and signs[match.start() - 1] in " ,;":
                signs[match.start() - 1] = "\n"
            continue
        signs[match.start() : match.end()] = "\n" + " " * (match.end() - match.start() - 1)
    return "".join(signs)
