"""Which quotations are whole sentences of their clause."""

from __future__ import annotations

import pytest

from pingwen.domain.answer import Quotation
from pingwen.domain.clause import Clause, Corpus, Document
from pingwen.gate.citation_check import own_words, whole_sentences

TEXT = "申报人提出申请；单位公示。满3年的可以申报。但受过处分的除外。 提前申报。除博士外，须满7年"


def corpus() -> Corpus:
    """One clause, in a document of one clause."""
    clause = Clause(
        id="d/一",
        document="d",
        label="一",
        heading=(),
        text=TEXT,
        parent=None,
        order=0,
        span=(0, len(TEXT)),
    )
    document = Document.model_construct(id="d", clauses=(clause,))
    return Corpus.model_construct(documents=(document,), version="1")


@pytest.mark.parametrize(
    "quote",
    [
        TEXT,
        "申报人提出申请；",
        "单位公示。",
        "申报人提出申请；单位公示。",
        "满3年的可以申报。但受过处分的除外。",
        "除博士外，须满7年",
    ],
)
def test_whole_sentences_pass(quote: str) -> None:
    """One sentence or several in a row, from boundary to boundary."""
    assert whole_sentences(Quotation(clause="d/一", quote=quote), corpus())


@pytest.mark.parametrize(
    "quote",
    [
        "",
        " ",
        "申报人提出申请",
        "提出申请；",
        "申报。",
        "满3年的可以申报。",
        "提前申报。",
        "须满7年",
        "满5年的可以申报。",
        "申报人提出申请；满3年的可以申报。",
        "單位公示。",
    ],
)
def test_what_is_cut_changed_or_stitched_does_not(quote: str) -> None:
    """Nor a sentence that the next one partly takes back, without that next one."""
    assert not whole_sentences(Quotation(clause="d/一", quote=quote), corpus())


def test_a_clause_that_does_not_exist_says_nothing() -> None:
    """The words are looked for in the clause that is named and nowhere else."""
    assert not whole_sentences(Quotation(clause="d/二", quote="单位公示。"), corpus())


def test_marks_up_to_four_letters_for_one_are_not_looked_at() -> None:
    """More than that is not read."""
    words = "单位公示。"
    assert own_words(words + "*" * 15, words) == words
    assert own_words(words + "*" * 16, words) == ""


def test_a_quote_is_looked_for_everywhere() -> None:
    """Also where it begins again one letter on."""
    text = "公示！！！"
    clause = corpus().clause("d/一").model_copy(update={"text": text})
    document = Document.model_construct(id="d", clauses=(clause,))
    held = Corpus.model_construct(documents=(document,), version="1")
    assert whole_sentences(Quotation(clause="d/一", quote="！！"), held)
