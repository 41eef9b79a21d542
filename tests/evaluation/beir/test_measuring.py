"""The product's retriever, measured on a set."""

from __future__ import annotations

import json
import shutil
from math import log2
from pathlib import Path

import pytest

from pingwen.evaluation.beir import BeirSet, load_beir, measure_beir
from pingwen.evaluation.beir.figures import figures
from pingwen.evaluation.beir.passages import clause_ids, corpus_of, key_of
from pingwen.retrieval.reference import lookup
from pingwen.settings import Settings

SET = Path(__file__).parent / "set"

RANKED = BeirSet(
    name="ranked",
    passages={f"p/{n}": f"第{n}篇" for n in range(12)},
    queries={"q 1": "一", "q/2": "二", "q3": "三"},
    relevant={"q 1": {"p/0": 1, "p/11": 1}, "q/2": {"p/1": 2, "p/2": 1}, "q3": {"p/3": 1}},
)


def test_figures_are_the_means_over_queries_and_what_finds_nothing_counts_as_zero() -> None:
    ids = clause_ids(RANKED)
    others = [ids[f"p/{n}"] for n in range(1, 11)]
    rankings = {
        "q 1": (ids["p/0"], *others, ids["p/11"]),  # first, and twelfth
        "q/2": (ids["p/0"], ids["p/2"], ids["p/1"]),  # the lesser second, the better third
        "q3": (),
    }

    found = figures(RANKED, rankings)

    ndcg_1 = 1 / (1 + 1 / log2(3))
    ndcg_2 = (1 / log2(3) + 2 / log2(4)) / (2 + 1 / log2(3))
    assert found["R@10"] == pytest.approx((0.5 + 1 + 0) / 3)
    assert found["R@100"] == pytest.approx((1 + 1 + 0) / 3)
    assert found["RR@10"] == pytest.approx((1 + 1 / 2 + 0) / 3)
    assert found["nDCG@10"] == pytest.approx((ndcg_1 + ndcg_2 + 0) / 3)


def test_an_id_with_a_slash_and_a_number_is_no_place_in_a_document() -> None:
    found = load_beir(SET)

    assert lookup("第三条怎么说，附件1（一）呢", corpus_of(found)) == ()
    assert len(set(clause_ids(found).values())) == len(found.passages)


def test_the_key_changes_with_words_and_order() -> None:
    texts = {"a": "x", "b": "y"}
    keys = {
        key_of(BeirSet("set", passages, {}, {}))
        for passages in (texts, {"b": "y", "a": "x"}, {**texts, "b": "z"}, {"ax": "", "b": "y"})
    }

    assert len(keys) == 4


def test_a_set_is_indexed_once_measured_and_reported(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data")

    first = measure_beir(SET, settings)
    again = measure_beir(SET, settings)

    assert (first.passages, first.queries, first.recall_at_100) == (10, 6, 1.0)
    assert min(first.recall_at_10, first.ndcg_at_10, first.mrr_at_10) > 0.8
    assert first.seconds_to_index is not None
    assert again.seconds_to_index is None
    assert "indexed before" in again.table()
    assert [each.name for each in (tmp_path / "data").iterdir()] == ["beir"]
    assert json.loads(first.model_dump_json())["ndcg_at_10"] == first.ndcg_at_10
    for words in ("recall@10", "recall@100", "nDCG@10", "MRR@10", "seconds to index", "ms per"):
        assert words in first.table()


def test_queries_in_which_there_is_no_word_find_nothing_and_count(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SET, tmp_path / "set"))
    with (folder / "queries.jsonl").open("a", encoding="utf-8") as queries:
        queries.write('{"_id": "empty", "text": "？！"}\n')
    with (folder / "qrels/test.tsv").open("a", encoding="utf-8") as judged:
        judged.write("empty\t10\t1\n")

    found = measure_beir(folder, Settings(data_dir=tmp_path / "data"), limit=10)

    assert (found.queries, found.limit) == (7, 10)
    assert found.recall_at_100 == pytest.approx(6 / 7)
    assert "set (first 10)" in found.table()
