"""How good rankings of a retrieval set are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ir_measures
from ir_measures import RR, R, nDCG

from pingwen.evaluation.beir.beir_set import BeirSet
from pingwen.evaluation.beir.passages import clause_ids

__all__ = ["figures"]

_MEASURES = (R @ 10, R @ 100, nDCG @ 10, RR @ 10)


def figures(found: BeirSet, rankings: Mapping[str, Sequence[str]]) -> Mapping[str, float]:
    """``R@10``, ``R@100``, ``nDCG@10`` and ``RR@10``, each the mean over all queries.

    ``rankings``: by query, the clause ids found, the best first. A query without any counts as 0.
    """
    # Places and clause ids, since the measures' C code may not take the set's own; scores by rank,
    # so that nothing is a tie, which each measure would break in its way.
    ids = clause_ids(found)
    places = {query: str(at) for at, query in enumerate(found.queries)}
    grades = {
        places[query]: {ids[passage]: grade for passage, grade in judged.items()}
        for query, judged in found.relevant.items()
    }
    run = {
        places[query]: {clause: float(-at) for at, clause in enumerate(ranking)}
        for query, ranking in rankings.items()
    }
    measured = ir_measures.calc_aggregate(_MEASURES, grades, run)
    return {str(measure): float(value) for measure, value in measured.items()}
