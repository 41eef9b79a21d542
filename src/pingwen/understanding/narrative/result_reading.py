"""The results, performance and honours of one clause, read into the conversation so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pingwen.domain.facts import (
    Absence,
    Achievement,
    AchievementKind,
    Authorship,
    PerformanceKind,
    Role,
)
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.absences import closes_list, excepted, only, read_absences
from pingwen.understanding.narrative.achievements import (
    KINDS,
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
from pingwen.understanding.narrative.elliptical import read_elliptical
from pingwen.understanding.narrative.granted import granted_of_told, one_dated
from pingwen.understanding.narrative.honour_reading import tell_honours
from pingwen.understanding.narrative.honours import of_team, read_award
from pingwen.understanding.narrative.performance import (
    LEADER_ALONE,
    completion_alone,
    read_performance,
)
from pingwen.understanding.narrative.period import (
    PeriodSaid,
    period_of_piece,
    read_period,
    scope_of_sentence,
)
from pingwen.understanding.narrative.replies import bare_date
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.withdrawn import withdraw

__all__ = ["read_results", "widens_list"]

_PARTLY = re.compile("其中|里[面头边]|当中|之中")
_LEADS = re.compile("^(?:我|本人|并|也|均|都)*(?:作为|以|担任)")
_DOES = re.compile(
    "^(?:我|共|一共|先后|已)*(?:完成|取得|获得?|授权|主持|参与|编写|编制|撰写|制定|起草|承担|研制)"
)
_LONGEST_BRACKETS = 60
_NEXT = 4
_ITEMISED = re.compile(
    "[篇项个件份部本][^,:(]{0,4}[:(].*[篇项个件份部本]|那.{1,3}[篇项个][^,]{0,4}有"
)
_AFTERWARDS = re.compile(
    "(?:在此|这|那|从那)?(?:之后|此后|以后|以来|后来?|随后)(?:又|就|共|一共|陆续|先后|我)*(?:发|获|拿|取得|授权|主持|完成|有|出|写|参与|作为|主要|独立|多次|以第一|担任|在[^,]{1,10}上?发)"
)
_POSTS = (PerformanceKind.PROFESSIONAL_LEAD, PerformanceKind.SUBPROJECT_LEAD)
_FROM = re.compile("起|开始|以来")
_EVERY = re.compile("都|均|全")


def read_results(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> None:
    """Take in the results, the performance and the honours of a clause, and what is denied."""
    text, results = clause.text, so_far.results
    highest = so_far.highest_title()
    if withdraw(clause, so_far) or _period(clause, so_far):
        return
    if _denials(clause, so_far):
        return
    scope = _scope(text, so_far)
    ahead = _role_ahead(text, so_far)
    tell_honours(clause, so_far)
    if _achievements(clause, dates, ahead, so_far) and scope is not None:
        results.say_period_of_told(scope, highest)
    if _deed(clause, dates, ahead, so_far) and scope is not None:
        results.say_period_of_deed(scope, highest)


def _denials(clause: Clause, so_far: Conversation) -> bool:
    """Take in what a clause denies; whether it denies anything."""
    beside = excepted(clause.text)
    if beside is not None:
        _only_beside(clause, beside, so_far)
        return True
    absences = read_absences(clause)
    for absence in absences:
        so_far.add_absence(absence)
    closes = closes_list(clause.text)
    if closes and so_far.results.achievements:
        so_far.add_absence(Statement(Absence(of="achievements"), place_in(clause)))
    return closes or bool(absences)


def _scope(text: str, so_far: Conversation) -> PeriodSaid | None:
    """The time that holds for the results of a clause."""
    said = scope_of_sentence(text) or so_far.scope or _since_title(text, so_far)
    so_far.scope = said
    return None if said is not None and said.graduation and said.inside else said


def _deed(
    clause: Clause, dates: Sequence[DateMention], ahead: Role | None, so_far: Conversation
) -> bool:
    """Take in the piece of work of a clause or what it adds to the last; whether it tells one."""
    text, deeds = clause.text, so_far.results.deeds
    completed = completion_alone(text)
    if completed is not None:
        deeds.complete_last(completed, clause.turn, when_of(text, dates, so_far.as_of))
        return False
    if LEADER_ALONE.match(text):
        deeds.lead_last(clause.turn)
        return False
    performance = (
        None
        if read_elliptical(clause, so_far)
        else read_performance(clause, so_far.profession.field)
    )
    if performance is None:
        return False
    when = when_of(text, dates[:1], so_far.as_of) if len(dates) == 1 else None
    if len(dates) == 1 and performance.fact.kind in _POSTS and _FROM.match(text[dates[0].end :]):
        when = dates[0].when
    role = ahead or performance.fact.role
    fact = performance.fact.model_copy(update={"when": when, "role": role})
    deeds.add(Statement(fact, performance.place))
    return True


def _only_beside(clause: Clause, what: tuple[int, int], so_far: Conversation) -> None:
    """除了两项软著啥都没有: what is named, and nothing beside it."""
    start, end = clause.start + what[0], clause.start + what[1]
    named = replace(clause, start=start, end=end, text=clause.text[what[0] : what[1]])
    before = len(so_far.results.achievements)
    _achievements(named, (), None, so_far)
    if len(so_far.results.achievements) > before:
        so_far.add_absence(Statement(Absence(of="achievements"), place_in(clause)))


def _period(clause: Clause, so_far: Conversation) -> bool:
    """Take in what a clause says of the time of results told, or of those that follow."""
    results, highest = so_far.results, so_far.highest_title()
    piece = period_of_piece(clause.text)
    if piece is not None:
        count, said = piece
        return results.say_period_of_piece(count, said, highest, place_in(clause))
    period = read_period(clause.text)
    if period is None:
        return False
    if period.of_title:
        if highest is None:
            return True
        period = replace(period, level=highest)
    if clause.text.startswith("(") or clause.text.endswith(":"):
        so_far.scope = period
    elif not results.achievements and KINDS.first(clause.text):
        so_far.scope = period  # 论文是读博期间发的，3篇
    else:
        results.say_period(period, highest)
    return True


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
    if of_team(text) or _of_told(clause, dates, so_far):
        return False
    read = read_achievements(clause)
    if read_award(clause) is not None and all(said.fact.count is None for said in read.items):
        read = AchievementRead(denied=read.denied)
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
    elif (when := _told_before(clause, dates, so_far)) is not None:
        results.date_told(Dating(when))
    if read.denied:
        so_far.denied_authors |= read.denied
        if so_far.denied_authors >= FIRST_OR_CORRESPONDING:
            results.deny_authorship()
    return False


def _of_told(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Take in how many of the patents told before were granted, or the day of one of them."""
    granted, day = granted_of_told(clause.text), one_dated(clause.text, dates)
    if granted is not None:
        return so_far.results.granted_of_told(granted)
    return day is not None and so_far.results.date_one(day, place_in(clause))


