"""Which sentences of the cited clauses a draft says in other words.

The draft points, and its clause speaks: what is shown is the sentence as the document has it, so
that whatever a draft leaves out, twists or puts together is not shown. A draft that claims what
its clause does not have points nowhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from pingwen.domain.answer import Quotation
from pingwen.domain.clause import Clause, Corpus
from pingwen.gate.wording import DENIED, decorations, letters, load_wording

__all__ = ["Passages"]

_SENTENCE = re.compile(r".+?(?:[。；！？\n]+(?![但除])|$)", re.DOTALL)
_DRAFTED = re.compile(r"[^。;!?\n]+")
_PART = re.compile(r"[^,、:。;]+")
_CONDITION = re.compile(r"([^,。;]{2,}(?:的|后|之一)),")
_LONGEST = 1200
_ALLOWED = "可"
_OWN = 1 / 3
_ALL = 0.6
_MORE = 5
_SOME = 2
_LEAST = 4
_TOUCHED = 0.5
_BESIDE = 8


_Places = Mapping[str, AbstractSet[int]]


class _Told(NamedTuple):
    """What words say. ``letters``: without marks; ``pairs``: of neighbours among them; ``holds``:
    the claims that they bear out; ``denials``: the pairs of each part that denies or forbids, and
    how often it does; ``condition``: those of the part that the rest follows from."""

    letters: str
    pairs: frozenset[str]
    holds: frozenset[str]
    pronounced: frozenset[str]
    denials: tuple[tuple[frozenset[str], int], ...]
    condition: frozenset[str]


class _Passage(NamedTuple):
    """A sentence of a clause."""

    quotation: Quotation
    told: _Told


class Passages:
    """The sentences of a corpus, each clause taken apart when it is first cited."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._wording = load_wording()
        self._taken: dict[str, tuple[_Told, tuple[_Passage, ...]]] = {}

    def bears_out(self, asked: str) -> frozenset[str]:
        """The claims that the user's own words bear out."""
        return self._wording.holds(self._wording.plain(asked))

    def meant(
        self, text: str, clauses: tuple[str, ...], held: frozenset[str]
    ) -> tuple[Quotation, ...] | str:
        """The sentences of these clauses that the text says, in the clauses' order, or why not.

        ``held``: the claims that are borne out by others than the clauses.
        """
        words = self._wording
        passages = [passage for each in clauses for passage in self._take_apart(each)[1]]
        own = (passage.quotation.quote for passage in passages)
        if len(text) > _LONGEST or decorations(text).difference(*own):
            return "more than words"
        found: set[Quotation] = set()
        for sentence in _DRAFTED.findall(words.plain(text)):
            claimed = words.claims(sentence)
            chosen = _chosen(_places(letters(sentence)), claimed.keys(), passages)
            told = [each.told for each in chosen]
            cited = {each.quotation.clause for each in chosen}
            settings = [self._take_apart(each)[0] for each in clauses if each in cited]
            if reason := self._amiss(sentence, claimed, told, settings, held):
                return reason
            found.update(passage.quotation for passage in chosen)
        if not found:
            return "not the words of its clause"
        return tuple(p.quotation for p in passages if p.quotation in found)

    def _amiss(
        self,
        sentence: str,
        claimed: Counter[str],
        chosen: list[_Told],
        settings: list[_Told],
        held: frozenset[str],
    ) -> str:
        """Why the sentence does not say what was chosen; empty where it does."""
        words = self._wording
        pronounced = words.pronounced(sentence)
        if pronounced - _all(each.pronounced for each in (*chosen, *settings)):
            return "a pronouncement"
        told = letters(sentence)
        places = _places(told)
        own = _matched(places, _all(each.pairs for each in chosen))
        above = _matched(places, _all(each.pairs for each in settings))
        if len(own) < _LEAST or len(own - above) < _OWN * (len(told) - len(above)):
            return "not the words of its clause"
        if len(own | above | words.light(told)) < _ALL * len(told):
            return "not the words of its clause"
        if pronounced and len(own | above) < _BESIDE + sum(map(len, pronounced)):
            return "a pronouncement"
        return _unsupported(told, claimed, places, chosen, settings, held)

    def _take_apart(self, clause_id: str) -> tuple[_Told, tuple[_Passage, ...]]:
        """What stands around a clause's sentences, and each of them."""
        if clause_id not in self._taken:
            clause = self._corpus.clause(clause_id)
            quotes = (sentence.strip() for sentence in _SENTENCE.findall(clause.text))
            self._taken[clause_id] = (
                self._setting(clause),
                tuple(
                    _Passage(Quotation(clause=clause_id, quote=quote), self._told(quote))
                    for quote in quotes
                ),
            )
        return self._taken[clause_id]

    def _setting(self, clause: Clause) -> _Told:
        """The lead that the clause goes on, with its headings and the document's name."""
        document = self._corpus.document(clause.document)
        lead = self._told(self._corpus.clause(clause.parent).text if clause.parent else "")
        names = self._told(
            "\n".join((*clause.heading, document.title, document.number, clause.label))
        )
        return lead._replace(pairs=lead.pairs | names.pairs, holds=lead.holds | names.holds)

    def _told(self, text: str) -> _Told:
        words = self._wording
        plain = words.plain(text)
        condition = _CONDITION.match(plain)
        parts = ((part, words.claims(part)[DENIED]) for part in _PART.findall(plain))
        return _Told(
            letters=letters(plain),
            pairs=_pairs(letters(plain)),
            holds=words.holds(plain),
            pronounced=words.pronounced(plain),
            denials=tuple((_pairs(letters(part)), times) for part, times in parts if times),
            condition=_pairs(letters(condition[1])) if condition else frozenset(),
        )


