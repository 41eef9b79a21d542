"""The search that answers are built on: by number first, then by words and meaning together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, PrivateAttr

from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.retrieved import Bearing, Hit
from pingwen.retrieval.arrangement import unfolded, without_copies
from pingwen.retrieval.bearings import COMPARED, load_bearings, unanswered_ahead
from pingwen.retrieval.content import content_of
from pingwen.retrieval.embedding import open_embedding
from pingwen.retrieval.index import ClauseIndex, open_index
from pingwen.retrieval.lexical import LexicalRetriever, tokenize
from pingwen.retrieval.passages import passages_of
from pingwen.retrieval.query import Query
from pingwen.retrieval.ranker import Ranker
from pingwen.retrieval.reference import lookup

__all__ = ["HybridRetriever", "ends_of", "open_retriever"]

_DEPTH = 80
_ASKED_DEPTH = 200  # questions; of 80 clauses or so
_EVERY = 10_000
_QUERY_CHARACTERS = 2000
_DENSE_CHARACTERS = 24  # each takes the model about a millisecond
_FOREIGN_CHARACTERS = 200  # of Latin script, some five to a millisecond
_LOOKED_UP = 1000.0  # above any weighed score


class _Found(NamedTuple):
    """What one search found: clauses named by number, and by clause id its score, its places by
    words and by meaning, and its likeness to a known question."""

    named: Collection[str]
    scores: Mapping[str, float]
    lexical: Mapping[str, int]
    dense: Mapping[str, int]
    likeness: Mapping[str, float]


class HybridRetriever(BaseRetriever):
    """Clauses for a question; also a LangChain retriever, whose documents carry clause ids."""

    model_config = ConfigDict(arbitrary_types_allowed=True, extra="forbid")

    corpus: Corpus
    lexical: LexicalRetriever
    index: ClauseIndex
    k: int = 10
    _ranker: Ranker = PrivateAttr()

    def model_post_init(self, context: object, /) -> None:
        """Lays the corpus out for ranking."""
        super().model_post_init(context)
        self._ranker = Ranker(self.corpus)

    def search(
        self, query: str, *, documents: Collection[str] = (), k: int = 10
    ) -> tuple[Hit, ...]:
        """``find`` for bare words, narrowed to ``documents``."""
        return self.find(Query(text=query, written=query, documents=tuple(documents)), k=k)

    def find(self, query: Query, *, k: int = 10) -> tuple[Hit, ...]:
        """At most ``k`` clauses, the best first: those named by number, then those found.

        The query's documents narrow; none means all but what stands aside (see ``passages_of``).
        Of its text the first 2,000 characters count, for the meaning the beginning and end of
        these; one without a word or number finds nothing.
        Raises DocumentNotFound for an unknown id, IndexUnavailable where the index fails.
        """
        for document in query.documents:
            self.corpus.document(document)
        query = query.cut(_QUERY_CHARACTERS)
        if k < 1 or not tokenize(query.text):
            return ()
        lexical = self.lexical.rank(query.text, documents=query.documents, k=_EVERY)
        dense = self.similarities(query)
        ranking = self._ranker.rank(query, dense, k + _DEPTH)
        named = lookup(query.written, self.corpus, query.documents)
        first = unfolded(_likeliest_first(named, ranking.clauses), self.corpus)
        order = without_copies({c.id: c for c in (*first, *ranking.clauses)}.values())
        found = _Found(
            frozenset(clause.id for clause in first),
            ranking.scores,
            _places(lexical),
            _places(tuple(dense.items())),
            ranking.likeness,
        )
        hits = self._hits(order, found)
        return tuple(islice(hits, k))

    def similarities(self, query: Query) -> dict[str, float]:
        """How near in meaning the nearest clauses are, the nearest first: of a question in English
        by the questions in English that they are known to answer, where there are any."""
        if query.foreign and (found := self._by_english(query)):
            return found
        foreign = query.text == query.foreign  # no word of it has become one of the documents'
        gist = ends_of(query.foreign) if foreign else _gist(query.text)
        return dict(self.index.rank(gist, documents=query.documents, k=_DEPTH))

    def _by_english(self, query: Query) -> dict[str, float]:
        gist = ends_of(query.foreign)
        near = self.index.nearest_questions(gist, documents=query.documents, k=_ASKED_DEPTH)
        found: dict[str, float] = {}
        for question, likeness in near:
            found.setdefault(question.clause, likeness)
        return found

    def bearing(self, query: Query) -> Bearing | None:
        """How a question in English lies to the documents, by its meaning; None for any other, and
        where the weights are of another embedding than the index.

        Raises IndexUnavailable where the index fails.
        """
        bearings = load_bearings()
        gist = ends_of(query.foreign)
        if not gist or bearings.embedding != self.index.embedding:
            return None
        answered = [near for _, near in self.index.nearest_questions(gist, k=COMPARED)]
        unanswered = [near for _, near in self.index.nearest_unanswered(gist, k=COMPARED)]
        held_against = {
            "known": max(answered, default=0.0),
            "unanswered": unanswered_ahead(answered, unanswered),
        }
        return bearings.of(self.index.vector(gist)).model_copy(update=held_against)

    def _hits(self, order: Iterable[Clause], found: _Found) -> Iterator[Hit]:
        """Hits with falling scores: what is brought together scores as what it was brought to."""
        lowest = _LOOKED_UP
        for clause in order:
            named = clause.id in found.named
            at_lexical, at_dense = found.lexical.get(clause.id), found.dense.get(clause.id)
            likeness = found.likeness.get(clause.id, 0.0)
            if not named:
                if at_lexical is at_dense is None and not likeness:
                    continue  # neither words nor meaning nor a known question speak for it
                lowest = min(found.scores.get(clause.id, lowest), lowest, _LOOKED_UP - 1)
            yield Hit(
                clause=clause,
                parent=self.corpus.clause(clause.parent) if clause.parent else None,
                score=lowest,
                lexical_rank=None if named else at_lexical,
                dense_rank=None if named else at_dense,
                named=named,
                likeness=likeness,
            )

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


def _gist(text: str) -> str:
    """The content of a question, of a long one its beginning and, twice as long, its end.

    Who tells a story says first who, and asks last.
    """
    content = content_of(text)
    if len(content) <= _DENSE_CHARACTERS:
        return content
    third = _DENSE_CHARACTERS // 3
    return f"{content[:third]} {content[third - _DENSE_CHARACTERS :]}"


def ends_of(text: str) -> str:
    """The beginning and the end of what is too long for the embedding to be read soon."""
    half = _FOREIGN_CHARACTERS // 2
    return text if len(text) <= 2 * half else f"{text[:half]} {text[-half:]}"


def _likeliest_first(named: Sequence[Clause], ranked: Sequence[Clause]) -> tuple[Clause, ...]:
    """A 第十三条 of several documents: first of the one that the other words point to."""
    documents = [clause.document for clause in ranked]
    places = {document: at for at, document in reversed(list(enumerate(documents)))}
    return tuple(sorted(named, key=lambda c: places.get(c.document, len(documents))))


def _places(ranking: Sequence[tuple[str, float]]) -> dict[str, int]:
    return {found: place for place, (found, _) in enumerate(ranking, start=1)}
