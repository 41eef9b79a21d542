"""Where the same clause is printed twice, and in which words the copies differ."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from pingwen.domain.clause import Clause, ClauseCopy, WordingDifference
from pingwen.errors import CorpusInvalid

__all__ = ["attach_copies", "wording_differences"]

_CONTEXT = 2


def attach_copies(
    clauses: Sequence[Clause], printed_again: Sequence[Clause], source: str
) -> tuple[Clause, ...]:
    """The clauses, each with its copy in ``source`` where one is printed there.

    Raises CorpusInvalid where the copy holds a clause that the document does not.
    """
    copies = {clause.id: clause.text for clause in printed_again}
    for unknown in sorted(copies.keys() - {clause.id for clause in clauses}):
        raise CorpusInvalid(f"the copy in {source} holds {unknown!r}, the document does not")
    return tuple(
        clause.model_copy(update={"copies": (*clause.copies, _copy(clause, source, copied))})
        if (copied := copies.get(clause.id)) is not None
        else clause
        for clause in clauses
    )


def _copy(clause: Clause, source: str, text: str) -> ClauseCopy:
    differences = wording_differences(clause.text, text)
    return ClauseCopy(source=source, text=text, differences=differences)


def wording_differences(ours: str, theirs: str) -> tuple[WordingDifference, ...]:
    """The places where the words differ, in order; punctuation and white space are not words.

    Words that only one side has stand alone (the other side is empty). A change within a phrase,
    or a single character added or left out, is given with up to two characters on each side,
    so that it can be read: 科学研究能力 / 科学生产能力.
    """
    left, right = _words(ours), _words(theirs)
    if [char for _, char in left] == [char for _, char in right]:
        return ()
    return tuple(
        WordingDifference(ours=_piece(ours, left, i, j), theirs=_piece(theirs, right, m, n))
        for i, j, m, n in _places(left, right)
    )


_Words = list[tuple[int, str]]


def _words(text: str) -> _Words:
    """The characters that are words, folded, each with its place in the text."""
    folded = ((i, unicodedata.normalize("NFKC", char)) for i, char in enumerate(text))
    return [(i, char) for i, char in folded if char[0].isalnum()]


def _places(left: _Words, right: _Words) -> Iterator[tuple[int, int, int, int]]:
    matcher = SequenceMatcher(
        None, [char for _, char in left], [char for _, char in right], autojunk=False
    )
    changes = [change[1:] for change in matcher.get_opcodes() if change[0] != "equal"]
    for i, j, m, n in _merged(changes):
        if (i == j or m == n) and max(j - i, n - m) > 1:
            yield i, j, m, n
            continue
        before = min(_reach(left, i, -1), _reach(right, m, -1))
        after = min(_reach(left, j, 1), _reach(right, n, 1))
        yield i - before, j + after, m - before, n + after


def _merged(changes: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Changes fewer than three characters apart are one change: 技术 / 科技."""
    merged: list[tuple[int, int, int, int]] = []
    for i, j, m, n in changes:
        if merged and i - merged[-1][1] < _CONTEXT + 1:
            first = merged.pop()
            merged.append((first[0], j, first[2], n))
        else:
            merged.append((i, j, m, n))
    return merged


def _reach(words: _Words, at: int, step: int) -> int:
    """How many characters of context there are before the next punctuation mark."""
    reach = 0
    while reach < _CONTEXT:
        near, far = (at + reach - 1, at + reach) if step > 0 else (at - reach, at - reach - 1)
        if not (0 <= far < len(words)):
            break
        if 0 <= near < len(words) and abs(words[near][0] - words[far][0]) > 1:
            break
        reach += 1
    return reach


def _piece(text: str, words: _Words, start: int, end: int) -> str:
    return text[words[start][0] : words[end - 1][0] + 1] if end > start else ""
