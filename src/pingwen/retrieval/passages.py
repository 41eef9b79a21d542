"""The texts under which a clause is found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pingwen.domain.clause import Corpus

__all__ = ["Passage", "passages_of", "passages_version", "questions_of", "unanswered_of"]

_HEADING_CHARACTERS = 24


class Passage(NamedTuple):
    """A text that is indexed for one clause; ``id`` is its own.

    ``text`` is never shown: it repeats the headings above, or is a question. ``aside`` says that
    the clause is found only where its document is asked for by id.
    """

    id: str
    clause: str
    document: str
    text: str
    aside: bool = False


def passages_of(corpus: Corpus) -> tuple[Passage, ...]:
    """A passage a clause, in the order of the corpus.

    A clause is found by its own words and by those above it: the document's short title and the
    beginning of each heading. The words below it are left out: with them a heading outranks the
    very clause that is asked for (hit@1 .62 against .85 on the questions of the tests). Clauses
    without any words have no passage. A document that reprints others (a gazette) has cover and
    contents of its own, which name every subject and answer none: they stand aside.
    """
    return tuple(_passages(corpus))


def questions_of(corpus: Corpus) -> tuple[Passage, ...]:
    """A passage a question in English that a clause is known to answer, clause by clause.

    Question and clause are in two languages; two questions in one are compared far better (the
    right clause first .74 against .50 on questions of another writer).
    """
    reprints = _reprints(corpus)
    return tuple(
        Passage(f"{clause}#{at}", clause, document, text, document in reprints)
        for clause, asked in corpus.questions_in_english.items()
        for document in (corpus.clause(clause).document,)
        for at, text in enumerate(asked, start=1)
    )


def unanswered_of(corpus: Corpus) -> tuple[Passage, ...]:
    """A passage a question in English that no document answers: of no clause and no document."""
    asked = enumerate(corpus.unanswered_in_english, start=1)
    return tuple(Passage(f"#{at}", "", "", text) for at, text in asked)


def passages_version(passages: Iterable[Passage]) -> str:
    """A hash of everything that is indexed; it changes with the words and with how they are put."""
    digest = hashlib.sha256()
    for passage in passages:
        for part in passage:
            digest.update(str(part).encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


def _passages(corpus: Corpus) -> Iterator[Passage]:
    reprints = _reprints(corpus)
    for document in corpus.documents:
        for clause in document.clauses:
            if clause.text:
                headings = (heading[:_HEADING_CHARACTERS] for heading in clause.heading)
                text = "\n".join((document.short_title, *headings, clause.text))
                yield Passage(clause.id, clause.id, document.id, text, document.id in reprints)


def _reprints(corpus: Corpus) -> frozenset[str]:
    return frozenset(source for document in corpus.documents for source in document.also_in)
