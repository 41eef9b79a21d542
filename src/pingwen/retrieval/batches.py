"""Passages embedded for the index, on all processors."""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor

from pingwen.retrieval.embedding import IdentifiedEmbedding
from pingwen.retrieval.passages import Passage

__all__ = ["embedded"]

_BATCH = 16  # also how long Ctrl-C waits: the engine is not interrupted within a batch


def embedded(
    passages: Sequence[Passage], embedding: IdentifiedEmbedding
) -> Generator[tuple[Sequence[Passage], list[list[float]]]]:
    """The passages in batches with their vectors; broken off, it starts no further batch."""
    # Of like length together: most models pad a batch to its longest.
    ordered = sorted(passages, key=lambda passage: len(passage.text))
    batches = [ordered[start : start + _BATCH] for start in range(0, len(ordered), _BATCH)]
    # A thread a processor, since the engine is pinned to one.
    pool = ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1))
    try:
        texts = ([passage.text for passage in batch] for batch in batches)
        yield from zip(batches, pool.map(embedding.embed_documents, texts), strict=True)
    finally:
        pool.shutdown(cancel_futures=True)
