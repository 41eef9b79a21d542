"""Which form each question gets: a few choices, a month, a number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Literal

from pingwen.domain.facts import (
    UNITS,
    AchievementKind,
    Authorship,
    AwardKind,
    DeedKind,
    Degree,
    EmploymentKind,
    FactKey,
    Level,
    MeasureKind,
    PerformanceKind,
    Role,
    SkillLevel,
    StandardScope,
    TitleLevel,
    TitleSeries,
    Venue,
    WorkField,
)
from pingwen.domain.model import Model
from pingwen.domain.verdict import NextQuestion
from pingwen.web.selfcheck.named import NAMED_BY_RULES, Named

__all__ = ["MORE", "NO", "NONE", "YES", "Input", "inputs_for"]

NONE = "没有"
YES = "是"
NO = "不是"

_REGIONS = ("北京", "浙江", "其他地区")


class Input(Model):
    """A field of the form. ``hint``: what stands in an empty field, or beside it (a unit).

    ``none``: that there is nothing of the kind is an answer too. ``if_yes``: asked of those who say
    yes to the field before it.
    """

    name: str
    label: str
    kind: Literal["choice", "month", "number"]
    options: tuple[str, ...] = ()
    required: bool = False
    hint: str = ""
    none: bool = False
    if_yes: bool = False


def inputs_for(
    question: NextQuestion, named: Named | None = None, *, dated: bool = True
) -> tuple[Input, ...]:
    """The form for a question; each field is answered in the words that the facts have.

    ``named``: what the conditions name; other kinds and particulars are left out. ``dated``: a
    condition asks for the day of the circumstance.
    """
    if question.key is FactKey.MEASURE:
        unit = UNITS[MeasureKind(question.about)]
        return (Input(name="amount", label="数量", kind="number", required=True, hint=unit),)
    form = (each for each in _FORMS[question.key] if dated or not each.if_yes)
    if question.key not in NAMED_BY_RULES or named is None or not named.kinds:
        return tuple(form)
    return tuple(
        each.model_copy(update={"options": _among(each.options, named.kinds)})
        if each.name in ("kind", "scope")
        else each
        for each in form
        if each.name not in _PARTICULARS or each.name in named.particulars
    )


def _among(options: tuple[str, ...], kinds: frozenset[str]) -> tuple[str, ...]:
    return tuple(option for option in options if option in kinds)


def _choice(
    name: str, label: str, options: Iterable[str], *, required: bool = False, none: bool = False
) -> Input:
    values = tuple(o.value if isinstance(o, StrEnum) else o for o in options)
    return Input(
        name=name, label=label, kind="choice", options=values, required=required, none=none
    )


def _month(name: str, label: str, *, required: bool = False) -> Input:
    return Input(name=name, label=label, kind="month", required=required, hint="例如 2018-07")


_YES_NO = (_choice("yes", "是否属实", (YES, NO), required=True),)
_KIND_OF_RESULT = "哪一类"
_PARTICULARS = {
    "level",
    "role",
    "completed",
    "several",
    "authorship",
    "venue",
    "honoured",
    "rank",
}
_LEVELS = tuple(level for level in Level if level is not Level.SCHOOL)
"""Of engineers' work and of awards; 校级 is a teacher's."""
_SERIES = tuple(series for series in TitleSeries if series is not TitleSeries.UNSAID)
_COUNT = Input(name="count", label="几项", kind="number", hint="项")

_FORMS: Mapping[FactKey, tuple[Input, ...]] = {
    FactKey.REGION: (_choice("name", "工作和申报的地区", _REGIONS, required=True),),
    FactKey.FIELD: (_choice("name", "从事的专业", WorkField, required=True),),
    FactKey.EMPLOYMENT: (_choice("kind", "所在单位", EmploymentKind, required=True),),
    FactKey.EDUCATION: (
        _choice("degree", "最高学历（已毕业）", reversed(Degree), required=True, none=True),
        _month("graduated", "毕业年月"),
    ),
    FactKey.GRADUATED: (_month("graduated", "毕业年月", required=True),),
    FactKey.EARLIER_EDUCATION: (
        _month("graduated", "毕业年月", required=True),
        Input(name="years", label="到读下一个学历之前从事本专业几年", kind="number", hint="年"),
    ),
    FactKey.WORK: (
        _month("start", "开始从事本专业的年月", required=True),
        _month("end", "结束年月（至今不填）"),
        Input(name="break", label="中间没有从事本专业的时间合计", kind="number", hint="个月"),
    ),
    FactKey.TITLE: (
        _choice("level", "现有职称", TitleLevel, required=True, none=True),
        _choice("series", "系列", _SERIES),
        _month("obtained", "取得年月"),
    ),
    FactKey.TITLE_DATE: (_month("obtained", "取得年月", required=True),),
    FactKey.TITLE_SERIES: (_choice("series", "系列", _SERIES, required=True),),
    FactKey.PERFORMANCE: (
        _choice("kind", _KIND_OF_RESULT, PerformanceKind, required=True, none=True),
        _choice("level", "级别", _LEVELS),
        _choice("role", "您的角色", Role),
        _choice("completed", "已经完成（或已颁布、已投产）", (YES, NO)),
        _choice("several", "有多次（或多个）", (YES, NO)),
    ),
    FactKey.ACHIEVEMENTS: (
        _choice("kind", _KIND_OF_RESULT, AchievementKind, required=True, none=True),
        _COUNT,
        _choice("authorship", "论文作者", Authorship),
        _choice("venue", "刊物", Venue),
        _choice("role", "其他成果中的角色", Role),
    ),
    FactKey.DEEDS: (
        _choice("kind", _KIND_OF_RESULT, DeedKind, required=True, none=True),
        _COUNT,
        _choice("level", "级别", Level),
        _choice("role", "您的角色", Role),
        _choice("authorship", "论文论著作者", Authorship),
        _choice("venue", "刊物", Venue),
        _choice("honoured", "获得表彰或优异成绩", (YES, NO)),
    ),
    FactKey.IN_PERIOD: _YES_NO,
    FactKey.CONFIRMATION: _YES_NO,
    FactKey.AWARD_DETAIL: (
        _choice("kind", "奖项", AwardKind, required=True, none=True),
        _choice("level", "级别", _LEVELS),
        Input(name="rank", label="排名第几", kind="number", hint="名"),
    ),
    FactKey.STANDARD_DETAIL: (
        _choice("scope", "标准", StandardScope, required=True, none=True),
        Input(name="rank", label="起草人中排名第几", kind="number", hint="名"),
    ),
    FactKey.CIRCUMSTANCE: (
        _choice("yes", "是否属实", (YES, NO), required=True),
        Input(name="when", label="哪年哪月哪日", kind="month", hint="例如 2025-09-01", if_yes=True),
    ),
    FactKey.SKILL: (
        _choice("level", "职业资格或职业技能等级", SkillLevel, required=True, none=True),
    ),
}

MORE: Mapping[FactKey, str] = {
    FactKey.EDUCATION: "学历",
    FactKey.TITLE: "职称",
    FactKey.WORK: "工作经历",
    FactKey.PERFORMANCE: "业绩",
    FactKey.ACHIEVEMENTS: "成果",
    FactKey.AWARD_DETAIL: "科技奖或专利奖",
    FactKey.STANDARD_DETAIL: "标准起草",
    FactKey.SKILL: "职业技能等级",
    FactKey.DEEDS: "教学教研业绩",
}
"""What applicants may tell unasked, by what the button says."""
