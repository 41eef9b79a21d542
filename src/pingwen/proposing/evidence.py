"""How much of what is asked a clause holds: its content weighed by rarity, and its kinds of things.

A similarity score is no evidence (every question has a nearest clause). What counts is whether the
kind of thing that is asked for stands in the clause, and how many of the question's own words do:
pairs of characters, words need no cutting. Pairs that no document holds (the way people talk) say
little, whether the clause is right or wrong.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from pingwen.domain.clause import Clause, Corpus
from pingwen.proposing.asked import Asked, fold, runs_of
from pingwen.proposing.demands import meets

__all__ = ["Evidence"]

_LEAST = 0.22  # of what is asked; of right answers one in a hundred holds less
_SHORT = 60
_BEFORE = 2
_TITLE = re.compile(
    "(?:评|报考|升|申报|晋升|(?:正高|副高?|高|中|初)级|主任|主管|特级|[一二三]级)(?:个|上|为)?"
    "([一-鿿]{1,3}[师员医])(?=(?:正高|副高|高|中|初|[一二三])级|职称|怎么|咋|要|需|得|几|条件|多久|$|[?，,])"
    "|([一-鿿]{1,3}[师员])(?:正高|副高|高级|中级|初级)(?=怎么|咋|要|条件|几|评|多久|$)"
)
_MANY = 4
_STRANGE = 0.4
_MANY_CLAUSES = 0.3  # of a document
_HALF = 0.5
_SENTENCE = re.compile(r"[^。;\n]+")
_ADDED = 0.5  # of a word of the documents for the applicant's; together no more than his own
_UNKNOWN = 0.6  # the weight of what no document says; a pair that one clause holds weighs about 6


class Evidence:
    """Measures clauses against questions, with rarities taken from the corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._texts = {c.id: fold(_whole(c, corpus)) for c in corpus.clauses()}
        self._own = {c.id: fold(c.text) for c in corpus.clauses()}
        self._seen: Counter[str] = Counter()
        for text in self._texts.values():
            self._seen.update({unit for run in runs_of(text) for unit in _units(run)})
        self._all = "\n".join(self._own.values())
        self._documents = {
            d.id: [fold(f"{d.title} {d.short_title}"), *(self._own[c.id] for c in d.clauses)]
            for d in corpus.documents
        }
        self._dated = {d.id: f"{d.number} {d.title} {d.issued}" for d in corpus.documents}
        self._total = len(self._texts)

    def coverage(self, units: dict[str, float], clause: Clause) -> float:
        """The share of a question's ``units`` that the clause holds, from 0 to 1; its own words
        count more than the headings above it."""
        whole, own = self._texts[clause.id], self._own[clause.id]
        return (self.held(units, whole) + self.held(units, own)) / 2

    def answers(self, asked: Asked, clause: Clause) -> bool:
        """Whether the clause, with the headings above it, holds the kinds of things asked for, and
        its document is of a year by which it is named."""
        if not all(year in self._dated[clause.document] for year in asked.issued):
            return False
        if not meets(asked.needs, self._texts[clause.id]):
            return False
        return not asked.counts or self._counted(asked, clause)

    def carries(self, asked: Asked, clause: Clause) -> bool:
        """Whether the clause, with what stands above it, holds enough of the question's words."""
        whole = self._texts[clause.id]
        if asked.foreign:
            runs = (*asked.said, *asked.added)
            return any(u in whole for run in runs for u in _units(run) if not u.isascii() and u[1:])
        return self.held(self.units(asked), whole) >= _LEAST

    def _counted(self, asked: Asked, clause: Clause) -> bool:
        """Whether a sentence with such a number, or the two before it, speak of what is asked.

        A short clause is one sentence with its headings; what no document says tells nothing.
        """
        if asked.foreign or len(clause.text) <= _SHORT:
            return True
        known = {u for run in asked.telling for u in _units(run) if self._seen[u]}
        known |= {u for run in asked.stands_for for u in _units(run) if self._seen[u]}
        held = {u for u in known if u in self._texts[clause.id]}
        if not held:
            return True
        sentences: list[str] = _SENTENCE.findall(self._own[clause.id])
        numbered = [
            "".join(sentences[max(0, place - _BEFORE) : place + 1])
            for place, sentence in enumerate(sentences)
            if any(re.search(need, sentence) for need in asked.counts)
        ]
        return any(unit in sentence for sentence in numbered for unit in held)

    def touches(self, asked: Asked, clause: Clause) -> bool:
        """Whether the clause holds anything that tells this question from others on its subject:
        a word of its own, the documents' word for one, or the kind of thing that is asked for."""
        if asked.needs or not asked.telling:
            return True
        whole = self._texts[clause.id]
        if any(unit in whole for run in asked.telling for unit in _units(run)):
            return True
        known = (word for word in asked.translated if word in self._all)
        if any(word in whole for word in (*asked.stands_for, *known)):
            return True
        return any(meets((need,), whole) for need in asked.shows)

    def tells_apart(self, asked: Asked, clause: Clause) -> bool:
        """Whether the clause holds anything of the question that neither its document's name nor
        many of the document's clauses hold (车船税 is in all of them, 分期 in none)."""
        texts = self._documents[clause.document]
        meant = [run for run in asked.stands_for if self._name_share(run, texts[0]) <= _HALF]
        own = {u for run in (*asked.telling, *meant) for u in _units(run)}
        held = {unit for unit in own if unit in self._texts[clause.id]}
        many = len(texts) * _MANY_CLAUSES
        apart = (unit for unit in held if unit not in texts[0])
        return any(sum(unit in text for text in texts) < many for unit in apart)

    @staticmethod
    def _name_share(run: str, name: str) -> float:
        """How much of a run a document's name holds."""
        units = list(_units(run))
        return sum(unit in name for unit in units) / len(units)

    def other_title(self, asked: Asked, told: str = "") -> bool:
        """Whether a title is asked about whose name stands in no document (审计师, 馆员), and that
        was not told as one that is held (我有一级建造师)."""
        names = (match.group(1) or match.group(2) for match in _TITLE.finditer(asked.text))
        return any(
            name[-2:] not in self._all and name[-2:] != "老师" and name not in told
            for name in names
        )

    def strange(self, asked: Asked) -> bool:
        """Whether most of what the last turn of several says stands in no document."""
        units = [unit for run in asked.latest for unit in _units(run)]
        known = sum(unit in self._all for unit in units)
        return len(units) >= _MANY and known <= len(units) * _STRANGE

    def share(self, asked: Asked, text: str) -> float:
        """The share of what is asked that any text holds, kinds of things aside."""
        return self.held(self.units(asked), fold(text))

    def units(self, asked: Asked) -> dict[str, float]:
        """The pairs, words and numbers of a question with their weights, which sum up to 1."""
        known = (run for word in asked.translated if word in self._all for run in runs_of(word))
        own = {u: self._weight(u) for run in (*asked.said, *known) for u in _units(run)}
        added = {u: self._weight(u) for run in asked.added for u in _units(run) if u not in own}
        much = sum(own.values()) / sum(added.values()) if own and added else 1.0
        weights = own | {unit: weight * min(_ADDED, much) for unit, weight in added.items()}
        whole = sum(weights.values())
        return {unit: weight / whole for unit, weight in weights.items()} if whole else {}

    @staticmethod
    def held(units: dict[str, float], text: str) -> float:
        """The weight of those units that a folded text holds."""
        return sum(weight for unit, weight in units.items() if unit in text)

    def _weight(self, unit: str) -> float:
        seen = self._seen[unit]
        return math.log(1 + self._total / seen) if seen else _UNKNOWN


def _whole(clause: Clause, corpus: Corpus) -> str:
    document = corpus.document(clause.document)
    names = (document.title, document.short_title, document.number)
    return " ".join((*names, *clause.heading, clause.text))


def _units(run: str) -> Iterator[str]:
    if run[0].isascii() or len(run) == 1:
        yield run
    else:
        yield from (first + second for first, second in pairwise(run))
