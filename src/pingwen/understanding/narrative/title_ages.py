"""Since how long a title is held, told right after it: 副高拿了快三年, 评上工程师满打满算六年."""

from __future__ import annotations

import re
from datetime import date

from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.dates import back
from pingwen.understanding.narrative.durations import find_durations

__all__ = ["aged", "by_age"]

_AGE = re.compile(
    "^(?:专业技术)?(?:职称|资格|证书?|本子?)*(?:我|已经?|也|都|有|快要?|满|才|刚|还|将近|算(?:下)?来|拿(?:了|到手?)?|取得了?|评(?:[了完上]|下来)?|考(?:完|下来|出来)|(?:发|批|办|定|聘)?下来了?|到手了?|[拿持发下]证|熬了?|聘了?|定了"
    "|满打满算|前前后后|前后|到现在|至今|距今|到今年|到今天)*$"
)
_ENDS = re.compile("整?(?:了|吧|呢|光景|样子)*(?:$|[,;、])")


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
