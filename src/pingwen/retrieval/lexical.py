"""Search by words: BM25 over single characters and their pairs."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import bm25s  # type: ignore[import-untyped]  # ships no types
import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, PrivateAttr

from pingwen.retrieval.passages import Passage

__all__ = ["LexicalRetriever", "tokenize"]

logging.getLogger("bm25s").setLevel(logging.WARNING)  # it sets itself to DEBUG

# A number or a Latin word is one token; a run of ideographs is split below.
_WORDS = re.compile(
    r"[0-9]+(?:\.[0-9]+)?|[a-z]+|[〇\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+"
)


def tokenize(text: str) -> list[str]:
    """The terms of a text: ideographs singly and in pairs, numbers and Latin words whole.

    Full width and half width, upper case and lower case are the same term. Punctuation is none.
    """
    return list(_terms(unicodedata.normalize("NFKC", text).lower()))


def _terms(text: str) -> Iterator[str]:
    for word in _WORDS.findall(text):
        if word.isascii():
            yield word
        else:
            yield from word
            yield from (first + second for first, second in pairwise(word))


class LexicalRetriever(BaseRetriever):
    """BM25 over passages; nothing is found that shares no term with the query."""

    model_config = ConfigDict(arbitrary_types_allowed=True, extra="forbid")

    passages: tuple[Passage, ...]
    k: int = 10
    _bm25: bm25s.BM25 | None = PrivateAttr(default=None)

    def __init__(self, passages: Sequence[Passage], *, k: int = 10) -> None:
        super().__init__(passages=tuple(passages), k=k)  # type: ignore[call-arg]  # pydantic fields
        terms = [tokenize(passage.text) for passage in self.passages]
        if any(terms):  # bm25s cannot index nothing
            self._bm25 = bm25s.BM25(method="lucene")
            self._bm25.index(terms, show_progress=False)

    def rank(
        self, query: str, *, documents: Collection[str] = (), k: int = 10
    ) -> tuple[tuple[str, float], ...]:
        """At most ``k`` clause ids with their BM25 score, the best first, ties in corpus order.

        ``documents`` narrows to those document ids; empty means all but what stands aside.
        """
        terms = tokenize(query)
        if self._bm25 is None or not terms or k < 1:
            return ()
        scores = self._bm25.get_scores(terms)
        scores = scores * np.array(
            [p.document in documents if documents else not p.aside for p in self.passages]
        )
        best = np.argsort(-scores, kind="stable")[:k]
        return tuple((self.passages[i].clause, float(scores[i])) for i in best if scores[i] > 0)

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002  # the base class calls it so
    ) -> list[LangChainDocument]:
        texts = {passage.clause: passage for passage in self.passages}
        return [
            LangChainDocument(
                id=clause,
                page_content=texts[clause].text,
                metadata={
                    "clause_id": clause,
                    "document": texts[clause].document,
                    "score": score,
                },
            )
            for clause, score in self.rank(query, k=self.k)
        ]
