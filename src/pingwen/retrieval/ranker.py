"""The order of clauses for a question: features, weighed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

import numpy as np
import yaml

from pingwen.domain.clause import Clause, Corpus
from pingwen.retrieval.arrangement import interleaved, with_lists
from pingwen.retrieval.features import FEATURES, Features
from pingwen.retrieval.fields import Mask, Scores
from pingwen.retrieval.query import Query

__all__ = ["Ranker", "Ranking", "Use", "load_weights"]

_APART = re.compile("分别|一样|各(?:要|自|是|有|几)|区别|不同|差")
_MOST_FACETS = 4


class Use(Enum):
    """The kinds of question that have weights of their own, in the order of ``weights.yaml``."""

    ALONE = auto()
    SEVERAL = auto()
    ENGLISH = auto()


class Ranking(NamedTuple):
    """The best clauses in order; by clause id their scores, and of every clause how alike the query
    is to a question that it is known to answer, where it is at all."""

    clauses: tuple[Clause, ...]
    scores: Mapping[str, float]
    likeness: Mapping[str, float]


class Ranker:
    """Orders the clauses of a corpus; ``weights`` a feature, the same for every kind of question
    (those in use differ, see ``weights.yaml``). Rankers of one corpus may share ``features``."""

    def __init__(
        self,
        corpus: Corpus,
        weights: Mapping[str, float] | None = None,
        features: Features | None = None,
    ) -> None:
        self._corpus = corpus
        self._features = features or Features(corpus)
        self._clauses = tuple(layout.clause for layout in self._features.layouts)
        self._weights = {
            use: np.array([(weights or of_use).get(name, 0.0) for name in FEATURES])
            for use, of_use in load_weights().items()
        }

    def rank(self, query: Query, dense: Mapping[str, float], k: int) -> Ranking:
        """The best ``k`` clauses in order.

        ``dense``: similarities by meaning of the clauses that were found so. Where things are set
        side by side (two titles, two documents), each has its own order and they take turns.
        """
        scores: dict[str, float] = {}
        rankings = []
        facets = self._facets(query)
        likeness = self._features.likeness(query)
        for facet in facets:
            searched = self._features.searched(facet.documents)
            weights = self._weights[_use(facet, facets)]
            found = self._features.of(facet, searched, dense, likeness) @ weights
            ranking = self._best(found, searched, k)
            for clause, score in ranking:
                scores[clause.id] = max(score, scores.get(clause.id, score))
            clauses = [clause for clause, _ in ranking]
            whole = facet.wants_list and not (facet.degrees or facet.held)
            opens = not facet.counts
            rankings.append(with_lists(clauses, self._corpus, whole=whole, opens=opens))
        alike = {self._features.ids[at]: float(likeness[at]) for at in np.flatnonzero(likeness)}
        return Ranking(interleaved(rankings)[:k], scores, alike)

    def _facets(self, query: Query) -> Sequence[Query]:
        """The query once for each of the things that it compares."""
        compares = query.compares or _APART.search(query.text)
        if compares and 1 < len(query.titles) <= _MOST_FACETS:
            return [query.model_copy(update={"titles": (title,)}) for title in query.titles]
        sides = self._corpus.sides(query.documents) if query.compares else ()
        if 1 < len(sides) <= _MOST_FACETS:
            return [query.model_copy(update={"documents": side}) for side in sides]
        return [query]

    def _best(self, scores: Scores, searched: Mask, k: int) -> list[tuple[Clause, float]]:
        order = np.argsort(-np.where(searched, scores, -np.inf), kind="stable")
        kept = order[: min(k, int(searched.sum()))]
        return [(self._clauses[at], float(scores[at])) for at in kept]


@lru_cache(maxsize=1)
def load_weights() -> Mapping[Use, Mapping[str, float]]:
    """The weights of this package, a feature, for each kind of question."""
    text = resources.files("pingwen.retrieval").joinpath("weights.yaml").read_text("utf-8")
    rows = yaml.load(text, Loader=yaml.CSafeLoader).items()
    return {use: {name: float(row[at]) for name, row in rows} for at, use in enumerate(Use)}


def _use(facet: Query, facets: Sequence[Query]) -> Use:
    """Known questions decide where one clause is asked for, by a question that stands alone; what
    is asked in English has few words of the documents, and lies near in meaning or nowhere."""
    if facet.foreign:
        return Use.ENGLISH
    several = len(facets) > 1 or facet.wants_list
    return Use.SEVERAL if several or facet.latest else Use.ALONE
