"""Search by number, words and meaning together."""

from __future__ import annotations

import pytest

from pingwen.errors import DocumentNotFound, IndexUnavailable
from pingwen.retrieval.query import Query
from pingwen.retrieval.retriever import HybridRetriever
from tests.retrieval.conftest import Opener


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("硕士满7年", "ai-30/附件/三/（一）/2/（2）"),
        ("班主任不少于几年", "voc-27/附件1/三/（一）"),
        ("单位公示几个工作日", "ai-30/五/（二）"),
        ("附件2 五（二）", "voc-27/附件2/五/（二）"),
        ("灵活就业的职称第十三条", "flex-19/第十三条"),
        ("中职教师的AI课程，第十三条", "voc-27/第十三条"),
    ],
)
def test_first(retriever: HybridRetriever, query: str, first: str) -> None:
    """The clause that carries what is asked comes first; one named by number before all."""
    assert retriever.search(query)[0].clause.id == first


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("how many years as class teacher", "voc-27/附件1/三/（一）"),
        ("days of public notice in the company", "ai-30/五/（二）"),
    ],
)
def test_a_question_in_english_finds_the_clause_known_for_such(
    retriever: HybridRetriever, question: str, first: str
) -> None:
    """By its likeness to questions in English: no word of it stands in a clause."""
    hits = retriever.find(Query(text=question, foreign=question))
    assert hits[0].clause.id == first


def test_english_is_searched_without_such_questions_too(retriever: HybridRetriever) -> None:
    """Narrowed to a document of which none is known, by its likeness to the clauses."""
    query = Query(text="Python AI 90", foreign="python ai 90", documents=("flex-19",))
    assert {hit.clause.document for hit in retriever.find(query)} == {"flex-19"}


def test_hits(retriever: HybridRetriever) -> None:
    """Hits are distinct, in falling score, and say at which rank each search found them."""
    hits = retriever.search("高级工程师要几年", k=20)
    assert len({hit.clause.id for hit in hits}) == len(hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert all(hit.lexical_rank or hit.dense_rank for hit in hits)
    assert {1} <= {hit.lexical_rank for hit in hits} & {hit.dense_rank for hit in hits}


def test_looked_up(retriever: HybridRetriever) -> None:
    """What is looked up has no rank, stands above every other, and stands there once."""
    hits = retriever.search("19号文第五条：补贴期满期限延长1年", k=20)
    assert (hits[0].clause.id, hits[0].lexical_rank, hits[0].dense_rank) == (
        "flex-19/第五条",
        None,
        None,
    )
    assert [hit.clause.id for hit in hits].count("flex-19/第五条") == 1
    assert hits[0].score > hits[1].score


@pytest.mark.parametrize("query", ["", " \n", "？！……", "\ud800"])
def test_nothing_asked(retriever: HybridRetriever, query: str) -> None:
    """Without a word or number in the query nothing is found and nothing fails."""
    assert retriever.search(query) == ()


@pytest.mark.parametrize("query", ["公示" * 50_000, "x" * 100_000, "公示\0几天", "\ud800公示"])
def test_odd_queries(retriever: HybridRetriever, query: str) -> None:
    """Very long queries and odd characters are searched like others."""
    assert len(retriever.search(query, k=3)) == 3


def test_narrowed(retriever: HybridRetriever) -> None:
    """Only clauses of the documents narrowed to are found; a gazette's only so."""
    hits = retriever.search("职称 第十三条", documents=["voc-27", "ai-30"], k=50)
    assert {hit.clause.document for hit in hits} == {"voc-27", "ai-30"}
    everything = retriever.search("人工智能职称 灵活就业 中职教师 班主任", k=50)
    assert "gazette" not in {hit.clause.document for hit in everything}
    assert retriever.search("班主任", documents={"gazette"})[0].clause.id == "gazette/目录"


def test_unknown_document(retriever: HybridRetriever) -> None:
    """A document id that the corpus does not hold is refused, not taken for an empty document."""
    with pytest.raises(DocumentNotFound):
        retriever.search("公示", documents=["ai-30", "no-such"])


@pytest.mark.parametrize(("k", "count"), [(-1, 0), (0, 0), (1, 1), (7, 7)])
def test_k(retriever: HybridRetriever, k: int, count: int) -> None:
    """At most ``k`` hits, looked-up ones counted in."""
    assert len(retriever.search("职称 第十三条", k=k)) == count


def test_is_a_langchain_retriever(retriever: HybridRetriever) -> None:
    """Invoked as LangChain does it, it gives the clauses' own words in the same order."""
    found = retriever.invoke("班主任不少于几年")
    hits = retriever.search("班主任不少于几年")
    assert [d.metadata["clause_id"] for d in found] == [h.clause.id for h in hits]
    assert [d.page_content for d in found] == [h.clause.text for h in hits]


def test_an_index_that_fails_while_open(retriever: HybridRetriever, opened: Opener) -> None:
    """Where the open index fails, the search says so and does not answer with half of it."""
    index = opened()
    index.close()
    broken = retriever.model_copy(update={"index": index})
    with pytest.raises(IndexUnavailable):
        broken.search("公示")