def _unsupported(
    told: str,
    claimed: Counter[str],
    places: _Places,
    chosen: list[_Told],
    settings: list[_Told],
    held: frozenset[str],
) -> str:
    """What is claimed that is not borne out, or that what was chosen puts under a condition or
    denies; empty where there is nothing."""
    around = [*chosen, *settings]
    held |= _all(each.holds for each in around)
    if len(chosen) > 1 and "之一" in held:
        held |= {"或"}
    parts = [part for each in around for part in each.denials]
    if claimed.keys() - held or claimed[DENIED] > sum(times for _, times in parts):
        return "claims what its clause does not"
    touched = (n for part, n in parts if len(part & places.keys()) >= _TOUCHED * len(part))
    if claimed[DENIED] < sum(touched):
        return "leaves out a negation"
    needed = [each.condition for each in chosen if each.condition]
    is_cut = any(told in each.letters for each in chosen)
    if (is_cut or _ALLOWED in told) and any(part.isdisjoint(places) for part in needed):
        return "leaves out a condition"
    return ""


def _chosen(places: _Places, claims: AbstractSet[str], passages: list[_Passage]) -> list[_Passage]:
    """The passage that has most of the words, and each other one that has some more of them, or
    a claim that is not made yet."""
    covered: set[int] = set()
    chosen: list[_Passage] = []
    left = [(_matched(places, passage.told.pairs), passage) for passage in passages]
    while left:
        most, best = max(left, key=lambda pair: (len(pair[0] - covered), -len(pair[1].told.pairs)))
        made = _all(passage.told.holds for passage in chosen)
        more = _SOME if (claims & best.told.holds) - made else _MORE
        if len(most - covered) < (more if chosen else 1):
            break
        covered |= most
        chosen.append(best)
        left = [pair for pair in left if pair[1] is not best]
    return chosen


def _all(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)


def _pairs(told: str) -> frozenset[str]:
    return frozenset(told[place : place + 2] for place in range(len(told) - 1))


def _places(told: str) -> _Places:
    """Where in the words the letters of each of their pairs stand."""
    places: dict[str, set[int]] = {}
    for place in range(len(told) - 1):
        places.setdefault(told[place : place + 2], set()).update((place, place + 1))
    return places


def _matched(places: _Places, pairs: frozenset[str]) -> set[int]:
    """The places of the letters that stand beside the same neighbour there."""
    return set[int]().union(*(places[pair] for pair in places.keys() & pairs))
