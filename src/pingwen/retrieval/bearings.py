"""What the embedding of a question in English tells of its kind.

The characters of a Chinese question tell whether it is one of ours (``understanding.wording``);
English has too few words in common with the documents for that. Here each dimension of the vector
weighs for or against; the weights were learnt (``pingwen.evaluation.english``) and hold for one
embedding alone.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources

from pydantic import ValidationError

from pingwen.domain.model import Model
from pingwen.domain.retrieved import Bearing
from pingwen.errors import CorpusInvalid

__all__ = ["COMPARED", "Bearings", "Direction", "load_bearings", "unanswered_ahead"]


COMPARED = 4
"""How many of the nearest questions of a kind are looked at."""


class Direction(Model):
    """Which of two kinds of text a vector is like: ``start``, and a weight a dimension."""

    start: float
    weights: tuple[float, ...]

    def of(self, vector: Sequence[float]) -> float:
        """Above 0 where it is likelier to be of the other kind; the log of the odds. Raises
        ValueError where the vector has another length than the weights."""
        pairs = zip(self.weights, vector, strict=True)
        return self.start + math.fsum(weight * value for weight, value in pairs)


class Bearings(Model):
    """The directions of both kinds, of the ``embedding`` of this identity."""

    embedding: str
    remoteness: Direction
    impropriety: Direction

    def of(self, vector: Sequence[float]) -> Bearing:
        """How a question with this vector lies to the documents."""
        return Bearing(
            remoteness=self.remoteness.of(vector), impropriety=self.impropriety.of(vector)
        )


def unanswered_ahead(answered: Sequence[float], unanswered: Sequence[float]) -> float:
    """By how much a question is liker to the nearest that no document answers than to the nearest
    that some clause does: the difference of the means of their cosine similarities; -1 where either
    kind is unknown."""
    if not answered or not unanswered:
        return -1.0
    return math.fsum(unanswered) / len(unanswered) - math.fsum(answered) / len(answered)


@lru_cache(maxsize=1)
def load_bearings() -> Bearings:
    """The weights, read once. Raises CorpusInvalid where the file is not what it should be."""
    text = resources.files("pingwen.retrieval").joinpath("bearings.json").read_text("utf-8")
    try:
        return Bearings.model_validate(json.loads(text))
    except (ValueError, ValidationError) as error:
        raise CorpusInvalid(f"bearings.json: {error}") from None
