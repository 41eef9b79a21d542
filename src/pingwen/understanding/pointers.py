"""Where to look for what is asked: turns of phrase of applicants and of the documents."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from pydantic import Field

from pingwen.domain.model import Model
from pingwen.domain.particular import Particular
from pingwen.understanding.word_file import Expression, Pattern, read_word_file

__all__ = ["Pointer", "PointerGroup", "Pointers", "load_pointers"]


class Pointer(Model):
    """What a question asks about, and the documents' words where that stands."""

    asks: Pattern
    look: str = Field(min_length=2)

    @cached_property
    def _asks(self) -> re.Pattern[str]:
        return re.compile(self.asks)

    def points(self, text: str) -> bool:
        """Whether the normalised question asks about it."""
        return self._asks.search(text) is not None


class PointerGroup(Model):
    """Pointers about certain documents."""

    documents: tuple[str, ...] = Field(min_length=1)
    pointers: tuple[Pointer, ...]


class Pointers(Model):
    """All pointers; the file explains its fields."""

    particulars: dict[Particular, Expression]
    groups: tuple[PointerGroup, ...]

    def hints(self, text: str, documents: tuple[str, ...]) -> tuple[str, ...]:
        """The documents' words to which the normalised question points, a line a pointer.

        ``documents``: those that the question is narrowed to, empty for all.
        """
        groups = (g for g in self.groups if not documents or set(g.documents) & set(documents))
        found = (p.look for group in groups for p in group.pointers if p.points(text))
        return tuple(dict.fromkeys(found))

    def particulars_in(self, text: str) -> tuple[Particular, ...]:
        """The particulars of a document for which the normalised question asks."""
        return tuple(each for each, words in self.particulars.items() if words.search(text))


@lru_cache(maxsize=1)
def load_pointers() -> Pointers:
    """The pointers of this package. Raises CorpusInvalid with the entry's name."""
    return read_word_file("pointers.yaml", Pointers)
