"""What was answered in a form, taken into the facts; it counts over what was there before."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
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
    Unclear,
    Work,
)
from pingwen.domain.verdict import NextQuestion
from pingwen.web.selfcheck.inputs import NO, NONE, YES, inputs_for

__all__ = ["ReplyUnclear", "dropped", "taken", "unknown_to_applicant"]

_MONTH = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_COUNTED = {"count": 1000, "rank": 1000}
_MOST = 100_000_000

Given = Mapping[str, str]

_ASKED_ONE_BY_ONE = {
    kind.value for kinds in (MeasureKind, CircumstanceKind, DeedKind) for kind in kinds
}


class ReplyUnclear(ValueError):
    """A field was left empty or holds what it cannot; the text says so in Chinese."""


def taken(question: NextQuestion, given: Given, facts: Facts, *, unasked: bool = False) -> Facts:
    """The facts with the answer to ``question`` in them. Raises ReplyUnclear.

    ``unasked``: the applicant tells it as one thing more, beside those that were told.
    """
    answers = _checked(question, given)
    takers = {**_TAKERS, **_ONE_MORE} if unasked else _TAKERS
    try:
        return takers[question.key](question, answers, facts)
    except ValidationError as error:
        raise ReplyUnclear("这几项合在一起不成立，请核对年月的先后。") from error


def unknown_to_applicant(question: NextQuestion, facts: Facts) -> Facts:
    """The facts with "I do not know" for this question, which is then not asked again."""
    about = question.about if question.about in _ASKED_ONE_BY_ONE else ""
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


def _checked(question: NextQuestion, given: Given) -> dict[str, Any]:
    """What was filled in, by field, each as the facts take it."""
    answers: dict[str, Any] = {}
    for field in inputs_for(question):
        text = given.get(field.name, "").strip()
        if not text:
            if field.required:
                raise ReplyUnclear(f"请填写「{field.label}」。")
            continue
        if field.kind == "choice" and text not in field.options:
            raise ReplyUnclear(f"「{field.label}」请从所列各项中选择。")
        if field.kind == "month" and not _MONTH.fullmatch(text):
            raise ReplyUnclear(f"「{field.label}」请写成 2018-07 或 2018。")
        answers[field.name] = _number(field.name, field.label, text, field.kind)
    return answers


def _number(name: str, label: str, text: str, kind: str) -> str | int | float:
    if kind != "number":
        return text
    most = _COUNTED.get(name, _MOST)
    if not re.fullmatch(r"\d{1,9}(?:\.\d{1,2})?", text) or float(text) > most:
        raise ReplyUnclear(f"「{label}」请填不超过{most}的数字。")
    if name in _COUNTED and (not text.isdecimal() or int(text) < 1):
        raise ReplyUnclear(f"「{label}」请填1以上的整数。")
    return int(text) if text.isdecimal() else float(text)


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


def _education(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    if given["degree"] == NONE:
        return _none(facts, "education")
    return _added(facts, "education", Education.model_validate(given))


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


def _title(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    if given["level"] == NONE:
        return _none(facts, "titles")
    return _added(facts, "titles", Title.model_validate(given))


def _title_date(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    return _detailed(facts, "titles", given, lacking="obtained")


def _title_series(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    return _detailed(facts, "titles", given, lacking="")


def _detailed(facts: Facts, field: str, given: dict[str, Any], *, lacking: str) -> Facts:
    """The last fact of a kind (of those that lack this detail, if any does) with what was given."""
    told = list(getattr(facts, field))
    if not told:
        return facts
    places = [at for at, fact in enumerate(told) if lacking and _open(fact, lacking)]
    place = places[-1] if places else len(told) - 1
    written = told[place].model_dump(mode="json", exclude_none=True) | given
    told[place] = type(told[place]).model_validate(written)
    return facts.model_copy(update={field: tuple(told)})


def _open(fact: Any, detail: str) -> bool:  # Any: whichever kind of fact has the detail
    value = getattr(fact, detail)
    return value is None or not value.exact


def _of_a_kind(kind: type[Fact], field: AbsenceOf) -> Callable[..., Facts]:
    """One more fact of a list, or the end of it."""

    def take(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
        if NONE in (given.get("kind"), given.get("scope"), given.get("level")):
            return _none(facts, field)
        told = {n: v == YES if v in (YES, NO) else v for n, v in given.items()}
        return _added(facts, field, kind.model_validate(told))

    return take


def _replaced(kind: type[Fact], field: AbsenceOf) -> Callable[..., Facts]:
    """In place of the last fact of a list, of which more was asked."""

    def take(question: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
        before = getattr(facts, field)[:-1]
        kept = facts.model_copy(update={field: before})
        return _of_a_kind(kind, field)(question, given, kept)

    return take


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
    return facts.model_copy(update={"reservations": ()}) if given["yes"] == YES else facts


def _measure(question: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    amount = {"least": given["amount"], "most": given["amount"]}
    told = Measure.model_validate({"kind": question.about, "amount": amount})
    return _added(facts, "measures", told)


def _circumstance(question: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    told = {"kind": question.about, "holds": given["yes"] == YES, "when": given.get("when")}
    return _added(facts, "circumstances", Circumstance.model_validate(told))


def _skill(_: NextQuestion, given: dict[str, Any], facts: Facts) -> Facts:
    if given["level"] == NONE:
        return _none(facts, "skills")
    return _added(facts, "skills", Skill.model_validate(given))


_TAKERS: Mapping[FactKey, Callable[[NextQuestion, dict[str, Any], Facts], Facts]] = {
    FactKey.REGION: _region,
    FactKey.FIELD: _field,
    FactKey.EMPLOYMENT: _employment,
    FactKey.EDUCATION: _education,
    FactKey.GRADUATED: _graduated,
    FactKey.EARLIER_EDUCATION: _earlier,
    FactKey.WORK: _work,
    FactKey.TITLE: _title,
    FactKey.TITLE_DATE: _title_date,
    FactKey.TITLE_SERIES: _title_series,
    FactKey.PERFORMANCE: _of_a_kind(Performance, "performance"),
    FactKey.ACHIEVEMENTS: _of_a_kind(Achievement, "achievements"),
    FactKey.DEEDS: _of_a_kind(Deed, "deeds"),
    FactKey.IN_PERIOD: _in_period,
    FactKey.CONFIRMATION: _confirmed,
    FactKey.AWARD_DETAIL: _replaced(Award, "awards"),
    FactKey.STANDARD_DETAIL: _replaced(StandardDrafting, "standards"),
    FactKey.MEASURE: _measure,
    FactKey.CIRCUMSTANCE: _circumstance,
    FactKey.SKILL: _skill,
}

_ONE_MORE: Mapping[FactKey, Callable[[NextQuestion, dict[str, Any], Facts], Facts]] = {
    FactKey.AWARD_DETAIL: _of_a_kind(Award, "awards"),
    FactKey.STANDARD_DETAIL: _of_a_kind(StandardDrafting, "standards"),
}
