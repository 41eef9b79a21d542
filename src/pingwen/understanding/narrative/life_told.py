"""Whether a message tells of somebody's life, by its days: no rule has so many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pingwen.understanding.narrative.clauses import Clause

__all__ = [
    "CREDENTIAL",
    "CREDENTIALS",
    "DATED_LIFE",
    "dates_life",
    "days_of_life",
    "tells_life",
]

CREDENTIAL = "毕业|博士|硕士|本科|大专|职称|中级|副高|正高|高工|工程师|讲师|实习指导教师|技术员"
DATED_LIFE = re.compile(
    f"(?:19|20)\\d\\d年?(?:\\d{{1,2}}月)?[^,;]{{0,6}}(?:{CREDENTIAL}|评上|拿到|取得)"
    f"|(?:{CREDENTIAL})[^,;]{{0,6}}(?:19|20)\\d\\d"
)
CREDENTIALS = 2
"""硕士2021年毕业，2024年评上工程师: with so many dated credentials no rule is told."""
_BY_A_DAY = re.compile(
    "日?(?:以|之)?前(?:大专|本科|硕士|博士|中级|初级)?(?:取得|毕业|评上|拿到)|截[至止]"
)
_OF_LIFE = re.compile("(?:19|20)\\d\\d(?:年\\d{1,2}月|[./]\\d)")
_GOES_ON = re.compile("(?:同|次|当)年\\d{1,2}月|至今|到现在")
"""With months beside them, words of somebody's life."""
_LIFE = 3
"""So many months in a numbered list are of somebody's life: no rule has so many."""
_LIVED = re.compile(
    "^(?:目前|现在|至今|还|一直|从)*(?:没有?|无|没评过?|未评过?)(?:任何)?(?:中级|初级)?职称$"
    "|毕业(?:以后|之后|后)?(?:就|便)?一直在[^,]{0,8}[一某]家"
)
"""没职称, 毕业后一直在一家公司: beside a dated credential, of somebody's life."""
_OF_MANY = re.compile("人员|应聘|招聘|候选|人才|[聘报考评请]者")
"""Whom a rule is for: 硕士2019年7月毕业的人员."""


def tells_life(clauses: Sequence[Clause]) -> bool:
    """Whether the days of a message are those of somebody's life, though nobody says 我."""
    texts = [clause.text for clause in clauses]
    if sum(map(days_of_life, texts)) >= _LIFE:
        return True
    dated = sum(map(dates_life, texts))
    lived = dated > 0 and any(map(_LIVED.search, texts))
    return dated >= CREDENTIALS or (lived and not any(map(_OF_MANY.search, texts)))


def dates_life(text: str) -> bool:
    """Whether a clause tells of a credential and its year, and of no day to have it by."""
    return DATED_LIFE.search(text) is not None and not _BY_A_DAY.search(text)


@lru_cache(maxsize=256)
def days_of_life(text: str) -> int:
    """How many days of somebody's life the words give, today among them."""
    return len(_OF_LIFE.findall(text)) + len(_GOES_ON.findall(text))
