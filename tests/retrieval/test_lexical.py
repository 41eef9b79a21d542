"""Search by words."""

from __future__ import annotations

import pytest

from pingwen.domain.clause import Corpus
from pingwen.retrieval.lexical import LexicalRetriever, tokenize
from pingwen.retrieval.passages import passages_of


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("满7年", ["满", "7", "年"]),
        ("高级工", ["高", "级", "工", "高级", "级工"]),
        ("Python3.11与AI", ["python", "3.11", "与", "ai"]),
        ("\uff21\uff29\u3000\uff12\uff10\uff12\uff10", ["ai", "2020"]),
        ("（一）、……！", ["一"]),
        ("，。！？ \n", []),
        ("", []),
        ("\ud800", []),
    ],
)
def test_terms(text: str, terms: list[str]) -> None:
    """Ideographs are terms singly and in pairs, numbers and Latin words whole, marks none."""
    assert tokenize(text) == terms


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("硕士满7年", "ai-30/附件/三/（一）/2/（2）"),
        ("班主任几年", "voc-27/附件1/三/（一）"),
        ("\uff30\uff39\uff34\uff28\uff2f\uff2e", "voc-27/第十三条"),
        ("灵活就业 延长1年", "flex-19/第五条"),
    ],
)
def test_found_by_own_words_and_those_above(corpus: Corpus, query: str, first: str) -> None:
    """A clause is found by its own words together with its headings' and its document's."""
    assert LexicalRetriever(passages_of(corpus)).rank(query)[0][0] == first


@pytest.mark.parametrize("query", ["", "？！", "qwertz", "x" * 100_000])
def test_nothing_shared_nothing_found(corpus: Corpus, query: str) -> None:
    """A query that shares no term with any passage finds nothing."""
    assert LexicalRetriever(passages_of(corpus)).rank(query) == ()


def test_nothing_to_search() -> None:
    """Over no passages every search is empty and none fails."""
    assert LexicalRetriever(()).rank("公示") == ()


def test_k(corpus: Corpus) -> None:
    """No more than ``k`` are given, and none for a ``k`` below one."""
    lexical = LexicalRetriever(passages_of(corpus))
    assert [len(lexical.rank("职称", k=k)) for k in (-1, 0, 1, 3)] == [0, 0, 1, 3]


def test_is_a_langchain_retriever(corpus: Corpus) -> None:
    """Invoked as LangChain does it, it gives passages that carry clause and document."""
    found = LexicalRetriever(passages_of(corpus), k=2).invoke("班主任")
    assert len(found) == 2
    assert found[0].metadata["document"] == "voc-27"
