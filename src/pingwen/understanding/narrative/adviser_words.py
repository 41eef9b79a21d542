"""Other words of teachers for the duty of 班主任: 带班7年, 当班头儿, 没带过班."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention

__all__ = ["as_adviser"]

_N = "(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})"
_DUTY = re.compile(
    "班头儿?|班导(?!师)"
    f"|带班(?=(?:主任)?(?:带了?|一共|总共|共|累计|满|已经?|快|近|有|了|:)*{_N}(?:个)?(?:学)?年|(?:年限|时间|经历|$))"
    f"|带[着了过]*(?:{_N}(?:个)?(?:学)?年[多半]?的?)?(?P<class>班)(?=$|[,)])"
)


def as_adviser(clause: Clause, dates: Sequence[DateMention]) -> Clause:
    """The clause with the duty by its name, where no day stands behind the words."""
    match = _DUTY.search(clause.text)
    if match is None or "班主任" in clause.text or any(d.start >= match.start() for d in dates):
        return clause
    start, end = match.span("class") if match["class"] else match.span()
    text = f"{clause.text[:start]}班主任{clause.text[end:]}"
    return replace(clause, text=text)
