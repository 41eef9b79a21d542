"""Where the applicant works, and for what kind of body."""

from __future__ import annotations

import re

from pingwen.domain.facts import Employment, EmploymentKind, Region
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["EMPLOYERS", "REGIONS", "read_employment", "read_region"]

_SCHOOL = "(?:[\u4e00-\u9fff]{0,6}?(?:大学|学院|理工|邮电|航空|师范|林业|交大|工大|外国语))"
REGIONS = WordTable(
    words("regions"),
    guard=f"(?:北京|上海|浙江|南京|武汉|西安|天津|四川|山东|吉林){_SCHOOL}|北京时间",
)
EMPLOYERS = WordTable(
    words("employment"),
    guard="大学(?:本科|专科|学历|毕业|生|时)|机关公众|人力资源公司|公司法|学会(?:了|用|做)"
    "|公司(?:优秀|科技进步)|大学(?=博士|硕士)|毕业于[^,]{1,12}(?:大学|学院)",
)
_HERE = re.compile(
    "(?:在|坐标|坐标:|BASE|人在|来|到|位于|常驻|地点:|地点是|地区:|地区是|城市:|所在地:?|于)$"
)
_STUDY = re.compile(
    "^(?:市|区)?(?:读|上(?!班|地)|念|求学|申报|申请|评(?!估)|报(?!告)|参评|毕业|考|的?政策|开会"
    "|出差|学习|待过|呆过|户口|社保)"
)
_OF_UNIT = re.compile(
    "^(?:市|区)?(?:的|某|一家|这边|当地|本地|一个|一所|那边)*(?:某|一)?(?:家|个"
    "|所)?[^,]{0,8}?(?:公司|企业|国企|央企|民企|私企|外企|研究院|研究所|单位|工作|上班|高校|大厂"
    "|协会|做|干|搞|从事)"
)
_LEFT_BEHIND = re.compile("^(?:市)?(?:来|到|去|回|调|转|搬)")
_PAST = re.compile("之前|以前|曾|过去|原来|早年|原先|做过|待过|呆过|一开始|刚开始|起初")
_WORKPLACE = re.compile(
    "^(?:我|本人)|在|就职|任职|供职|入职|加入|单位|我们?(?:是|公司|单位|所在)|公司(?:是|属于)"
    "|属于|性质|就业于|于|进了?|去了?|是[^,]{0,8}的|企业|目前|现在|做|干|工作|上班|跳槽"
)
_NOT_EMPLOYER = re.compile(
    "毕业于|奖|课题|(?:主持|参与|牵头|完成|负责)[^,]{0,6}(?:公司|单位|企业)|优秀|标准|论文|专利"
    "|不是|没有|合作|和[^,]{0,8}(?:公司|高校|企业)|考(?:公务员|上)|想|面向|服务"
)
_SCHOOLING = re.compile("读|念|就读|毕业|上的?学|学士|考上")
_SCHOOLS = frozenset(("大学", "高校", "学校", "学院", "科学院"))
_STUDENT = re.compile(
    "在校(?:学生|生|读|就读)?|全日制在读|还是学生|还在上学|是(?:一名)?(?:大?学生|研究生在读)"
    "|还在读书"
)
_JOBLESS = re.compile("(?:现在|目前|还在|正在|处于)[^,]{0,4}(?:待业|失业|没有?工作|无业)")
_NAMED_STRONGLY = frozenset(kind for kind in EmploymentKind if kind is not EmploymentKind.COMPANY)


def read_region(clause: Clause, *, bare: bool = False) -> Statement[Region] | None:
    """The province of the present work; places of study, of a former job and of a policy are none.

    ``bare``: the clause answers where the applicant works, so the name alone is enough.
    """
    text = clause.text
    if _PAST.search(text):
        return None
    for found in REGIONS.find(text):
        before, after = text[: found.start], text[found.end :]
        here = bool(_HERE.search(before)) and not _STUDY.match(after)
        unit = bool(_OF_UNIT.match(after)) and not re.search(
            "(?:报|评|申报|申请|想)[^,]{0,3}$", before
        )
        if _LEFT_BEHIND.match(after) or before.endswith("从"):
            continue
        belongs = bool(re.match("^(?:的|这边的|人)$", after)) and bool(re.search("是$", before))
        if here or (unit and not _STUDY.match(after)) or belongs or bare:
            start = found.start - 1 if before.endswith("在") else found.start
            return Statement(Region(name=found.meaning), place_in(clause, start, found.end))
    return None


def read_employment(clause: Clause, *, bare: bool = False) -> Statement[Employment] | None:
    """The kind of the present employer. ``bare`` as for read_region."""
    text = clause.text
    if _PAST.search(text):
        return None
    student = _STUDENT.search(text)
    if student is not None and not re.search("期间|时候|不是|当时", text):
        return Statement(Employment(kind=EmploymentKind.STUDENT), place_in(clause, *student.span()))
    jobless = _JOBLESS.search(text)
    if jobless is not None:
        return Statement(Employment(kind=EmploymentKind.NONE), place_in(clause, *jobless.span()))
    if not bare and (_NOT_EMPLOYER.search(text) or not _WORKPLACE.search(text)):
        return None
    if bare and re.search("不是|没有", text):
        return None
    found = [f for f in EMPLOYERS.find(text) if not _elsewhere(text[: f.start])]
    if _SCHOOLING.search(text):
        found = [f for f in found if text[f.start : f.end] not in _SCHOOLS]
    if not found:
        return None
    strong = [f for f in found if EmploymentKind(f.meaning) in _NAMED_STRONGLY]
    schools = [f for f in strong if EmploymentKind(f.meaning) is EmploymentKind.PUBLIC_INSTITUTION]
    if len(schools) == len(strong) and any(f not in strong for f in found):
        strong = []
    best = (strong or found)[0]
    kind = EmploymentKind(best.meaning)
    if kind is EmploymentKind.CIVIL_SERVICE and not re.search(
        "公务员|在[^,]{0,6}机关|机关单位", text
    ):
        return None
    return Statement(Employment(kind=kind), place_in(clause, best.start, best.end))


def _elsewhere(before: str) -> bool:
    return bool(re.search("(?:给|为|帮|替|客户|合作|毕业于|面向|本科|硕士|博士)[^,]{0,4}$", before))
