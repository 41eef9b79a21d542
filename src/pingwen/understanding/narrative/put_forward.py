"""Whether a clause puts the one told of forward for a title, without asking anything."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.clauses import Clause

__all__ = ["puts_forward", "under_label"]

_TITLE = (
    "(?:工程师|高工|助工|讲师|教师|技术员|职称|[正副]高级?|[中初]级)(?:职称|资格)?"
    "(?:[(][^()]{1,12}[)])?"
)
_FORM = re.compile(
    "(?:现|拟|特|兹|今年|本次|这次|同意|转评|直接|就|想|要|打算|准备){0,3}(?:其|他|她)?"
    "(?:转评)?(?:申报|参评|报|评)"
    f"(?:评审|认定|专业|职称|级别|目标)*[:为|]?(?![了过的没未上])[^,了过没未上]{{0,14}}{_TITLE}"
)
"""申报高级工程师(人工智能): as a form, or a letter of the employer, ends."""
_ON_BEHALF = re.compile(
    f"(?:让|叫|替|帮|给|为|推荐|推举|支持)[^,了过没未]{{1,14}}?(?:申报|参评|报|评)[^,了过没未上]{{0,14}}{_TITLE}"
)
"""想让他报高级工程师, 拟为员工何某申报工程师."""
_PAST = re.compile("去年|前年|当年|那年|当时|以前|曾|(?:19|20)?\\d\\d年")
_LABEL = re.compile("(?:拟|现|本次)?(?:申报|参评)(?:职称|级别|专业|目标|资格)*:?")
_ALONE = re.compile(f"[^,了过没未]{{0,14}}{_TITLE}")


def puts_forward(clause: Clause) -> bool:
    """Whether it does; what was applied for in a year that is past puts nobody forward."""
    text = clause.text
    if _PAST.search(text):
        return False
    if _FORM.fullmatch(text) or _ON_BEHALF.search(text):
        return True
    return under_label(clause)


def under_label(clause: Clause) -> bool:
    """申报:|工程师(人工智能): whether the clause is the title that a form asks for."""
    if _ALONE.fullmatch(clause.text) is None:
        return False
    before = clause.text_before().rstrip("|").rpartition(",")[2].rpartition(";")[2]
    return _LABEL.fullmatch(before) is not None
