"""Reciprocal rank fusion: one order out of several, by rank alone."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["fuse"]

_RANK_CONSTANT = 10


def fuse(*rankings: Sequence[str]) -> dict[str, float]:
    """The ids of all rankings with their fused score, the best first.

    A ranking adds 1 / (10 + rank) to an id, by the id's first place in it (rank counts from 1).
    Equal scores keep the order of the earlier ranking.
    """
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, found in enumerate(dict.fromkeys(ranking), start=1):
            scores[found] = scores.get(found, 0.0) + 1 / (_RANK_CONSTANT + rank)
    return dict(sorted(scores.items(), key=lambda item: -item[1]))
