"""自2011年7月硕士毕业以来: the day is that of the graduation, whatever began with it."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.dates import DateMention

__all__ = ["since_leaving"]

_SINCE = re.compile("(?:自|从|打)$")
_LEFT_THEN = re.compile("[^,\\d做干在到至工从]{0,8}毕业(?:以|之)?(?:后|来|起|至今)")


def since_leaving(text: str, day: DateMention) -> bool:
    """Whether the day is named as that of a graduation since which something goes on."""
    before, after = text[: day.start], text[day.end :]
    return bool(_SINCE.search(before) and _LEFT_THEN.match(after))
