"""The documents cut into chunks of equal size, and a Chroma collection of them."""

from __future__ import annotations

import hashlib
import json
import shutil
import uuid
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from filelock import FileLock, Timeout
from langchain_chroma import Chroma
from langchain_core.documents import Document as Chunk
from langchain_text_splitters import RecursiveCharacterTextSplitter
from tqdm import tqdm  # type: ignore[import-untyped]  # it ships no types

from pingwen.domain.clause import Corpus
from pingwen.errors import IndexUnavailable
from pingwen.retrieval.embedding import IdentifiedEmbedding

__all__ = ["Chunk", "chunked", "open_chunks"]

_CHARACTERS, _OVERLAP = 500, 50
_SEPARATORS = ("\n\n", "\n", "。", "；", "，", "")
_COLLECTION = "chunks"

_BATCH = 16
_LOCK_SECONDS = 600.0


def chunked(corpus: Corpus) -> tuple[Chunk, ...]:
    """Chunks of at most 500 characters of each document's Markdown, 50 of them shared.

    ``metadata``: ``document``, its id, and ``start_index``, where the chunk begins in its body.
    """
    splitter = RecursiveCharacterTextSplitter(
        chunk_size=_CHARACTERS,
        chunk_overlap=_OVERLAP,
        separators=list(_SEPARATORS),
        keep_separator="end",
        add_start_index=True,
    )
    return tuple(
        splitter.create_documents(
            [document.body for document in corpus.documents],
            [{"document": document.id} for document in corpus.documents],
        )
    )


def open_chunks(corpus: Corpus, embedding: IdentifiedEmbedding, data_dir: Path) -> Chroma:
    """The collection of this corpus's chunks under this embedding, built where there is none.

    It lies in ``data_dir/baselines``, in a folder of its own for each corpus, embedding and way of
    cutting. Any number of processes may call this at once: one builds, the others wait and open.
    Raises IndexUnavailable where that takes more than ten minutes.
    """
    place = data_dir / "baselines" / f"plain-rag-{_key(corpus, embedding)}"
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(f"{place}.lock", timeout=_LOCK_SECONDS):
            if not place.is_dir():
                _build(corpus, embedding, place)
            return _opened(place, embedding)
    except Timeout as error:
        raise IndexUnavailable(f"{place.name} is locked for over {_LOCK_SECONDS} s") from error


def _build(corpus: Corpus, embedding: IdentifiedEmbedding, place: Path) -> None:
    """Makes the collection aside and puts it in place whole."""
    for broken_off in place.parent.glob(f"{place.name}.building-*"):
        shutil.rmtree(broken_off, ignore_errors=True)
    # A name of its own, for Chroma takes a path that it has open for the folder that it knew.
    aside = place.with_name(f"{place.name}.building-{uuid.uuid4().hex[:8]}")
    store = _opened(aside, embedding)
    for batch in _batches(chunked(corpus)):
        store.add_documents(batch, ids=[_id(chunk) for chunk in batch])
    aside.rename(place)


def _opened(place: Path, embedding: IdentifiedEmbedding) -> Chroma:
    return Chroma(
        collection_name=_COLLECTION, embedding_function=embedding, persist_directory=str(place)
    )


def _batches(chunks: tuple[Chunk, ...]) -> Iterator[list[Chunk]]:
    with tqdm(total=len(chunks), desc="plain-rag", unit="chunk", disable=None) as bar:
        for start in range(0, len(chunks), _BATCH):
            batch = list(chunks[start : start + _BATCH])
            yield batch
            bar.update(len(batch))


def _id(chunk: Chunk) -> str:
    return f"{chunk.metadata['document']}@{chunk.metadata['start_index']}"


def _key(corpus: Corpus, embedding: IdentifiedEmbedding) -> str:
    splitter = [_CHARACTERS, _OVERLAP, _SEPARATORS, version("langchain-text-splitters")]
    told = json.dumps([corpus.version, splitter, embedding.identity, version("chromadb")])
    return hashlib.sha256(told.encode()).hexdigest()[:16]
