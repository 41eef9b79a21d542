"""Titles in a question: which is applied for, and which is already held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from pingwen.domain.facts import TitleLevel
from pingwen.domain.model import Model
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.glossary import fold, matcher
from pingwen.understanding.word_file import Patterns, read_word_file

__all__ = ["Mention", "Standing", "TitleFinder", "aimed_at", "applied_for"]

_NEAR = 16


class Standing(StrEnum):
    """How a title that is named stands to the one who asks."""

    APPLIED = "applied"
    HELD = "held"
    DENIED = "denied"  # not held yet
    OPEN = "open"


class Mention(Model):
    """A title named in a text: by its level, and by the schemes that know it under this word.

    ``names``: pairs of scheme and target; empty where the word names a level only.
    """

    span: tuple[int, int]
    level: TitleLevel | None
    names: tuple[tuple[str, str], ...] = ()
    standing: Standing = Standing.OPEN


class _Around(Model):
    before: str
    after: str


class _Surely(Model):
    before: str
    pair_before: str
    pair_after: str


class _Held(_Around):
    towards: str
    dated: str
    denied: str


class _TitleWords(Model):
    levels: dict[TitleLevel, tuple[str, ...]]
    lookalikes: Patterns
    surely_applied: _Surely
    held: _Held
    applied: _Around
    together: str


@lru_cache(maxsize=1)
def _load() -> _TitleWords:
    return read_word_file("intent_titles.yaml", _TitleWords)


class TitleFinder:
    """Finds titles by the words of the schemes and by the general words for levels."""

    def __init__(self, schemes: Sequence[SchemeCard]) -> None:
        self._words = _load()
        general = {w: level for level, words in self._words.levels.items() for w in words}
        self._levels = dict(general)
        self._names: dict[str, list[tuple[str, str]]] = {}
        for card in schemes:
            for target in card.targets:
                for word in {fold(w): None for w in (target.name, *target.words)}:
                    if word in general:  # 副高 names a level whatever scheme also lists it
                        continue
                    self._names.setdefault(word, []).append((card.id, target.name))
                    if target.level is not None:
                        self._levels.setdefault(word, target.level)
        titles = matcher((*self._levels, *self._names)).pattern
        lookalikes = "|".join(self._words.lookalikes)
        self._finder = re.compile(f"(?P<no>{lookalikes})|(?P<title>{titles})")

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The titles that the normalised ``text`` names, in its order."""
        found = [m for m in self._finder.finditer(text) if m.group("title")]
        gaps = [text[a.end() : b.start()] for a, b in pairwise(found)]
        read: list[Mention] = []
        for place, match in enumerate(found):
            following = gaps[place] if place < len(gaps) else None
            standing = self._standing(text, match.span(), following)
            if (
                place
                and standing is Standing.OPEN
                and re.search(self._words.together, gaps[place - 1])
            ):
                standing = read[-1].standing
            read.append(self._mention(match, standing))
        return self._joined(read, gaps)

    def _joined(self, read: list[Mention], gaps: list[str]) -> tuple[Mention, ...]:
        """What is named in one breath with a title applied for is applied for as well."""
        for place in range(len(read) - 2, -1, -1):
            first, second = read[place], read[place + 1]
            applied = second.standing is Standing.APPLIED and first.standing is Standing.OPEN
            if applied and self._together(gaps[place]):
                read[place] = first.model_copy(update={"standing": Standing.APPLIED})
        return tuple(read)

    def _together(self, between: str) -> bool:
        return re.search(self._words.together, between) is not None

    def _mention(self, match: re.Match[str], standing: Standing) -> Mention:
        word = match.group()
        names = tuple(self._names.get(word, ()))
        level = self._levels.get(word)
        return Mention(span=match.span(), level=level, names=names, standing=standing)

    def _standing(self, text: str, span: tuple[int, int], following: str | None) -> Standing:
        left, right = text[max(0, span[0] - _NEAR) : span[0]], text[span[1] : span[1] + _NEAR]
        words = self._words
        surely = words.surely_applied
        if re.search(surely.before, left):
            return Standing.APPLIED
        if re.search(surely.pair_before, left) and re.search(surely.pair_after, right):
            return Standing.APPLIED
        if following is not None and re.search(f"^(?:{words.held.towards})", following):
            return Standing.HELD
        if following is not None and re.search(words.held.dated, left):
            return Standing.HELD
        if re.search(words.held.denied, right):
            return Standing.DENIED
        if re.search(words.held.after, right) or re.search(words.held.before, left):
            return Standing.HELD
        if re.search(words.applied.before, left) or re.search(words.applied.after, right):
            return Standing.APPLIED
        return Standing.OPEN


def applied_for(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The titles asked about: those applied for, or else those of which nothing is said."""
    sought = _being(mentions, Standing.APPLIED)
    return sought or _being(mentions, Standing.OPEN)


def _being(mentions: Sequence[Mention], *standings: Standing) -> tuple[Mention, ...]:
    return tuple(m for m in mentions if m.standing in standings)


def aimed_at(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The titles that one who tells a case asks about: the highest, where the words leave it open.

    Whoever names two levels and asks holds the lower one; and a title that is told not to be held
    yet is the one, if no other is applied for (17年的助理讲师，讲师还没评上，年限够了吧).
    """
    applied = _being(mentions, Standing.APPLIED)
    sought = applied or _being(mentions, Standing.OPEN, Standing.DENIED)
    levels = [m.level for m in mentions if m.level]
    if len(set(levels)) < 2 or applied:
        return sought
    highest = max(levels, key=tuple(TitleLevel).index)
    return tuple(m for m in sought or mentions if m.level is highest) or sought
