"""Reciprocal rank fusion."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pingwen.retrieval.fusion import fuse

_RANKINGS = st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True), max_size=3)


@given(_RANKINGS)
def test_every_id_once_best_first(rankings: list[list[str]]) -> None:
    """The fusion holds each id of any ranking once, in falling score."""
    fused = fuse(*rankings)
    assert set(fused) == {found for ranking in rankings for found in ranking}
    assert list(fused.values()) == sorted(fused.values(), reverse=True)


@given(st.lists(st.sampled_from("abcdefgh"), unique=True))
def test_one_ranking_is_kept(ranking: list[str]) -> None:
    """One ranking alone, or the same one twice, keeps its order."""
    assert list(fuse(ranking)) == list(fuse(ranking, ranking)) == ranking


@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, unique=True))
def test_first_of_all_is_first(ranking: list[str]) -> None:
    """What every ranking puts first is first, and no score exceeds the highest possible."""
    fused = fuse(ranking, ranking[:1] + sorted(ranking[1:]))
    assert next(iter(fused)) == ranking[0]
    assert max(fused.values()) <= 2 / 11


@given(st.lists(st.sampled_from("abcd"), min_size=1))
def test_duplicates_do_not_inflate(ranking: list[str]) -> None:
    """An id that a ranking repeats counts by its first place alone."""
    assert fuse(ranking) == fuse(list(dict.fromkeys(ranking)))


@given(_RANKINGS)
def test_scores_do_not_depend_on_order(rankings: list[list[str]]) -> None:
    """Which ranking comes first changes no score but for the last bit."""
    forth, back = fuse(*rankings), fuse(*reversed(rankings))
    assert all(abs(forth[found] - back[found]) < 1e-12 for found in forth)
