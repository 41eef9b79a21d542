"""The product's retriever over a retrieval set, and the figures of what it finds."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tqdm import tqdm  # type: ignore[import-untyped]  # it ships no types

from pingwen.evaluation.beir.beir_set import BeirSet, load_beir
from pingwen.evaluation.beir.figures import figures
from pingwen.evaluation.beir.passages import corpus_of, key_of
from pingwen.evaluation.beir.report import BeirReport
from pingwen.retrieval.retriever import HybridRetriever, open_retriever
from pingwen.settings import Settings

__all__ = ["measure_beir"]

_DEPTH = 100


def measure_beir(folder: Path, settings: Settings, limit: int | None = None) -> BeirReport:
    """Indexes the passages of the set in ``folder``, puts every query to them and measures.

    ``limit``: only the first so many passages are taken, and the queries that they answer. The
    index lies in ``DATA_DIR/beir``, away from the product's, and is used again. Progress is shown
    on standard error. Raises RetrievalSetInvalid, IndexUnavailable and SettingsInvalid.
    """
    found = load_beir(folder)
    if limit is not None:
        found = found.first(limit)
    place = settings.data_dir / "beir" / key_of(found)
    corpus = corpus_of(found)
    before = _generations(place)
    start = time.perf_counter()
    retriever = open_retriever(corpus, place, settings.embedding)
    taken = time.perf_counter() - start
    try:
        start = time.perf_counter()
        rankings = _searched(found, retriever)
        milliseconds = (time.perf_counter() - start) * 1000 / len(found.queries)
    finally:
        retriever.index.close()
    means = figures(found, rankings)
    return BeirReport(
        name=found.name,
        passages=len(found.passages),
        queries=len(found.queries),
        limit=limit,
        embedding=settings.embedding,
        recall_at_10=means["R@10"],
        recall_at_100=means["R@100"],
        ndcg_at_10=means["nDCG@10"],
        mrr_at_10=means["RR@10"],
        seconds_to_index=taken if _generations(place) - before else None,
        ms_per_query=milliseconds,
    )


def _searched(found: BeirSet, retriever: HybridRetriever) -> dict[str, tuple[str, ...]]:
    """By query, the ids of the clauses found, the best first."""
    bar = tqdm(found.queries.items(), desc=found.name, unit="query", file=sys.stderr, disable=None)
    return {
        query: tuple(hit.clause.id for hit in retriever.search(text, k=_DEPTH))
        for query, text in bar
    }


def _generations(place: Path) -> frozenset[str]:
    return frozenset(found.name for found in place.glob("index/[!.]*"))
