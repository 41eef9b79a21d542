"""Applicants' words and the documents' words: 副高 is 高级工程师, 大专 is 大学专科."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Self

from pydantic import Field, field_validator, model_validator

from pingwen.corpus.characters import simplified_characters
from pingwen.domain.model import Model
from pingwen.understanding.homophones import load_homophones
from pingwen.understanding.pinyin import load_pinyin
from pingwen.understanding.word_file import read_word_file

__all__ = [
    "Glossary",
    "GlossaryEntry",
    "fold",
    "load_glossary",
    "matcher",
    "simplify",
]

_HAN = "\u3400-\u9fff"
_BLANK_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}])[ \t]+(?=[{_HAN}])")
_NO_HAN = re.compile(f"[^{_HAN}]")
_SET_APART = re.compile(rf"(?:[{_HAN}][ \t]*[.·•*_~|/+=-][ \t]*){{3,}}[{_HAN}]")
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]"
)
_GUIDES = "实习指导"
_MOST_REMEMBERED = 512
"""Texts: the clauses of a turn are read again and again, by one reader after another."""
_GRADE = re.compile(
    f"(?:升|晋|评|报|到|当|考|往)(?:为|上|到|成)?[一二三]级(?!{_GUIDES}|[教老讲技])"
)
"""实习指导教师 speak of 三级升二级 without saying the title twice."""
_LINE_BREAKS = re.compile(r"\s*[\r\n]+\s*")


@lru_cache(maxsize=_MOST_REMEMBERED)
def fold(text: str) -> str:
    """Half width, lower case, without invisible characters, line breaks as commas.

    Blanks between Chinese characters are dropped, those beside Latin words stay; so are marks that
    set four or more of them apart (你.不.用.看).
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    folded = _LINE_BREAKS.sub(",", _INVISIBLE.sub("", folded).strip())
    joined = _SET_APART.sub(lambda match: _NO_HAN.sub("", match.group()), folded)
    return _BLANK_BETWEEN_HAN.sub("", joined)


def matcher(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the folded words, the longest first; Latin ones only as whole words."""
    if not words:
        return re.compile(r"(?!)")
    rests: dict[str, list[str]] = {}  # by first character: few are tried at each place
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        rests.setdefault(word[:1], []).append(_bounded_rest(word))
    return re.compile("|".join(f"{re.escape(a)}(?:{'|'.join(b)})" for a, b in rests.items()))


class GlossaryEntry(Model):
    """``words`` of a question add ``means`` to the search, in ``schemes`` (empty: everywhere).

    ``related``: the documents have no word for it, and ``means`` is only where to look.
    """

    words: tuple[str, ...] = Field(min_length=1)
    means: tuple[str, ...] = Field(min_length=1)
    schemes: tuple[str, ...] = ()
    related: bool = False

    def holds_in(self, schemes: tuple[str, ...]) -> bool:
        """Whether it counts for these schemes; where none is known, every entry does."""
        return not self.schemes or not schemes or not set(self.schemes).isdisjoint(schemes)

    @field_validator("words", "means")
    @classmethod
    def _written(cls, words: tuple[str, ...]) -> tuple[str, ...]:
        if any(not word.strip() for word in words):
            raise ValueError("an empty word")
        return words


class Glossary(Model):
    """The words, their slips of the pen, and characters that OpenCC does not simplify as wanted.

    Raises ValueError where a pair is no pair, or a word stands in two entries of one scheme.
    """

    traditional: str = ""
    variants: dict[str, str]
    entries: tuple[GlossaryEntry, ...]

    @field_validator("traditional")
    @classmethod
    def _pairs(cls, text: str) -> str:
        for pair in text.split():
            if len(pair) != 2:
                raise ValueError(f"not a pair of characters: {pair!r}")
        return text

    @field_validator("variants")
    @classmethod
    def _folded(cls, variants: dict[str, str]) -> dict[str, str]:
        for word in variants:
            if not word or fold(word) != word:
                raise ValueError(f"not in lower case and half width: {word!r}")
        return variants

    @model_validator(mode="after")
    def _unambiguous(self) -> Self:
        seen: set[tuple[str, tuple[str, ...]]] = set()
        for entry in self.entries:
            for word in entry.words:
                if (word, entry.schemes) in seen:
                    raise ValueError(f"{word!r} stands in two entries of the same scope")
                seen.add((word, entry.schemes))
        return self

    @cached_property
    def _characters(self) -> dict[int, str]:
        own = {ord(pair[0]): pair[1] for pair in self.traditional.split()}
        return simplified_characters() | own

    @cached_property
    def _variant(self) -> re.Pattern[str]:
        return matcher(tuple(self.variants))

    @cached_property
    def _run(self) -> re.Pattern[str]:
        return re.compile(f"[{''.join(map(chr, self._characters))}]+")

    @cached_property
    def _finders(self) -> tuple[tuple[GlossaryEntry, re.Pattern[str]], ...]:
        return tuple((e, matcher(tuple(fold(word) for word in e.words))) for e in self.entries)

    def simplified(self, text: str) -> str:
        """``text`` folded and in simplified characters, as long as it was when folded."""
        return fold(text).translate(self._characters)

    def normalise(self, text: str) -> str:
        """``text`` folded, in simplified characters, with slips, pinyin and English words
        replaced."""
        return self._normalised(text)

    @cached_property
    def _normalised(self) -> Callable[[str], str]:
        return lru_cache(maxsize=_MOST_REMEMBERED)(self._normalise)

    def _normalise(self, text: str) -> str:
        simplified = load_pinyin().read(self.simplified(text))
        read = self._variant.sub(lambda match: self.variants[match.group()], simplified)
        if _GUIDES in read:
            read = _GRADE.sub(rf"\g<0>{_GUIDES}教师", read)
        return load_homophones().corrected(read)

    def expand(self, text: str, schemes: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The documents' words for what the normalised ``text`` says, each once."""
        found: dict[str, None] = {}
        for entry, finder in self._finders:
            if entry.holds_in(schemes) and finder.search(text):
                found.update(dict.fromkeys(entry.means))
        return tuple(found)

    def translated(self, text: str, schemes: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The words of ``text``, folded, for which other words are searched as well, each once.

        Applicants' words, slips of the pen, English words and runs of traditional characters.
        """
        folded = fold(text)
        simple = self.simplified(text)
        finders = [f for entry, f in self._finders if entry.holds_in(schemes) and not entry.related]
        spans = [
            match.span()
            for finder in (self._variant, *finders)
            for match in finder.finditer(simple)
        ]
        spans += [match.span() for match in self._run.finditer(folded)]
        spans += [(at, at + len(word)) for at, word in load_homophones().slips(simple)]
        return tuple(dict.fromkeys(folded[slice(*span)] for span in sorted(spans)))


@lru_cache(maxsize=1)
def load_glossary() -> Glossary:
    """The glossary of this package. Raises CorpusInvalid with the entry's name."""
    return read_word_file("glossary.yaml", Glossary)


@lru_cache(maxsize=_MOST_REMEMBERED)
def simplify(text: str) -> str:
    """``text`` as the word lists are written: half width, lower case, simplified characters."""
    return load_glossary().simplified(text)


def _bounded_rest(word: str) -> str:
    first, last = word[:1], word[-1:]
    left = f"(?<![a-z]{first})" if first.isascii() and first.isalpha() else ""
    right = "(?![a-z])" if last.isascii() and last.isalpha() else ""
    return left + re.escape(word[1:]) + right
