"""A retrieval set in the shape that the product's retriever searches."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from pingwen.domain.clause import Clause, Corpus, Document, Standing
from pingwen.evaluation.beir.beir_set import BeirSet

__all__ = ["clause_ids", "corpus_of", "key_of"]

_DOCUMENT = "beir"


def clause_ids(found: BeirSet) -> Mapping[str, str]:
    """The id under which each passage is indexed.

    The passages' own may hold anything; a slash and a number in one would be read as the place of a
    clause in its document.
    """
    return {passage: f"{_DOCUMENT}-{at}" for at, passage in enumerate(found.passages)}


def corpus_of(found: BeirSet) -> Corpus:
    """One document without a name, whose clauses are the passages.

    Its body is left empty, since nothing of it is shown.
    """
    ids = clause_ids(found)
    clauses = tuple(
        Clause(
            id=ids[passage],
            document=_DOCUMENT,
            label="",
            heading=(),
            text=text,
            parent=None,
            order=order,
            span=(0, 0),
        )
        for order, (passage, text) in enumerate(found.passages.items())
    )
    document = Document(
        id=_DOCUMENT,
        number="",
        title="",
        short_title="",
        issuer="",
        issued=None,
        valid_from=None,
        region="",
        standing=Standing.IN_FORCE,
        source_file="",
        sha256="",
        body="",
        clauses=clauses,
    )
    return Corpus(documents=(document,), version=key_of(found))


def key_of(found: BeirSet) -> str:
    """Twelve hexadecimal digits of the passages and their order."""
    digest = hashlib.sha256()
    for passage, text in found.passages.items():
        for part in (passage, text):
            digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()[:12]
