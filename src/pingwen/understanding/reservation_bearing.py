"""Whether doubtful words bear on a kind of fact, or on something else that was understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pingwen.domain.facts import Degree, Fact, Facts, ReservationAbout, Work
from pingwen.domain.question import Message
from pingwen.domain.time import DateRange
from pingwen.understanding.glossary import simplify
from pingwen.understanding.narrative.dates import find_dates
from pingwen.understanding.narrative.text import read_text

__all__ = [
    "RESULTS",
    "DoubtedClause",
    "began",
    "begins_later",
    "beside_read",
    "clauses_of",
    "ended_before",
    "follows_study",
    "leads_to",
    "read_as",
    "read_from",
    "told_by_kind",
    "understood",
]

RESULTS: tuple[ReservationAbout, ...] = ("achievements", "performance", "awards", "standards")
_CLAUSE = re.compile(r"[^，,。；;！!？?\n|\uff5c\u2502【]+")
_ENDS = re.compile(r"[。！!？?\n]")


@dataclass(frozen=True, slots=True)
class DoubtedClause:
    """A clause of a message as it stands there; ``folded``: its words as the cues are written.

    ``opens``: it begins a sentence.
    """

    content: str
    turn: int
    start: int
    words: str
    folded: str
    opens: bool

    @property
    def end(self) -> int:
        """Where it ends in the message."""
        return self.start + len(self.words)


def clauses_of(message: Message, turn: int) -> Iterator[DoubtedClause]:
    """The clauses of a message, one after the other."""
    before = 0
    for match in _CLAUSE.finditer(message.content):
        words = match[0].strip()
        opens = not before or bool(_ENDS.search(message.content[before : match.start()]))
        start = match.start() + match[0].find(words)
        if words:
            yield DoubtedClause(message.content, turn, start, words, simplify(words), opens)
        before = match.end()


def read_as(clause: DoubtedClause, facts: Sequence[Fact]) -> list[Fact]:
    """The facts that were read from words of the clause."""
    return [fact for fact in facts if read_from(clause, fact)]


def read_from(clause: DoubtedClause, fact: Fact) -> bool:
    """Whether the fact was read from words of the clause."""
    return _span(clause, fact) is not None


def beside_read(clause: DoubtedClause, facts: Sequence[Fact]) -> list[str]:
    """The parts of the clause, in order, that none of these facts was read from."""
    spans = sorted(span for fact in facts if (span := _span(clause, fact)) is not None)
    parts, at = [], clause.start
    for start, end in (*spans, (clause.end, clause.end)):
        parts.append(clause.content[at : max(at, start)].strip())
        at = max(at, end)
    return [part for part in parts if part]


def understood(clause: DoubtedClause, facts: Facts) -> bool:
    """Whether half of the clause or more was read as a degree, a title or a spell of work."""
    return any(
        2 * _shared(clause, fact) >= len(clause.words)
        for fact in (*facts.education, *facts.titles, *facts.work)
    )


def begins_later(clause: DoubtedClause, facts: Facts, as_of: date) -> bool:
    """Whether all the work in the field began after every day that the clause names."""
    days = [d.when for d in find_dates(read_text(clause.turn, clause.words).plain, as_of)]
    starts = [began(spell, facts) for spell in facts.work if spell.in_field]
    known = [start.earliest for start in starts if start is not None]
    if not days or not known or len(known) < len(starts):
        return False
    return all(day is not None and day.latest < min(known) for day in days)


def ended_before(clause: DoubtedClause, facts: Facts) -> bool:
    """Whether the clause was read as other work, over by the time that the work in the field began.

    14年到16年在银行做柜员，16年9月转行做算法.
    """
    former = [spell for spell in facts.work if read_from(clause, spell)]
    starts = [began(spell, facts) for spell in facts.work if spell.in_field]
    known = [start for start in starts if start is not None]
    if not former or not known or len(known) < len(starts):
        return False
    return all(
        spell.in_field is False
        and spell.start is not None
        and spell.end is not None
        and all(
            spell.start.latest < start.earliest and spell.end.earliest <= start.latest
            for start in known
        )
        for spell in former
    )


def follows_study(clause: DoubtedClause, facts: Facts) -> bool:
    """Whether all the work in the field began with the degree that was read from the clause.

    2013年到2016年去读硕士，硕士毕业后一直在一家公司做设计.
    """
    ends = [degree.graduated for degree in facts.education if read_from(clause, degree)]
    starts = [began(spell, facts) for spell in facts.work if spell.in_field]
    return bool(ends and starts) and all(
        end is not None and start is not None and end.earliest <= start.earliest
        for end in ends
        for start in starts
    )


def leads_to(clause: DoubtedClause, facts: Facts) -> bool:
    """Whether it is told after the clause when all the work in the field began.

    副教授转行，2022年来北京做大模型.
    """
    spells = [spell for spell in facts.work if spell.in_field]
    return bool(spells) and all(
        spell.start is not None
        and spell.evidence is not None
        and spell.evidence.turn == clause.turn
        and clause.content.find(spell.evidence.text) >= clause.end
        for spell in spells
    )


def began(spell: Work, facts: Facts) -> DateRange | None:
    """The day on which a spell began: as it was told, or that of the degree or title it follows."""
    if spell.start is not None:
        return spell.start
    held = {e.degree: e.graduated for e in facts.education if e.completed}
    if spell.since == "graduation" and held:
        degree = spell.since_degree or max(held, key=tuple(Degree).index)
        return held.get(degree)
    if spell.since == "title":
        obtained = [t.obtained for t in facts.titles if t.level is spell.since_title]
        return obtained[0] if obtained else None
    return None


def _shared(clause: DoubtedClause, fact: Fact) -> int:
    """How many characters of the clause the fact was read from."""
    span = _span(clause, fact)
    return span[1] - span[0] if span else 0


def _span(clause: DoubtedClause, fact: Fact) -> tuple[int, int] | None:
    """Where in the message the words of the clause stand that the fact was read from."""
    if fact.evidence is None or fact.evidence.turn != clause.turn:
        return None
    start = clause.content.find(fact.evidence.text)
    first, end = max(start, clause.start), min(start + len(fact.evidence.text), clause.end)
    return (first, end) if start >= 0 and first < end else None


def told_by_kind(facts: Facts) -> tuple[tuple[ReservationAbout, tuple[Fact, ...]], ...]:
    """The facts by what a reservation about them is called; what was denied was read too."""
    single = (facts.region, facts.employment, facts.field)
    return (
        ("service", (*facts.measures, *facts.circumstances)),
        ("achievements", (*facts.deeds, *facts.achievements, *facts.absences, *facts.unclear)),
        ("performance", facts.performance),
        ("awards", facts.awards),
        ("titles", facts.titles),
        ("education", facts.education),
        ("work", facts.work),
        ("scope", tuple(fact for fact in single if fact is not None)),
    )
