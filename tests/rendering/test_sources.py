"""Sources: numbers, addresses and the copies of a clause."""

from __future__ import annotations

from urllib.parse import unquote

from pingwen.domain.answer import Quotation
from pingwen.domain.clause import ClauseCopy, Corpus, WordingDifference
from pingwen.rendering.sources import Sources
from tests.rules.support import the_corpus


def test_a_source_keeps_its_number() -> None:
    """Numbered as first cited; the same words of the same clause once; none without quotations."""
    sources = Sources(the_corpus())
    first = Quotation(clause="bj-ai-30/五", quote="评审程序")
    second = Quotation(clause="bj-ai-30/四", quote="评审机构")
    assert sources.cite() == ""
    assert sources.cite(first, second, first) == "[1][2]"
    assert sources.cite(second) == "[2]"
    assert [c.mark for c in sources.citations()] == [1, 2]


def test_every_clause_has_its_address() -> None:
    """The document's page, at the clause id behind the document with its slashes as hyphens."""
    for clause in the_corpus().clauses():
        sources = Sources(the_corpus())
        sources.mark(clause.id, clause.text)
        (citation,) = sources.citations()
        page, _, fragment = citation.url.partition("#")
        assert page == f"/documents/{clause.document}"
        assert fragment.isascii()
        assert unquote(fragment) == clause.id.partition("/")[2].replace("/", "-")


def test_a_copys_differences_are_shown() -> None:
    """Where the gazette prints other words, both are shown, with what is missing or added."""
    clause = next(c for c in the_corpus().clauses() if any(k.differences for k in c.copies))
    sources = Sources(the_corpus())
    sources.mark(clause.id, clause.text)
    (citation,) = sources.citations()
    assert citation.also_in == tuple(copy.source for copy in clause.copies)
    assert "所载文字不同" in citation.differences[0]


def test_each_kind_of_difference_has_words() -> None:
    """Another word, a word too few and a word too many."""
    copy = ClauseCopy(
        source="gazette-2020-47",
        text="…",
        differences=(
            WordingDifference(ours="研究", theirs="生产"),
            WordingDifference(ours="满", theirs=""),
            WordingDifference(ours="", theirs="的"),
        ),
    )
    corpus = the_corpus()
    clause = corpus.clause("bj-ai-30/五").model_copy(update={"copies": (copy,)})
    document = corpus.document("bj-ai-30").model_copy(update={"clauses": (clause,)})
    sources = Sources(Corpus(documents=(document,), version="1"))
    sources.mark(clause.id, clause.text)
    assert sources.citations()[0].differences == (
        "gazette-2020-47 所载文字不同：此处「研究」，彼处「生产」；彼处没有「满」；彼处多「的」",
    )
