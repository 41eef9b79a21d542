"""Chinese characters: whether a text has any, and how they are written in the documents."""

from __future__ import annotations

import re
from functools import lru_cache

from opencc import OpenCC  # type: ignore[import-untyped]  # it ships no types

__all__ = ["has_ideographs", "simplified_characters"]

_IDEOGRAPHS = range(0x4E00, 0xA000)
_IDEOGRAPH = re.compile("[㐀-鿿]")


@lru_cache(maxsize=1)
def simplified_characters() -> dict[int, str]:
    """Every traditional character with its simplified one, as OpenCC has them.

    Character by character, so that a text keeps its length and evidence its place.
    """
    written = [chr(code) for code in _IDEOGRAPHS]
    simple = OpenCC("t2s").convert("\n".join(written)).split("\n")
    pairs = zip(written, simple, strict=True)
    return {ord(old): new for old, new in pairs if old != new and len(new) == 1}


def has_ideographs(text: str) -> bool:
    """Whether any Chinese character stands in the text."""
    return _IDEOGRAPH.search(text) is not None
