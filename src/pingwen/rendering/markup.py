"""Words that are not rendering's own, made inert: what of Markdown is live, rendering has set."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["literal", "name_only", "words_only"]

_LIVE = re.compile(r"[\\`*_\[\]<>|#~&!]")
_OPENING = re.compile(r"^(\d{0,9})([-+=.)])")
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_NOT_IN_NAMES = re.compile(r"[^0-9A-Za-z㐀-鿿（）·、]+")
_LONGEST_NAME = 20
_LONGEST_WORDS = 40


def literal(text: str) -> str:
    """The text for one line of Markdown, read exactly as it is written.

    No mark, link, image, HTML, code, emphasis, list, heading or table cell begins in it.
    Characters without a shape are dropped, a line break becomes a blank.
    """
    line = " ".join(text.split())
    seen = "".join(c for c in line if unicodedata.category(c) not in _UNSEEN)
    escaped = _LIVE.sub(r"\\\g<0>", seen)
    return _OPENING.sub(r"\1\\\2", escaped)


def words_only(text: str) -> str:
    """Words that a person wrote, for a sentence of ours: no live character, at most 40 of them."""
    line = " ".join(_LIVE.sub("", text).split())
    seen = "".join(c for c in line if unicodedata.category(c) not in _UNSEEN)
    return seen if len(seen) <= _LONGEST_WORDS else f"{seen[:_LONGEST_WORDS]}…"


def name_only(text: str) -> str:
    """What of a name that came from outside is letters and digits, at most 20 of them."""
    return _NOT_IN_NAMES.sub("", text)[:_LONGEST_NAME]
