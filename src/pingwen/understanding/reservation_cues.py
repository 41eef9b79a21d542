"""The words near which a fact is doubtful: ``reservations.yaml``, compiled."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from pingwen.domain.facts import ReservationAbout
from pingwen.domain.model import Model
from pingwen.understanding.word_file import Patterns, any_of, read_word_file

__all__ = ["Cues", "read_cues"]


class Cues(Model):
    """``doubts``: by the kind of fact; ``nouns``: what names that kind; ``retractions``: of any.

    ``routine``: whole clauses of a teacher that tell no fact and take none back;
    ``settled``: phrases with a doubtful word that are no doubt; ``movements``, ``corrections``,
    ``sums``: doubts that are none where the words were understood; ``everything``: words that
    speak of more than the clause before them; ``additions``: words that add to what was told.
    """

    doubts: dict[ReservationAbout, Patterns]
    nouns: dict[ReservationAbout, Patterns]
    settled: dict[ReservationAbout, Patterns]
    movements: Patterns
    routine: Patterns
    corrections: Patterns
    sums: Patterns
    everything: Patterns
    retractions: Patterns
    additions: Patterns

    @cached_property
    def doubting(self) -> dict[ReservationAbout, re.Pattern[str]]:
        """One expression for the doubts of each kind."""
        return {about: any_of(patterns) for about, patterns in self.doubts.items()}

    @cached_property
    def naming(self) -> dict[ReservationAbout, re.Pattern[str]]:
        """One expression for the names of each kind."""
        return {about: any_of(patterns) for about, patterns in self.nouns.items()}

    @cached_property
    def settling(self) -> dict[ReservationAbout, re.Pattern[str]]:
        """One expression for what is no doubt about each kind."""
        return {about: any_of(patterns) for about, patterns in self.settled.items()}

    @cached_property
    def moving(self) -> re.Pattern[str]:
        """One expression for the movements between spells of work."""
        return any_of(self.movements)

    @cached_property
    def restating(self) -> re.Pattern[str]:
        """One expression for a teacher's clauses that tell no fact and take none back."""
        return any_of(self.routine)

    @cached_property
    def correcting(self) -> re.Pattern[str]:
        """One expression for the words that correct a date."""
        return any_of(self.corrections)

    @cached_property
    def summing(self) -> re.Pattern[str]:
        """One expression for the words that sum results up."""
        return any_of(self.sums)

    @cached_property
    def of_everything(self) -> re.Pattern[str]:
        """One expression for words that speak of all that was told."""
        return any_of(self.everything)

    @cached_property
    def adding_on(self) -> re.Pattern[str]:
        """One expression for words by which something comes on top of what was told."""
        return any_of(self.additions)

    @cached_property
    def retracting(self) -> re.Pattern[str]:
        """One expression for words that take something back."""
        return any_of(self.retractions)


@lru_cache(maxsize=1)
def read_cues() -> Cues:
    """The words as the package holds them."""
    return read_word_file("reservations.yaml", Cues)
