"""The level of a piece of work, an award or a standard: 国家级, 省里, 本单位."""

from __future__ import annotations

import re

from pingwen.domain.facts import Level
from pingwen.understanding.narrative.lexicon import WordTable, words

__all__ = ["LEVELS", "level_of"]

LEVELS = WordTable(
    words("levels"),
    guard="国家标准|工作单位|教育部门|北京市(?:职称|人力|海淀|朝阳|高级|中级)|公司单位",
)
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
