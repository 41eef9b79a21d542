"""What is asked about the assistant itself (``of_itself.yaml``): 你依据哪些文件, 你的结论算数吗.

No clause says it, and to search for one would answer beside the point.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from pingwen.domain.model import Model
from pingwen.domain.question import Concern
from pingwen.understanding.intent_cues import load_cues
from pingwen.understanding.word_file import Expression, read_word_file

__all__ = ["OfItself", "concern_of", "load_of_itself"]

_PART = re.compile(r"[^,。;:!?~…\n]+")
_LONGEST = 160
_MOST_PARTS = 4
_ASKS = frozenset({"asks_document", "asks_years", "asks_conditions", "asks_eligibility"})


class OfItself(Model):
    """One list a concern, and what may stand before and after; the file explains them."""

    you: Expression
    leads: Expression
    tails: Expression
    abilities: tuple[str, ...]
    documents: tuple[str, ...]
    authority: tuple[str, ...]
    privacy: tuple[str, ...]
    needed: tuple[str, ...]
    language: tuple[str, ...]
    method: tuple[str, ...]

    @cached_property
    def _lists(self) -> tuple[tuple[Concern, re.Pattern[str]], ...]:
        you, leads, tails = (each.pattern for each in (self.you, self.leads, self.tails))
        start, end = rf"(?:(?:{leads})\s*)*", rf"(?:\s*(?:{tails}))*\s*"
        found = ((concern, getattr(self, concern.value)) for concern in Concern)
        return tuple(
            (concern, re.compile(start + _either(words).replace("{you}", f"(?:{you})") + end))
            for concern, words in found
        )

    def speaks_to(self, text: str) -> bool:
        """Whether a normalised text names the assistant or says 你 to it."""
        return self.you.search(text) is not None

    def of_part(self, part: str) -> Concern | None:
        """What a part of a normalised question asks about the assistant."""
        part = part.strip()
        return next((about for about, words in self._lists if words.fullmatch(part)), None)


def concern_of(text: str, *, begun: bool = False) -> Concern | None:
    """What a normalised ``text`` asks about the assistant itself, where that comes first and
    nothing is asked of the documents besides. None for anything else, and for what is longer than
    such questions are.

    ``begun``: a subject has been spoken of, so that 怎么操作 asks about that; the words must then
    speak to the assistant.
    """
    if len(text) > _LONGEST or (begun and not load_of_itself().speaks_to(text)):
        return None
    cues = load_cues()
    parts = [part for part in _PART.findall(text) if part.strip()]
    if len(parts) > _MOST_PARTS:
        return None
    said = [part for part in parts if not cues.talk(part.strip())]
    if not said or any(cues.shows("domain", p) and cues.shown(p) & _ASKS for p in said[1:]):
        return None
    whole = ",".join(said)
    return load_of_itself().of_part(said[0]) or load_of_itself().of_part(whole)


@lru_cache(maxsize=1)
def load_of_itself() -> OfItself:
    """The word list, read once. Raises CorpusInvalid where it is not what it should be."""
    return read_word_file("of_itself.yaml", OfItself)


def _either(patterns: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(f'(?:{pattern})' for pattern in patterns)})"
