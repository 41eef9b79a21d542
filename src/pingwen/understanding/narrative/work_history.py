"""Spells of work as they gather over a conversation: one spell told in several clauses is one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from pingwen.domain.facts import Degree, Work
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.spell_joining import changed, joined, stands_alone, vague
from pingwen.understanding.narrative.statement import Place, Statement
from pingwen.understanding.narrative.work_lengths import BREAK, net_length

__all__ = ["MOST_SPELLS", "WorkHistory"]

MOST_SPELLS = 60
"""So many are taken in; what is told beyond them is nobody's life."""


@dataclass(slots=True)
class WorkHistory:
    """The spells stated so far. ``of_turn``: the index of the last one told in the present turn;
    ``over``: that one is past; ``loosely_tied``: the indexes of those tied to a degree that their
    words do not name.

    ``other_told``: this turn told of a spell with bounds of its own, so that a bare 一直 no longer
    goes back to the graduation; ``arrived``: the day of coming to the place of the next spell;
    ``length_ahead``: a length told before its work (快七年了，我干自动驾驶); ``period``: one that
    stands before the words on the work done in it (2013年至2016年，某公司，后端开发);
    ``told_here``: the present sentence has told of a spell;
    ``lent``: the spell whose beginning was told without a field, after the field of today;
    ``trade_ahead``: whether past work whose time is told next was of this profession;
    ``wholes``: the indexes of lengths of all work, of which parts are told as well; ``passed``: the
    latest day of the present turn that belongs to no degree and no title.
    """

    spells: list[Statement[Work]] = field(default_factory=list)
    of_turn: int | None = None
    loosely_tied: set[int] = field(default_factory=set)
    other_told: bool = False
    arrived: DateRange | None = None
    length_ahead: Statement[Work] | None = None
    period: Statement[Work] | None = None
    over: bool = False
    told_here: bool = False
    trade_ahead: bool | None = None
    lent: int | None = None
    wholes: set[int] = field(default_factory=set)
    passed: DateRange | None = None

    def begin_turn(self) -> None:
        """A new message: what follows no longer runs on from the spell before."""
        self.other_told = self.over = False
        self.of_turn = self.arrived = self.length_ahead = None
        self.period = self.trade_ahead = self.lent = self.passed = None

    def begin_sentence(self) -> None:
        """A period that no words of its sentence filled is a spell of work left open."""
        period, self.period = self.period, None
        self.told_here = False
        if period is not None and stands_alone(period):
            self._take_period(period)

    def _take_period(self, period: Statement[Work]) -> None:
        """A period alone is a spell, or tells when the present work of an earlier message began."""
        for index, said in enumerate(self.spells):
            earlier = said.place.turn < period.place.turn and vague(said.fact)
            if earlier and said.fact.ongoing and period.fact.ongoing:
                self.spells[index], self.of_turn = joined(said, period), index
                return
        self.spells.append(period)
        self.of_turn = len(self.spells) - 1

    def past_here(self) -> bool:
        """Whether the spell that the present sentence has told of is over."""
        told = self.spells[self.of_turn] if self.told_here and self.of_turn is not None else None
        return told is not None and told.fact.end is not None and self.arrived is None

    def unnamed_here(self) -> bool:
        """Whether the spell that the present sentence has told of was begun and nothing more."""
        told = (
            self.spells[self.of_turn].fact if self.told_here and self.of_turn is not None else None
        )
        return told is not None and bool(told.start) and told.in_field is None

    def same_field(self) -> bool:
        """The spell told last is of the field of the work before it; False where none is known."""
        told = self.spells[self.of_turn].fact if self.of_turn is not None else None
        if told is None or told.in_field is not None or not self.of_turn:
            return False
        before = self.spells[self.of_turn - 1].fact.in_field
        self.spells[self.of_turn] = changed(self.spells[self.of_turn], in_field=before)
        return True

    def rest_until(self, end: DateRange, place: Place) -> None:
        """歇到18年9月: the pause told last ended then, and what is told next began."""
        said = Statement(Work(in_field=False, end=end), place)
        last = self.spells[self.of_turn] if self.of_turn is not None else None
        if last is not None and last.fact.in_field is False and last.fact.end is None:
            self.spells[self.of_turn or 0] = changed(last, end=end, ongoing=False)
        elif len(self.spells) < MOST_SPELLS:
            self.spells.append(said)
            self.of_turn = len(self.spells) - 1
        if not self.at_work():
            self.arrived = end

    def start_present(self, when: DateRange, place: Place) -> bool:
        """The day on which the present spell told just before began; False where none was told."""
        old = self.spells[self.of_turn] if self.of_turn is not None else None
        if any(said.fact.ongoing and said.fact.start == when for said in self.spells):
            return True
        if old is None or not old.fact.ongoing or old.fact.start or old.fact.since:
            return False
        said = changed(old, start=when)
        self.spells[self.of_turn or 0] = Statement(said.fact, said.place.joined(place))
        self.lent = self.of_turn if old.fact.in_field and not self.told_here else self.lent
        return True

    def bound_last(self, start: DateRange | None, end: DateRange | None, place: Place) -> bool:
        """大厂五年算法，2021年5月到2026年5月: the bounds of the spell told just before."""
        old = self.spells[self.of_turn] if self.of_turn is not None else None
        if old is None or end is None or old.fact.end or old.fact.since:
            return False
        begun, months = old.fact.start, old.fact.months
        rough = begun is not None and start is not None and begun.covers(start)  # 去年歇了
        pause = old.fact.in_field is False and BREAK.search(old.place.words)
        if not (pause and (rough or not begun)) and (begun or months is None):
            return False
        said = changed(
            old, start=start, end=end, ongoing=False, months=months if not pause else None
        )
        self.spells[self.of_turn or 0] = Statement(said.fact, said.place.joined(place))
        return True

    def at_work(self) -> bool:
        """Whether a spell was told that lasts until today."""
        return any(said.fact.ongoing and said.fact.in_field is not False for said in self.spells)

    def lasting(self) -> bool:
        """Whether any spell told lasts until today."""
        return any(said.fact.ongoing for said in self.spells)

    def begun(self) -> bool:
        """Whether the present work was told with its beginning."""
        return any(said.fact.ongoing and said.fact.start for said in self.spells)

    def since_graduation(self) -> bool:
        """Whether work was told that follows a graduation and lasts until today."""
        return any(said.fact.ongoing and said.fact.since == "graduation" for said in self.spells)

    def leave(self, when: DateRange | None) -> None:
        """The spell told last is over, since ``when`` if that was said."""
        last = self.spells[self.of_turn] if self.of_turn is not None else None
        over = last is not None and not (last.fact.ongoing or last.fact.end or last.fact.start)
        if last is not None and over and when and not BREAK.search(last.place.words):
            self.spells[self.of_turn or 0] = changed(last, end=when)
            return
        for index in reversed(range(len(self.spells))):
            if BREAK.search(self.spells[index].place.words):
                continue  # 目前待业，上家做NLP，8月底离的
            if self.spells[index].fact.ongoing:
                self.spells[index] = changed(self.spells[index], ongoing=False, end=when)
                return
            if self.spells[index].fact.in_field is not False:
                return  # only pauses may stand between

    def tell_length(self, said: Statement[Work]) -> None:
        """A length alone is that of the spell told before it, else of one told next; what is left
        of one (刨掉产假还有七年) stands in place of the whole."""
        if self.of_turn is None:
            self.length_ahead = said
            return
        old = self.spells[self.of_turn]
        if old.fact.months is None and old.fact.end is None and old.fact.start is None:
            self.spells[self.of_turn] = joined(old, said)
        elif old.fact.months is not None and net_length(said.place.words) is not None:
            self.spells[self.of_turn] = changed(old, months=said.fact.months)

    def tell_whole(self, said: Statement[Work]) -> None:
        """The length of all work, of which a part is told next (工作11年，做AI的有三年)."""
        told = next((i for i, old in enumerate(self.spells) if old.fact == said.fact), None)
        self.wholes.add(len(self.spells) if told is None else told)
        if told is None:
            self.spells.append(said)
        self.of_turn = None

    def unrelated(self, *, after_all: bool = False) -> None:
        """What was told last was not of this profession; ``after_all``: whatever was said of it."""
        if self.of_turn is None:
            return
        if after_all or self.spells[self.of_turn].fact.in_field is None:
            self.spells[self.of_turn] = changed(self.spells[self.of_turn], in_field=False)

    def begin_present(self, place: Place, *, start: DateRange | None) -> None:
        """When the present work in the field, told or asked after, began: ``start``, or with the
        graduation."""
        self.over = False
        beginning: dict[str, object] = {"start": start, "since": None if start else "graduation"}
        beginning |= {"since_degree": None, "since_title": None, "in_field": True, "ongoing": True}
        for index in reversed(range(len(self.spells))):
            old = self.spells[index].fact
            open_ = old.ongoing or (old.since is None and old.months is None)
            if index in self.wholes:
                continue
            if old.in_field is not False and old.end is None and open_:
                self.spells[index] = Statement(old.model_copy(update=beginning), place)
                self.loosely_tied.discard(index)
                self.of_turn = index
                return
        self.spells.append(Statement(Work.model_validate(beginning), place))
        self.of_turn = len(self.spells) - 1

    def begin_other(self, place: Place, *, start: DateRange | None) -> None:
        """When work began of which it is said next that it was another than today's."""
        begun = Work(start=start, since=None if start else "graduation", ongoing=True)
        self.spells.append(Statement(begun, place))
        self.of_turn = len(self.spells) - 1

    def name_field(self, inside: bool | None, turn: int) -> None:
        """都在做推荐: the field of every spell of this message that was told without one."""
        if self.period is not None:
            self.spells.append(self.period)
            self.of_turn, self.period = len(self.spells) - 1, None
        for index, said in enumerate(self.spells):
            if said.fact.in_field is None and said.place.turn == turn:
                self.spells[index] = changed(said, in_field=inside)

    def affirm_field(self) -> None:
        """The present work is of this profession."""
        for index, said in enumerate(self.spells):
            if said.fact.in_field is None and said.fact.ongoing:
                self.spells[index] = changed(said, in_field=True)

    def deny_field(self, place: Place) -> None:
        """The present work is not of this profession, as the words there say, whatever it was told
        to be; where no time of it was told they are all that is left of it."""
        for index, said in enumerate(self.spells):
            if said.fact.ongoing:
                timed = said.fact.start or said.fact.months or said.fact.since
                denied = changed(said, in_field=False)
                self.spells[index] = denied if timed else Statement(denied.fact, place)

    def only_since(self, turn: int) -> None:
        """2017年9月才转到算法组: what an earlier message told of the field began before it."""
        last = self.spells[self.of_turn] if self.of_turn is not None else None
        if last is None or last.place.turn != turn or not (last.fact.in_field and last.fact.start):
            return
        for index, said in enumerate(self.spells):
            old, begun = said.fact, said.fact.start
            earlier = begun is not None and begun.latest < last.fact.start.earliest
            if earlier and said.place.turn < turn and old.ongoing and old.in_field:
                self.spells[index] = changed(said, in_field=None)

    def finished(self, held: Collection[Degree]) -> list[Statement[Work]]:
        """The spells; a loose tie to the highest of the degrees ``held`` needs no name."""
        highest = max(held, key=tuple(Degree).index, default=None)
        self.begin_sentence()
        return [
            changed(said, since_degree=None)
            if index in self.loosely_tied
            and (said.fact.since_degree is highest or said.fact.since_degree not in held)
            else said
            for index, said in enumerate(self.spells)
            if said.fact.model_copy(update={"evidence": None}) != Work()
        ]
