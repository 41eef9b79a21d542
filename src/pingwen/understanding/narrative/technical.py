"""What document 17 alone counts: the classes of technical schools, and workers' certificates."""

from __future__ import annotations

import re

from pingwen.domain.facts import (
    LIKENED,
    Absence,
    Education,
    Skill,
    SkillLevel,
    TechnicalClass,
    Title,
    TitleSeries,
)
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["as_classed", "as_engineer", "denies_skill", "read_skill"]

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
)
_NO_SKILL = re.compile("没有?(?:任何)?(?:职业资格|职业技能|技能等级|技工|高级工)[^,;]{0,6}证?")
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


def as_engineer(title: Title) -> Title:
    """An engineer's title, of whichever speciality, as it stands to the engineering series."""
    words = title.name or (title.evidence.text if title.evidence else "")
    if title.series is TitleSeries.OTHER and _ENGINEERS.search(words):
        return title.model_copy(update={"series": TitleSeries.UNSAID})
    return title


def read_skill(clause: Clause) -> Statement[Skill] | None:
    """The certificate that a clause tells of."""
    found = _SKILL.search(clause.text)
    if found is None or _NO_SKILL.search(clause.text):
        return None
    level = SkillLevel(found["a"] or found["b"])
    return Statement(Skill(level=level), place_in(clause, *found.span()))


def denies_skill(clause: Clause) -> Statement[Absence] | None:
    """That there is no such certificate."""
    found = _NO_SKILL.search(clause.text)
    return Statement(Absence(of="skills"), place_in(clause, *found.span())) if found else None
