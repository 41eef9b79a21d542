"""Words that were typed in pinyin: gaoji gongchengshi is 高级工程师."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Annotated

from pydantic import Field
from pypinyin import lazy_pinyin

from pingwen.corpus.characters import has_ideographs
from pingwen.domain.model import Model
from pingwen.understanding.word_file import read_word_file

__all__ = ["Pinyin", "in_characters", "in_english", "load_pinyin"]

_LATIN = re.compile("[a-z]{2}")
_WORD = re.compile("[a-z]{2,}")
_FUNCTION_WORD = re.compile(
    r"\b(?:a|an|the|of|for|in|at|to|from|with|on|by|and|or|is|are|was|were|do|does|did|can|may|must"
    r"|should|will|i|my|me|we|our|who|what|which|when|where|how|if|after|before|not|no|any)\b"
)
_SENTENCE = 5  # words
_BRACKETED = re.compile(r"\s*[(（][^a-z()（）]*[)）]")
_LETTERS = re.compile("[^a-z]")


class Pinyin(Model):
    """The ``words`` that are told by their sound in Latin letters, tones left out."""

    words: tuple[Annotated[str, Field(min_length=2)], ...]

    @cached_property
    def _by_sound(self) -> dict[str, str]:
        return {"".join(lazy_pinyin(word)): word for word in reversed(self.words)}

    @cached_property
    def _spelled(self) -> re.Pattern[str]:
        sounds = sorted((lazy_pinyin(word) for word in self.words), key=len, reverse=True)
        spelled = "|".join("[ '-]?".join(syllables) for syllables in sounds)
        return re.compile(f"(?<![a-z])(?:{spelled})(?![a-z])")

    def read(self, text: str) -> str:
        """Folded ``text`` with the words in characters; syllables may stand together or apart, and
        of two words that sound the same the first of the list is meant."""
        if not _LATIN.search(text):
            return text
        return self._spelled.sub(lambda m: self._by_sound[_LETTERS.sub("", m.group())], text)


@lru_cache(maxsize=1)
def load_pinyin() -> Pinyin:
    """The words of this package. Raises CorpusInvalid."""
    return read_word_file("pinyin.yaml", Pinyin)


def in_characters(text: str) -> str:
    """``text`` with its pinyin in characters where most of it is pinyin; any other as it is."""
    read = load_pinyin().read(text.lower())
    return read if _mostly_pinyin(text, read) else text


def in_english(text: str) -> str:
    """``text`` in lower case where it is in English, its pinyin in characters; else nothing.

    A term in characters (how many hours for a 高级讲师) leaves an English sentence one; in brackets
    behind its translation (the technician (技术员) title) it is left out.
    """
    read = load_pinyin().read(text.lower())
    if not has_ideographs(text):
        return "" if _mostly_pinyin(text, read) else read
    return _BRACKETED.sub("", read) if _is_sentence(text.lower()) else ""


def _is_sentence(text: str) -> bool:
    """Whether Latin words make a sentence, and are no fewer than the characters beside them."""
    words = len(_WORD.findall(text))
    enough = words >= max(_SENTENCE, sum(map(has_ideographs, text)))
    return enough and len(_FUNCTION_WORD.findall(text)) > 1


def _mostly_pinyin(text: str, read: str) -> bool:
    characters = sum(map(has_ideographs, read))
    return not has_ideographs(text) and characters > len(_WORD.findall(read))
