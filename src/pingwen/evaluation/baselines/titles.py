"""Which title somebody asks for, going by title words alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pingwen.domain.scheme import SchemeCard

__all__ = ["AskedFor", "asked_for"]


class AskedFor(NamedTuple):
    """A title of a scheme."""

    scheme: str
    target: str


def asked_for(words: str, cards: Sequence[SchemeCard], document: str = "") -> AskedFor | None:
    """The title named last in ``words``, the longer where one holds another; None without any.

    Of several schemes that have it: the one of ``document``, else the one with most of its own
    words in ``words``, else the first.
    """
    named = list(_named(words, cards))
    if not named:
        return None
    last = max(place for place, _, _ in named)
    meant = [(card, target) for place, card, target in named if place == last]

    def likelihood(found: tuple[SchemeCard, str]) -> tuple[bool, int]:
        card, _ = found
        return card.document == document, sum(word in words for word in card.words)

    card, target = max(meant, key=likelihood)
    return AskedFor(card.id, target)


def _named(
    words: str, cards: Sequence[SchemeCard]
) -> Iterator[tuple[tuple[int, int], SchemeCard, str]]:
    """Each title that is named: where its last mention ends, with the length of the word."""
    for card in cards:
        for target in card.targets:
            for word in (target.name, *target.words):
                at = words.rfind(word)
                if at >= 0:
                    yield (at + len(word), len(word)), card, target.name