def _told_before(
    clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> DateRange | None:
    """二作1篇，2024年: the day that stands alone right after a result is its day."""
    turn, end = so_far.results.last_order()
    if turn != clause.turn or not 0 <= clause.start - end <= _NEXT or not so_far.results.told:
        return None
    return when_of(clause.text, dates, so_far.as_of) if bare_date(clause.text, dates) else None


def _describe(said: Attributes, clause: Clause, so_far: Conversation) -> None:
    results = so_far.results
    last = results.last_order()
    if said.role is not None and not said.kinds:
        of_deed = results.deeds.role_of_last(said.role, clause.turn, after=last)
        if of_deed:
            return
    if said.authorship is Authorship.OTHER and so_far.honours.spoken_of_last(last):
        return
    if said.rest and results.leave_rest(said, place_in(clause)):
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
    so_far.results.add(
        read,
        correcting=so_far.correcting,
        partly=bool(_PARTLY.search(text) or _ITEMISED.search(text) or _in_brackets(clause)),
    )
    if only(text):
        so_far.add_absence(Statement(Absence(of="achievements"), place_in(clause)))


def _since_title(text: str, so_far: Conversation) -> PeriodSaid | None:
    """中级2019年12月，之后发了2篇: the time after the title told just before."""
    event = so_far.last_event()
    if event.get("since") != "title" or not _AFTERWARDS.match(text):
        return None
    return PeriodSaid(inside=True, level=so_far.highest_title())


def _in_brackets(clause: Clause) -> bool:
    """Whether the clause goes on with what brackets say of a total before it."""
    ahead = clause.source.plain[max(0, clause.start - _LONGEST_BRACKETS) : clause.start]
    return ahead.rfind("(") > ahead.rfind(")")


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
