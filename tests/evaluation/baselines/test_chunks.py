"""Chunks of the documents, and the collection that they are kept in."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pingwen.domain.clause import Corpus
from pingwen.evaluation.baselines.chunks import chunked, open_chunks
from tests.evaluation.baselines.asking import written
from tests.retrieval.fakes import HashedNgrams
from tests.rules.support import the_corpus

CORPUS = written(*(f"第{n}项：" + "从事本专业技术工作，业绩突出。" * 20 for n in range(6)))


@pytest.mark.parametrize("corpus", [CORPUS, the_corpus()])
def test_a_chunk_stands_in_its_document_where_it_says(corpus: Corpus) -> None:
    for chunk in chunked(corpus):
        start = chunk.metadata["start_index"]
        body = corpus.document(chunk.metadata["document"]).body
        assert body[start : start + len(chunk.page_content)] == chunk.page_content
        assert len(chunk.page_content) <= 500


def test_the_collection_holds_every_chunk(tmp_path: Path) -> None:
    store = open_chunks(CORPUS, HashedNgrams(), tmp_path)

    assert len(store.get()["ids"]) == len(chunked(CORPUS))


def test_it_is_built_once_and_then_opened(tmp_path: Path) -> None:
    first, second = HashedNgrams(), HashedNgrams()
    open_chunks(CORPUS, first, tmp_path)
    store = open_chunks(CORPUS, second, tmp_path)

    assert (first.batches > 0, second.batches) == (True, 0)
    assert store.similarity_search("第3项", k=1)[0].metadata["document"] == "ai-30"


def test_who_comes_while_it_is_built_waits_and_opens(tmp_path: Path) -> None:
    embedding = HashedNgrams(seconds=0.2)
    with ThreadPoolExecutor(3) as pool:
        stores = list(pool.map(lambda _: open_chunks(CORPUS, embedding, tmp_path), range(3)))

    assert embedding.batches == 1
    assert {len(store.get()["ids"]) for store in stores} == {len(chunked(CORPUS))}


def test_one_that_was_broken_off_is_built_anew(tmp_path: Path) -> None:
    broken = written(*(f"第{n}项：" + "业绩突出。" * 80 for n in range(20)))
    with pytest.raises(KeyboardInterrupt):
        open_chunks(broken, HashedNgrams(fails=KeyboardInterrupt()), tmp_path)

    store = open_chunks(broken, HashedNgrams(), tmp_path)

    assert len(store.get()["ids"]) == len(chunked(broken))


def test_another_embedding_or_corpus_has_a_collection_of_its_own(tmp_path: Path) -> None:
    open_chunks(CORPUS, HashedNgrams(), tmp_path)
    other = HashedNgrams("another")
    open_chunks(CORPUS, other, tmp_path)
    changed = HashedNgrams()
    open_chunks(CORPUS.model_copy(update={"version": "v2"}), changed, tmp_path)

    assert (other.batches, changed.batches) == (1, 1)
