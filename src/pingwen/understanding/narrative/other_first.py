"""Whether a reply goes on to say that the work begun on the day just told was another at first.

2012年7月入职，16年才碰NLP answers since when somebody works there, and not in the field.
"""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.fields import speaks_of_ai

__all__ = ["other_work_first"]

_LATER = compiled(
    "才(?:开始|真正|正式|算)*(?:碰|接触|做|转|进|到|搞|干|弄|摸)"
    "|(?<!没)(?<!没有)转(?:的|了|做|行|岗|向)(?!正|年)"
    "|转(?:到|去|入|进)(?![^,;。]{0,10}(?:公司|单位|企业|集团|厂|这家|这里))"
)
_AT_FIRST = re.compile(
    "(?:但是?|不过|当时|那时候?|刚来|我|,)*(?:先(?!后|进)|最早|最初|最开始|一开始|起初|刚开始|开始那?几年"
    "|(?:头|前)的?(?:[几一二两三四五六七八九十半]|\\d{1,2})个?(?:多)?[年月])"
)
_CORRECTED = re.compile("[说记写打弄搞看]错|不对|更正|错了|纠正|改一下")
_PIECES = re.compile("[,;。!?\\n]+")


def other_work_first(clause: Clause) -> bool:
    """Whether what the message says behind the clause sets the field after other work."""
    rest = clause.source.plain[clause.end :]
    if _CORRECTED.search(rest):
        return False  # 2016年。不好意思说错了，2018年才开始做推荐的: the day itself was wrong
    return any(
        _LATER.search(piece) or (_AT_FIRST.match(piece) and not speaks_of_ai(piece))
        for piece in _PIECES.split(rest)
    )
