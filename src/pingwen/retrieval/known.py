"""How alike a question is to those that the clauses are known to answer (``Corpus.questions``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from pingwen.retrieval.content import content_terms
from pingwen.retrieval.fields import Scores

__all__ = ["KnownQuestions"]


class KnownQuestions:
    """The known questions of all clauses; rare words weigh more than those of many questions."""

    def __init__(self, ids: Sequence[str], questions: Mapping[str, Sequence[str]]) -> None:
        terms = [content_terms(text) for id_ in ids for text in questions.get(id_, ())]
        self._owner = np.array([at for at, id_ in enumerate(ids) for _ in questions.get(id_, ())])
        self._clauses = len(ids)
        held = Counter(term for each in terms for term in each)
        self._rarity = {t: float(np.log(1 + len(terms) / (n + 0.5))) for t, n in held.items()}
        self._unknown = float(np.log(1 + len(terms) / 0.5)) if terms else 0.0
        self._weights = np.array([self._weight(each) for each in terms])
        places: dict[str, list[int]] = {}
        for place, each in enumerate(terms):
            for term in each:
                places.setdefault(term, []).append(place)
        self._places = {term: np.array(at) for term, at in places.items()}

    def likeness(self, terms: Sequence[str]) -> Scores:
        """For each clause how alike its likest question is, from 0 to 1 (Sørensen–Dice)."""
        best = np.zeros(self._clauses)
        if not self._owner.size:
            return best
        shared = np.zeros(self._owner.size)
        for term in terms:
            if term in self._places:
                shared[self._places[term]] += self._rarity[term]
        np.maximum.at(best, self._owner, 2 * shared / (self._weights + self._weight(terms)))
        return best

    def _weight(self, terms: Iterable[str]) -> float:
        return sum(self._rarity.get(term, self._unknown) for term in terms)
