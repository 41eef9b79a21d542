"""Search by meaning: an embedded Chroma index, built once and checked at every opening."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Collection, Mapping
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Any

import chromadb
from chromadb.api.client import Client
from chromadb.config import Settings
from filelock import FileLock
from langchain_chroma import Chroma
from tqdm import tqdm  # type: ignore[import-untyped]  # stubs are a package of their own

from pingwen.domain.clause import Corpus
from pingwen.errors import IndexUnavailable
from pingwen.retrieval.batches import embedded
from pingwen.retrieval.embedding import IdentifiedEmbedding
from pingwen.retrieval.generations import Generations
from pingwen.retrieval.passages import Passage
from pingwen.retrieval.shelves import Damaged, Shelves, add

__all__ = ["INDEX_VERSION", "ClauseIndex", "open_index"]

INDEX_VERSION = 3
"""Raised when the layout of the shelves changes; indexes of another version are built anew."""

_LOCK_SECONDS = 600.0
_SEAL = "sealed"
_KEPT = 64
_LOG = logging.getLogger(__name__)


class ClauseIndex:
    """The vectors of one corpus under one embedding: of its clauses, of the questions in English
    that they are known to answer, and of those that no document answers."""

    def __init__(
        self,
        client: Client,
        collections: Mapping[str, chromadb.Collection],
        shelves: Shelves,
        embedding: IdentifiedEmbedding,
        lease: FileLock,
    ) -> None:
        self._client, self._collections = client, collections
        self._embedding, self._lease = embedding, lease
        self._embedded = lru_cache(maxsize=_KEPT)(lambda query: tuple(embedding.embed_query(query)))
        self._passages = {
            name: {passage.id: passage for passage in passages}
            for name, passages in shelves._asdict().items()
        }
        self._aside = {
            name: sum(passage.aside for passage in passages)
            for name, passages in shelves._asdict().items()
        }

    def rank(
        self, query: str, *, documents: Collection[str] = (), k: int = 10
    ) -> tuple[tuple[str, float], ...]:
        """At most ``k`` clause ids with their cosine similarity, the best first.

        ``documents`` narrows to those document ids; empty means all but what stands aside. Raises
        IndexUnavailable where the index was damaged while open.
        """
        return tuple((p.clause, near) for p, near in self._near("clauses", query, documents, k))

    def nearest_questions(
        self, query: str, *, documents: Collection[str] = (), k: int = 10
    ) -> tuple[tuple[Passage, float], ...]:
        """At most ``k`` of the questions in English that clauses are known to answer, each with its
        cosine similarity, the best first; narrowed and raising as ``rank`` does."""
        return self._near("questions", query, documents, k)

    def nearest_unanswered(self, query: str, *, k: int = 10) -> tuple[tuple[Passage, float], ...]:
        """At most ``k`` of the questions in English that no document answers, each with its cosine
        similarity, the best first; raising as ``rank`` does."""
        return self._near("unanswered", query, (), k)

    def _near(
        self, shelf: str, query: str, documents: Collection[str], k: int
    ) -> tuple[tuple[Passage, float], ...]:
        passages = self._passages[shelf]
        if k < 1 or not passages:
            return ()
        vector: Any = [list(self.vector(query))]
        # What stands aside is asked for and dropped: a filter takes three times as long.
        spare = 0 if documents else self._aside[shelf]
        narrowed: Any = {"document": {"$in": sorted(documents)}} if documents else None
        try:
            found = self._collections[shelf].query(
                query_embeddings=vector, n_results=k + spare, where=narrowed, include=["distances"]
            )
        except Exception as error:  # Chroma's layers raise whatever they raise
            raise IndexUnavailable(f"search in the open index failed: {error}") from error
        distances = (found["distances"] or [[]])[0]
        near = ((passages[id_], 1.0 - d) for id_, d in zip(found["ids"][0], distances, strict=True))
        return tuple([(p, likeness) for p, likeness in near if documents or not p.aside][:k])

    def vector(self, query: str) -> tuple[float, ...]:
        """What the embedding makes of a query, of unit length; that of the last ones is kept."""
        return self._embedded(query)

    @property
    def embedding(self) -> str:
        """The identity of the embedding: vectors of another are not to be compared with these."""
        return self._embedding.identity

    def as_vector_store(self) -> Chroma:
        """The same collection for who composes LangChain chains; its documents are passages."""
        return Chroma(
            client=self._client,
            collection_name=self._collections["clauses"].name,
            embedding_function=self._embedding,
        )

    def close(self) -> None:
        """Let go of the files; nothing may be searched after."""
        self._client.close()
        self._lease.release()


def open_index(
    corpus: Corpus,
    embedding: IdentifiedEmbedding,
    data_dir: Path,
    progress: bool = True,
) -> ClauseIndex:
    """The index of this corpus under this embedding, built first where there is none.

    Any number of processes may call it at once: one builds, the others wait and open. What is
    opened is read in full and compared with the corpus and with the hash made when it was built;
    a damaged or outdated index is replaced, with a warning in the log, and never served.
    ``progress`` shows a bar on standard error while building, if that is a terminal.
    Raises IndexUnavailable.
    """
    shelves = Shelves.of(corpus)
    key = _key(corpus, shelves, embedding)
    generations = Generations(data_dir)
    try:
        with generations.locked(_LOCK_SECONDS):
            opened = _open_sound(generations, key, shelves)
            if opened is None:
                place = _build(generations, key, shelves, embedding, progress)
                opened = place, _open(place, key, shelves)
            place, client = opened
            lease = generations.lease(place)
            generations.tidy(keep=place)
            collections = {name: shelves.collection(client, name, key) for name in Shelves._fields}
    except (IndexUnavailable, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic in Chroma's core is no Exception
        raise IndexUnavailable(f"the index can be neither opened nor built: {error}") from error
    return ClauseIndex(client, collections, shelves, embedding, lease)


def _key(corpus: Corpus, shelves: Shelves, embedding: IdentifiedEmbedding) -> str:
    parts = (str(INDEX_VERSION), corpus.version, *shelves.versions(), embedding.identity)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _open_sound(generations: Generations, key: str, shelves: Shelves) -> tuple[Path, Client] | None:
    for place in generations.finished(key):
        try:
            return place, _open(place, key, shelves)
        except Damaged as damage:
            _LOG.warning("index %s is damaged and will be rebuilt: %s", place.name, damage)
            generations.discard(place)
    if generations.all():
        _LOG.warning("the index is of another corpus, embedding or version and will be rebuilt")
    return None


def _build(
    generations: Generations,
    key: str,
    shelves: Shelves,
    embedding: IdentifiedEmbedding,
    progress: bool,
) -> Path:
    _LOG.info("building the index of %d clauses", len(shelves.clauses))
    total = sum(map(len, shelves))
    with generations.building(key) as (aside, place):
        client = _client(aside)
        try:
            with tqdm(total=total, desc="检索索引", disable=None if progress else True) as bar:
                for shelf, passages in shelves._asdict().items():
                    collection = shelves.create(client, shelf, key)
                    with closing(embedded(passages, embedding)) as batches:
                        for batch, vectors in batches:
                            add(collection, batch, vectors)
                            bar.update(len(batch))
            (aside / _SEAL).write_text(shelves.digest(client, key), encoding="ascii")
        finally:
            client.close()
    return place


def _open(place: Path, key: str, shelves: Shelves) -> Client:
    """The client of a generation that holds what was built; raises Damaged."""
    client = None
    try:
        sealed = (place / _SEAL).read_text(encoding="ascii")
        client = _client(place)
        if shelves.digest(client, key) != sealed:
            raise Damaged("its content is not what was built")
        return client
    except BaseException as error:  # a panic in Chroma's core is no Exception
        if client is not None:
            client.close()
        if isinstance(error, (Damaged, KeyboardInterrupt, SystemExit)):
            raise
        raise Damaged(str(error)) from error


def _client(folder: Path) -> Client:
    settings: Any = Settings  # its signature leaves out what its base takes
    client = chromadb.PersistentClient(
        path=str(folder),
        # No .env of whoever starts the process is read, and nobody is told of it.
        settings=settings(_env_file=None, anonymized_telemetry=False),
    )
    assert isinstance(client, Client)
    return client
