"""What was understood about the applicant, each fact in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from pingwen.domain.answer import FactLine
from pingwen.domain.facts import (
    UNITS,
    Absence,
    Achievement,
    Award,
    Circumstance,
    Conduct,
    Deed,
    Education,
    Employment,
    Fact,
    Facts,
    Measure,
    Performance,
    ProfessionalField,
    Region,
    Reservation,
    Skill,
    StandardDrafting,
    Title,
    TitleSeries,
    Unclear,
    Work,
)
from pingwen.rendering.markup import name_only
from pingwen.rendering.wording import length_words, number_words, range_words

__all__ = ["fact_label", "fact_lines"]

_COLLECTIONS = {
    "education": "其他学历",
    "titles": "职称",
    "work": "本专业工作",
    "achievements": "成果",
    "performance": "业绩",
    "awards": "奖项",
    "standards": "标准起草经历",
    "deeds": "业绩成果",
    "skills": "职业技能等级",
}


_REMARKS: dict[type[Fact], str] = {
    Reservation: "待确认：这句话可能影响核对",
    Unclear: "申报人不清楚这一项",
    Conduct: "自述涉及弄虚作假",
}


def fact_lines(facts: Facts) -> tuple[FactLine, ...]:
    """Every fact with its words, in the order of the fields."""
    return tuple(
        FactLine(
            field=name,
            value=fact.model_dump(mode="json", exclude={"evidence"}, exclude_none=True),
            label=_label(fact, facts),
            evidence=fact.evidence.text if fact.evidence else None,
            turn=fact.evidence.turn if fact.evidence else None,
        )
        for name, fact in facts.stated()
    )


def fact_label(fact: Fact) -> str:
    """One fact in words: 硕士研究生，2018年3月毕业."""
    match fact:
        case Region():
            return f"地区：{name_only(fact.name)}"
        case Employment() | ProfessionalField():
            return _single(fact)
        case Education():
            return _education(fact)
        case Title():
            return _title(fact)
        case Work():
            return _work(fact)
        case Achievement() | Performance() | Award() | StandardDrafting():
            return _result(fact)
        case Deed() | Measure() | Circumstance() | Skill():
            return _declared(fact)
        case Absence():
            return _absence(fact)
        case Reservation() | Unclear() | Conduct():
            return _REMARKS[type(fact)]
        case _:
            assert_never(fact)  # type: ignore[arg-type]  # Fact is open, its classes are listed


def _label(fact: Fact, facts: Facts) -> str:
    """In words, an absence beside what was told of the same kind."""
    if isinstance(fact, Absence) and not (fact.kinds or fact.at_least) and getattr(facts, fact.of):
        return f"没有别的{_COLLECTIONS[fact.of].removeprefix('其他')}"
    return fact_label(fact)


def _absence(absence: Absence) -> str:
    kinds = "、".join(map(name_only, absence.kinds)) or _COLLECTIONS[absence.of]
    level = f"{absence.at_least.value}及以上的" if absence.at_least else ""
    return f"没有{level}{kinds}"


def _single(fact: Employment | ProfessionalField) -> str:
    if isinstance(fact, Employment):
        return f"所在单位：{fact.kind.value}"
    return f"从事专业：{fact.name.value}"


def _education(education: Education) -> str:
    name = education.degree.value
    if education.class_kind is not None:
        name = f"{education.school}{education.class_kind.value}"
    when = f"，{range_words(education.graduated)}毕业" if education.graduated else ""
    return f"学历：{name}{when}" + ("" if education.completed else "（未毕业）")


def _declared(fact: Deed | Measure | Circumstance | Skill) -> str:
    match fact:
        case Deed():
            count = f"{fact.count}项" if fact.count else ""
            honour = "获表彰或取得好成绩" if fact.honoured else None
            details = [fact.level, fact.role, fact.authorship, fact.venue, honour]
            return _joined(f"业绩成果：{fact.kind.value}{count}", details)
        case Measure():
            return f"{fact.kind.value}：{number_words(fact.amount, UNITS[fact.kind])}"
        case Circumstance():
            when = f"（{range_words(fact.when)}）" if fact.when else ""
            return f"{fact.kind.value}：{'是' if fact.holds else '否'}{when}"
        case Skill():
            return f"职业技能等级：{fact.level.value}"


def _title(title: Title) -> str:
    said = name_only(title.name or "")
    name = f"（{said}）" if said else ""
    when = f"，{range_words(title.obtained)}取得" if title.obtained else ""
    series = "" if title.series is TitleSeries.UNSAID else f"，{title.series.value}"
    return f"职称：{title.level.value}{name}{series}{when}"


def _work(work: Work) -> str:
    kind = {True: "本专业工作", False: "非本专业工作或中断", None: "工作（是否本专业未说明）"}[
        work.in_field
    ]
    pieces = []
    if work.since == "graduation":
        pieces.append("毕业后")
    elif work.since == "title":
        pieces.append(f"取得{work.since_title.value if work.since_title else ''}职称后")
    if work.start:
        pieces.append(f"从{range_words(work.start)}起")
    if work.end:
        pieces.append(f"到{range_words(work.end)}")
    elif work.ongoing:
        pieces.append("至今")
    if work.months:
        pieces.append(length_words(work.months))
    return f"{kind}：{'，'.join(pieces) or '起止时间未说明'}"


def _result(fact: Achievement | Performance | Award | StandardDrafting) -> str:
    match fact:
        case Achievement():
            count = f"{fact.count}项" if fact.count else ""
            details = [fact.authorship, fact.venue, fact.role]
            return _joined(f"成果：{fact.kind.value}{count}", details)
        case Performance():
            return _joined(f"业绩：{fact.kind.value}", [fact.level, fact.role])
        case Award():
            rank = f"排名第{fact.rank}" if fact.rank else None
            return _joined(f"奖项：{fact.kind.value}", [fact.level, rank])
        case StandardDrafting():
            rank = f"起草人排名第{fact.rank}" if fact.rank else None
            return _joined(f"标准：{fact.scope.value if fact.scope else '未说明类别'}", [rank])


def _joined(head: str, details: Sequence[object | None]) -> str:
    said = [str(detail) for detail in details if detail is not None]
    return f"{head}（{'，'.join(said)}）" if said else head
