"""The words by which a turn shows what it wants (``intent_cues.yaml``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

from pingwen.domain.facts import Degree
from pingwen.domain.model import Model
from pingwen.domain.question import Aspect
from pingwen.understanding.glossary import fold
from pingwen.understanding.word_file import Expression, read_word_file

__all__ = ["Cues", "load_cues"]

_LONGEST_TALK = 40
_PART = re.compile("[^,。;:!?\n]+[?]?")
_EITHER = re.compile("([㐀-鿿])[不没]\\1|还是")
_OTHER = ("references",)
_ASKS = (
    "asks_eligibility",
    "asks_document",
    "asks_conditions",
    "asks_years",
    "asks_other",
    "question_mark",
)
_SHORTEST_STATEMENT = 2


class Cues(Model):
    """One list a cue; what each means stands in the file."""

    dictates: Expression
    chat: tuple[str, ...]
    reply: Expression
    production: Expression
    deceives: Expression
    consequences: Expression
    elsewhere: Expression
    addresses: Expression
    bare_check: Expression
    domain: Expression
    asks_eligibility: Expression
    asks_when: Expression
    personal: Expression
    biography: Expression
    states: Expression
    wants: Expression
    asks_document: Expression
    question_mark: Expression
    asks_conditions: Expression
    asks_years: Expression
    asks_other: Expression
    supposes: Expression
    follow_up: Expression
    again: Expression
    sets_apart: Expression
    aspects: dict[Aspect, Expression]
    title_talk: Expression
    no_title: Expression
    uncovered: Expression
    degrees: dict[Degree, Expression]
    references: Expression

    @cached_property
    def _shown(self) -> Mapping[str, re.Pattern[str]]:
        lists = {name: getattr(self, name) for name in type(self).model_fields}
        return {k: v for k, v in lists.items() if isinstance(v, re.Pattern) and k not in _OTHER}

    @cached_property
    def _talk(self) -> tuple[str, ...]:
        return tuple(sorted({fold(word) or word for word in self.chat}, key=len, reverse=True))

    def shows(self, cue: str, text: str) -> bool:
        """Whether the normalised ``text`` holds any pattern of the cue of this name."""
        return self._shown[cue].search(text) is not None

    def shown(self, text: str) -> frozenset[str]:
        """The names of all cues that the normalised ``text`` shows."""
        return frozenset(cue for cue, words in self._shown.items() if words.search(text))

    def talks_of_titles(self, text: str) -> bool:
        """Whether ``text`` talks of titles, and not only says that none is held."""
        return self.shows("title_talk", self.no_title.sub("", text))

    def talk(self, text: str) -> bool:
        """Whether ``text`` is nothing but greetings, thanks and the like."""
        rest = text
        while rest and len(text) <= _LONGEST_TALK:
            word = next((word for word in self._talk if rest.startswith(word)), None)
            if word is None:
                return False
            rest = rest[len(word) :]
        return not rest

    def aspect(self, text: str) -> Aspect | None:
        """What about the subject ``text`` asks: its asking part first, then the whole."""
        asking = [p for p in re.split(r"[,。;!]", text) if self.shows("asks_document", p)]
        for part in (*reversed(asking), text):
            for aspect, words in self.aspects.items():
                if words.search(part):
                    return aspect
        return None

    def turns_aside(self, text: str) -> bool:
        """Whether a part of ``text`` asks something else than who qualifies, and none asks that."""
        parts = _PART.findall(text)
        other = [p for p in parts if self.shows("asks_other", p) and self._asks(p)]
        other = [part for part in other if not self.shows("asks_when", part)]
        left = [part for part in parts if part not in other and self._polar(part)]
        return bool(other) and not any(self.shows("asks_eligibility", part) for part in left)

    def asking(self, text: str) -> tuple[str, ...]:
        """The parts of ``text`` that ask something."""
        return tuple(part for part in _PART.findall(text) if self._asks(part))

    def statements(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where the parts of ``text`` stand that state something and ask nothing."""
        parts = [match for match in _PART.finditer(text) if self._states(match.group())]
        return tuple(match.span() for match in parts)

    def _states(self, part: str) -> bool:
        if len(part) < _SHORTEST_STATEMENT or self.talk(part) or _EITHER.search(part):
            return False
        return not any(self.shows(cue, part) for cue in _ASKS)

    def _asks(self, part: str) -> bool:
        return self._polar(part) or self.shows("asks_document", part)

    def _polar(self, part: str) -> bool:
        return self.shows("question_mark", part) or _EITHER.search(part) is not None

    def degrees_in(self, text: str) -> tuple[tuple[Degree, tuple[int, int]], ...]:
        """The degrees named, in the order of the text, each once, with where it stands."""
        found = ((degree, words.search(text)) for degree, words in self.degrees.items())
        spans = [(degree, match.span()) for degree, match in found if match]
        return tuple(sorted(spans, key=lambda item: item[1]))

    def references_in(self, words: str) -> tuple[str, ...]:
        """The clauses named outright, as written."""
        found = (match.group().strip() for match in self.references.finditer(words))
        return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """The cues of this package. Raises CorpusInvalid with the entry's name."""
    return read_word_file("intent_cues.yaml", Cues)
