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
    Role,
)
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.absences import closes_list, excepted, only, read_absences
from pingwen.understanding.narrative.achievements import (
    KINDS,
    AchievementRead,
    kind_alone,
    read_achievements,
)
from pingwen.understanding.narrative.attributes import Attributes
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dated_results import (
    Dating,
    dating_alone,
    when_of,
    years_each,
)
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.deed_parts import tell_deed_parts
from pingwen.understanding.narrative.deed_reading import read_deed
from pingwen.understanding.narrative.denied import FIRST_OR_CORRESPONDING
from pingwen.understanding.narrative.granted import (
    granted_of_told,
    one_dated,
    pending_of_told,
)
from pingwen.understanding.narrative.honour_reading import tell_honours
from pingwen.understanding.narrative.honours import left_out, of_team, read_award
from pingwen.understanding.narrative.items_told import tells_of_item
from pingwen.understanding.narrative.named_deeds import next_to
from pingwen.understanding.narrative.number_after import (
    described_ahead,
    note_unnumbered,
    number_of_last,
)
from pingwen.understanding.narrative.pending_after import takes_back_pending
from pingwen.understanding.narrative.period_telling import say_period_of_deed, say_period_of_told
from pingwen.understanding.narrative.result_numbers import COUNT
from pingwen.understanding.narrative.result_times import (
    day_after_result,
    day_ahead,
    scope_of,
    take_since,
    tells_period,
)
from pingwen.understanding.narrative.result_years import years_in_brackets
from pingwen.understanding.narrative.role_goes_on import part_going_on
from pingwen.understanding.narrative.role_leads import leads_role
from pingwen.understanding.narrative.same_thing import counts_once, of_two_kinds, said_to_be_one
from pingwen.understanding.narrative.shared_part import take_shared_part
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.withdrawn import unnamed_in, withdraw

__all__ = ["note_kind", "read_results"]

_PARTLY = re.compile("其中|里[面头边]|当中|之中|^有?[^,]{1,3}[篇项个件份](?:其实|实际)")
_SOME = re.compile(
    "^(?:[一二两三四五六七八九十\\d]+[篇项个件份]里?|其中|里面|论文|专利|我)*有[一二两三四五六七八九\\d]+[篇项个件份]"
)
"""有一篇我是第二作者: of some of those told."""
_DOES = re.compile(
    "^(?:我|共|一共|先后|已)*(?:完成|取得|获得?|授权|主持|参与|编写|编制|撰写|制定|起草|承担|研制)"
)
_ITEMISED = re.compile(
    "[篇项个件份部本][^,:(]{0,4}[:(].*[篇项个件份部本]|那.{1,3}[篇项个][^,]{0,4}有"
)
_SO_MANY_MORE = re.compile("(?:参与|参编|牵头|主持)(?:了|过|起草|制定|编制|编写)*\\d{1,2}[项个部]$")
_OF_THEM = re.compile("[里中面]只")
"""那3个里只有1个是: of those told, and not of all."""
_EVERY = re.compile("都|均|全")


