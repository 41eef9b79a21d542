"""Where a fact was read: a place in a message, which can grow over the words that complete it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from pingwen.domain.facts import Evidence, Fact
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.text import Text

__all__ = ["Place", "Statement", "place_in"]

FARTHEST = 60

FactT = TypeVar("FactT", bound=Fact)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one message."""

    source: Text
    start: int
    end: int

    @property
    def turn(self) -> int:
        """The message."""
        return self.source.turn

    @property
    def order(self) -> tuple[int, int]:
        """Where it ends, to tell what was said later."""
        return self.turn, self.end

    @property
    def words(self) -> str:
        """The words, normalised."""
        return self.source.plain[self.start : self.end]

    def evidence(self) -> Evidence:
        """The message's own words."""
        return self.source.evidence(self.start, self.end)

    def leads(self, clause: Clause, within: int) -> bool:
        """Whether the clause begins right behind it, at most so many characters on."""
        return self.turn == clause.turn and 0 <= clause.start - self.end <= within

    def joined(self, later: Place) -> Place:
        """One stretch over both where they stand close together; else the later one."""
        start, end = min(self.start, later.start), max(self.end, later.end)
        apart = end - start - (self.end - self.start) - (later.end - later.start)
        if self.turn != later.turn or apart > FARTHEST:
            return later
        return replace(self, start=start, end=end)


@dataclass(frozen=True, slots=True)
class Statement(Generic[FactT]):
    """A fact and the place it was read from."""

    fact: FactT
    place: Place

    def evidenced(self) -> FactT:
        """The fact with its evidence."""
        return self.fact.model_copy(update={"evidence": self.place.evidence()})

    def amended(self, **fields: object) -> Statement[FactT]:
        """The same, read in the same place, with these fields of the fact."""
        return Statement(self.fact.model_copy(update=fields), self.place)


def place_in(clause: Clause, start: int = 0, end: int | None = None) -> Place:
    """The place of ``clause.text[start:end]``."""
    stop = clause.end if end is None else clause.start + end
    return Place(source=clause.source, start=clause.start + start, end=stop)
