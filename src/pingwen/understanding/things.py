"""The things and doings that a turn asks about and that none of our word lists knows.

What is asked has to stand in a clause. Of a word that the lists translate (副高) or point from
(门牌) it is known where to look; of any other the documents themselves must have heard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import rjieba

from pingwen.domain.model import Model
from pingwen.understanding.glossary import fold, load_glossary
from pingwen.understanding.intent_cues import load_cues
from pingwen.understanding.pointers import load_pointers
from pingwen.understanding.topics import load_topics
from pingwen.understanding.word_file import read_word_file

__all__ = ["doings_asked", "things_asked"]

_PART = re.compile(r"[^,，。;；!！?？:：()（）\s、]+[?？]?")
_ASKS = ("asks_document", "asks_conditions", "asks_years", "asks_eligibility", "question_mark")
_EITHER = re.compile(r"([㐀-鿿])[不没]\1|算不|认不|呢$")
_NOUN = re.compile("[nlj]")
_VERB_OR_ADJECTIVE = re.compile("[va]")
_NAMES = frozenset({"ns", "nr", "nrt", "nrfg"})
_NO_WORD = re.compile("[我你他她它咱俺怎啥哪几]|什么|多少")


class _Things(Model):
    """Words that name nothing to look for."""

    general: tuple[str, ...]
    lay: tuple[str, ...]


def things_asked(words: str) -> tuple[str, ...]:
    """The nouns of the asking parts of a turn that no word list knows, each once.

    Names of places and people are none: they tell where and who, and are read elsewhere. A part
    is what stands between two marks; where none asks, all of them do.
    """
    return tuple(dict.fromkeys(_unlisted(words, _NOUN)))


def doings_asked(words: str) -> tuple[str, ...]:
    """The verbs and adjectives of the asking parts that no word list knows, each once."""
    return tuple(dict.fromkeys(_unlisted(words, _VERB_OR_ADJECTIVE)))


def _unlisted(words: str, sort: re.Pattern[str]) -> Iterator[str]:
    parts = [load_glossary().normalise(part) for part in _PART.findall(words)]
    for part in [part for part in parts if _asks(part)] or parts:
        for word, kind in rjieba.tag(part, hmm=False):
            if len(word) == 1 or word.isascii() or kind in _NAMES or not sort.match(kind):
                continue
            if not _NO_WORD.search(word) and word not in _listed():
                yield word


def _asks(part: str) -> bool:
    cues = load_cues()
    return any(cues.shows(cue, part) for cue in _ASKS) or _EITHER.search(part) is not None


@lru_cache(maxsize=1)
def _listed() -> str:
    """All that the word lists know, to be searched for a word."""
    glossary = load_glossary()
    words = [fold(word) for entry in glossary.entries for word in (*entry.words, *entry.means)]
    pointers = [p.asks for group in load_pointers().groups for p in group.pointers]
    topics = [topic.words.pattern for topic in load_topics().topics]
    own = read_word_file("things.yaml", _Things)
    return "\n".join((*words, *glossary.variants, *pointers, *topics, *own.general, *own.lay))
