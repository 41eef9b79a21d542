"""BM25 over one field of all clauses, with rarities taken from the clauses that are searched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from pingwen.retrieval.lexical import tokenize

__all__ = ["Field", "Mask", "Scores", "Searched"]

Scores = npt.NDArray[np.float64]
"""A number a clause, in the order of the corpus."""
Mask = npt.NDArray[np.bool_]

_SATURATION = 1.2
_LENGTH = 0.6
_NOWHERE = np.array([], dtype=np.intp)


class Field:
    """The texts of all clauses, one or several each; of several the one counts that fits best."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        parts = [part for several in texts for part in (several or ("",))]
        self.owner = np.array([at for at, several in enumerate(texts) for _ in several or ("",)])
        self.firsts = np.searchsorted(self.owner, np.arange(len(texts)))
        counts = [Counter(tokenize(part)) for part in parts]
        lengths = np.array([count.total() for count in counts], dtype=np.float64)
        mean = float(lengths[lengths > 0].mean()) if lengths.any() else 1.0
        damping = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / mean)
        postings: dict[str, tuple[list[int], list[float]]] = {}
        for place, count in enumerate(counts):
            for term, times in count.items():
                places, weights = postings.setdefault(term, ([], []))
                places.append(place)
                weights.append(times * (_SATURATION + 1) / (times + damping[place]))
        self.postings = {
            term: (np.array(places), np.array(weights))
            for term, (places, weights) in postings.items()
        }

    def within(self, searched: Mask) -> Searched:
        """The field as one search sees it."""
        return Searched(self, searched)


class Searched:
    """A field for one search. A word that all searched clauses hold weighs nothing."""

    def __init__(self, field: Field, searched: Mask) -> None:
        self._field = field
        self._clauses = searched
        self._parts = searched[field.owner]
        self._total = float(self._parts.sum())
        self._rarities: dict[str, float] = {}

    def score(self, terms: Iterable[str]) -> Scores:
        """BM25 of the searched clauses; 0 for all others."""
        scores = np.zeros(len(self._parts))
        for term in terms:
            if term in self._field.postings:
                places, saturated = self._field.postings[term]
                scores[places] += self._rarity(term) * saturated
        return self._best(scores)

    def share(self, terms: Iterable[str]) -> Scores:
        """The share of what the terms weigh that each searched clause holds, from 0 to 1.

        A term that no clause holds weighs most.
        """
        whole = 0.0
        held = np.zeros(len(self._parts))
        for term in terms:
            rarity = self._rarity(term)
            whole += rarity
            if term in self._field.postings:
                held[self._field.postings[term][0]] += rarity
        return self._best(held / whole if whole else held)

    def _rarity(self, term: str) -> float:
        if term not in self._rarities:
            places = self._field.postings.get(term, (_NOWHERE,))[0]
            holding = float(self._parts[places].sum())
            odds = (self._total - holding + 0.5) / (holding + 0.5)
            self._rarities[term] = float(np.log(1 + odds))
        return self._rarities[term]

    def _best(self, scores: Scores) -> Scores:
        best: Scores = np.maximum.reduceat(scores, self._field.firsts)
        return np.where(self._clauses, best, 0.0)
