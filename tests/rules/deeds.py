"""A naive oracle for results and performance: what was left unsaid is filled in at random.

Written apart from the rule module, from the text of 30号 附件: what is met must hold however the
gaps are filled, and what is unmet must not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from pingwen.domain.facts import (
    Achievement,
    AchievementKind,
    Authorship,
    Facts,
    Level,
    Performance,
    PerformanceKind,
    Role,
    TitleLevel,
    Venue,
    Work,
)
from pingwen.domain.time import DateRange

K, P, A, R = AchievementKind, PerformanceKind, Authorship, Role
SINCE = {
    "工程师": TitleLevel.JUNIOR,
    "高级工程师": TitleLevel.MIDDLE,
    "正高级工程师": TitleLevel.ASSOCIATE_SENIOR,
}
_UNNAMED = (K.OTHER, K.CONSTRUCTION_METHOD, K.TRANSFER_CONTRACT)
_LEAST = {"工程师": 2, "高级工程师": 3, "正高级工程师": 3}
_AUTHORS = {
    "工程师": {A.FIRST, A.SECOND, A.CORRESPONDING},
    "高级工程师": {A.FIRST, A.CORRESPONDING},
    "正高级工程师": {A.FIRST, A.CORRESPONDING},
}
_ROLES = {
    "工程师": set(R),
    "高级工程师": {R.KEY_PERSON, R.IN_CHARGE, R.HEAD},
    "正高级工程师": {R.IN_CHARGE, R.HEAD},
}
_HIGH = {Level.PROVINCE, Level.NATION}
_POLICY = {Level.CITY, Level.INDUSTRY, *_HIGH}
_MAIN = {R.MAIN_PARTICIPANT, R.KEY_PERSON, R.IN_CHARGE, R.HEAD}
_PROJECT = {P.ENGINEERING_PROJECT, P.MAJOR_TECHNICAL_PROJECT}


@dataclass(frozen=True)
class Deed:
    """A result or a piece of work with nothing left unsaid."""

    kind: str
    counts_from_title: bool
    authorship: Authorship
    venue: Venue
    role: Role
    level: Level
    completed: bool
    several: bool
    named: bool
    number: int


class NoSuchDeeds(Exception):
    """The dice contradict the words; throw again."""


def filled(facts: Facts, target: str, as_of: date, dice: Random) -> list[Deed]:
    """Everything done, the gaps filled in; things not spoken of are added unless denied."""
    title = _title_day(facts, SINCE[target], dice)
    named = dice.random() < 0.5
    stated: list[Achievement | Performance] = [*facts.achievements, *facts.performance]
    deeds = [_deed(fact, facts, (title, as_of), named, dice) for fact in stated]
    denied = {absence.of for absence in facts.absences}
    for kind in [*(dice.sample(list(K), 2)), *(dice.sample(list(P), 2))]:
        of = "achievements" if isinstance(kind, K) else "performance"
        if of not in denied and dice.random() < 0.6:
            extra = Deed(
                str(kind), True, A.FIRST, Venue.CORE, R.HEAD, Level.NATION, True, True, True, 4
            )
            deeds.append(replace(extra, named=named) if kind in _UNNAMED else extra)
    return deeds


def enough_results(target: str, deeds: list[Deed]) -> bool:
    """成果: so many in all, papers and others together."""
    return (
        sum(d.number for d in deeds if d.counts_from_title and _result(target, d)) >= _LEAST[target]
    )


def some_performance(target: str, deeds: list[Deed]) -> bool:
    """业绩: one of the alternatives."""
    done = [d for d in deeds if d.counts_from_title]
    test = {"工程师": _middle, "高级工程师": _associate, "正高级工程师": _senior}[target]
    return test(done)


def _result(target: str, deed: Deed) -> bool:
    if deed.kind == K.PAPER:
        published = {Venue.CORE, Venue.PUBLIC} if target == "工程师" else {Venue.CORE}
        return deed.venue in published and deed.authorship in _AUTHORS[target]
    if deed.kind in _UNNAMED:
        return deed.named
    return deed.kind in set(K) and deed.role in _ROLES[target]


def _middle(done: list[Deed]) -> bool:
    return (
        any(d.kind == P.RESEARCH_PROJECT and d.level in _HIGH and d.completed for d in done)
        or any(d.kind == P.POLICY_OR_STANDARD and d.level in _POLICY and d.completed for d in done)
        or any(d.kind in _PROJECT and d.several for d in done)
        or sum(d.kind in _PROJECT for d in done) > 1
        or (
            any(d.kind in _PROJECT and d.completed for d in done)
            and any(d.kind == P.MANAGEMENT_SYSTEM for d in done)
        )
        or any(d.kind in (P.SUBPROJECT_LEAD, P.PROFESSIONAL_LEAD) for d in done)
    )


def _associate(done: list[Deed]) -> bool:
    main = [d for d in done if d.role in _MAIN and d.completed]
    return (
        any(d.kind == P.RESEARCH_PROJECT and d.level in _HIGH for d in main)
        or any(d.kind == P.POLICY_OR_STANDARD and d.level in _POLICY for d in main)
        or (
            any(d.kind in _PROJECT and d.role is R.HEAD and d.completed for d in done)
            and any(d.kind == P.MANAGEMENT_SYSTEM and d.role in _ROLES["高级工程师"] for d in done)
        )
        or any(d.kind == P.PROFESSIONAL_LEAD for d in done)
    )


def _senior(done: list[Deed]) -> bool:
    leading = [d for d in done if d.role in _ROLES["正高级工程师"]]
    headed = [d for d in done if d.role is R.HEAD and d.completed]
    return (
        any(d.kind == P.RESEARCH_PROJECT and d.level in _HIGH for d in leading)
        or any(d.kind == P.POLICY_OR_STANDARD and d.level in _POLICY for d in headed)
        or any(d.kind in _PROJECT for d in headed)
        or any(d.kind == P.PUBLISHED_RESULT and d.role in _MAIN for d in done)
        or any(d.kind == P.MAJOR_TECHNICAL_PROJECT and d.level in _HIGH for d in leading)
        or any(d.kind == P.KEY_TECHNOLOGY for d in done)
        or any(d.kind == P.NEW_PRODUCT and d.completed for d in leading)
    )


def _deed(
    fact: Achievement | Performance,
    facts: Facts,
    days: tuple[date | None, date],
    named: bool,
    dice: Random,
) -> Deed:
    paper = fact if isinstance(fact, Achievement) else None
    work = fact if isinstance(fact, Performance) else None
    number = 1 if paper is None else paper.count or dice.randint(1, 4)
    return Deed(
        kind=str(fact.kind),
        counts_from_title=_in_time(fact, facts, days, dice),
        authorship=(paper.authorship if paper else None) or dice.choice(list(A)),
        venue=(paper.venue if paper else None) or dice.choice(list(Venue)),
        role=fact.role or dice.choice(list(R)),
        level=(work.level if work else None) or dice.choice(list(Level)),
        completed=_said(work.completed if work else None, dice),
        several=_said(work.several if work else None, dice),
        named=named,
        number=number,
    )


def _said(value: bool | None, dice: Random) -> bool:
    return dice.random() < 0.5 if value is None else value


def _title_day(facts: Facts, level: TitleLevel, dice: Random) -> date | None:
    held = [t for t in facts.titles if t.level is level]
    if not held:
        return None
    obtained = dice.choice(held).obtained
    return _draw(obtained, dice) if obtained else _draw(DateRange.of("2005/2026"), dice)


def _in_time(
    fact: Achievement | Performance,
    facts: Facts,
    days: tuple[date | None, date],
    dice: Random,
) -> bool:
    title, as_of = days
    done = _draw(fact.when, dice) if fact.when else None
    if fact.when and fact.when.earliest > as_of:
        return False
    if done is not None and done > as_of:
        raise NoSuchDeeds
    if done is None or title is None:
        return _since_work(fact, facts, as_of, dice)
    if title > as_of:
        if len(facts.titles) > 1:
            raise NoSuchDeeds
        return _said(fact.in_period, dice)
    if fact.in_period not in (None, done >= title):
        raise NoSuchDeeds
    return done >= title


def _since_work(
    fact: Achievement | Performance, facts: Facts, stated_on: date, dice: Random
) -> bool:
    """For one without the title, since the work in the field began; otherwise only as was said."""
    no_title = any(a.of == "titles" for a in facts.absences)
    begun = [day for work in facts.work if work.in_field for day in _begun(work, stated_on)]
    if fact.when and no_title and begun:
        if abs((fact.when.earliest - min(begun)).days) < 40 and not facts.work[0].start:
            raise NoSuchDeeds
        if min(begun) <= fact.when.earliest:
            return True
    return _said(fact.in_period, dice)


def _begun(work: Work, stated_on: date) -> list[date]:
    """When the work had begun at the latest; to about a month where only a length was told."""
    told = [work.start.latest] if work.start else []
    last = stated_on if work.ongoing else work.end.latest if work.end else None
    if work.months and last and (work.ongoing or not work.start):
        told.append(last - timedelta(days=int(work.months.least * 30.44)))
    return [max(told)] if told else []


def _draw(when: DateRange, dice: Random) -> date:
    days = (when.latest - when.earliest).days
    return when.earliest + timedelta(days=dice.choice([0, days, dice.randint(0, days)]))
