"""How an answer's words are compared with those of a case: by what is read, not how it is set."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["holds", "plain"]

_MARKUP = re.compile(r"\[\d+\]|[*_`#>|\s]+")


def plain(text: str) -> str:
    """``text`` without white space, Markdown and source marks; full-width forms made half-width."""
    return _MARKUP.sub("", unicodedata.normalize("NFKC", text))


def holds(text: str, words: str) -> bool:
    """Whether ``text`` holds ``words``.

    A number counts only as a whole: 2017年 does not hold 7年, nor 12项 2项, nor 1.5年 5年; and
    where the words end with a number, 70 does not hold 7, nor 7.5 it.
    """
    pattern = re.escape(plain(words))
    if pattern and pattern[0].isdigit():
        pattern = r"(?<![\d.])" + pattern
    if pattern and pattern[-1].isdigit():
        pattern += r"(?!\.?\d)"
    return re.search(pattern, plain(text)) is not None
