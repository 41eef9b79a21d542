"""Of which results a word on their time is said: of all, of the rest, of a part, of the last."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.domain.facts import AchievementKind, TitleLevel
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.period import PeriodSaid
from pingwen.understanding.narrative.results import Results
from pingwen.understanding.narrative.statement import Place

__all__ = [
    "date_all",
    "date_these",
    "say_period",
    "say_period_of_deed",
    "say_period_of_piece",
    "say_period_of_rest",
    "say_period_of_told",
]


def say_period(results: Results, said: PeriodSaid, highest: TitleLevel | None) -> None:
    """Whether results fall in the time that counts. ``highest``: the highest title told."""
    if not said.performance_only:
        for known in results.achievements:
            if not said.kinds or known.fact.kind in said.kinds:
                results.periods.say(known, said, highest)
    if not said.kinds and not said.achievements_only:
        for done in results.deeds.told:
            results.periods.say(done, said, highest)


def say_period_of_piece(
    results: Results, count: int, said: PeriodSaid, highest: TitleLevel | None, place: Place
) -> bool:
    """The time of so many of the results told last, or of the one kind that is named; False
    where they cannot be told apart."""
    rest = results.breakdown.rest
    index = rest if rest is not None else len(results.achievements) - 1
    if said.kinds:
        same = [i for i, s in enumerate(results.achievements) if s.fact.kind in said.kinds]
        open_ = [i for i in same if results.periods.is_open(results.achievements[i])]
        only = open_ if len(open_) == 1 else same
        index = only[0] if len(only) == 1 else len(results.achievements)
    if not count or count > results.count_at(index):
        results.periods.open_kinds |= set(said.kinds) or set(AchievementKind)
        return False
    results.breakdown.split(results.achievements, index, count, {}, place)
    results.periods.say(results.achievements[index], said, highest)
    return True


def say_period_of_rest(results: Results, said: PeriodSaid, highest: TitleLevel | None) -> None:
    """The time of all results of which none was told (其他都是后面的)."""
    for known in results.achievements:
        if (not said.kinds or known.fact.kind in said.kinds) and results.periods.is_open(known):
            results.periods.say(known, said, highest)


def date_all(results: Results, when: DateRange) -> None:
    """All results of which no day was told fall into a time (都在2018年以后)."""
    for index, known in enumerate(results.achievements):
        if known.fact.when is None:
            results.achievements[index] = known.amended(when=when)
    for index, done in enumerate(results.deeds.told):
        if done.fact.when is None:
            results.deeds.told[index] = done.amended(when=when)


def date_these(results: Results, indexes: Sequence[int], when: DateRange) -> None:
    """The time of some of the achievements, where none of theirs was told."""
    for index in indexes:
        known = results.achievements[index]
        if known.fact.when is None and not results.periods.is_said(known):
            results.achievements[index] = known.amended(when=when)


def say_period_of_told(results: Results, said: PeriodSaid, highest: TitleLevel | None) -> None:
    """The time that a sentence sets for the achievements just told in it."""
    for index in results.told:
        if not said.kinds or results.achievements[index].fact.kind in said.kinds:
            results.periods.say(results.achievements[index], said, highest)


def say_period_of_deed(results: Results, said: PeriodSaid, highest: TitleLevel | None) -> None:
    """The time that a sentence sets for the piece of work told last in it."""
    if results.deeds.told:
        results.periods.say(results.deeds.told[-1], said, highest)
