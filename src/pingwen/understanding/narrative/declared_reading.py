"""A vocational teacher's clause, read for the facts that only document 27 asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pingwen.domain.facts import Absence, Deed, Measure, MeasureKind, Performance, WorkField
from pingwen.understanding.narrative.absences import closes_list
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.teaching import read_circumstances, read_measures
from pingwen.understanding.narrative.teaching_deeds import (
    read_deed,
    read_teachers_award,
    speaks_of_award,
)
from pingwen.understanding.narrative.technical import denies_skill, read_line_post, read_skill

__all__ = ["Told", "read_declared"]

_OF_WORK = {MeasureKind.CLASS_ADVISER_YEARS, MeasureKind.COMPANY_YEARS}


class Told(NamedTuple):
    """What of a clause is told by these facts: a length that is none of teaching, a result."""

    work: bool = False
    results: bool = False


def read_declared(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> Told:
    """Take in what a teacher's clause says; of other professions only workers' certificates."""
    if so_far.profession.field is not WorkField.TEACHING:
        _read_skill(clause, so_far)
        return Told()
    declared = so_far.declared
    kinds = set()
    for measure in _measures(clause, dates, so_far):
        declared.measure(measure)
        kinds.add(measure.fact.kind)
    for circumstance in read_circumstances(clause):
        declared.circumstance(circumstance)
    if closes_list(clause.text) and (declared.deeds or declared.projects):
        so_far.add_absence(Statement(Absence(of="deeds"), place_in(clause)))
        so_far.add_absence(Statement(Absence(of="performance"), place_in(clause)))
    award = read_teachers_award(clause)
    if award is not None:
        so_far.honours.add_award(award)
    said = read_deed(clause)
    if said is None and speaks_of_award(clause.text):
        return Told(work=True, results=True)
    if said is None:
        adviser = "班主任" in clause.text and bool(find_durations(clause.text))
        return Told(work=adviser or bool(kinds & _OF_WORK))
    if isinstance(said.fact, Deed):
        declared.deed(Statement(said.fact, said.place))
    elif isinstance(said.fact, Performance):
        declared.project(Statement(said.fact, said.place))
    else:
        declared.deny(said.fact.kinds)
        so_far.add_absence(Statement(said.fact, said.place))
    return Told(work=True, results=True)


def _measures(
    clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> Iterator[Statement[Measure]]:
    for measure in read_measures(clause, dates):
        adviser = measure.fact.kind is MeasureKind.CLASS_ADVISER_YEARS
        if not (adviser and _before_title(dates, so_far)):
            yield measure


def _before_title(dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Whether the years told by two dates begin before the title was obtained: how many of them
    count is open then."""
    days = [date.when for date in dates if date.when is not None]
    obtained = [t.fact.obtained for t in so_far.credentials.titles if t.fact.obtained]
    return len(days) == 2 and any(days[0].earliest < day.earliest for day in obtained)


def _read_skill(clause: Clause, so_far: Conversation) -> None:
    engineer = so_far.profession.field is WorkField.OTHER_ENGINEERING
    post = read_line_post(clause) if engineer else None
    if post is not None:
        so_far.declared.circumstance(post)
    skill, none = read_skill(clause), denies_skill(clause)
    if skill is not None:
        so_far.declared.skill(skill)
        so_far.lift_absences("skills", [])
    elif none is not None:
        so_far.add_absence(none)
