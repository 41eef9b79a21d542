"""Clauses named by their number are looked up, not searched: 「30号文第五条」「附件2 五（二）」."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence

from pingwen.domain.clause import Clause, Corpus, Document
from pingwen.retrieval.steps import Kind, Step, read_id, read_written

__all__ = ["lookup"]

_LEVEL = {
    Kind.ANNEX: 0,
    Kind.CHAPTER: 1,
    Kind.ARTICLE: 2,
    Kind.SECTION: 2,
    Kind.HAN_BRACKETS: 3,
    Kind.ARABIC_BRACKETS: 3,
    Kind.ITEM: 3,
    Kind.POINT: 4,
}
_ANY_ANNEX = 0
_CHARACTERS = 2000


def lookup(reference: str, corpus: Corpus, documents: Collection[str] = ()) -> tuple[Clause, ...]:
    """The clauses that a text names by their number, in the order of the text; often none.

    Numerals may be Arabic or Chinese, brackets of either width, and 第五条 may be said of 五、.
    The annex may be left out where the document's body has no such number. A document is named by
    number (30号文, 〔2020〕30号), short title, title or id; where none is named, all documents that
    have such a clause answer. ``documents`` narrows to those ids. Of 第N款 the article is given.
    A number that no document has gives nothing. The first 2,000 characters are read.
    """
    text = _plain(reference[:_CHARACTERS])
    within = [d for d in corpus.documents if not documents or d.id in documents]
    named = {document.id: tuple(_mentions(text, document)) for document in corpus.documents}
    found: dict[str, Clause] = {}
    for written in read_written(text):
        meant = _meant(written.start, named)
        pool = [d for d in within if meant is None or d.id in meant]
        for reading in written.readings:
            if clauses := _resolve(reading, pool):
                found.update((clause.id, clause) for clause in clauses)
                break
    return tuple(found.values())


def _plain(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def _meant(start: int, named: dict[str, tuple[int, ...]]) -> set[str] | None:
    """The documents named last before ``start``, else those named after, else None."""
    before = {id_: max((m for m in at if m <= start), default=-1) for id_, at in named.items()}
    last = max(before.values(), default=-1)
    if last >= 0:
        return {id_ for id_, mention in before.items() if mention == last}
    return {id_ for id_, at in named.items() if at} or None


def _mentions(text: str, document: Document) -> Iterator[int]:
    """Where in the text mentions of the document end."""
    for name in (document.id, document.short_title, document.title, document.number):
        if plain := _plain(name):
            yield from (found.end() for found in re.finditer(re.escape(plain), text))
    if number := re.search(r"([0-9]+)号$", document.number):
        # 8月30号 is a day
        pattern = rf"(?<![0-9月])(?:第)?{number[1]}号(?:文件|文|公告|通知)?"
        yield from (found.end() for found in re.finditer(pattern, text))


def _resolve(reading: Sequence[Step], pool: Sequence[Document]) -> tuple[Clause, ...]:
    """The clauses of the strictest comparison that finds any."""
    numbered = [
        (steps, clause)
        for document in pool
        for clause in document.clauses
        if (steps := read_id(clause.id))
    ]
    while reading:
        for same in (_same_kind, _same_level):
            for free_annex in (False, True):
                found = tuple(
                    clause
                    for steps, clause in numbered
                    if _matches(reading, steps, same, free_annex)
                )
                if found:
                    return found
        if reading[-1].kind is not Kind.POINT:
            break
        reading = reading[:-1]  # a bare number behind may belong to the sentence
    return ()


def _matches(
    reading: Sequence[Step],
    steps: Sequence[Step],
    same: Callable[[Kind, Kind], bool],
    free_annex: bool,
) -> bool:
    if free_annex:
        if reading[0] == (Kind.ANNEX, _ANY_ANNEX):
            reading = reading[1:]
        elif reading[0].kind is Kind.ANNEX:
            return False
        if steps[0].kind is not Kind.ANNEX:
            return False
        steps = steps[1:]
        if not reading:
            return not steps
    return len(reading) == len(steps) and all(
        ours.number == theirs.number and same(ours.kind, theirs.kind)
        for ours, theirs in zip(reading, steps, strict=True)
    )


def _same_kind(ours: Kind, theirs: Kind) -> bool:
    return ours is theirs or (ours is Kind.ITEM and _LEVEL[theirs] == _LEVEL[ours])


def _same_level(ours: Kind, theirs: Kind) -> bool:
    return _LEVEL[ours] == _LEVEL[theirs]
