"""Whether a title that stands alone is the one asked for, and none that is held."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.clauses import Clause

__all__ = ["answers_aim", "closes_with_aim", "follows_label", "names_aim"]

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

_ASKS_AIM = re.compile(
    "(?:想|要|打算|准备|拟|您|你)(?:申报|参评|评|报|申请)(?:的)?(?:是)?(?:哪|什么|啥)[^?]{0,8}(?:职称|级|资格|系列|专业)"
)
_AIM = re.compile(
    "(?:我|俺|咱|想|要|打算|准备|就|是|申|报|评|参评|北京|人工智能|AI|工程|中职|的|那个|这个|职称|吧|呀|啊|嗯|,)*"
    "(?:(?:(?:正|副)?高级?|中级|初级|员级|助理)?(?:工程师|讲师)|[正副]高级?|中级|初级|员级|高工|助工|技术员)"
    "(?:职称|那个|这个|那级|那档|的|吧|呀|啊|哈)*"
)
_LABEL = re.compile(
    "(?:^|[,:;|])(?:本次|此次|这次|今年|拟|现|意向|计划|想|要)*(?:申报|申请|参评|晋升|报评|拟评|拟报|评审)"
    "(?:的)?(?:职称|级别|层级|等级|专业|系列|类别|资格|目标|职务|任职|技术|名称|岗位)*:?$"
)
"""拟申报职称: over the title that a form asks for."""


def follows_label(before: Clause, clause: Clause) -> bool:
    """Whether the clause is a title that a form names under what is applied for (申报:讲师)."""
    return _AIM.fullmatch(clause.text) is not None and _LABEL.search(before.text) is not None


def answers_aim(text: str, question: str) -> bool:
    """Whether a clause only names the title that the ``question`` asks to be applied for."""
    return _ASKS_AIM.search(question) is not None and _AIM.fullmatch(text) is not None


def closes_with_aim(clause: Clause) -> bool:
    """Whether the clause is a bare senior title that ends a message which told a lower title with
    its day (中级2020年，北京做AI，高工): whether it is held or asked for is not said."""
    plain = clause.source.plain
    if plain[clause.end :].strip("。.!?~") or not _TITLE_ALONE.fullmatch(clause.text):
        return False
    return _LOWER_DATED.search(plain, 0, clause.start) is not None


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
