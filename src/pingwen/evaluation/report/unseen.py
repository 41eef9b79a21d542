"""Characters without a shape, made to be seen."""

from __future__ import annotations

import unicodedata

__all__ = ["visible"]

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def visible(text: str) -> str:
    """``text`` with line breaks as they are, and its unseen characters as ⟨U+200B⟩.

    What turns or hides words in an attempt to mislead must not do so to whoever reads about it.
    """
    return "".join(
        f"⟨U+{ord(c):04X}⟩" if c != "\n" and unicodedata.category(c) in _UNSEEN else c
        for c in text.replace("\r\n", "\n").replace("\t", "    ")
    )
