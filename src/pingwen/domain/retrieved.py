"""What retrieval hands on: a clause and why it was found."""

from __future__ import annotations

from pingwen.domain.clause import Clause
from pingwen.domain.model import Model

__all__ = ["Bearing", "Hit"]


class Hit(Model):
    """A clause that retrieval found, the best first in any sequence of hits.

    ``score`` orders the hits of one search and means nothing beyond it: it is no confidence.
    ``lexical_rank`` and ``dense_rank`` count from 1; ``None`` where that search did not find the
    clause. ``named``: it was looked up by its number. ``parent``: the clause above it.
    ``likeness``: how alike the question is to one that the clause is known to answer, 0 to 1.
    """

    clause: Clause
    score: float
    lexical_rank: int | None
    dense_rank: int | None
    parent: Clause | None = None
    named: bool = False
    likeness: float = 0.0


class Bearing(Model):
    """How a question lies to the documents by its meaning, as the logs of two odds:
    ``remoteness`` that it is of something else, ``impropriety`` that it is an order to the
    assistant or an ask for help with deceit. ``known``: how like it is to the nearest question that
    some clause is known to answer, 0 to 1; ``unanswered``: by how much it is liker to questions
    that no document answers, from -1 to 1."""

    remoteness: float
    impropriety: float
    known: float = 0.0
    unanswered: float = -1.0
