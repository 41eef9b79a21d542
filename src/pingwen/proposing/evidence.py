"""Whether a clause carries what is asked: the question's own content, weighed by rarity.

A similarity score is no evidence (every question has a nearest clause). What counts is how much of
what is asked stands in the clause, its headings and its document's title. A character of the
question is held where it stands in the clause together with a neighbour; words need no cutting.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from functools import lru_cache
from importlib import resources

import yaml
from pydantic import Field

from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.model import Model
from pingwen.domain.question import Intent

__all__ = ["Asked", "Evidence", "meets"]

_RUN = re.compile(r"[㐀-鿿]+|[a-z]+|\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_ADDED_WEIGHT = 0.5  # a word of the documents that stands in for one of the applicant's


class Demand(Model):
    """Words of a question that ask for a kind of thing, and what a clause must then hold.

    ``subject``: without it a clause is not even on the subject.
    """

    asks: str
    needs: str = Field(min_length=1)
    subject: bool = False


class _Words(Model):
    function_words: tuple[str, ...]
    demands: tuple[Demand, ...]
    number: str


class Asked(Model):
    """A question taken apart: what it says, what the glossary adds, what a clause has to hold.

    ``number``: it asks for a number, a length or a date.
    """

    said: tuple[str, ...]
    added: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    number: bool = False


class Evidence:
    """Measures clauses against questions, with rarities taken from the corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._texts = {c.id: _fold(_whole(c, corpus)) for c in corpus.clauses()}
        self._seen: Counter[str] = Counter()
        for text in self._texts.values():
            self._seen.update({unit for run in _RUN.findall(text) for unit in _units(run)})
        self._total = len(self._texts)

    def asked(self, intent: Intent) -> Asked:
        """What the question asks for, in the documents' words where they are known."""
        text = _fold(intent.text)
        words = _words()
        demanded = [demand for demand in words.demands if re.search(demand.asks, text)]
        years = tuple(dict.fromkeys(_YEAR.findall(text)))
        number = bool(re.search(words.number, text))
        added = _fold(intent.search_text).replace(text, " ") if intent.translated else ""
        for word in sorted(map(_fold, intent.translated), key=len, reverse=True):
            text = text.replace(word, " ")
        for word in words.function_words:
            text = text.replace(word, " ")
        return Asked(
            said=tuple(dict.fromkeys(_RUN.findall(text))),
            added=tuple(dict.fromkeys(_RUN.findall(added))),
            needs=(*(demand.needs for demand in demanded), *years),
            subjects=tuple(demand.needs for demand in demanded if demand.subject),
            number=number,
        )

    def coverage(self, asked: Asked, clause: Clause) -> float:
        """The share of what is asked that the clause holds, from 0 to 1; 0 where a need fails."""
        return self.share(asked, self._texts[clause.id])

    def share(self, asked: Asked, text: str) -> float:
        """The same for any text, in half width and lower case."""
        if not meets(asked.needs, text):
            return 0.0
        held = whole = 0.0
        for runs, factor in ((asked.said, 1.0), (asked.added, _ADDED_WEIGHT)):
            for run in runs:
                for unit, found in _held(run, text):
                    whole += factor * self._weight(unit)
                    held += factor * self._weight(unit) * found
        return held / whole if whole else 0.0

    def _weight(self, unit: str) -> float:
        return math.log(1 + self._total / (1 + self._seen[unit]))


def meets(needs: tuple[str, ...], text: str) -> bool:
    """Whether a text holds every kind of thing that is asked for."""
    return all(re.search(need, text) for need in needs)


def _held(run: str, text: str) -> list[tuple[str, bool]]:
    """Each character of a run (or a number or Latin word whole), and whether the text holds it."""
    if not _han(run):
        return [(run, run in text)]
    pairs = [run[i : i + 2] in text for i in range(len(run) - 1)]
    if not pairs:
        return [(run, run in text)]
    around = zip(run, [False, *pairs], [*pairs, False], strict=True)
    return [(character, before or after) for character, before, after in around]


def _whole(clause: Clause, corpus: Corpus) -> str:
    document = corpus.document(clause.document)
    return " ".join((document.title, document.number, *clause.heading, clause.text))


def _units(run: str) -> list[str]:
    return list(run) if _han(run) else [run]


def _han(run: str) -> bool:
    return "㐀" <= run[0] <= "鿿"


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower()


@lru_cache(maxsize=1)
def _words() -> _Words:
    file = resources.files("pingwen.proposing") / "asked.yaml"
    return _Words.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
