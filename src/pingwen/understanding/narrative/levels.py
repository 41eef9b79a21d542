"""The level of a piece of work, an award or a standard: 国家级, 省里, 本单位."""

from __future__ import annotations

import re

from pingwen.domain.facts import Level
from pingwen.understanding.narrative.lexicon import WordTable, words

__all__ = ["LEVELS", "level_of"]

_DISTRICTS = (
    "东城|西城|朝阳|丰台|石景山|海淀|门头沟|房山|通州|顺义|昌平|大兴|怀柔|平谷|密云|延庆|经开|亦庄"
)
LEVELS = WordTable(
    words("levels"),
    guard=f"国家标准|工作单位|教育部门|北京市的?(?:{_DISTRICTS}|职称|人力|高级|中级)|公司单位"
    "|[一-龥]{2,3}省(?=的?[一-龥]{1,2}[^城超都上门][市县])",
)
"""北京市平谷区, 广东省深圳市: the district's and the town's, not the city's and the province's."""
_ORDER = tuple(Level)
_LOWER = re.compile("(?:省|部|市|厅|区|县)级?(?:的|里的?)?$")
"""省级重点研发计划: a plan whose name is the nation's too."""
_NOT_LEVEL = re.compile("(?:不是|不算|并非|没到|不到|非)$")


def level_of(text: str) -> Level | None:
    """The highest level named, the own unit only where no other is."""
    levels = [
        Level(found.meaning)
        for found in LEVELS.find(text)
        if not _NOT_LEVEL.search(text[: found.start])
        and not (found.meaning == Level.NATION and _is_lower(text, found.start))
    ]
    return max(levels, key=_ORDER.index, default=None)


def _is_lower(text: str, start: int) -> bool:
    """Whether what the nation's plans are called is a province's or a city's here."""
    return bool(_LOWER.search(text[:start])) and not text.startswith("国家", start)
