"""A vocational teacher's clause, read for the facts that only document 27 asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pingwen.domain.facts import (
    Absence,
    Circumstance,
    CircumstanceKind,
    Deed,
    FactKey,
    Measure,
    MeasureKind,
    Performance,
    WorkField,
)
from pingwen.understanding.narrative.absences import closes_list
from pingwen.understanding.narrative.adviser_words import as_adviser
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.deed_details import tell_details
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.of_body import told_of_body
from pingwen.understanding.narrative.places import read_school_region
from pingwen.understanding.narrative.profession import teaches
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.teaching_circumstances import (
    TELLS_PRACTICE,
    read_circumstances,
    school_told,
)
from pingwen.understanding.narrative.teaching_deeds import (
    DeedRead,
    project_completed,
    read_deeds,
    read_teachers_award,
    speaks_of_award,
)
from pingwen.understanding.narrative.teaching_measures import hours_of, read_measures
from pingwen.understanding.narrative.teaching_words import SCHOOLS
from pingwen.understanding.narrative.technical import (
    denies_skill,
    read_posts,
    read_skill,
    read_skill_award,
    withdrawn_skill,
)
from pingwen.understanding.narrative.title_words import level_named

__all__ = ["Told", "read_declared"]

_WORKED = re.compile("干|做|上班|工作(?!经)|待|打工")
_BEFORE = re.compile(
    "(?:来|进|到|当|任教|从教|入校|入职)[^,]{0,6}(?:之前|以前|前)|^(?:之前|以前|此前|早年|原来|先前)"
)
_OF_WORK = {MeasureKind.CLASS_ADVISER_YEARS, MeasureKind.COMPANY_YEARS}


class Told(NamedTuple):
    """What of a clause is told by these facts: a length that is none of teaching, a result.

    ``company``: it speaks of a company of former years, which is not the present employer.
    """

    work: bool = False
    results: bool = False
    company: bool = False


_RESULT = Told(work=True, results=True)


def read_declared(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> Told:
    """Take in what a teacher's clause says; of other professions only workers' certificates."""
    _read_skill(clause, so_far)
    if so_far.profession.field is not WorkField.TEACHING:
        return Told()
    clause = as_adviser(clause, dates)
    if tell_details(clause, so_far):
        return _RESULT
    kinds = _read_numbers(clause, dates, so_far)
    if _completes(clause, dates, so_far) or _read_results(clause, dates, so_far):
        return _RESULT
    return _told(clause, kinds, so_far)


def _read_numbers(
    clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> set[MeasureKind]:
    """The numbers and circumstances of the clause; of which kinds the numbers are."""
    declared = so_far.declared
    declared.hours = hours_of(clause.text, declared.hours)
    _read_school(clause, so_far)
    measures = list(_measures(clause, dates, so_far))
    for measure in measures:
        declared.measure(measure)
    for circumstance in read_circumstances(clause):
        if not _of_earlier_title(circumstance, clause, so_far):
            declared.circumstance(circumstance)
    return {measure.fact.kind for measure in measures}


def _of_earlier_title(said: Statement[Circumstance], clause: Clause, so_far: Conversation) -> bool:
    """任讲师以来班主任6年, of who is 高级讲师 since: which of the years count is open then."""
    if said.fact.kind is not CircumstanceKind.ADVISER_AFTER_TITLE:
        return False
    return level_named(clause.text) not in (None, so_far.highest_title())


def _read_results(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Take in results and awards; whether the clause tells of any, held or not."""
    told = so_far.declared.deeds or so_far.declared.projects or so_far.results.achievements
    if closes_list(clause.text) and told:
        so_far.add_absence(Statement(Absence(of="deeds"), place_in(clause)))
        so_far.add_absence(Statement(Absence(of="performance"), place_in(clause)))
    award = read_teachers_award(clause)
    if award is not None:
        so_far.honours.add_award(award)
    deeds = list(read_deeds(clause, dates, answers=_asked_deeds(so_far)))
    of_body = bool(deeds) and told_of_body(clause)
    for said in deeds:
        _take_deed(said, so_far, of_body=of_body)
    return bool(deeds) or speaks_of_award(clause.text)


