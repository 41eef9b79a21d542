"""What the tests of retrieval share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pingwen.domain.clause import Corpus
from pingwen.retrieval.index import ClauseIndex, open_index
from pingwen.retrieval.lexical import LexicalRetriever
from pingwen.retrieval.passages import passages_of
from pingwen.retrieval.retriever import HybridRetriever
from tests.retrieval.fakes import HashedNgrams, small_corpus

Opener = Callable[..., ClauseIndex]


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return small_corpus()


@pytest.fixture
def opened(tmp_path: Path, corpus: Corpus) -> Iterator[Opener]:
    """Opens indexes under one data directory and lets go of them at the end."""
    indexes: list[ClauseIndex] = []

    def open_one(
        of: Corpus = corpus, embedding: HashedNgrams | None = None, data_dir: Path = tmp_path
    ) -> ClauseIndex:
        indexes.append(open_index(of, embedding or HashedNgrams(), data_dir, progress=False))
        return indexes[-1]

    yield open_one
    for index in indexes:
        index.close()


@pytest.fixture(scope="session")
def retriever(
    corpus: Corpus, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HybridRetriever]:
    index = open_index(corpus, HashedNgrams(), tmp_path_factory.mktemp("index"), progress=False)
    lexical = LexicalRetriever(passages_of(corpus))
    yield HybridRetriever(corpus=corpus, lexical=lexical, index=index)
    index.close()
