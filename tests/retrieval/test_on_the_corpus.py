"""The whole room over the real documents, with the packaged model."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pingwen.corpus.loader import load_corpus
from pingwen.domain.clause import Corpus
from pingwen.retrieval.lexical import LexicalRetriever
from pingwen.retrieval.passages import passages_of
from pingwen.retrieval.reference import lookup
from pingwen.retrieval.retriever import HybridRetriever, open_retriever

_QUESTIONS = [
    json.loads(line)
    for line in (Path(__file__).parent / "lay_questions.jsonl").read_text("utf-8").splitlines()
]


@pytest.fixture(scope="module")
def whole() -> Corpus:
    return load_corpus(Path(__file__).parents[2] / "corpus")


@pytest.fixture(scope="module")
def ai_and_flex(
    whole: Corpus, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HybridRetriever]:
    """Over two documents: the index of all takes too long for a test."""
    two = tuple(whole.document(id_) for id_ in ("bj-ai-30", "bj-flex-19"))
    corpus = Corpus(documents=two, version="two")
    retriever = open_retriever(corpus, tmp_path_factory.mktemp("data"), progress=False)
    yield retriever
    retriever.index.close()


def test_questions_name_clauses_that_exist(whole: Corpus) -> None:
    """Every clause that the lay questions expect is in the corpus."""
    assert all(whole.has(clause) for row in _QUESTIONS for clause in row["clauses"])


def test_lexical_on_lay_questions(whole: Corpus) -> None:
    """By words alone, three of four lay questions find their clause first, nine of ten in ten."""
    lexical = LexicalRetriever(passages_of(whole))
    places = []
    for row in _QUESTIONS:
        found = [clause for clause, _ in lexical.rank(row["question"], k=10)]
        places.append(min((found.index(c) for c in row["clauses"] if c in found), default=99))
    assert sum(place < 1 for place in places) / len(places) >= 0.75
    assert sum(place < 10 for place in places) / len(places) >= 0.9


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("30号文附件三、（一）2.（2）", ["bj-ai-30/附件/三/（一）/2/（2）"]),
        ("附件2 五（二）", ["bj-voc-27/附件2/五/（二）"]),
        ("附件1一（三）2（12）", ["bj-voc-27/附件1/一/（三）/2/（12）"]),
        ("30号文第五条", ["bj-ai-30/五"]),
        ("第十三条", ["bj-flex-19/第十三条", "bj-rural-22/第十三条", "bj-vtax-9/第十三条"]),
    ],
)
def test_references(whole: Corpus, reference: str, found: list[str]) -> None:
    """References as people write them lead to the clauses of the documents."""
    assert [clause.id for clause in lookup(reference, whole)] == found


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("人工智能大专毕业几年能报助理工程师", "bj-ai-30/附件/一/（二）/3"),
        ("高级工程师硕士毕业要几年", "bj-ai-30/附件/三/（一）/2/（2）"),
        ("毕业生灵活就业补贴最长几年", "bj-flex-19/第四条"),
        ("单位推荐公示几天", "bj-ai-30/五/（二）"),
    ],
)
def test_lay_questions(ai_and_flex: HybridRetriever, question: str, clause: str) -> None:
    """A lay question finds its clause among the first three."""
    assert clause in [hit.clause.id for hit in ai_and_flex.search(question, k=3)]
