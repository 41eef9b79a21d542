"""Words that were typed by their sound: 协里员 is 协理员."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from pypinyin import lazy_pinyin

from pingwen.domain.model import Model
from pingwen.understanding.word_file import read_word_file

__all__ = ["Homophones", "load_homophones"]

_LONGEST = 400
_MOST_REMEMBERED = 1024
_CERTAIN = 3
"""Characters from which a word is told although it sounds only alike."""
_HAN = re.compile("[\u4e00-\u9fff]{2,}")


class Homophones(Model):
    """The words that are put right; the file explains its fields."""

    words: tuple[str, ...]
    ordinary: tuple[str, ...]
    never: str

    @cached_property
    def _by_sound(self) -> dict[tuple[str, ...], str]:
        return {_sound(word): word for word in self.words}

    @cached_property
    def _right(self) -> re.Pattern[str]:
        words = sorted((*self.words, *self.ordinary), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, words)))

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(word) for word in self.words}, reverse=True))

    def slips(self, text: str) -> tuple[tuple[int, str], ...]:
        """Where simplified ``text`` has a slip, with the word meant, which is as long.

        Of a text the first 400 characters are read. None overlaps another or a word that is right.
        """
        taken = [match.span() for match in self._right.finditer(text)]
        found: list[tuple[int, str]] = []
        for run in _HAN.finditer(text[:_LONGEST]):
            for start, word in self._in_run(run.group()):
                at, end = run.start() + start, run.start() + start + len(word)
                if all(end <= first or at >= last for first, last in taken):
                    taken.append((at, end))
                    found.append((at, word))
        return tuple(sorted(found))

    def corrected(self, text: str) -> str:
        """``text`` with its slips put right."""
        for at, word in self.slips(text):
            text = text[:at] + word + text[at + len(word) :]
        return text

    def _in_run(self, run: str) -> Iterator[tuple[int, str]]:
        exact, alike = _sounds(run)
        if len(exact) != len(run):
            return
        for length in self._lengths:
            sounds = exact if length < _CERTAIN else alike
            for start in range(len(run) - length + 1):
                word = self._by_sound.get(sounds[start : start + length])
                if word is not None and self._is_slip(run[start : start + length], word):
                    yield start, word

    def _is_slip(self, written: str, word: str) -> bool:
        wrong = [char for char, meant in zip(written, word, strict=True) if char != meant]
        return 0 < len(wrong) <= len(word) // 2 and not set(wrong) & set(self.never)


def _sound(word: str) -> tuple[str, ...]:
    exact, alike = _sounds(word)
    return exact if len(word) < _CERTAIN else alike


@lru_cache(maxsize=_MOST_REMEMBERED)  # of a turn the whole is read, and its parts again and again
def _sounds(run: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The syllables of a run of ideographs, and what they are to those who blur them."""
    exact = tuple(lazy_pinyin(run))
    return exact, tuple(map(_blurred, exact))


@lru_cache(maxsize=_MOST_REMEMBERED)
def _blurred(syllable: str) -> str:
    """What many do not tell apart (z and zh, n and ng) is one."""
    return re.sub("ng$", "n", re.sub("^([zcs])h", r"\1", syllable))


@lru_cache(maxsize=1)
def load_homophones() -> Homophones:
    """The homophones of this package. Raises CorpusInvalid with the entry's name."""
    return read_word_file("homophones.yaml", Homophones)
