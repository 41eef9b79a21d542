"""Whether a title that stands alone is the one asked for, and none that is held."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.clauses import Clause

__all__ = ["names_aim"]

_TITLE_NAMED = re.compile("[初中高]级|[正副]高|高工|助工|工程师|讲师|教师|技术员|职称")
_TITLE_ALONE = re.compile(
    "(?:北京|人工智能|AI|评|报|申报|的)*(?:正高级?|副高级?|高工|高级(?:工程师|讲师)|教高|高讲)"
)
_LOWER_DATED = re.compile(
    "(?:(?<!高级)讲师|中级|(?<!高级)工程师|一级实习指导教师)[^,。]{0,4}(?:19|20)?\\d\\d年"
    "|\\d\\d年[^,。]{0,8}(?:(?<!高级)讲师|中级|(?<!高级)工程师|一级实习指导教师)"
)
_DATES_TITLE = re.compile(
    "(?:我|是|也|在|于|都|从)*(?:(?:19|20)?\\d\\d[年.]|[去前今]年|刚|评|聘|拿|取得|下来|在手|持有)"
)


def names_aim(clause: Clause, after: Clause, *, opens: bool, asked: bool) -> bool:
    """Whether the clause is a bare senior title that is asked for.

    It is where the clause ``after`` it asks (``asked``) and names no title (正高，行不行), and
    where it ``opens`` a sentence after a lower title was told with its day, and no day of its own
    follows (讲师2019年取得。高级讲师，班主任当过5年).
    """
    if not _TITLE_ALONE.fullmatch(clause.text):
        return False
    if asked:
        return not _TITLE_NAMED.search(after.text)
    lower = _LOWER_DATED.search(clause.source.plain, 0, clause.start)
    return opens and lower is not None and not _DATES_TITLE.match(after.text)
