"""The words of ``plain_words.yaml``, the words that a clause is made of, and which are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Annotated

import rjieba
from pydantic import BeforeValidator, Field

from pingwen.domain.model import Model
from pingwen.understanding.word_file import read_word_file

__all__ = [
    "COUNTED",
    "NUMERALS",
    "WORD",
    "ends_in",
    "is_known",
    "is_quantity",
    "joined",
    "plain_words",
    "vocabulary",
]

COUNTED = frozenset({"的", " ", "0", *"项篇件份部本套个种〇一二两三四五六七八九十几"})
"""What stands between a result and the word beside it and says nothing of either."""
NUMERALS = frozenset("0零〇○一二两三四五六七八九十百千万亿几俩")
WORD = re.compile("[a-z一-龥]")
_QUANTITY = re.compile("[一二两三四五六七八九十几]{1,3}[篇项件份本部套期次]")
_LONGEST = 8


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_Words = Annotated[frozenset[str], BeforeValidator(_words), Field(min_length=1)]


class _PlainWords(Model):
    letters: _Words
    latin: _Words
    nouns: _Words
    verbs: _Words
    others: _Words
    heads: _Words
    results: _Words
    bodies: _Words
    works: _Words
    fields: _Words
    afters_of_work: _Words
    afters_of_project: _Words
    befores: _Words
    afters: _Words
    deeds: _Words
    tails: _Words
    other_trades: _Words
    settings: _Words
    afters_of_degree: _Words
    leads: _Words
    afters_of_study: _Words
    works_of_subject: _Words
    deeds_in_charge: _Words
    studies: _Words
    made: _Words
    making: _Words
    in_use: _Words
    between: _Words
    sizes: _Words
    qualities: _Words
    employers: _Words


@lru_cache(maxsize=16384)
def ends_in(word: str, ends: frozenset[str]) -> bool:
    """Whether the word is one of these, or ends in one of two characters or more."""
    return word in ends or any(len(end) > 1 and word.endswith(end) for end in ends)


def joined(spoken: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The words, the longest of their runs that the vocabulary holds (一|作, 没|断) as one."""
    runs_joined: list[tuple[str, str]] = []
    place = 0
    while place < len(spoken):
        runs = range(min(len(spoken), place + _LONGEST), place + 1, -1)
        words = ("".join(word for word, _ in spoken[place:end]) for end in runs)
        found = next(
            ((word, end) for word, end in zip(words, runs, strict=True) if word in vocabulary()),
            None,
        )
        word, end = found or (spoken[place][0], place + 1)
        runs_joined.append((word, spoken[place][1]))
        place = end
    return runs_joined


@lru_cache(maxsize=1)
def plain_words() -> _PlainWords:
    """The lists of the file."""
    return read_word_file("plain_words.yaml", _PlainWords)


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """Every word of the lists but the single characters, which are looked up one by one."""
    plain = plain_words()
    places = plain.befores | plain.afters | plain.afters_of_work | plain.deeds
    beside = frozenset(word for word in places if len(word) > 1)
    beside |= plain.afters_of_study | plain.deeds_in_charge
    told = plain.results | plain.works | plain.heads | plain.fields
    return plain.nouns | plain.verbs | plain.others | plain.latin | told | beside


def is_quantity(word: str) -> bool:
    """两份, 十几篇: a number and what is counted."""
    return _QUANTITY.fullmatch(word) is not None


@lru_cache(maxsize=16384)
def is_known(word: str) -> bool:
    """Whether the word is known, or no word of the dictionary and made of known ones."""
    if WORD.search(word) is None or word in vocabulary() or word in plain_words().letters:
        return True
    if is_quantity(word):
        return True
    parts = [part for part, _ in joined(rjieba.tag(word, hmm=False))]
    return _tiled(word) or (len(parts) > 1 and all(is_known(part) for part in parts))


def _tiled(word: str) -> bool:
    """Whether the word is made of known ones of two characters or more and of numerals."""
    words = vocabulary()
    reached = [True, *(False for _ in word)]
    for end in range(1, len(word) + 1):
        reached[end] = (reached[end - 1] and word[end - 1] in NUMERALS) or any(
            reached[start] and word[start:end] in words for start in range(end - 1)
        )
    return reached[-1]
