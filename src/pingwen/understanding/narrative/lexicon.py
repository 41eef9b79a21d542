"""The applicants' words as data: tables from ``lexicon.yaml``, compiled once at import.

A table finds its words longest first, so that 高级工程师 is never read as 工程师.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import NamedTuple

import yaml

from pingwen.understanding.expressions import WANTING, WANTS
from pingwen.understanding.needs import needs

__all__ = ["LEXICON", "Found", "WordTable", "all_of", "words"]


_MOST_SEEN = 64


class Found(NamedTuple):
    """A word found: where it stands in the text, and what it stands for."""

    start: int
    end: int
    meaning: str


class WordTable:
    """Words with their meanings. ``guard``: a regular expression for text to be passed over."""

    def __init__(self, meanings: Mapping[str, Iterable[str]], guard: str = "") -> None:
        self._meaning = {word: meaning for meaning, all_ in meanings.items() for word in all_}
        self.words = ordered = sorted(self._meaning, key=len, reverse=True)
        self.alternatives = _by_first(ordered)
        skip = f"(?P<skip>{guard})|" if guard else ""
        self._place = WANTS.place(needs(self.alternatives))
        self._search = re.compile(self.alternatives).search
        self._pattern = re.compile(f"{skip}(?P<word>{self.alternatives})")
        self._seen: dict[str, tuple[Found, ...]] = {}

    def find(self, text: str) -> tuple[Found, ...]:
        """Every word of the table, from left to right, none inside another."""
        if WANTS[text][self._place] == WANTING:
            return ()
        found = self._seen.get(text)  # several concepts look into the same clause in turn
        if found is None:
            found = tuple(self._find(text)) if self._search(text) is not None else ()
            if len(self._seen) >= _MOST_SEEN:
                self._seen = {}
            self._seen[text] = found
        return found

    def first(self, text: str) -> Found | None:
        """The leftmost word of the table."""
        found = self.find(text)
        return found[0] if found else None

    def names_any(self, text: str) -> bool:
        """Whether a word of the table may stand in the text."""
        return WANTS[text][self._place] != WANTING and self._search(text) is not None

    def without(self, text: str) -> str:
        """The text with no word of the table left in it."""
        for found in reversed(self.find(text)):
            text = text[: found.start] + text[found.end :]
        return text

    def __contains__(self, word: str) -> bool:
        return word in self._meaning

    def _find(self, text: str) -> Iterator[Found]:
        for match in self._pattern.finditer(text):
            if match["word"] is not None:
                yield Found(match.start(), match.end(), self._meaning[match["word"]])


def all_of(*tables: WordTable) -> WordTable:
    """The words of several tables, to tell at once whether any of them is in a text."""
    return WordTable({"": [word for table in tables for word in table.words]})


def _by_first(ordered: Iterable[str]) -> str:
    """The words, those of one first character together, so that few are tried at each place.

    They match as they do one by one in this order. Each alternative begins with a plain character:
    the search leaps from one of these to the next. Latin words stand alone: AI is not found inside
    MAIL.
    """
    groups: dict[str, list[str]] = {}
    for word in ordered:
        first, rest = re.escape(word[0]), re.escape(word[1:])
        bounded = f"(?<![A-Z]{first}){rest}(?![A-Z])" if word.isascii() else rest
        groups.setdefault(first, []).append(bounded)
    grouped = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())
    return f"(?:{grouped})"


def _load() -> dict[str, object]:
    text = files(__package__).joinpath("lexicon.yaml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=yaml.CSafeLoader)
    assert isinstance(loaded, dict)
    return loaded


LEXICON = _load()


def words(name: str) -> dict[str, list[str]]:
    """A table of the lexicon: meaning → words. A plain list is a table of one meaning, its name."""
    table = LEXICON[name]
    if isinstance(table, list):
        return {name: [str(word) for word in table]}
    assert isinstance(table, dict)
    return {str(meaning): [str(w) for w in listed] for meaning, listed in table.items()}
