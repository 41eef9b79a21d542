"""The schools below every degree: 2006年初中毕业上的中专 tells no day of the 中专."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.understanding.narrative.dates import DateMention

__all__ = ["apart_from_lower_schools"]

_LEFT = "(?:小学|初中|初三|高中|高三|普高)(?:生)?(?:就|刚|才|一)?(?:没?毕业|毕的业|肄业|辍学)"
_LEAVES = re.compile(_LEFT)
_BEHIND_DAY = re.compile(f"[^,毕业中专科硕博]{{0,6}}?{_LEFT}")
_BEFORE_DAY = re.compile(f"{_LEFT}(?:证)?(?:是|于|在|那年|:|\\()*$")


def apart_from_lower_schools(
    text: str, dates: Sequence[DateMention]
) -> tuple[list[DateMention], list[DateMention]]:
    """The dates of a clause, and those of them on which such a school was left (高中毕业2003年)."""
    kept: list[DateMention] = []
    lower: list[DateMention] = []
    named = "毕" in text and _LEAVES.search(text) is not None
    for mention in dates:
        behind = named and _BEHIND_DAY.match(text, mention.end)
        of_lower = behind or (named and _BEFORE_DAY.search(text[: mention.start]))
        (lower if of_lower else kept).append(mention)
    return kept, lower
