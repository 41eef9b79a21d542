"""The manifest: every source as received, and every document and copy made from it."""

from __future__ import annotations

from datetime import date

from pingwen.domain.clause import Standing
from pingwen.domain.model import Model

__all__ = ["CopyEntry", "DocumentEntry", "Furniture", "Manifest", "SourceEntry"]


class Furniture(Model):
    """Marks of a source that are no words of any document, and the lines (from 1) with them."""

    text: str
    reason: str
    lines: tuple[int, ...]


class SourceEntry(Model):
    """A file under ``sources/`` as received.

    ``size`` is in bytes; ``printed`` are the Markdown files made from it, in the order of print.
    """

    file: str
    sha256: str
    size: int
    received: date
    contains: str
    printed: tuple[str, ...]
    furniture: tuple[Furniture, ...] = ()


class DocumentEntry(Model):
    """A document: its file, its source, and what its front matter must say too.

    ``sha256`` is of the Markdown body, without the front matter.
    """

    id: str
    file: str
    source: str
    sha256: str
    issued: date | None
    valid_from: date | None
    standing: Standing


class CopyEntry(Model):
    """The document ``id`` as it is printed once more in the document ``printed_in``."""

    id: str
    printed_in: str
    file: str
    source: str
    sha256: str


class Manifest(Model):
    """``manifest.yaml``. The order of the documents is the order of the corpus."""

    sources: tuple[SourceEntry, ...]
    documents: tuple[DocumentEntry, ...]
    copies: tuple[CopyEntry, ...] = ()
