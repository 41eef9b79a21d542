"""The results, performance and honours of one clause, read into the conversation so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pingwen.domain.facts import Absence, Achievement, AchievementKind, Authorship, Role
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.absences import closes_list, only, read_absences
from pingwen.understanding.narrative.achievements import (
    AchievementRead,
    Attributes,
    read_achievements,
)
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dated_results import (
    Dating,
    dating_alone,
    when_of,
    years_each,
)
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.denied import FIRST_OR_CORRESPONDING
from pingwen.understanding.narrative.honours import rank_alone, read_award, read_standard
from pingwen.understanding.narrative.performance import (
    LEADER_ALONE,
    completion_alone,
    read_performance,
)
from pingwen.understanding.narrative.period import read_period, scope_of_sentence
from pingwen.understanding.narrative.replies import bare_date
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["read_results", "widens_list"]

_PARTLY = re.compile("其中|里面|当中")
_LEADS = re.compile("^(?:我|本人|并|也|均|都)*(?:作为|以|担任)")
_DOES = re.compile(
    "^(?:我|共|一共|先后|已)*(?:完成|取得|获得?|授权|主持|参与|编写|编制|撰写|制定|起草|承担|研制)"
)
_EVERY = re.compile("都|均|全")


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
    scope = so_far.scope if so_far.scope is not None and so_far.scope.level is not None else None
    ahead = _role_ahead(text, so_far)
    _honours(clause, so_far)
    if _achievements(clause, dates, ahead, so_far) and scope is not None:
        results.say_period_of_told(scope, highest)
    completed = completion_alone(text)
    if completed is not None:
        results.deeds.complete_last(completed, clause.turn)
        return
    if LEADER_ALONE.match(text):
        results.deeds.lead_last(clause.turn)
        return
    performance = read_performance(clause)
    if performance is None:
        return
    when = when_of(text, dates[:1], so_far.as_of) if len(dates) == 1 else None
    role = ahead or performance.fact.role
    fact = performance.fact.model_copy(update={"when": when, "role": role})
    results.deeds.add(Statement(fact, performance.place))
    if scope is not None:
        results.say_period_of_deed(scope, highest)


def widens_list(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """分别是2014年，2015年，2016年发的: one more day of the results just told."""
    if not so_far.listing:
        return False
    dating = dating_alone(clause.text, dates, so_far.as_of)
    alone = when_of(clause.text, dates, so_far.as_of) if bare_date(clause.text, dates) else None
    so_far.listing = dating is not None or alone is not None
    if dating is not None:
        so_far.results.date_told(dating, widen=True)
    elif alone is not None:
        so_far.results.date_told(Dating(alone), widen=True)
    return so_far.listing


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


def _role_ahead(text: str, so_far: Conversation) -> Role | None:
    """作为重要负责人，完成专利2项: the role that the clause before sets for this one."""
    role, so_far.role_ahead = so_far.role_ahead, None
    if role is None or _DOES.match(text):
        return role
    so_far.results.describe(Attributes(role=role))
    return None


def _achievements(
    clause: Clause, dates: Sequence[DateMention], ahead: Role | None, so_far: Conversation
) -> bool:
    """Take in the results of a clause or what it adds to those before; whether it tells new."""
    text, results = clause.text, so_far.results
    read = read_achievements(clause)
    if read.items:
        so_far.denied_authors = read.denied
        _add(_with_role(read, ahead), clause, dates, so_far)
        return True
    role = read.attributes.role if read.attributes is not None else None
    if role is not None and _LEADS.match(text) and clause.closing.startswith(","):
        so_far.role_ahead = role
    elif read.attributes is not None:
        _describe(read.attributes, clause, so_far)
    elif (dating := dating_alone(text, dates, so_far.as_of)) is not None:
        results.date_told(dating)
        so_far.listing = dating.begins
    if read.denied:
        so_far.denied_authors |= read.denied
        if so_far.denied_authors >= FIRST_OR_CORRESPONDING:
            results.deny_authorship()
    return False


def _describe(said: Attributes, clause: Clause, so_far: Conversation) -> None:
    results = so_far.results
    last = results.last_order()
    if said.role is not None and not said.kinds:
        of_deed = results.deeds.role_of_last(said.role, clause.turn, after=last)
        if of_deed:
            return
    if said.authorship is Authorship.OTHER and so_far.honours.spoken_of_last(last):
        return
    results.describe(said)


def _add(
    read: AchievementRead, clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> None:
    text = clause.text
    when = when_of(text, dates, so_far.as_of)
    one = len(read.items) == 1
    if when is not None and (one or _EVERY.search(text)):
        times = years_each(text, dates) if one else 1
        read = replace(read, items=tuple(_dated(said, when, times) for said in read.items))
    so_far.results.add(read, correcting=so_far.correcting, partly=bool(_PARTLY.search(text)))
    if only(text):
        so_far.add_absence(Statement(Absence(of="achievements"), place_in(clause)))


def _with_role(read: AchievementRead, role: Role | None) -> AchievementRead:
    if role is None:
        return read
    items = [
        said
        if said.fact.kind is AchievementKind.PAPER or said.fact.role is not None
        else replace(said, fact=said.fact.model_copy(update={"role": role}))
        for said in read.items
    ]
    return replace(read, items=tuple(items))


def _dated(said: Statement[Achievement], when: DateRange, times: int) -> Statement[Achievement]:
    count = said.fact.count * times if said.fact.count is not None else None
    return replace(said, fact=said.fact.model_copy(update={"when": when, "count": count}))