def _told(clause: Clause, kinds: set[MeasureKind], so_far: Conversation) -> Told:
    company = MeasureKind.COMPANY_YEARS in kinds and not re.search(SCHOOLS, clause.text)
    former = _BEFORE.search(clause.text) is not None or not so_far.history.at_work()
    if company and former and _WORKED.search(clause.text):
        return Told(company=True)
    adviser = "班主任" in clause.text and bool(find_durations(clause.text))
    adviser = adviser or _answers_of_adviser(so_far)
    practice = TELLS_PRACTICE.search(clause.text) is not None
    return Told(work=adviser or practice or bool(kinds & _OF_WORK), company=company or practice)


def _take_deed(said: DeedRead, so_far: Conversation, *, of_body: bool) -> None:
    """``of_body``: a school or a group did it, and what part the teacher had is not said."""
    declared = so_far.declared
    if isinstance(said.fact, Deed) and of_body:
        return
    if isinstance(said.fact, Deed):
        so_far.lift_absences("deeds", [said.fact.kind.value])
        declared.deed(Statement(said.fact, said.place))
    elif isinstance(said.fact, Performance):
        role = None if of_body else said.fact.role
        declared.project(Statement(said.fact.model_copy(update={"role": role}), said.place))
    else:
        declared.deny(said.fact.kinds)
        so_far.add_absence(Statement(said.fact, said.place))


def _measures(
    clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> Iterator[Statement[Measure]]:
    for measure in read_measures(clause, dates, so_far.declared.hours, so_far.as_of):
        adviser = measure.fact.kind is MeasureKind.CLASS_ADVISER_YEARS
        if not (adviser and _before_title(dates, so_far)):
            yield measure


def _before_title(dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Whether the years told by two dates begin before the title was obtained: how many of them
    count is open then."""
    days = [date.when for date in dates if date.when is not None]
    obtained = [t.fact.obtained for t in so_far.credentials.titles if t.fact.obtained]
    return len(days) == 2 and any(days[0].earliest < day.earliest for day in obtained)


def _answers_of_adviser(so_far: Conversation) -> bool:
    """Whether what is told goes on from an answer about the duty of 班主任."""
    return so_far.answered and so_far.asked is not None and "班主任" in so_far.asked.about


def _completes(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """没结题呢, 2021年结题: of the 课题 told last in this message."""
    completed, projects = project_completed(clause.text), so_far.declared.projects
    if completed is None or "课题" in clause.text or not projects:
        return False
    last = projects[-1]
    if last.place.turn != clause.turn:
        return False
    when = dates[0].when if completed and len(dates) == 1 else last.fact.when
    projects[-1] = last.amended(completed=completed, when=when)
    return True


def _asked_deeds(so_far: Conversation) -> bool:
    return so_far.asked is not None and so_far.asked.key is FactKey.DEEDS


def _read_school(clause: Clause, so_far: Conversation) -> None:
    """The school and the teaching make a teacher of it, in whichever order they are told."""
    declared = so_far.declared
    declared.school = school_told(clause) or declared.school
    declared.taught = declared.taught or teaches(clause.text) is WorkField.TEACHING
    told = CircumstanceKind.AT_VOCATIONAL_SCHOOL in declared.circumstances
    if declared.school is not None and not told and (declared.taught or so_far.credentials.titles):
        declared.circumstance(declared.school)
    so_far.region = so_far.region or read_school_region(clause)


def _read_skill(clause: Clause, so_far: Conversation) -> None:
    engineer = so_far.profession.field is WorkField.OTHER_ENGINEERING
    for post in read_posts(clause) if engineer else ():
        so_far.declared.circumstance(post)
    award = read_skill_award(clause) if engineer else None
    if award is not None:
        so_far.honours.add_award(award)
    lost = withdrawn_skill(clause.text)
    if lost is not None:
        so_far.declared.skills.pop(lost, None)
        return
    skill, none = read_skill(clause), denies_skill(clause)
    if skill is not None:
        so_far.declared.skill(skill)
        so_far.lift_absences("skills", [])
    elif none is not None:
        so_far.add_absence(none)
