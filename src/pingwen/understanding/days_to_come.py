"""Results that are told of a day that has not come: 2027年拿了二等奖."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pingwen.domain.facts import Evidence, Facts, Reservation
from pingwen.domain.question import Message
from pingwen.understanding.narrative.dates import find_dates
from pingwen.understanding.narrative.text import read_text
from pingwen.understanding.reservation_bearing import RESULTS, clauses_of, read_as, told_by_kind

__all__ = ["told_of_days_to_come"]


def told_of_days_to_come(
    message: Message, turn: int, facts: Facts, as_of: date
) -> Iterator[Reservation]:
    """A reservation about each kind of result that was read from a clause with a later day."""
    kinds = (*told_by_kind(facts), ("standards", facts.standards))
    results = [(about, told) for about, told in kinds if told and about in RESULTS]
    if not results:
        return
    for clause in clauses_of(message, turn):
        read = [about for about, told in results if read_as(clause, told)]
        if not read or "年" not in clause.words:
            continue
        days = [found.when for found in find_dates(read_text(turn, clause.words).plain, as_of)]
        if any(day is not None and day.earliest > as_of for day in days):
            words = Evidence(turn=turn, text=clause.words)
            yield from (Reservation(about=about, evidence=words) for about in read)
