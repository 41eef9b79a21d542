"""What was said of the time of each result, settled once all titles are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias, TypeVar

from pingwen.domain.facts import Achievement, AchievementKind, Performance, Title, TitleLevel
from pingwen.understanding.narrative.dated_from_event import since_the_event
from pingwen.understanding.narrative.period import Begun, PeriodSaid, counts
from pingwen.understanding.narrative.statement import Statement

__all__ = ["ResultPeriods"]

_Result: TypeAlias = Statement[Achievement] | Statement[Performance]
_ResultT = TypeVar("_ResultT", Achievement, Performance)
_Key: TypeAlias = tuple[bool, int, int, int]


@dataclass(slots=True)
class ResultPeriods:
    """What was said last of each result, with the highest title known then.

    ``open_kinds``: of which some were told apart in this message, and it cannot be told which.
    """

    _said: dict[_Key, tuple[PeriodSaid, TitleLevel | None]] = field(default_factory=dict)
    open_kinds: set[AchievementKind] = field(default_factory=set)

    def say(self, known: _Result, said: PeriodSaid, highest: TitleLevel | None) -> None:
        """Take in what is said of the time of a result. ``highest``: the highest title told."""
        self._said[_key(known)] = (said, highest)

    def is_said(self, known: _Result) -> bool:
        """Whether anything was said of the time of a result."""
        return _key(known) in self._said

    def is_open(self, known: Statement[Achievement]) -> bool:
        """Whether nothing was said of the time of a result, and none of its kind is in doubt."""
        return _key(known) not in self._said and known.fact.kind not in self.open_kinds

    def keep(self, old: _Result, new: _Result) -> None:
        """What was said of a result holds of the one that takes its place."""
        if _key(old) in self._said:
            self._said[_key(new)] = self._said[_key(old)]

    def settled(
        self, said: Statement[_ResultT], titles: Sequence[Title], begun: Begun | None, as_of: date
    ) -> _ResultT:
        """The result with its evidence, and with what the words on its time come to.

        ``begun``: when the work in the field began.
        """
        fact = said.evidenced()
        told = self._said.get(_key(said))
        if told is None:
            since = since_the_event(fact.when, titles, begun, as_of)
            return fact.model_copy(update={"in_period": True}) if since else fact
        return fact.model_copy(update={"in_period": counts(*told, titles, begun)})


def _key(said: _Result) -> _Key:
    place = said.place
    return isinstance(said.fact, Performance), place.turn, place.start, place.end
