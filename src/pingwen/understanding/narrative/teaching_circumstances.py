"""A vocational teacher's circumstances in a clause: the school, practice in a company …"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pingwen.domain.facts import Circumstance, CircumstanceKind
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.teaching_measures import BARE_LENGTH
from pingwen.understanding.narrative.teaching_words import CIRCUMSTANCES, OTHER_SCHOOLS, SCHOOLS

__all__ = ["TELLS_PRACTICE", "read_circumstances", "school_told"]

C = CircumstanceKind
TELLS_PRACTICE = re.compile(
    "对口支援|支教|援[藏疆青]|企业[^,]{0,6}(?:实践|技术服务)|[到去进]企业(?:实践|挂职|锻炼)|企业挂职|下企业"
)
_A_YEAR = 12
_AFTER_TITLE = re.compile(
    "^(?:这?[几些一二三四五六七八九十\\d]*年)?(?:都|全部?|均)(?:是|在)?(?:拿|评|取得|聘|当|任)?(?:了|上|到|为)?[^,没前不]{0,10}"
    "(?:讲师|助讲|[一二三]级|教师|助理级?|中级|职称|聘任?)(?:之|以)?(?:后|来)(?:的|(?:当|担任|干|带)的)?$"
)
"""班主任当了5年，都是拿一级之后: of the years told before."""
_SINCE_TITLE = re.compile(
    "^(?:我|本人)?(?:任|聘(?:任|为|上)?|受聘|取得|评上|拿到)[^,:;没不前]{0,8}(?:讲师|[一二三]级|教师|职称)"
    "(?:之|以)?(?:后|来)[,:]?(?:我|一直|共|累计|先后|当|做|担任|的|过|了)*班主任(?:工作)?[^,没不前]{0,4}[\\d一二两三四五六七八九十]+年"
)
"""任讲师以来班主任6年: of the years that the clause tells."""
_SCHOOL = re.compile(f"(?<!其)(?:{SCHOOLS})(?!毕业|学历)")
_OWN_SCHOOLING = re.compile(
    "毕业(?!后|就|分|以后|之后|进|到|来)|学历|文凭|读|念|考上|出身|上的|(?:以前|之前|原来|曾)"
)
_LABEL = re.compile("^(?:中专|成人中专|中等专业学校)$")
_OTHER_SCHOOL = re.compile(f"(?:{OTHER_SCHOOLS})(?!(?<=大学)(?:本科|专科|毕业|学历|生))")
_AT = re.compile(
    "代[^,]{0,4}课(?!题)|老师|教师|教书|任教|执教|教(?!育)|讲师|班主任|实训|工作|入职|上班|教研"
)
_FORMER = re.compile("^(?:我|本人)?(?:以前|曾经?|原来|原先|过去|早年)(?!的?(?:同学|同事))")
_PRIVATE = re.compile("民办|私立|非公办")
_NOT_PRIVATE = re.compile("不是(?:民办|私立|非公办)")


def read_circumstances(clause: Clause) -> Iterator[Statement[Circumstance]]:
    """What a clause says to hold, or not to."""
    text = clause.text
    told: set[CircumstanceKind] = set()
    for kind, holds, pattern in CIRCUMSTANCES:
        if kind not in told and pattern.search(text):
            told.add(kind)
            yield _stated(clause, kind, holds=holds)
    before = clause.text_before()
    ahead = before if before.endswith(":") else ""
    if (_AFTER_TITLE.match(text) and "班主任" in before) or _SINCE_TITLE.match(ahead + text):
        yield _stated(clause, C.ADVISER_AFTER_TITLE, holds=True)
    if TELLS_PRACTICE.search(text) or (
        BARE_LENGTH.match(text) and TELLS_PRACTICE.search(clause.text_before())
    ):
        yield from _practice(clause)
    if _FORMER.search(text):
        return
    if _SCHOOL.search(text) and _AT.search(text):
        yield _stated(clause, C.AT_VOCATIONAL_SCHOOL, holds=True)
    elif _OTHER_SCHOOL.search(text) and re.search("老师|教师|教书|任教|教课", text):
        yield _stated(clause, C.AT_VOCATIONAL_SCHOOL, holds=False)
    if (
        _PRIVATE.search(text)
        and (_AT.search(text) or _SCHOOL.search(text))
        and not _NOT_PRIVATE.search(text)
    ):
        yield _stated(clause, C.AT_NON_PUBLIC_SCHOOL, holds=True)


def school_told(clause: Clause) -> Statement[Circumstance] | None:
    """That a school of document 27 is where somebody is, whatever is done there."""
    found = _SCHOOL.search(clause.text)
    if found is None or _OWN_SCHOOLING.search(clause.text) or _LABEL.match(clause.text):
        return None
    said = Circumstance(kind=C.AT_VOCATIONAL_SCHOOL, holds=True)
    return Statement(said, place_in(clause, *found.span()))


def _stated(clause: Clause, kind: CircumstanceKind, *, holds: bool) -> Statement[Circumstance]:
    return Statement(Circumstance(kind=kind, holds=holds), place_in(clause))


def _practice(clause: Clause) -> Iterator[Statement[Circumstance]]:
    """大于一年: one year to the day is not more, and 一年 alone leaves it open."""
    for length in find_durations(clause.text)[:1]:
        most = length.months.most
        if length.months.least > _A_YEAR or clause.text[: length.end].endswith("一年多"):
            yield _stated(clause, C.LONG_COMPANY_PRACTICE, holds=True)
        elif most is not None and most <= _A_YEAR:
            yield _stated(clause, C.LONG_COMPANY_PRACTICE, holds=False)
