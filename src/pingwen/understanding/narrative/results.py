"""Results and performance as they gather over a conversation, none counted twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pingwen.domain.facts import (
    Achievement,
    AchievementKind,
    Authorship,
    Performance,
    Title,
)
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.achievements import AchievementRead
from pingwen.understanding.narrative.attributes import Attributes, describe_told
from pingwen.understanding.narrative.dated_results import Dating
from pingwen.understanding.narrative.deeds import Deeds
from pingwen.understanding.narrative.merging import MOST_OF_A_KIND
from pingwen.understanding.narrative.parts import Breakdown, Part, rest_of, totalled
from pingwen.understanding.narrative.period import Begun
from pingwen.understanding.narrative.result_adding import (
    add_one,
    beside_sorted,
    beyond_row,
    in_row,
    kind_of,
    make_up,
    recounted,
)
from pingwen.understanding.narrative.result_corrections import Correction
from pingwen.understanding.narrative.result_periods import ResultPeriods
from pingwen.understanding.narrative.statement import Place, Statement

__all__ = ["Results"]

_NEXT = 12
_PAPER = AchievementKind.PAPER
_PATENTS = (AchievementKind.INVENTION_PATENT, AchievementKind.OTHER)


@dataclass(slots=True)
class Results:
    """Achievements and performance stated so far.

    ``told``: the indexes of the achievements of the clause before; ``singly``: it told one by
    itself (一篇软件学报); ``heading``: the kind that a clause named without a number; ``periods``:
    what was said of the time of each result; ``correction``: what this message puts right;
    ``answered``: it gave the number that was asked for.
    """

    achievements: list[Statement[Achievement]] = field(default_factory=list)
    deeds: Deeds = field(default_factory=Deeds)
    told: list[int] = field(default_factory=list)
    periods: ResultPeriods = field(default_factory=ResultPeriods)
    breakdown: Breakdown = field(default_factory=Breakdown)
    singly: bool = False
    heading: AchievementKind | None = None
    correction: Correction = field(default_factory=Correction)
    answered: bool = False

    def begin_turn(self) -> None:
        """A new message: nothing in it speaks of what was just told."""
        self.told = []
        self.correction = Correction()
        self.answered = False
        self.heading = None
        self.breakdown.forget()
        self.periods.open_kinds = set()

    def add(self, read: AchievementRead, *, corrects: tuple[int, int] | None, partly: bool) -> None:
        """Take in the results of a clause. ``partly``: its words break a total down (其中);
        ``corrects``: where in the conversation the correction that it is of began."""
        before = tuple(self.achievements)
        just = [self.achievements[i] for i in self.told]
        of_told = partly or read.rest
        rest = None if read.additional else beside_sorted(just, read.items, within=of_told)
        if rest is not None:
            at = self.told[0]
            self.achievements[at : at + 1] = rest
            self.told, just = [], []
        partly = partly or (not read.additional and make_up(just, read.items))
        for index, said in enumerate(read.items):
            if len(self.achievements) >= MOST_OF_A_KIND:
                break
            part = index in read.parts and in_row(self.achievements, said)
            more = read.additional and not self._is_rest(said)
            on_top = more or (read.numbered and not part) or self._one_more(said, read)
            if read.ordinal and in_row(self.achievements, said):
                self.breakdown.take(self.achievements, Part(said.fact, within=True, bare=True))
            elif beyond_row(self.achievements, said):
                self.achievements.append(said)
            elif corrects is not None and self.correction.take(
                self.achievements,
                said,
                corrects,
                part_in=self.breakdown if partly else None,
                more=more,
                periods=self.periods,
            ):
                continue
            elif index not in read.units and on_top and not self.answered:
                self.achievements.append(said)
            else:
                self._add_or_part(said, index, read, within=partly)
        if read.items:
            self.singly = read.singly
            self.told = [
                i for i, s in enumerate(self.achievements) if not any(s is old for old in before)
            ]

    def _is_rest(self, said: Statement[Achievement]) -> bool:
        """三篇，其中一篇我二作，另外两篇我一作: as many of the kind as were left."""
        rest = self.achievements[self.breakdown.rest].fact if self.breakdown.rest else None
        return rest is not None and (rest.kind, rest.count) == (said.fact.kind, said.fact.count)

    def _one_more(self, said: Statement[Achievement], read: AchievementRead) -> bool:
        """一篇软件学报一作，一篇计算机学报一作: two that are told one by one are two."""
        if not (self.singly and read.singly and self.told) or self.breakdown.rest is not None:
            return False
        last = self.achievements[-1].place
        return last.turn == said.place.turn and 0 < said.place.start - last.end <= _NEXT

    def _add_or_part(
        self, said: Statement[Achievement], index: int, read: AchievementRead, *, within: bool
    ) -> None:
        bare = index in read.parts
        if read.total and index in read.parts:
            left = totalled(self.achievements, self.told, said)
            if left is not None:
                self.told += left
                return
        within = within or self.answered
        part = Part(said.fact, read.units.get(index), within=within, rest=read.rest, bare=bare)
        breaks = index in read.units or part.said.kind is _PAPER or within
        counted = part.said.count is not None
        if counted and breaks and self.breakdown.take(self.achievements, part):
            return
        papers = any(old.fact.kind is _PAPER for old in self.achievements)
        last = self.achievements[self.told[-1]] if self.told else None
        kind = kind_of(part, self.heading, last) if index in read.units else None
        if kind is not None:
            self.achievements.append(said.amended(kind=kind))
            return
        if index in read.units or (bare and papers and not part.tells()):
            return  # a part of what was told, and not more
        if within and counted and any(part.can_be(self.achievements[i].fact) for i in self.told):
            return  # 论文三篇，其中两篇是会议论文: nothing new of them
        self.breakdown.forget()
        add_one(self.achievements, said)

    def leave_rest(self, said: Attributes, place: Place) -> bool:
        """一篇核心，其余普刊: others of the kind told last, how many is not said."""
        if self.breakdown.rest is not None or not self.told:
            return False
        rest = rest_of(
            self.achievements[self.told[-1]].fact, said.authorship, said.venue, said.role
        )
        self.achievements.append(Statement(rest, place))
        self.told.append(len(self.achievements) - 1)
        return True

    def describe(self, said: Attributes) -> None:
        """Attributes told after the results (都是一作, 专利我是主要负责人)."""
        describe_told(self.achievements, said, rest=self.breakdown.rest, part=self.breakdown.part)

    def deny_authorship(self) -> None:
        """The applicant is neither first nor corresponding author of the papers just told."""
        for index in self.told:
            fact = self.achievements[index].fact
            if fact.kind is _PAPER and fact.authorship is None:
                self._update(index, {"authorship": Authorship.OTHER})

    def date_told(self, said: Dating, *, widen: bool = False) -> None:
        """The day of the results just told (都是2016年发的) or of the one spoken of last.

        ``widen``: one more day of a list.
        """
        deed = self.deeds.told[-1] if self.deeds.told else None
        if said.loose and deed is not None and deed.place.order > self.last_order():
            return
        mine = [
            i for i in self.told if not said.kinds or self.achievements[i].fact.kind in said.kinds
        ]
        if not mine and not said.kinds and not said.all_ and self.achievements:
            mine = [len(self.achievements) - 1]
        for index in mine if said.all_ or widen else mine[-1:]:
            old = self.achievements[index].fact.when
            if old is None:
                self._update(index, {"when": said.when})
            elif widen:
                self._update(index, {"when": old.over(said.when)})

    def turn_to_heading(self) -> None:
        """What follows speaks of the kind that a clause just named, and of nothing told before."""
        self.told = []
        self.breakdown.forget()

    def tell(self, said: Statement[Achievement]) -> None:
        """Take in the number that was asked for; more numbers of its message break it down."""
        self.achievements.append(said)
        self.told = [len(self.achievements) - 1]
        self.answered = True

    def count_last(self, count: int) -> bool:
        """The number of the one result whose number is open; False where there is no such one."""
        uncounted = [i for i, s in enumerate(self.achievements) if s.fact.count is None]
        if len(uncounted) == 1:
            self._update(uncounted[0], {"count": count})
        return len(uncounted) == 1

    def recount_last(self, count: int, *, paper: bool = False) -> None:
        """Correct the number of the result spoken of last; ``paper``: of the papers, where they
        stand as one or are now fewer."""
        self.correction.counted = True
        papers = [i for i, s in enumerate(self.achievements) if s.fact.kind is _PAPER]
        if paper and len(papers) > 1:
            recounted(self.achievements, count, paper=True)
        elif self.achievements:
            last = papers[0] if paper and papers else len(self.achievements) - 1
            self._update(last, {"count": count})

    def recount_kind(self, count: int, *, paper: bool) -> None:
        """How many there are, all told, of papers or of the kind told last (所以期刊4篇)."""
        recounted(self.achievements, count, paper=paper)
        self.begin_turn()

    def granted_of_told(self, count: int) -> bool:
        """So many of the patents told last were granted; False where none were told."""
        last = self.told[-1] if self.told else None
        told = self.count_at(last)
        if last is None or not 0 < count <= told:
            return False
        if self.achievements[last].fact.kind in _PATENTS:
            self._update(last, {"count": count})
        return self.achievements[last].fact.kind in _PATENTS

    def date_one(self, when: DateRange, place: Place) -> bool:
        """The day of one of several results told before; False where there is no such one."""
        rest = self.breakdown.rest
        index = rest if rest is not None else next(reversed(self.told), None)
        if index is None or self.count_at(index) < (1 if rest is not None else 2):
            return False
        if self.achievements[index].fact.when is not None:
            return False
        self.breakdown.split(self.achievements, index, 1, {"when": when}, place)
        return True

    def take_back(self, index: int, count: int | None) -> None:
        """The applicant takes so many of an item back, all where None."""
        total = self.achievements[index].fact.count
        if count is None or total is None or count >= total:
            del self.achievements[index]
        else:
            self._update(index, {"count": total - count})
        self.told = []
        self.breakdown.forget()

    def tell_at(self, index: int, place: Place) -> None:
        """The item stands as the words there put it right."""
        self.achievements[index] = Statement(self.achievements[index].fact, place)

    def take_back_patents(self) -> None:
        """The patents just told are not granted."""
        for index in sorted(self.told, reverse=True):
            if self.achievements[index].fact.kind in _PATENTS:
                self.take_back(index, None)

    def settled(
        self, titles: Sequence[Title], begun: Begun | None, as_of: date
    ) -> tuple[list[Achievement], list[Performance]]:
        """The facts with their evidence, each with what its words on the time come to."""
        return (
            [self.periods.settled(said, titles, begun, as_of) for said in self.achievements],
            [self.periods.settled(said, titles, begun, as_of) for said in self.deeds.told],
        )

    def count_at(self, index: int | None) -> int:
        """The number told of an item; 0 where there is no such item, or none was told."""
        if index is None or index not in range(len(self.achievements)):
            return 0
        return self.achievements[index].fact.count or 0

    def last_order(self) -> tuple[int, int]:
        """Where the result told last stands."""
        return max((said.place.order for said in self.achievements), default=(-1, 0))

    def drop(self, kinds: tuple[str, ...]) -> None:
        """The applicant takes results of these kinds back (all where empty)."""
        self.told = []
        self.breakdown.forget()
        self.achievements = [s for s in self.achievements if kinds and s.fact.kind not in kinds]

    def _update(self, index: int, update: Mapping[str, object]) -> None:
        self.achievements[index] = self.achievements[index].amended(**update)
