"""What is indexed of a corpus, and the Chroma collections that hold it, one a shelf."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Self

import chromadb
import numpy as np
from chromadb.api.client import Client

from pingwen.domain.clause import Corpus
from pingwen.retrieval.passages import (
    Passage,
    passages_of,
    passages_version,
    questions_of,
    unanswered_of,
)

__all__ = ["Damaged", "Shelves", "add"]

# With ef_search beyond the number of passages the search is exact. Below sync_threshold Chroma
# keeps the vectors in its database and makes the graph in memory: one file that can be damaged
# and not six, of which it does not notice some.
_HNSW: Any = {
    "space": "cosine",
    "ef_search": 10_000,
    "ef_construction": 400,
    "sync_threshold": 100_000,
}


class Damaged(Exception):
    """A generation is not what was built; the text says in what."""


class Shelves(NamedTuple):
    """The passages: of the clauses, of the questions in English that they are known to answer, and
    of those that no document answers."""

    clauses: tuple[Passage, ...]
    questions: tuple[Passage, ...]
    unanswered: tuple[Passage, ...]

    @classmethod
    def of(cls, corpus: Corpus) -> Self:
        """All that is indexed of the corpus."""
        return cls(passages_of(corpus), questions_of(corpus), unanswered_of(corpus))

    def versions(self) -> tuple[str, ...]:
        """A hash a shelf; it changes with the words and with how they are put."""
        return tuple(map(passages_version, self))

    @staticmethod
    def collection(client: Client, shelf: str, key: str) -> chromadb.Collection:
        """The collection that holds a shelf of the index with this key."""
        return client.get_collection(_name(shelf, key), embedding_function=None)

    @staticmethod
    def create(client: Client, shelf: str, key: str) -> chromadb.Collection:
        """A new collection for a shelf, empty."""
        return client.create_collection(
            _name(shelf, key), embedding_function=None, configuration={"hnsw": _HNSW}
        )

    def digest(self, client: Client, key: str) -> str:
        """A hash over every record, read back; raises Damaged where one lacks or is another's."""
        digest = hashlib.sha256()
        for shelf, passages in self._asdict().items():
            records = _records(self.collection(client, shelf, key))
            if records.keys() != set(passages):
                raise Damaged(f"{len(records)} records are not the {len(passages)} of the corpus")
            digest.update(passages_version(passages).encode())
            for passage in passages:
                digest.update(np.asarray(records[passage], dtype=np.float32).tobytes())
        return digest.hexdigest()


def add(
    collection: chromadb.Collection, batch: Sequence[Passage], vectors: list[list[float]]
) -> None:
    """Puts passages with their vectors into a collection."""
    collection.add(
        ids=[passage.id for passage in batch],
        embeddings=np.array(vectors, dtype=np.float32),
        documents=[passage.text for passage in batch],
        metadatas=[
            {"clause": passage.clause, "document": passage.document, "aside": passage.aside}
            for passage in batch
        ],
    )


def _name(shelf: str, key: str) -> str:
    return f"{shelf}-{key}"


def _records(collection: chromadb.Collection) -> Mapping[Passage, Any]:
    """The vector of each passage of a collection."""
    got = collection.get(include=["embeddings", "documents", "metadatas"])
    vectors = got["embeddings"] if got["embeddings"] is not None else ()
    return {
        Passage(
            id_, str(meta.get("clause")), str(meta.get("document")), text, bool(meta.get("aside"))
        ): vector
        for id_, text, meta, vector in zip(
            got["ids"], got["documents"] or (), got["metadatas"] or (), vectors, strict=True
        )
    }
