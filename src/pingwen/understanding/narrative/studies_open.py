"""Studies that were due to end, or that came to nothing, and so tell no degree that is held."""

from __future__ import annotations

import re

__all__ = ["came_to_nothing", "was_due"]

_DUE = re.compile(
    "(?:本该|本应|本来|原该|原应|原本|原定|原计划|按理|照理|按说|(?<!应)该(?=(?:19|20)?\\d\\d年))[^,]{0,14}毕业"
)
"""硕士该2023年毕业的: that it was due tells no graduation."""
_CAME_TO_NOTHING = re.compile(
    "^[^,]{0,8}?(?:还|就)?(?:差|挂)了?[一二两三四五六七八九十几\\d]{1,2}(?:门|科)课?(?:没|未|不)(?:能)?(?:考)?(?:通?过|及格)"
    "|^[^,]{0,6}?(?:就|又)?(?:放弃|不了了之|没(?:再)?(?:读|念|考|上)(?:完|下去|成)|不(?:读|念|考|上)了)了?$"
)
"""2017年差两门没考过, 后来就放弃了: of a study only entered upon, that it came to nothing."""


def was_due(text: str) -> bool:
    """Whether the words tell only when somebody was to graduate."""
    return _DUE.search(text) is not None


def came_to_nothing(text: str) -> bool:
    """Whether a clause tells that what was begun was failed or given up, if a study was begun."""
    return _CAME_TO_NOTHING.match(text) is not None
