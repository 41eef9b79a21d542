"""The search that answers are built on: by number first, then by words and meaning together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.retrieved import Hit
from pingwen.retrieval.embedding import open_embedding
from pingwen.retrieval.fusion import fuse
from pingwen.retrieval.index import ClauseIndex, open_index
from pingwen.retrieval.lexical import LexicalRetriever, tokenize
from pingwen.retrieval.passages import passages_of
from pingwen.retrieval.reference import lookup

__all__ = ["HybridRetriever", "open_retriever"]

_DEPTH = 50
_QUERY_CHARACTERS = 2000
_DENSE_CHARACTERS = 256  # 2,000 would take the model seconds
_LOOKED_UP = 1.0  # above any fused score, of which the highest is 2/11


class HybridRetriever(BaseRetriever):
    """Clauses for a question; also a LangChain retriever, whose documents carry clause ids."""

    model_config = ConfigDict(arbitrary_types_allowed=True, extra="forbid")

    corpus: Corpus
    lexical: LexicalRetriever
    index: ClauseIndex
    k: int = 10

    def search(
        self, query: str, *, documents: Collection[str] = (), k: int = 10
    ) -> tuple[Hit, ...]:
        """At most ``k`` clauses, the best first: those named by number, then those found.

        ``documents`` narrows to those document ids; empty means all but what stands aside (see
        ``passages_of``). Of the query the first 2,000 characters count, for the meaning the
        beginning and end of these; one without a word or number finds nothing.
        Raises DocumentNotFound for an unknown id, IndexUnavailable where the index fails.
        """
        for document in documents:
            self.corpus.document(document)
        query = query[:_QUERY_CHARACTERS]
        if k < 1 or not tokenize(query):
            return ()
        depth = max(_DEPTH, k)
        lexical = [found for found, _ in self.lexical.rank(query, documents=documents, k=depth)]
        dense = [found for found, _ in self.index.rank(_ends(query), documents=documents, k=depth)]
        fused = fuse(lexical, dense)
        named = self._likeliest_first(lookup(query, self.corpus, documents), tuple(fused))
        first = tuple(
            Hit(clause=clause, score=_LOOKED_UP, lexical_rank=None, dense_rank=None)
            for clause in named
        )
        at_lexical, at_dense = _places(lexical), _places(dense)
        then = tuple(
            Hit(
                clause=self.corpus.clause(found),
                score=score,
                lexical_rank=at_lexical.get(found),
                dense_rank=at_dense.get(found),
            )
            for found, score in fused.items()
            if all(found != clause.id for clause in named)
        )
        return (*first, *then)[:k]

    def _likeliest_first(self, named: Sequence[Clause], fused: Sequence[str]) -> tuple[Clause, ...]:
        """A 第十三条 of several documents: first of the one that the other words point to."""
        documents = [self.corpus.clause(found).document for found in fused]
        places = {document: at for at, document in reversed(list(enumerate(documents)))}
        return tuple(sorted(named, key=lambda c: places.get(c.document, len(documents))))

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002  # the base class calls it so
    ) -> list[LangChainDocument]:
        return [
            LangChainDocument(
                id=hit.clause.id,
                page_content=hit.clause.text,
                metadata={
                    "clause_id": hit.clause.id,
                    "document": hit.clause.document,
                    "label": hit.clause.label,
                    "score": hit.score,
                },
            )
            for hit in self.search(query, k=self.k)
        ]


def open_retriever(
    corpus: Corpus, data_dir: Path, embedding: str = "packaged", *, progress: bool = True
) -> HybridRetriever:
    """The retriever over this corpus; builds the index under ``data_dir`` where there is none.

    ``embedding`` is read as ``open_embedding`` reads it. Raises SettingsInvalid for an embedding
    that cannot be loaded and IndexUnavailable where the index can be neither opened nor built.
    """
    index = open_index(corpus, open_embedding(embedding), data_dir, progress)
    return HybridRetriever(
        corpus=corpus, lexical=LexicalRetriever(passages_of(corpus)), index=index
    )


def _ends(query: str) -> str:
    """Beginning and end of a long query: who tells a story says first who, and asks last."""
    if len(query) <= _DENSE_CHARACTERS:
        return query
    half = _DENSE_CHARACTERS // 2
    return f"{query[:half]} {query[-half:]}"


def _places(ranking: Sequence[str]) -> dict[str, int]:
    return {found: place for place, found in enumerate(ranking, start=1)}
