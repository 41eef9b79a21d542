"""What was answered in a form, taken into the facts; it counts over what was there before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from pingwen.domain.facts import (
    Absence,
    AbsenceOf,
    Achievement,
    Award,
    Circumstance,
    CircumstanceKind,
    Deed,
    DeedKind,
    Degree,
    Education,
    Fact,
    FactKey,
    Facts,
    Measure,
    MeasureKind,
    Performance,
    Skill,
    StandardDrafting,
    Title,
    TitleSeries,
    Unclear,
    Work,
)
from pingwen.domain.time import DateRange
from pingwen.domain.verdict import NextQuestion
from pingwen.web.selfcheck.inputs import NO, NONE, YES, Input
from pingwen.web.selfcheck.replies import Given, ReplyUnclear, read_fields

__all__ = ["ReplyUnclear", "dropped", "taken", "unknown_to_applicant"]

_ASKED_ONE_BY_ONE = {
    kind.value for kinds in (MeasureKind, CircumstanceKind, DeedKind) for kind in kinds
}


def taken(question: NextQuestion, inputs: Sequence[Input], given: Given, facts: Facts) -> Facts:
    """The facts with the answer to ``question`` in them. Raises ReplyUnclear.

    What only tells more of a fact that was told before takes its place.
    """
    answers = read_fields(inputs, given)
    try:
        after = _TAKERS[question.key](question, answers, facts)
    except ValidationError as error:
        raise ReplyUnclear("这几项合在一起不成立，请核对年月的先后。") from error
    if after == facts and any(field.kind == "month" for field in inputs):
        raise ReplyUnclear("这样还不能判定。请填得更具体，或者选「不清楚，先跳过」。")
    return after


def unknown_to_applicant(question: NextQuestion, facts: Facts) -> Facts:
    """The facts with "I do not know" for this question, which is then not asked again."""
    one_by_one = set(question.about.split("、")) <= _ASKED_ONE_BY_ONE
    about = question.about if one_by_one else ""
    return _added(facts, "unclear", Unclear(key=question.key, about=about))


def dropped(name: str, facts: Facts) -> Facts:
    """Without the fact of this name (``education:0``, ``region:0``), to be asked for again.

    A name of none leaves the facts as they are. What was denied or unknown of the same kind goes
    with it.
    """
    field, _, place = name.partition(":")
    if field not in Facts.model_fields or not place.isdecimal():
        return facts
    told = getattr(facts, field)
    if not isinstance(told, tuple):
        return facts.model_copy(update={field: None})
    kept = tuple(fact for at, fact in enumerate(told) if at != int(place))
    return facts.model_copy(update={field: kept})


def _added(facts: Facts, field: str, *new: Fact) -> Facts:
    return facts.model_copy(update={field: (*getattr(facts, field), *new)})


def _none(facts: Facts, of: AbsenceOf) -> Facts:
    return _added(facts, "absences", Absence(of=of))


def _region(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    return facts.model_copy(update={"region": Facts.model_validate({"region": given}).region})


def _field(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    return facts.model_copy(update={"field": Facts.model_validate({"field": given}).field})


def _employment(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    told = Facts.model_validate({"employment": given}).employment
    return facts.model_copy(update={"employment": told})


def _graduated(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    return _detailed(facts, "education", given, lacking="graduated")


def _earlier(question: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    degree = next((d for d in Degree if d.value in question.about), None)
    if degree is None:
        return facts
    school = Education.model_validate({"degree": degree, "graduated": given["graduated"]})
    facts = _added(facts, "education", school)
    months = round(float(given.get("years", 0)) * 12)
    if not months:
        return facts
    work = Work.model_validate(
        {
            "in_field": True,
            "since": "graduation",
            "since_degree": degree,
            "months": {"least": months, "most": months},
        }
    )
    return _added(facts, "work", work)


def _work(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    spell = {"in_field": True, "start": given["start"]}
    spell |= {"end": given["end"]} if "end" in given else {"ongoing": True}
    facts = _added(facts, "work", Work.model_validate(spell))
    away = round(float(given.get("break", 0)))
    if not away:
        return facts
    rest = {"in_field": False, "months": {"least": away, "most": away}}
    return _added(facts, "work", Work.model_validate(rest))


def _title_date(question: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    return _detailed(facts, "titles", given, lacking="obtained", about=question.about)


def _title_series(question: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    return _detailed(facts, "titles", given, lacking="series", about=question.about)


def _detailed(
    facts: Facts, field: str, given: dict[str, Any], *, lacking: str, about: str = ""
) -> Facts:
    """The fact of which more was asked, with what was given: of the title named by ``about`` (of
    all, where none is), the last that lacks the detail, or else the last."""
    told = list(getattr(facts, field))
    places = [at for at, fact in enumerate(told) if _meant(fact, about)] or range(len(told))
    if not places:
        return facts
    place = next((at for at in reversed(places) if _open(told[at], lacking)), places[-1])
    written = told[place].model_dump(mode="json", exclude_none=True) | given
    told[place] = type(told[place]).model_validate(written)
    return facts.model_copy(update={field: tuple(told)})


def _meant(fact: Fact, about: str) -> bool:
    return isinstance(fact, Title) and about == f"{fact.level.value}职称"


def _open(fact: Fact, detail: str) -> bool:
    value = getattr(fact, detail)
    if isinstance(value, DateRange):
        return not value.exact
    return value in (None, TitleSeries.UNSAID)


def _of_a_kind(kind: type[Fact], field: AbsenceOf) -> Callable[..., Facts]:
    """One more fact of a list, in place of one of which it tells more, or the end of the list."""

    def take(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
        if NONE in given.values():
            return _none(facts, field)
        told = kind.model_validate(
            {name: value == YES if value in (YES, NO) else value for name, value in given.items()}
        )
        before = getattr(facts, field)
        place = next((at for at, fact in enumerate(before) if _tells_more(told, fact)), None)
        if place is None:
            return _added(facts, field, told)
        return facts.model_copy(update={field: (*before[:place], told, *before[place + 1 :])})

    return take


def _tells_more(new: Fact, old: Fact) -> bool:
    """All that the old one says, and something that it leaves open."""
    said, before = (
        fact.model_dump(mode="json", exclude_defaults=True, exclude={"evidence"})
        for fact in (new, old)
    )
    return before.items() < said.items()


def _in_period(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    within = given["yes"] == YES
    lists = {
        field: tuple(
            fact.model_copy(update={"in_period": within}) if fact.in_period is None else fact
            for fact in getattr(facts, field)
        )
        for field in ("achievements", "performance", "deeds")
    }
    return facts.model_copy(update=lists)


def _confirmed(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    if given["yes"] != YES:
        raise ReplyUnclear("请在下面「已填写的情况」里删去不属实的，再重新填写。")
    return facts.model_copy(update={"reservations": ()})


def _measure(question: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    amount = {"least": given["amount"], "most": given["amount"]}
    told = Measure.model_validate({"kind": question.about, "amount": amount})
    return _added(facts, "measures", told)


def _circumstance(question: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    told = {"kind": question.about, "holds": given["yes"] == YES, "when": given.get("when")}
    return _added(facts, "circumstances", Circumstance.model_validate(told))


_TAKERS: Mapping[FactKey, Callable[[NextQuestion, dict[str, Any], Facts], Facts]] = {
    FactKey.REGION: _region,
    FactKey.FIELD: _field,
    FactKey.EMPLOYMENT: _employment,
    FactKey.EDUCATION: _of_a_kind(Education, "education"),
    FactKey.GRADUATED: _graduated,
    FactKey.EARLIER_EDUCATION: _earlier,
    FactKey.WORK: _work,
    FactKey.TITLE: _of_a_kind(Title, "titles"),
    FactKey.TITLE_DATE: _title_date,
    FactKey.TITLE_SERIES: _title_series,
    FactKey.PERFORMANCE: _of_a_kind(Performance, "performance"),
    FactKey.ACHIEVEMENTS: _of_a_kind(Achievement, "achievements"),
    FactKey.DEEDS: _of_a_kind(Deed, "deeds"),
    FactKey.IN_PERIOD: _in_period,
    FactKey.CONFIRMATION: _confirmed,
    FactKey.AWARD_DETAIL: _of_a_kind(Award, "awards"),
    FactKey.STANDARD_DETAIL: _of_a_kind(StandardDrafting, "standards"),
    FactKey.MEASURE: _measure,
    FactKey.CIRCUMSTANCE: _circumstance,
    FactKey.SKILL: _of_a_kind(Skill, "skills"),
}
