"""What document 17 alone counts: the classes of technical schools, and workers' certificates."""

from __future__ import annotations

import re

from pingwen.domain.facts import (
    LIKENED,
    Absence,
    Circumstance,
    CircumstanceKind,
    Education,
    Skill,
    SkillLevel,
    TechnicalClass,
    Title,
    TitleSeries,
)
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = [
    "as_classed",
    "as_engineer",
    "class_unsaid",
    "denies_skill",
    "read_line_post",
    "read_skill",
]

_CLASSES = tuple(
    (re.compile(words), kind)
    for words, kind in (
        ("预备技师班?", TechnicalClass.PREPARATORY_TECHNICIAN),
        ("技师班", TechnicalClass.TECHNICIAN),
        ("高级工班|高级技工班", TechnicalClass.SENIOR),
        ("中级工班|中级技工班", TechnicalClass.MIDDLE),
    )
)
_LEVELS = "|".join(sorted((level.value for level in SkillLevel), key=len, reverse=True))
_SKILL = re.compile(
    f"(?:有|持|考(?:了|过|取|下|到)?|拿(?:了|到|过)?|取得(?:了)?|是|获得)[^,;没]{{0,8}}?(?P<a>{_LEVELS})(?!班|学院|学校|程)"
    f"|(?P<b>{_LEVELS})(?!班|学院|学校|程)(?:的)?(?:职业资格|职业技能|技能)?(?:等级)?(?:证书|证|资格)"
    f"|(?:年|月|[.]\\d{{1,2}})(?P<c>{_LEVELS})(?=$|[,;、])"
)
_TECHNICAL_SCHOOL = re.compile("技校|技工|技师学院|中技")
_NO_SKILL = re.compile("没有?(?:任何)?(?:职业资格|职业技能|技能等级|技工|高级工)[^,;]{0,6}证?")
_LINE = re.compile(
    "(?:生产|车间|施工)一线[^,]{0,10}(?:岗|技能|操作|工人|技工|干活)|一线(?:工人|技工|操作工|技能岗|技能人员)"
    "|(?:当|做|干|是|任)[^,]{0,6}(?:[车钳焊铣磨刨镗]工|电工|操作工|维修工|装配工|机修工)(?!程|艺|作|序)"
)
_OTHER_SERIES = re.compile(
    "(?:经济|会计|统计|审计|教师|讲师|科研|研究|卫生|政工|新闻|图书|农业|律师)[^,]{0,4}(?:系列|类|口|专业)"
)
_ENGINEERS = re.compile("工程师|技术员|助工|高工")


def as_classed(school: Education) -> Education:
    """The education as a class of a technical school where its words name one."""
    words = school.evidence.text if school.evidence else ""
    kind = next((kind for pattern, kind in _CLASSES if pattern.search(words)), None)
    if kind is None or "毕业论文" in words:
        return school
    return school.model_copy(
        update={"degree": LIKENED[kind], "school": "技工院校", "class_kind": kind}
    )


def class_unsaid(school: Education) -> bool:
    """Whether a technical school is told without its class, which decides what it is likened to."""
    words = school.evidence.text if school.evidence else ""
    return school.class_kind is None and bool(_TECHNICAL_SCHOOL.search(words))


def as_engineer(title: Title) -> Title:
    """An engineer's title, of whichever speciality, as it stands to the engineering series."""
    told = title.evidence.text if title.evidence else ""
    engineer = _ENGINEERS.search(title.name or told) and not _OTHER_SERIES.search(told)
    if title.series is TitleSeries.OTHER and engineer:
        return title.model_copy(update={"series": TitleSeries.UNSAID})
    return title


def read_skill(clause: Clause) -> Statement[Skill] | None:
    """The certificate that a clause tells of."""
    found = _SKILL.search(clause.text) if re.search("工|技师", clause.text) else None
    if found is None or _NO_SKILL.search(clause.text):
        return None
    level = SkillLevel(found["a"] or found["b"] or found["c"])
    return Statement(Skill(level=level), place_in(clause, *found.span()))


def denies_skill(clause: Clause) -> Statement[Absence] | None:
    """That there is no such certificate."""
    found = _NO_SKILL.search(clause.text)
    return Statement(Absence(of="skills"), place_in(clause, *found.span())) if found else None


def read_line_post(clause: Clause) -> Statement[Circumstance] | None:
    """That the work is skilled work on the production line, or that it is not."""
    found = _LINE.search(clause.text)
    if found is None or re.search("以前|之前|曾|(?:一|刚)开始|最初|起初", clause.text):
        return None
    holds = re.search("不是|并非|不在|没在|脱离", clause.text[: found.start()]) is None
    kind = CircumstanceKind.FRONT_LINE_SKILLED_POST
    return Statement(Circumstance(kind=kind, holds=holds), place_in(clause, *found.span()))
