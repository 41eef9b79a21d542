"""Words that speak of an exceptional route and from which none was read.

Awards and drafted standards count as absent unless they are stated (``docs/interpretations.md``,
"Exceptional routes"): so a refusal rests on nobody having spoken of any. Where somebody did, in
words that were not understood (拿过一个专利大奖, I won a provincial prize), the route is not
absent but unknown, and which award it is has to be asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pingwen.corpus.characters import has_ideographs
from pingwen.domain.facts import Evidence, Fact, Facts, Reservation, ReservationAbout
from pingwen.domain.model import Model
from pingwen.domain.question import Message
from pingwen.understanding.glossary import fold
from pingwen.understanding.narrative.clauses import Clause, split
from pingwen.understanding.narrative.mood import Mood, moods
from pingwen.understanding.narrative.speaker import SELF, Told
from pingwen.understanding.narrative.text import read_text
from pingwen.understanding.word_file import Expression, read_word_file

__all__ = ["unread_routes"]

_SENTENCE = re.compile(r"[^.;!?\n]+[.;!?]?")


class _Cues(Model):
    """``naming``: what opens a route, by its kind; ``asks``: who says so asks for one; ``denied``:
    none of the applicant's."""

    naming: dict[ReservationAbout, Expression]
    asks: Expression
    denied: Expression

    def speaks(self, text: str) -> bool:
        """Whether anything in the folded text speaks of a route."""
        return any(each.search(text) for each in (*self.naming.values(), self.asks))


class _Words(Model):
    chinese: _Cues
    english: _Cues


class _Spoken(NamedTuple):
    """What one clause or sentence of a turn says; ``then``: what its sentence goes on to say."""

    turn: int
    words: str
    stated: bool
    then: str = ""


def unread_routes(
    messages: Sequence[Message], facts: Facts, applicant: str = SELF
) -> tuple[Reservation, ...]:
    """A disputed reservation for each clause that speaks of an award or a standard of the
    applicant's of which nothing was read, or asks for an exception; none of a kind that was denied.

    ``applicant``: the user's words for the one whose facts they are; SELF: the user's own.
    """
    denied = {absence.of for absence in facts.absences if not absence.kinds}
    told = Told(applicant=applicant or None, settled=bool(applicant))
    found: list[Reservation] = []
    for turn, message in enumerate(messages):
        if message.role != "user":
            continue
        chinese = has_ideographs(message.content)
        cues = _words().chinese if chinese else _words().english
        if not cues.speaks(fold(message.content)):
            continue
        spoken = (
            _own_clauses(message, turn, told, applicant) if chinese else _sentences(message, turn)
        )
        for each in spoken:
            words = Evidence(turn=turn, text=each.words)
            found.extend(
                Reservation(about=about, evidence=words, disputed=True)
                for about in _routes(each, cues, facts)
                if about not in denied
            )
    return tuple(found)


def _own_clauses(message: Message, turn: int, told: Told, applicant: str) -> Iterator[_Spoken]:
    clauses: list[Clause] = split(read_text(turn, message.content))
    subjects = told.subjects(clauses)
    for clause, mood, subject in zip(clauses, moods(clauses), subjects, strict=True):
        if subject == applicant and mood is not Mood.QUOTED:
            words = clause.evidence(0, len(clause.text)).text
            then = fold(clause.sentence_words()).partition(fold(clause.text))[2]
            yield _Spoken(turn, words, mood is Mood.STATED, then)


def _sentences(message: Message, turn: int) -> Iterator[_Spoken]:
    for match in _SENTENCE.finditer(message.content):
        if words := match[0].strip():
            yield _Spoken(turn, words, not words.endswith("?"))


def _routes(spoken: _Spoken, cues: _Cues, facts: Facts) -> Iterator[ReservationAbout]:
    text = fold(spoken.words)
    if cues.denied.search(text):
        return
    if cues.asks.search(text) and not (facts.awards or facts.standards or facts.skills):
        yield "awards"
        return
    if not spoken.stated:
        return
    for about, pattern in cues.naming.items():
        unread = any(not _read(match[0], spoken.turn, facts) for match in pattern.finditer(text))
        if unread and not _told_after(spoken, facts):
            yield about


def _told_after(spoken: _Spoken, facts: Facts) -> bool:
    """Whether what was meant was told after: in the same sentence, or in a later turn."""
    evidence = (fact.evidence for fact in (*facts.awards, *facts.standards))
    return any(
        e is not None
        and (e.turn > spoken.turn or (e.turn == spoken.turn and fold(e.text) in spoken.then))
        for e in evidence
    )


def _read(named: str, turn: int, facts: Facts) -> bool:
    """Whether the words belong to something that was read."""
    read: tuple[Fact, ...] = (
        *facts.awards,
        *facts.standards,
        *facts.achievements,
        *facts.performance,
        *facts.deeds,
        *facts.skills,
        *facts.absences,
    )
    evidence = (fact.evidence for fact in read)
    return any(e is not None and e.turn == turn and named in fold(e.text) for e in evidence)


@lru_cache(maxsize=1)
def _words() -> _Words:
    return read_word_file("routes.yaml", _Words)
