"""Since how long a title is held, told right after it: 副高拿了快三年, 评上工程师满打满算六年."""

from __future__ import annotations

import re
from datetime import date

from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.dates import back
from pingwen.understanding.narrative.durations import find_durations

__all__ = ["aged", "by_age"]

_AGE = re.compile(
    "^(?:专业技术)?(?:职称|资格|证书?)*(?:已经?|也|都|有|快要?|满|拿了?|取得了?|评[了完]?|考完|下来了?|到手了?|熬了?|聘了?|到现在)*$"
)
_ENDS = re.compile("整?了?(?:$|[,;、])")


def aged(after: str) -> bool:
    """Whether the words after a title's tell since how long it is held."""
    return any(_AGE.match(after[: length.start]) for length in find_durations(after)[:1])


def by_age(after: str, as_of: date) -> DateRange | None:
    """When the title was obtained, by how long it is held and no other words."""
    for length in find_durations(after)[:1]:
        tail = after[length.end :]
        if _AGE.match(after[: length.start]) and _ENDS.match(tail):
            return back(as_of, length.months)
    return None
