"""The words by which a turn shows what it wants (``intent_cues.yaml``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

from pingwen.domain.facts import Degree
from pingwen.domain.model import Model
from pingwen.domain.question import Aspect
from pingwen.understanding.glossary import fold
from pingwen.understanding.word_file import Patterns, any_of, read_word_file

__all__ = ["Cues", "load_cues"]

_LONGEST_TALK = 40
_PART = re.compile("[^,。;:!?\n]+[?]?")
_EITHER = re.compile("([㐀-鿿])[不没]\\1|还是")
_OTHER = ("chat", "references")
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

    dictates: Patterns
    chat: tuple[str, ...]
    reply: Patterns
    production: Patterns
    deceives: Patterns
    consequences: Patterns
    elsewhere: Patterns
    addresses: Patterns
    bare_check: Patterns
    domain: Patterns
    asks_eligibility: Patterns
    asks_when: Patterns
    personal: Patterns
    biography: Patterns
    states: Patterns
    wants: Patterns
    asks_document: Patterns
    question_mark: Patterns
    asks_conditions: Patterns
    asks_years: Patterns
    asks_other: Patterns
    supposes: Patterns
    follow_up: Patterns
    again: Patterns
    aspects: dict[Aspect, Patterns]
    title_talk: Patterns
    no_title: Patterns
    uncovered: Patterns
    degrees: dict[Degree, Patterns]
    references: Patterns

    @cached_property
    def _compiled(self) -> Mapping[str, re.Pattern[str]]:
        lists = {name: getattr(self, name) for name in type(self).model_fields}
        return {k: any_of(v) for k, v in lists.items() if isinstance(v, tuple) and k not in _OTHER}

    @cached_property
    def _references(self) -> re.Pattern[str]:
        return any_of(self.references)

    @cached_property
    def _aspects(self) -> tuple[tuple[Aspect, re.Pattern[str]], ...]:
        return tuple((aspect, any_of(words)) for aspect, words in self.aspects.items())

    @cached_property
    def _degrees(self) -> tuple[tuple[Degree, re.Pattern[str]], ...]:
        return tuple((degree, any_of(words)) for degree, words in self.degrees.items())

    @cached_property
    def _talk(self) -> tuple[str, ...]:
        return tuple(sorted({fold(word) or word for word in self.chat}, key=len, reverse=True))

    def shows(self, cue: str, text: str) -> bool:
        """Whether the normalised ``text`` holds any pattern of the cue of this name."""
        return self._compiled[cue].search(text) is not None

    def shown(self, text: str) -> frozenset[str]:
        """The names of all cues that the normalised ``text`` shows."""
        return frozenset(cue for cue, words in self._compiled.items() if words.search(text))

    def talks_of_titles(self, text: str) -> bool:
        """Whether ``text`` talks of titles, and not only says that none is held."""
        return self.shows("title_talk", self._compiled["no_title"].sub("", text))

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
            for aspect, words in self._aspects:
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
        found = ((degree, words.search(text)) for degree, words in self._degrees)
        spans = [(degree, match.span()) for degree, match in found if match]
        return tuple(sorted(spans, key=lambda item: item[1]))

    def references_in(self, words: str) -> tuple[str, ...]:
        """The clauses named outright, as written."""
        found = (match.group().strip() for match in self._references.finditer(words))
        return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """The cues of this package. Raises CorpusInvalid with the entry's name."""
    return read_word_file("intent_cues.yaml", Cues)
