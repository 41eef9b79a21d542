"""How Chinese characters are written: the documents have simplified ones."""

from __future__ import annotations

from functools import lru_cache

from opencc import OpenCC  # type: ignore[import-untyped]  # it ships no types

__all__ = ["simplified_characters"]

_IDEOGRAPHS = range(0x4E00, 0xA000)


@lru_cache(maxsize=1)
def simplified_characters() -> dict[int, str]:
    """Every traditional character with its simplified one, as OpenCC has them.

    Character by character, so that a text keeps its length and evidence its place.
    """
    written = [chr(code) for code in _IDEOGRAPHS]
    simple = OpenCC("t2s").convert("\n".join(written)).split("\n")
    pairs = zip(written, simple, strict=True)
    return {ord(old): new for old, new in pairs if old != new and len(new) == 1}
