"""The piece of work of one clause, or what the clause adds to the one told last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import PerformanceKind, Role
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dated_results import when_of
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.elliptical import read_elliptical
from pingwen.understanding.narrative.named_deeds import MY_PART, heading_role, named_deed, next_to
from pingwen.understanding.narrative.of_body import told_of_body
from pingwen.understanding.narrative.performance import (
    LEADER_ALONE,
    completion_alone,
    read_performance,
)
from pingwen.understanding.narrative.result_times import day_ahead
from pingwen.understanding.narrative.result_years import years_in_brackets
from pingwen.understanding.narrative.role_leads import leads_product

__all__ = ["read_deed"]

_POSTS = (PerformanceKind.PROFESSIONAL_LEAD, PerformanceKind.SUBPROJECT_LEAD)
_FROM = re.compile("起|开始")
_IN_PART = re.compile(
    "^(?:我|本人)?(?:任|担任|是|为|当|做)?(?:其中|一个|某)*(?:的)?(?:子|分|专题)(?:课题|任务|项目|专题)(?:的)?(?:技术)?(?:主要|重要)?(?:负责人|牵头人|主持人)$"
)
_NEXT = 2
_ITEM = re.compile("[(]?(?:\\d{1,2}|[一二三四五六七八九十])[)、.]")


def read_deed(
    clause: Clause, dates: Sequence[DateMention], ahead: Role | None, so_far: Conversation
) -> bool:
    """Take in the piece of work of a clause or what it adds to the last; whether it tells one.

    ``ahead``: the role that the clause before sets for it.
    """
    text, deeds = clause.text, so_far.results.deeds
    named = so_far.named_deed
    if named is not None and next_to(named, clause) and (part := MY_PART.match(text)):
        role = Role.KEY_PERSON if part["all"] else None
        deeds.add(named.amended(role=role))
        so_far.named_deed = None
        return False
    completed = completion_alone(text)
    if completed is not None and _of_another(clause, so_far):
        return False
    if completed is not None:
        deeds.complete_last(
            completed, clause.turn, when_of(text, dates, so_far.as_of), all_=text[0] in "都均全"
        )
        return False
    if LEADER_ALONE.match(text):
        if leads_product(clause):
            so_far.role_ahead = Role.HEAD
        else:
            deeds.lead_last(clause.turn)
        return False
    if read_elliptical(clause, so_far) or _of_its_part(clause, so_far):
        return False
    performance = read_performance(clause, so_far.profession.field)
    if performance is None:
        return _named(clause, so_far)
    when = when_of(text, dates, so_far.as_of) if dates else day_ahead(clause, so_far)
    when = when or years_in_brackets(text, so_far.as_of) or so_far.since
    if len(dates) == 1 and performance.fact.kind in _POSTS and _FROM.match(text[dates[0].end :]):
        when = dates[0].when
    role = ahead or (None if told_of_body(clause) else performance.fact.role)
    deeds.add(performance.amended(when=when, role=role))
    return True


def _of_another(clause: Clause, so_far: Conversation) -> bool:
    """2、项目，尚未结束；3、规范，2024年发布: whether an item tells the end of what it names.

    The piece of work told last stands in another item, and its own end was told there."""
    deeds = so_far.results.deeds.told
    last = deeds[-1] if deeds else None
    if last is None or last.fact.completed is None or last.place.turn != clause.turn:
        return False
    here = clause.sentence_start()
    return last.place.start < here and bool(_ITEM.match(clause.source.plain, here))


def _of_its_part(clause: Clause, so_far: Conversation) -> bool:
    """国家级课题1项，本人任子课题负责人: the role in a part of what was told right before."""
    part, told = _IN_PART.match(clause.text), so_far.results.deeds.told
    if part is None or not told or not told[-1].place.leads(clause, _NEXT):
        return False
    return told[-1].fact.level is not None


def _named(clause: Clause, so_far: Conversation) -> bool:
    """Keep what a list names for the role beside it; whether its heading told the role."""
    so_far.heading_role = heading_role(clause.text) or so_far.heading_role
    named = so_far.named_deed = named_deed(clause, so_far.heading_role)
    if named is None or named.fact.role is None:
        return False
    so_far.results.deeds.add(named)
    return True
