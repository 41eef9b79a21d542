"""When two tellings of work are one spell, and what they say together."""

from __future__ import annotations

import re

from pydantic import ValidationError

from pingwen.domain.facts import Work
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.places import EMPLOYERS
from pingwen.understanding.narrative.statement import Statement

__all__ = [
    "begins_part",
    "changed",
    "compatible",
    "is_part",
    "joined",
    "lends",
    "returns",
    "stands_alone",
    "turned_to",
    "turns",
    "untied",
    "vague",
]

_FIRST_PART = re.compile(
    "^(?:[^,:]{1,8}:)?(?:前面?|头|最初|开始|起初)的?(?:\\d|[一二两三四五六七八九十半])+个?(?:年|月)"
)
_PRESENT = re.compile("[现本]单位|[现本]公司|我[司院所校]$")
_MOVED = re.compile("跳|调|换|转")
_TURNED = re.compile("(?:就|并|开始|同时)*(?:转|改)(?:做|行|为|岗|到|向|搞|从事)")


def untied(work: Work) -> bool:
    """Whether it has neither a beginning nor an end of its own; a past trade has."""
    past_trade = work.months is not None and work.in_field is False
    return not (work.start or work.since or work.end or past_trade)


def vague(work: Work) -> bool:
    """Whether it has neither bounds nor a length."""
    return not (work.start or work.end or work.months or work.since)


def compatible(a: Work, b: Work) -> bool:
    """Whether nothing that the two state forbids that they are one spell."""
    if None not in (a.in_field, b.in_field) and a.in_field is not b.in_field:
        return False
    if not (_one_day(a.start, b.start) and _one_day(a.end, b.end)):
        return False
    pairs = ((a.months, b.months), (a.since, b.since))
    if any(x is not None and y is not None and x != y for x, y in pairs):
        return False
    if a.since and b.since and (a.since_degree, a.since_title) != (b.since_degree, b.since_title):
        return False
    if (a.start and b.since) or (b.start and a.since):
        return False
    return not ((a.end and b.ongoing) or (b.end and a.ongoing))


def _one_day(a: DateRange | None, b: DateRange | None) -> bool:
    """Whether one of the two dates only tells the other more exactly (2014年, 2014年3月)."""
    return a is None or b is None or _finer(a, b) in (a, b)


def _finer(a: DateRange | None, b: DateRange | None) -> DateRange | None:
    """The one of two dates that lies within the other; None for two that differ."""
    if a is None or b is None:
        return a or b
    if b.covers(a):
        return a
    return b if a.covers(b) else None


def joined(old: Statement[Work], new: Statement[Work]) -> Statement[Work]:
    """One spell of both; of two dates the finer."""
    a, b = old.fact, new.fact
    try:
        fact = _one_of(a, b)
    except ValidationError:
        return old  # 14年3月到北京，干到14年1月
    if fact == a:
        return old
    return Statement(fact, old.place.joined(new.place))


def _one_of(a: Work, b: Work) -> Work:
    return Work(
        in_field=a.in_field if a.in_field is not None else b.in_field,
        start=_finer(a.start, b.start),
        end=_finer(a.end, b.end),
        ongoing=a.ongoing or b.ongoing,
        months=a.months or b.months,
        since=a.since or b.since,
        since_degree=a.since_degree or b.since_degree,
        since_title=a.since_title or b.since_title,
    )


def changed(said: Statement[Work], **update: object) -> Statement[Work]:
    """The spell with these fields, or as it was where they contradict each other."""
    try:
        fact = Work.model_validate({**dict(said.fact), **update})
    except ValidationError:
        return said
    return Statement(fact, said.place)


def returns(old: Work, between: Work | None, new: Work) -> bool:
    """做算法，进厂时做维护，2019年转到算法组: whether the present work told first began then."""
    present = vague(old) and old.ongoing and new.ongoing and bool(new.start)
    other = between is not None and between.in_field is False
    return present and other and bool(old.in_field and new.in_field)


def begins_part(text: str) -> bool:
    """前六年做的是信号: whether the words tell of the first part of work told before."""
    return _FIRST_PART.match(text) is not None


def is_part(old: Work, said: Statement[Work]) -> bool:
    """一直做算法，前两年主要是写代码: how long the first part of the present work lasted."""
    whole = old.ongoing and old.in_field and (old.start or old.since)
    return bool(whole) and said.fact.in_field is None and bool(_FIRST_PART.match(said.place.words))


def stands_alone(period: Statement[Work]) -> bool:
    """Whether a period that no words fill is a spell: it ended, or its employer is named."""
    named = EMPLOYERS.first(period.place.words) or _PRESENT.search(period.place.words)
    return period.fact.end is not None or named is not None


def lends(old: Work, new: Work) -> bool:
    """现在做算法。2011年入职: a beginning told without a field, of work whose field is today's."""
    return bool(vague(old) and old.in_field and new.start and new.in_field is None)


def turned_to(said: Statement[Work]) -> bool:
    """2016年转到算法: the work of this profession began then, and not before."""
    return bool(said.fact.in_field and said.fact.start and "转" in said.place.words)


def turns(old: Statement[Work], said: Statement[Work]) -> bool:
    """2018年5月跳槽到某公司，转做机器视觉: the move told last is that to the new work."""
    open_ = old.fact.start is not None and old.fact.in_field is None and old.fact.months is None
    return open_ and bool(_MOVED.search(old.place.words) and _TURNED.match(said.place.words))
