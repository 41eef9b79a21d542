"""The corpus as a value: clauses by id, their children, and what is not there."""

from __future__ import annotations

import pytest

from pingwen.domain.clause import Clause, Corpus, Document, Standing
from pingwen.errors import ClauseNotFound, DocumentNotFound


def _clause(clause_id: str, parent: str | None, order: int) -> Clause:
    return Clause(
        id=clause_id, document="d", label=clause_id, heading=(), text="文", parent=parent,
        order=order, span=(0, 1),
    )  # fmt: skip


CORPUS = Corpus(
    version="v",
    documents=(
        Document(
            id="d", number="〔2020〕1号", title="题", short_title="题", issuer="局", issued=None,
            valid_from=None, region="北京", standing=Standing.IN_FORCE, source_file="f", sha256="0",
            body="文", clauses=(_clause("d/一", None, 0), _clause("d/一/1", "d/一", 1),
                               _clause("d/一/2", "d/一", 2), _clause("d/一/2/a", "d/一/2", 3)),
        ),
    ),
)  # fmt: skip


def test_clauses_are_found_by_their_ids() -> None:
    """A clause, its children, and everything below it in the order of the text."""
    assert CORPUS.clause("d/一/1").parent == "d/一"
    assert CORPUS.has("d/一")
    assert not CORPUS.has("d/二")
    assert [c.id for c in CORPUS.children("d/一")] == ["d/一/1", "d/一/2"]
    assert CORPUS.children("d/一/1") == ()
    assert [c.id for c in CORPUS.subtree("d/一")] == ["d/一", "d/一/1", "d/一/2", "d/一/2/a"]
    assert CORPUS.document("d").title == "题"


def test_what_is_not_in_the_corpus_raises() -> None:
    """A clause or a document that is not held is an error, never an empty answer."""
    with pytest.raises(ClauseNotFound, match="no clause 'd/九'"):
        CORPUS.clause("d/九")
    with pytest.raises(DocumentNotFound, match="no document 'e'"):
        CORPUS.document("e")


def test_sides_are_regions_or_documents() -> None:
    """Documents of several regions stand side by side by region, those of one each alone."""
    names = {"a": "北京", "b": "浙江", "c": "浙江"}
    documents = tuple(
        CORPUS.document("d").model_copy(update={"id": name, "region": region, "clauses": ()})
        for name, region in names.items()
    )
    corpus = Corpus(version="v", documents=documents)
    assert corpus.sides(("a", "b", "c")) == (("a",), ("b", "c"))
    assert corpus.sides(("c", "b")) == (("c",), ("b",))
    assert corpus.sides(()) == ()
    with pytest.raises(DocumentNotFound, match="no document 'x'"):
        corpus.sides(("x",))
