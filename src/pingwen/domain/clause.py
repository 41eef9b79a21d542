"""Documents, their clauses, and the corpus that holds them.

A clause id is the document's id and the numbering that leads to the clause, joined by slashes,
with full-width brackets and without the marks that follow a number::

    bj-ai-30/附件/三/（一）/2/（2）      附件 三、（一）2.（2）
    bj-eng-17/三/（三）/2               三、（三）2.
    bj-voc-27/附件1/一/（三）/2/（12）   附件1 一、（三）2.（12）
    bj-flex-19/第十三条                 第十三条
    bj-rural-22/第七条/（六）            第七条（六）   (a chapter is parent, not part of the id)

The covering notice is ``通知`` (``bj-ai-30/通知/段1``); a paragraph without a number is ``段N``,
counted within its parent; the signature with its date is ``落款``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property

from pingwen.domain.model import Model
from pingwen.errors import ClauseNotFound, DocumentNotFound

__all__ = ["Clause", "ClauseCopy", "Corpus", "Document", "Standing", "WordingDifference"]


class Standing(StrEnum):
    """Whether a document binds: in force, a draft for comment, or one year's notice."""

    IN_FORCE = "in_force"
    DRAFT = "draft"
    NOTICE = "notice"


class WordingDifference(Model):
    """Where a copy is worded differently. ``ours`` is the canonical text; either may be empty."""

    ours: str
    theirs: str


class ClauseCopy(Model):
    """The same clause printed again in another source (``gazette-2020-47``)."""

    source: str
    text: str
    differences: tuple[WordingDifference, ...] = ()


class Clause(Model):
    """One numbered provision (or unnumbered paragraph), the smallest thing that is cited.

    ``text`` is its own words without its number and without its children's words;
    ``heading`` are the headings above it, the outermost first, each with its number
    (``三、高级工程师``), not the clause itself; ``span`` is where ``text`` stands in the document's
    Markdown body, in characters, half-open.
    """

    id: str
    document: str
    label: str
    heading: tuple[str, ...]
    text: str
    parent: str | None
    order: int
    span: tuple[int, int]
    copies: tuple[ClauseCopy, ...] = ()


class Document(Model):
    """A policy document: what it is, whether it binds, and its clauses in order.

    ``url`` is where it was published, if known. ``sha256`` is of the source file as received.
    """

    id: str
    number: str
    title: str
    short_title: str
    issuer: str
    issued: date | None
    valid_from: date | None
    region: str
    standing: Standing
    source_file: str
    sha256: str
    note: str = ""
    also_in: tuple[str, ...] = ()
    body: str
    clauses: tuple[Clause, ...]


class Corpus(Model):
    """All documents. ``version`` is a hash over every document's text and the parser's version.

    ``questions``: by clause id, questions that the clause answers, as people put them, in Chinese
    and ``questions_in_english``; they are searched and never shown. ``unanswered_in_english``:
    questions that sound like these and that no document answers.
    """

    documents: tuple[Document, ...]
    version: str
    questions: Mapping[str, tuple[str, ...]] = {}
    questions_in_english: Mapping[str, tuple[str, ...]] = {}
    unanswered_in_english: tuple[str, ...] = ()

    @cached_property
    def _clauses(self) -> Mapping[str, Clause]:
        return {clause.id: clause for clause in self.clauses()}

    @cached_property
    def _documents(self) -> Mapping[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def _children(self) -> Mapping[str, tuple[Clause, ...]]:
        found: dict[str, list[Clause]] = {}
        for clause in self.clauses():
            if clause.parent is not None:
                found.setdefault(clause.parent, []).append(clause)
        return {parent: tuple(children) for parent, children in found.items()}

    def clauses(self) -> Iterator[Clause]:
        """Every clause, document by document, in the order of the text."""
        for document in self.documents:
            yield from document.clauses

    def clause(self, clause_id: str) -> Clause:
        """The clause with this id. Raises ClauseNotFound."""
        try:
            return self._clauses[clause_id]
        except KeyError:
            raise ClauseNotFound(f"no clause {clause_id!r}") from None

    def has(self, clause_id: str) -> bool:
        """Whether a clause with this id exists."""
        return clause_id in self._clauses

    def document(self, document_id: str) -> Document:
        """The document with this id. Raises DocumentNotFound."""
        try:
            return self._documents[document_id]
        except KeyError:
            raise DocumentNotFound(f"no document {document_id!r}") from None

    def sides(self, document_ids: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """The documents as they stand side by side: those of a region together where they are of
        several, else each alone. Raises DocumentNotFound."""
        regions = {each: self.document(each).region for each in document_ids}
        if len(set(regions.values())) == 1:
            return tuple((each,) for each in document_ids)
        return tuple(
            tuple(each for each in document_ids if regions[each] == region)
            for region in dict.fromkeys(regions.values())
        )

    def children(self, clause_id: str) -> tuple[Clause, ...]:
        """The clauses directly below, in order; empty for a leaf."""
        return self._children.get(clause_id, ())

    def subtree(self, clause_id: str) -> tuple[Clause, ...]:
        """The clause and everything below it, in order."""
        clause = self.clause(clause_id)
        below = tuple(c for child in self.children(clause_id) for c in self.subtree(child.id))
        return (clause, *below)
