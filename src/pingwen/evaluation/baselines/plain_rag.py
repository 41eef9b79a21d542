"""Plain retrieval-augmented answering as tutorials build it, with a model that only quotes.

The chunks nearest to the question are what is known, and the nearest of them is the answer: nothing
is ever declined, no rule is applied, no clause is told from its neighbour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from langchain_core.vectorstores import VectorStore

from pingwen.corpus.loader import load_corpus
from pingwen.domain.answer import AnswerKind, Draft, Quotation
from pingwen.domain.clause import Corpus
from pingwen.domain.question import Question
from pingwen.evaluation.baselines.chunks import Chunk, open_chunks
from pingwen.evaluation.baselines.turn import Turn
from pingwen.evaluation.outcome import Answered
from pingwen.rendering.sources import Sources
from pingwen.retrieval.embedding import open_embedding
from pingwen.settings import Settings

__all__ = ["PlainRag", "open_plain_rag", "overlapped"]

_FOUND = 5
_BRACKETED = re.compile(r"\[(\d+)\]")
"""What a document writes as a source is marked: fa[2020]No. 6."""

_QUOTED = 2
"""How many of the chunks found are quoted in the answer."""


class PlainRag:
    """Answers with the chunks of ``store`` that are nearest to what the user says."""

    def __init__(self, corpus: Corpus, store: VectorStore) -> None:
        self._corpus = corpus
        self._store = store

    def answer(self, question: Question, draft: Draft | None = None) -> Answered:  # noqa: ARG002 - it has no gate to put a draft to
        """The nearest chunks, quoted, each with the clauses that it holds a part of."""
        turn = Turn(question)
        chunks = self._store.similarity_search(turn.words, k=_FOUND)
        parts = [tuple(overlapped(chunk, self._corpus)) for chunk in chunks]
        sources = Sources(self._corpus)
        quoted = [
            _BRACKETED.sub(r"〔\1〕", chunk.page_content) + sources.cite(*held)
            for chunk, held in zip(chunks[:_QUOTED], parts, strict=False)
        ]
        return turn.answered(
            AnswerKind.ANSWER,
            "\n\n".join(("根据检索到的资料：", *quoted)),
            by="plain-rag",
            citations=sources.citations(),
            ranking=tuple(dict.fromkeys(part.clause for held in parts for part in held)),
        )


def open_plain_rag(settings: Settings) -> PlainRag:
    """Over the product's documents and with its embedding; builds the chunks where need be."""
    corpus = load_corpus(settings.corpus_dir)
    store = open_chunks(corpus, open_embedding(settings.embedding), settings.data_dir)
    return PlainRag(corpus, store)


def overlapped(chunk: Chunk, corpus: Corpus) -> Iterator[Quotation]:
    """The clauses that the chunk holds a part of, in its order, each with that part."""
    document = corpus.document(chunk.metadata["document"])
    start = chunk.metadata["start_index"]
    end = start + len(chunk.page_content)
    for clause in document.clauses:
        first, last = clause.span
        part = document.body[max(first, start) : min(last, end)]
        if part.strip():
            yield Quotation(clause=clause.id, quote=part)
