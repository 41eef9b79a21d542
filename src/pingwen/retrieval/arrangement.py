"""From an order of clauses to an answer's sources: lists whole, headings behind, copies once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from pingwen.domain.clause import Clause, Corpus

__all__ = ["interleaved", "unfolded", "with_lists", "without_copies"]

_LONGEST_LIST = 8
_SAME_PROVISION = 40
"""Characters from which equal words are one provision printed twice and not a set phrase."""


def unfolded(named: Iterable[Clause], corpus: Corpus) -> tuple[Clause, ...]:
    """What is named, with what stands directly below it; a mere heading comes behind its content.

    Who asks for 三（二） asks for what it says.
    """
    found: dict[str, Clause] = {}
    for clause in named:
        below = corpus.children(clause.id)
        whole = (*below, clause) if below and is_opening(clause) else (clause, *below)
        found.update((each.id, each) for each in whole)
    return tuple(found.values())


def with_lists(
    ranked: Sequence[Clause], corpus: Corpus, *, whole: bool, opens: bool
) -> tuple[Clause, ...]:
    """The same order, with the list that the first clause belongs to brought together.

    ``whole``: the list itself is asked for: it stands in its own order, and the paragraphs below a
    heading count as one. ``opens``: what only opens a list stands behind its members.
    """
    if not ranked:
        return ()
    first = ranked[0]
    below = corpus.children(first.id)
    if below:
        unfolds = opens and is_opening(first) and len(below) <= _LONGEST_LIST
        together = (*below, first) if unfolds else ()
    else:
        members = _siblings(first, corpus, whole=whole)
        together = members if whole else (first, *members)
    return tuple({clause.id: clause for clause in (*together, *ranked)}.values())


def interleaved(rankings: Sequence[Sequence[Clause]]) -> tuple[Clause, ...]:
    """The first of each, then the second of each, and so on; each clause once."""
    rows = zip_longest(*rankings)
    return tuple({c.id: c for row in rows for c in row if c is not None}.values())


def without_copies(ranked: Iterable[Clause]) -> Iterator[Clause]:
    """Of clauses with the same words only the first."""
    seen: set[str] = set()
    for clause in ranked:
        if len(clause.text) < _SAME_PROVISION or clause.text not in seen:
            seen.add(clause.text)
            yield clause


def is_opening(clause: Clause) -> bool:
    """Whether a clause with others below it says nothing without them."""
    text = clause.text.rstrip()
    return text.endswith(("：", ":")) or not any(mark in text for mark in "，。；")


def _siblings(clause: Clause, corpus: Corpus, *, whole: bool) -> tuple[Clause, ...]:
    """The list that the clause stands in, itself included; none where it stands in no list."""
    if clause.parent is None:
        return ()
    above = corpus.clause(clause.parent)
    members = corpus.children(above.id)
    listed = above.text.rstrip().endswith(("：", ":")) or (whole and is_opening(above))
    return members if listed and 1 < len(members) <= _LONGEST_LIST else ()
