"""Studies that were due to end, or that came to nothing, and so tell no degree that is held."""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled

__all__ = ["came_to_nothing", "degree_only", "still_open", "was_due"]

_DUE = re.compile(
    "(?:本该|本应|本来|原该|原应|原本|原定|原计划|按理|照理|按说|(?<!应)该(?=(?:19|20)?\\d\\d年))[^,]{0,14}毕业"
)
"""硕士该2023年毕业的: that it was due tells no graduation."""
_CAME_TO_NOTHING = re.compile(
    "^[^,]{0,8}?(?:还|就)?(?:差|挂)了?[一二两三四五六七八九十几\\d]{1,2}(?:门|科)课?(?:没|未|不)(?:能)?(?:考)?(?:通?过|及格)"
    "|^[^,]{0,6}?(?:就|又)?(?:放弃|不了了之|没(?:再)?(?:读|念|考|上)(?:完|下去|成)|不(?:读|念|考|上)了)了?$"
)
"""2017年差两门没考过, 后来就放弃了: of a study only entered upon, that it came to nothing."""


_STILL = compiled(
    "^(?:我|现在|目前|还|仍然?|正|也)*(?:在读(?!博|研|硕|本|大)|没毕业|没读完|没有毕业|未毕业)"
    "|^(?:还|才)(?:得|要|有|差|需要?)[^,]{1,5}(?:才|就)?(?:能)?毕业|^(?:后来|最后|最终"
    "|中途)?(?:就)?(?:肄业|退学|辍学)"
    "|^(?:但|不过|可是?|只是)?(?:学历|毕业证)?(?:只?是|算|为)(?:结业|肄业)|^(?:但|不过|可是?)?没拿到毕业证"
    "|^(?:后来|最后|最终)?(?:就|学校)*(?:只|仅)?(?:给|拿|有|发|得)(?:了|到|的是?)*(?:个"
    "|张)?(?:结业|肄业)证"
    "|^(?:但|不过|可是?|所以|学校)*毕业证书?(?:至今|一直|到现在|目前|现在|始终|还|都|也|学校|就)+(?:没有?|未)(?:给|能)?(?:发|拿|领|下来|到手)"
    "|^(?:但|不过|可是?|当时|是)*(?:只|仅|就)(?:有|拿|给|发)(?:了|到)?(?:硕士|博士)?学位证?书?(?:,|但)?(?:没有?|无)[^,]{0,6}(?:学历|毕业证)"
    "|^(?:但|不过|我|本人)*(?:是|属于|算)?单证的?$"
)
_DEGREE_ONLY = re.compile(
    "(?:只|仅|就|光)(?:是|有|拿|给|发)(?:了|到|着|一?个)*(?:个)?(?:硕士|博士)?学位(?!论文|课|还|和|、|学历)"
    "|(?<!材料)(?<!报关)单证(?!员)"
)
"""(仅有学位), 单证: a degree conferred without the graduation that the rules ask for."""


def degree_only(text: str) -> bool:
    """Whether the words beside a degree say that no graduation goes with it."""
    return _DEGREE_ONLY.search(text) is not None


def still_open(text: str) -> bool:
    """Whether a clause says of the study spoken of before that it is not completed."""
    return _STILL.match(text) is not None


def was_due(text: str) -> bool:
    """Whether the words tell only when somebody was to graduate."""
    return _DUE.search(text) is not None


def came_to_nothing(text: str) -> bool:
    """Whether a clause tells that what was begun was failed or given up, if a study was begun."""
    return _CAME_TO_NOTHING.match(text) is not None
