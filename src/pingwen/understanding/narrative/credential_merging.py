"""When two words on a degree or a title are of the same one, and what they say together."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.domain.facts import Education, Title, TitleSeries
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.statement import Statement

__all__ = ["can_be_another", "day_of_both", "merged_degree", "merged_title", "same_title"]


def merged_degree(
    old: Statement[Education], new: Statement[Education], *, correcting: bool
) -> Statement[Education]:
    """The degree told twice; one told open is completed only by a word that gives its day."""
    same_turn = old.place.turn == new.place.turn and not correcting
    when = day_of_both(old.fact.graduated, new.fact.graduated, same_turn=same_turn)
    told = new.fact.graduated is not None
    completed = new.fact.completed if told or not new.fact.completed else old.fact.completed
    if when == old.fact.graduated and completed == old.fact.completed:
        return old
    place = old.place.joined(new.place) if same_turn else new.place
    return Statement(Education(degree=new.fact.degree, graduated=when, completed=completed), place)


def same_title(titles: Sequence[Statement[Title]], said: Statement[Title]) -> int | None:
    """The title told before that this is: of one level, and no other series, name or date."""
    new = said.fact
    at_level = [i for i, old in enumerate(titles) if old.fact.level is new.level]
    for exact in (True, False):
        for index in at_level:
            old = titles[index]
            one_breath = old.place.turn == said.place.turn
            if exact and old.fact.series is not new.series:
                continue
            if not exact and TitleSeries.UNSAID not in (old.fact.series, new.series):
                continue
            if not exact and one_breath and not _agree(old.fact.obtained, new.obtained):
                continue
            if old.fact.name == new.name or None in (old.fact.name, new.name):
                return index
    return None


def merged_title(
    old: Statement[Title], new: Statement[Title], *, correcting: bool
) -> Statement[Title]:
    """The title told twice, with what only one of the two says of its name and series."""
    same_turn = old.place.turn == new.place.turn and not correcting
    series = new.fact.series if new.fact.series is not TitleSeries.UNSAID else old.fact.series
    fact = Title(
        level=new.fact.level,
        name=new.fact.name or old.fact.name,
        series=series,
        obtained=day_of_both(old.fact.obtained, new.fact.obtained, same_turn=same_turn),
    )
    if fact == old.fact:
        return old
    return Statement(fact, old.place.joined(new.place) if same_turn else new.place)


def day_of_both(
    old: DateRange | None, new: DateRange | None, *, same_turn: bool
) -> DateRange | None:
    """The finer of two dates that agree; else the later told or, in one breath, both."""
    if old is None or new is None:
        return new or old
    if old.covers(new):
        return new
    if new.covers(old):
        return old
    return old.over(new) if same_turn else new


def can_be_another(old: Education, new: Education) -> bool:
    """Whether what is said to be one more can be: the first is done, on another day."""
    return (
        old.completed
        and old.graduated is not None
        and not (new.graduated and _agree(old.graduated, new.graduated))
    )


def _agree(a: DateRange | None, b: DateRange | None) -> bool:
    """Whether the two can be one day."""
    return a is None or b is None or (a.earliest <= b.latest and b.earliest <= a.latest)
