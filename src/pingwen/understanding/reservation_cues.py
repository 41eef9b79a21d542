"""The words near which a fact is doubtful: ``reservations.yaml``, compiled."""

from __future__ import annotations

from functools import lru_cache

from pingwen.domain.facts import ReservationAbout
from pingwen.domain.model import Model
from pingwen.understanding.word_file import Expression, read_word_file

__all__ = ["Cues", "read_cues"]


class Cues(Model):
    """``doubts``: by the kind of fact; ``nouns``: what names that kind; ``retractions``: of any.

    ``routine``: whole clauses of a teacher that tell no fact and take none back;
    ``settled``: phrases with a doubtful word that are no doubt; ``movements``, ``corrections``,
    ``sums``: doubts that are none where the words were understood; ``everything``: words that
    speak of more than the clause before them; ``additions``: words that add to what was told;
    ``points_back``: how a clause begins that says something of what was told before it.
    """

    doubts: dict[ReservationAbout, Expression]
    nouns: dict[ReservationAbout, Expression]
    settled: dict[ReservationAbout, Expression]
    movements: Expression
    routine: Expression
    corrections: Expression
    sums: Expression
    everything: Expression
    retractions: Expression
    additions: Expression
    points_back: Expression


@lru_cache(maxsize=1)
def read_cues() -> Cues:
    """The words as the package holds them."""
    return read_word_file("reservations.yaml", Cues)