def read_results(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> None:
    """Take in the results, the performance and the honours of a clause, and what is denied."""
    text, results = clause.text, so_far.results
    if withdraw(clause, so_far) or takes_back_pending(clause, so_far):
        return
    if tells_period(clause, dates, so_far):
        return
    if (one := said_to_be_one(text)) is not None:
        if not of_two_kinds(text):
            _achievements(clause, dates, None, so_far)
            counts_once(text, one, results)
        return
    if left_out(text) and unnamed_in(clause, so_far):
        return
    if _denials(clause, so_far):
        return
    if tell_deed_parts(clause, so_far):
        return
    scope = scope_of(text, so_far)
    take_since(clause, dates, so_far)
    highest = so_far.highest_title() if scope is not None else None
    ahead = _role_ahead(text, so_far)
    tell_honours(clause, so_far)
    numbered = number_of_last(clause, results, so_far.unnumbered)
    if (numbered or _achievements(clause, dates, ahead, so_far)) and scope is not None:
        say_period_of_told(results, scope, highest)
    if read_deed(clause, dates, ahead, so_far) and scope is not None:
        say_period_of_deed(results, scope, highest)


def note_kind(clause: Clause, so_far: Conversation) -> None:
    """Remember the one kind that a clause names: a number after it may be of that kind."""
    kinds = {found.meaning for found in KINDS.find(clause.text)}
    if len(kinds) == 1:
        so_far.results.heading = AchievementKind(kinds.pop())
        if kind_alone(clause.text):
            so_far.results.turn_to_heading()


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


def _only_beside(clause: Clause, what: tuple[int, int], so_far: Conversation) -> None:
    """除了两项软著啥都没有: what is named, and nothing beside it."""
    start, end = clause.start + what[0], clause.start + what[1]
    named = replace(clause, start=start, end=end, text=clause.text[what[0] : what[1]])
    before = len(so_far.results.achievements)
    _achievements(named, (), None, so_far)
    if len(so_far.results.achievements) > before:
        so_far.add_absence(Statement(Absence(of="achievements"), place_in(clause)))


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
    if of_team(text) or _of_told(clause, dates, so_far) or _of_standards(text, so_far):
        return False
    read = read_achievements(clause)
    told = bool(read.items) or read.attributes is not None
    uncounted = told and all(said.fact.count is None for said in read.items)
    if uncounted and read_award(clause) is not None:
        read = AchievementRead(denied=read.denied)
    if read.items:
        so_far.denied_authors = read.denied
        read = described_ahead(clause, read, so_far.unnumbered)
        part = ahead or part_going_on(clause, results)
        _add(_with_role(read, part), clause, dates, so_far)
        so_far.unnumbered = note_unnumbered(clause, read, results, so_far.unnumbered)
        return True
    so_far.unnumbered = note_unnumbered(clause, read, results, so_far.unnumbered)
    note_kind(clause, so_far)
    role = read.attributes.role if read.attributes is not None else None
    if role is not None and leads_role(clause, so_far):
        so_far.role_ahead = role
    elif read.attributes is not None:
        _describe(read.attributes, clause, so_far)
    elif (dating := dating_alone(text, dates, so_far.as_of)) is not None:
        results.date_told(dating)
        so_far.listing = dating.begins
    elif (when := day_after_result(clause, dates, so_far)) is not None:
        results.date_told(Dating(when))
    if read.denied:
        so_far.denied_authors |= read.denied
        if so_far.denied_authors >= FIRST_OR_CORRESPONDING:
            results.deny_authorship()
    return False


def _of_told(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Take in how many of the patents told before were granted, or the day of one of them."""
    granted, day = granted_of_told(clause.text), one_dated(clause.text, dates)
    pending = pending_of_told(clause.text)
    if pending is not None and so_far.results.told:
        so_far.results.take_back(so_far.results.told[-1], pending)
        return True
    if granted is not None:
        return so_far.results.granted_of_told(granted) or _granted(granted, clause, so_far)
    return day is not None and so_far.results.date_one(day, place_in(clause))


def _of_standards(text: str, so_far: Conversation) -> bool:
    """国标牵头1项、参与3项: more of the standards told right before, and of no result."""
    told = so_far.honours.last_honour == "standard" and _SO_MANY_MORE.match(text)
    return bool(told) and so_far.honours.spoken_of_last(so_far.results.last_order())


def _granted(count: int, clause: Clause, so_far: Conversation) -> bool:
    """实审中的专利不算，授权的就一件: of patents of which none was told before."""
    patent = AchievementKind.INVENTION_PATENT
    if so_far.results.heading is not patent or so_far.results.told or not count:
        return False
    read = AchievementRead((Statement(Achievement(kind=patent, count=count), place_in(clause)),))
    so_far.results.add(read, corrects=None, partly=False)
    return True


def _describe(said: Attributes, clause: Clause, so_far: Conversation) -> None:
    results = so_far.results
    last = results.last_order()
    named = so_far.named_deed
    if said.role and not said.of and named is not None and next_to(named, clause):
        results.deeds.add(named.amended(role=said.role, when=None))
        return
    if tells_of_item(said, clause, so_far):
        return
    if take_shared_part(said, clause, so_far.shared, results):
        return
    if said.role is not None and not said.kinds:
        of_deed = results.deeds.role_of_last(said.role, clause.turn, after=last)
        if of_deed:
            return
    if said.authorship is Authorship.OTHER and so_far.honours.spoken_of_last(last):
        return
    if said.rest and results.leave_rest(said, place_in(clause)):
        return
    of_part = not (said.kinds or said.all_ or said.rest) and results.breakdown.rest is not None
    results.describe(said._replace(piece=True) if of_part and _follows_part(clause) else said)


def _follows_part(clause: Clause) -> bool:
    """五篇，其中三篇我一作，核心: whether the clause goes on about the part counted just before."""
    before = clause.text_before()
    return before.endswith(",") and COUNT.search(before[:-1].rpartition(",")[2]) is not None


def _add(
    read: AchievementRead, clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> None:
    text = clause.text
    when = when_of(text, dates, so_far.as_of) if dates else day_ahead(clause, so_far)
    when = when or years_in_brackets(text, so_far.as_of)
    if when is None and so_far.since is not None:
        read = replace(read, items=tuple(_dated(said, so_far.since, 1) for said in read.items))
    one = len(read.items) == 1
    if when is not None and (one or _EVERY.search(text)):
        times = years_each(text, dates) if one else 1
        read = replace(read, items=tuple(_dated(said, when, times) for said in read.items))
    if so_far.correcting and "又" in text:
        read = replace(read, additional=True)
    for said in read.items:
        so_far.lift_absences("achievements", [said.fact.kind.value], before=clause.turn)
    so_far.results.add(
        read,
        corrects=so_far.corrected_from if so_far.correcting else None,
        partly=bool(_PARTLY.search(text) or _ITEMISED.search(text) or clause.in_brackets())
        or (so_far.correcting and bool(_SOME.search(text))),
    )
    if only(text) and not _OF_THEM.search(text):
        so_far.add_absence(Statement(Absence(of="achievements"), place_in(clause)))


def _with_role(read: AchievementRead, role: Role | None) -> AchievementRead:
    if role is None:
        return read
    items = [
        said
        if said.fact.kind is AchievementKind.PAPER or said.fact.role is not None
        else said.amended(role=role)
        for said in read.items
    ]
    return replace(read, items=tuple(items))


def _dated(said: Statement[Achievement], when: DateRange, times: int) -> Statement[Achievement]:
    count = said.fact.count * times if said.fact.count is not None else None
    return said.amended(when=when, count=count)
