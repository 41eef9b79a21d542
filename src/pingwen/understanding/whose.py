"""Facts that may be another's: read from words whose subject is unclear, beside another person.

Whom a clause speaks of cannot always be told. Where one names nobody and another person is named in
it or before it in its sentence, what was read from it is put before the applicant; so is what the
clause before tells where another is said to have done it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pingwen.domain.facts import Fact, Facts, Reservation
from pingwen.domain.question import Message
from pingwen.understanding.narrative.clauses import Clause, split
from pingwen.understanding.narrative.labelled import form_name, names_filled_in
from pingwen.understanding.narrative.oneself import speaks_of_me
from pingwen.understanding.narrative.people import held_by_other, names_somebody
from pingwen.understanding.narrative.speaker import SELF, Told
from pingwen.understanding.narrative.text import read_text
from pingwen.understanding.reservation_bearing import told_by_kind

__all__ = ["perhaps_of_others", "told_of_others"]


def perhaps_of_others(message: Message, turn: int, facts: Facts) -> Iterator[Reservation]:
    """A reservation for each such clause about each kind of fact that was read from it."""
    if not names_somebody(message.content.upper()):
        return
    for clause in _unclear(split(read_text(turn, message.content))):
        words = clause.evidence(0, len(clause.text))
        for about, of_kind in told_by_kind(facts):
            if any(_read_from(clause, fact) for fact in of_kind):
                yield Reservation(about=about, evidence=words)


def told_of_others(message: Message, turn: int, applicant: str) -> tuple[str, ...]:
    """The words of a message that plainly tell of somebody else than the ``applicant`` (SELF: the
    one who asks), a clause each."""
    if applicant == SELF and not names_somebody(message.content.upper()):
        return ()
    told = Told(applicant=applicant or None, settled=bool(applicant))
    clauses = split(read_text(turn, message.content))
    return tuple(
        clause.evidence(0, len(clause.text)).text
        for clause, subject in zip(clauses, told.subjects(clauses), strict=True)
        if subject != applicant
    )


def _unclear(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses that may speak of another."""
    near = False
    before: Clause | None = None
    filled_in = names_filled_in(clauses)
    for clause, subject in zip(clauses, Told().subjects(clauses), strict=True):
        own_name = len(filled_in) == 1 and form_name(clause.text) is not None
        same = before is not None and before.sentence == clause.sentence
        if before is not None and same and held_by_other(clause.text):
            yield before
        near = near and same
        if subject != SELF or speaks_of_me(clause.text):
            near = False
        elif near := near or (names_somebody(clause.text) and not own_name):
            yield clause
        before = clause


def _read_from(clause: Clause, fact: Fact) -> bool:
    if fact.evidence is None or fact.evidence.turn != clause.turn:
        return False
    words = clause.evidence(0, len(clause.text)).text
    return fact.evidence.text in words or words in fact.evidence.text
