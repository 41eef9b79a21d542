"""Spells of work as they gather over a conversation: one spell told in several clauses is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from pingwen.domain.facts import Degree, Work
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.statement import Place, Statement
from pingwen.understanding.narrative.work import WorkRead

__all__ = ["WorkHistory"]

MOST_SPELLS = 60


@dataclass(slots=True)
class WorkHistory:
    """The spells stated so far. ``of_turn``: the index of the last one told in the present turn.

    ``other_told``: this turn told of a spell with bounds of its own, so that a bare 一直 no longer
    goes back to the graduation; ``arrived``: the day of coming to the place of the next spell.
    """

    spells: list[Statement[Work]] = field(default_factory=list)
    of_turn: int | None = None
    loosely_tied: set[int] = field(default_factory=set)
    other_told: bool = False
    arrived: DateRange | None = None

    def begin_turn(self) -> None:
        """A new message: what follows no longer runs on from the spell before."""
        self.of_turn = None
        self.other_told = False
        self.arrived = None

    def add(self, read: WorkRead, *, graduated: Degree | None, event: Mapping[str, object]) -> None:
        """Take in a spell.

        ``graduated``: the graduation that a bare 一直 goes back to, if told; ``event``: the tie
        that 之后 stands for.
        """
        if read.leaves and self.spells and self.spells[-1].fact.ongoing:
            self.spells[-1] = _changed(self.spells[-1], ongoing=False)
        if read.work is None or len(self.spells) >= MOST_SPELLS:
            return
        said = read.work
        tied = False
        if read.after_last and not said.fact.start:
            said = _changed(said, **event)
            tied = event.get("since") == "graduation"
        elif self.arrived is not None and _untied(said.fact) and said.fact.months is None:
            said = _changed(said, start=self.arrived)
            self.arrived = None
        elif read.always and graduated and not self.other_told and _untied(said.fact):
            said = _changed(said, since="graduation", since_degree=graduated)
            tied = True
        index = self._same(said, read)
        if index is not None:
            self.spells[index] = _joined(self.spells[index], said)
        else:
            self._close_before(said, read)
            self.spells.append(said)
            index = len(self.spells) - 1
        if tied:
            self.loosely_tied.add(index)
        self.of_turn = index
        self.other_told = self.other_told or not (read.interrupts or _vague(said.fact))

    def begin_present(self, place: Place, *, start: DateRange | None) -> None:
        """When the present work in the field began: ``start``, or with the graduation.

        Where no such work was told, the question that this answers spoke of it.
        """
        beginning: dict[str, object] = {"start": start, "since": None if start else "graduation"}
        beginning |= {"since_degree": None, "since_title": None, "in_field": True, "ongoing": True}
        for index in reversed(range(len(self.spells))):
            old = self.spells[index].fact
            if old.in_field is not False and old.end is None and (old.ongoing or old.since is None):
                self.spells[index] = Statement(old.model_copy(update=beginning), place)
                self.loosely_tied.discard(index)
                return
        self.spells.append(Statement(Work.model_validate(beginning), place))

    def affirm_field(self) -> None:
        """The present work is of this profession."""
        for index, said in enumerate(self.spells):
            if said.fact.in_field is None and said.fact.ongoing:
                self.spells[index] = _changed(said, in_field=True)

    def finished(self, highest: Degree | None) -> list[Statement[Work]]:
        """The spells; a loose tie to the highest degree needs no name."""
        return [
            _changed(said, since_degree=None)
            if index in self.loosely_tied and said.fact.since_degree is highest
            else said
            for index, said in enumerate(self.spells)
            if said.fact.model_copy(update={"evidence": None}) != Work()
        ]

    def _same(self, said: Statement[Work], read: WorkRead) -> int | None:
        """The spell that this one tells more of."""
        if self.of_turn is not None:
            old = self.spells[self.of_turn].fact
            vague = _vague(old) or _vague(said.fact)
            if (read.continues or (vague and not read.later)) and _compatible(old, said.fact):
                return self.of_turn
        for index, other in enumerate(self.spells):
            if other.fact == said.fact:
                return index
            if other.place.turn == said.place.turn:
                continue
            if read.later and other.fact.in_field is None and not _vague(other.fact):
                continue
            if (_vague(other.fact) or _vague(said.fact)) and _compatible(other.fact, said.fact):
                return index
        return None

    def _close_before(self, said: Statement[Work], read: WorkRead) -> None:
        """A spell that another follows lasts no longer than until the other begins."""
        if self.of_turn is None:
            return
        before = self.spells[self.of_turn]
        old, new = before.fact, said.fact
        if old.end is not None or (new.months is not None and new.start is None and not read.later):
            return
        changes = old.in_field is not new.in_field or read.later
        if new.start is not None and changes and (old.ongoing or old.months is not None):
            closed = _changed(before, end=new.start, ongoing=False)
            self.spells[self.of_turn] = closed
        elif read.later and changes and old.ongoing and new.in_field is not None:
            self.spells[self.of_turn] = _changed(before, ongoing=False)


def _untied(work: Work) -> bool:
    """Whether it has neither a beginning nor an end of its own; a past trade has."""
    past_trade = work.months is not None and work.in_field is False
    return not (work.start or work.since or work.end or past_trade)


def _vague(work: Work) -> bool:
    return not (work.start or work.end or work.months or work.since)


def _compatible(a: Work, b: Work) -> bool:
    if None not in (a.in_field, b.in_field) and a.in_field is not b.in_field:
        return False
    pairs = ((a.start, b.start), (a.end, b.end), (a.months, b.months), (a.since, b.since))
    if any(x is not None and y is not None and x != y for x, y in pairs):
        return False
    if a.since and b.since and (a.since_degree, a.since_title) != (b.since_degree, b.since_title):
        return False
    if (a.start and b.since) or (b.start and a.since):
        return False
    return not ((a.end and b.ongoing) or (b.end and a.ongoing))


def _joined(old: Statement[Work], new: Statement[Work]) -> Statement[Work]:
    a, b = old.fact, new.fact
    fact = Work(
        in_field=a.in_field if a.in_field is not None else b.in_field,
        start=a.start or b.start,
        end=a.end or b.end,
        ongoing=a.ongoing or b.ongoing,
        months=a.months or b.months,
        since=a.since or b.since,
        since_degree=a.since_degree or b.since_degree,
        since_title=a.since_title or b.since_title,
    )
    if fact == a:
        return old
    return Statement(fact, old.place.joined(new.place))


def _changed(said: Statement[Work], **update: object) -> Statement[Work]:
    try:
        fact = Work.model_validate({**dict(said.fact), **update})
    except ValidationError:
        return said
    return Statement(fact, said.place)
