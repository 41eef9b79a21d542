"""The results, performance and honours of one clause, read into the conversation so far."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import Absence
from pingwen.understanding.narrative.absences import closes_list, only, read_absences
from pingwen.understanding.narrative.achievements import read_achievements
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.honours import rank_alone, read_award, read_standard
from pingwen.understanding.narrative.performance import (
    LEADER_ALONE,
    completion_alone,
    read_performance,
)
from pingwen.understanding.narrative.period import read_period, scope_of_sentence
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["PUBLISHED", "read_results"]

PUBLISHED = re.compile("授权|发表|发的|见刊|出版|登记")
_OPEN_DATE = re.compile("(?:以|之)?(?:后|前|来)|起|开始|至今")
_PARTLY = re.compile("其中|里面|当中")


def read_results(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> None:
    """Take in the results, the performance and the honours of a clause, and what is denied."""
    text, results = clause.text, so_far.results
    highest = so_far.highest_title()
    period = read_period(text)
    if period is not None:
        results.say_period(period, highest)
        return
    absences = read_absences(clause)
    for absence in absences:
        so_far.add_absence(absence)
    if closes_list(text) and results.achievements:
        so_far.add_absence(Statement(Absence(of="achievements"), place_in(clause)))
    if absences or closes_list(text):
        return
    so_far.scope = scope_of_sentence(text) or so_far.scope
    _honours(clause, so_far)
    _achievements(clause, dates, so_far)
    completed = completion_alone(text)
    if completed is not None:
        results.complete_last(completed, clause.turn)
        return
    if LEADER_ALONE.match(text):
        results.lead_last(clause.turn)
        return
    performance = read_performance(clause)
    when = dates[0].when if len(dates) == 1 and not _OPEN_DATE.match(text[dates[0].end :]) else None
    if performance is not None and when is not None and when.earliest <= so_far.as_of:
        dated = performance.fact.model_copy(update={"when": when})
        performance = Statement(dated, performance.place)
    if performance is not None:
        results.add_performance(performance)
        if so_far.scope is not None and so_far.scope.level is not None:
            results.say_period(so_far.scope, highest)


def _honours(clause: Clause, so_far: Conversation) -> None:
    award = read_award(clause)
    standard = read_standard(clause)
    if award is not None:
        so_far.honours.add_award(award)
    if standard is not None:
        so_far.honours.add_standard(standard)
    rank = rank_alone(clause.text) if award is None and standard is None else None
    if rank is not None:
        so_far.honours.rank_last(rank)


def _achievements(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> None:
    text, results = clause.text, so_far.results
    read = read_achievements(clause)
    if read.attributes is not None:
        role = read.attributes.role
        if role is None or not results.role_of_last_deed(role, clause.turn):
            results.describe(read.attributes)
        return
    when = dates[0].when if len(dates) == 1 and not _OPEN_DATE.match(text[dates[0].end :]) else None
    if not read.items:
        if when is not None and PUBLISHED.search(text) and when.earliest <= so_far.as_of:
            results.date_last(when)
        return
    before = len(results.achievements)
    results.add(read, correcting=so_far.correcting, partly=bool(_PARTLY.search(text)))
    one_new = len(read.items) == 1 and len(results.achievements) > before
    if one_new and when is not None and when.earliest <= so_far.as_of:
        results.date_last(when)
    if only(text):
        so_far.add_absence(Statement(Absence(of="achievements"), place_in(clause)))
