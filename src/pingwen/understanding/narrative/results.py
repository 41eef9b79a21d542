"""Results and performance as they gather over a conversation, none counted twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pingwen.domain.facts import (
    Achievement,
    AchievementKind,
    Performance,
    Role,
    TitleLevel,
)
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.achievements import AchievementRead, Attributes
from pingwen.understanding.narrative.merging import MOST_OF_A_KIND, agree, filled
from pingwen.understanding.narrative.period import PeriodSaid
from pingwen.understanding.narrative.statement import Statement

__all__ = ["Results"]


_PAPER = AchievementKind.PAPER


@dataclass(slots=True)
class Results:
    """Achievements and performance stated so far."""

    achievements: list[Statement[Achievement]] = field(default_factory=list)
    performance: list[Statement[Performance]] = field(default_factory=list)

    def add(self, read: AchievementRead, *, correcting: bool, partly: bool) -> None:
        """Take in the results of a clause. ``partly``: its words break a total down (其中)."""
        for index, said in enumerate(read.items):
            if len(self.achievements) >= MOST_OF_A_KIND:
                return
            if correcting:
                self._replace(said)
            elif read.additional:
                self.achievements.append(said)
            elif not self._breaks_down(said, nameless=index in read.parts, partly=partly):
                self._add_one(said)

    def describe(self, said: Attributes) -> None:
        """Attributes told after the results (都是一作, 我是主要负责人)."""
        papers = [i for i, s in enumerate(self.achievements) if s.fact.kind is _PAPER]
        others = [i for i, s in enumerate(self.achievements) if s.fact.kind is not _PAPER]
        for indexes, update in (
            (papers, {"authorship": said.authorship, "venue": said.venue}),
            (others, {"role": said.role}),
        ):
            for index in indexes if said.all_ else indexes[-1:]:
                fact = self.achievements[index].fact
                new = {k: v for k, v in update.items() if v and getattr(fact, k) is None}
                self._update(index, new)

    def date_last(self, when: DateRange) -> None:
        """The day of the result spoken of last (2021年授权的)."""
        if self.achievements and self.achievements[-1].fact.when is None:
            self._update(len(self.achievements) - 1, {"when": when})

    def count_last(self, count: int) -> bool:
        """The number of the one result whose number is open; False where there is no such one."""
        uncounted = [i for i, s in enumerate(self.achievements) if s.fact.count is None]
        if len(uncounted) == 1:
            self._update(uncounted[0], {"count": count})
        return len(uncounted) == 1

    def recount_last(self, count: int) -> None:
        """Correct the number of the result spoken of last."""
        if self.achievements:
            self._update(len(self.achievements) - 1, {"count": count})

    def say_period(self, said: PeriodSaid, highest: TitleLevel | None) -> None:
        """Whether results fall in the time that counts; of a lower title's time it is not told."""
        order = tuple(TitleLevel)
        if said.level and highest and order.index(said.level) < order.index(highest):
            return
        if not said.performance_only:
            for index, known in enumerate(self.achievements):
                if not said.kinds or known.fact.kind in said.kinds:
                    self._update(index, {"in_period": said.inside})
        if not said.kinds and not said.achievements_only:
            for index, done in enumerate(self.performance):
                fact = done.fact.model_copy(update={"in_period": said.inside})
                self.performance[index] = Statement(fact, done.place)

    def drop(self, kinds: tuple[str, ...]) -> None:
        """The applicant takes results of these kinds back (all where empty)."""
        self.achievements = [s for s in self.achievements if kinds and s.fact.kind not in kinds]

    def add_performance(self, said: Statement[Performance]) -> None:
        """Take in a piece of work; told again with more detail it is the same piece."""
        for index, old in enumerate(self.performance):
            a, b = old.fact, said.fact
            again = old.place.turn != said.place.turn or a == b
            if again and a.kind is b.kind and agree(a, b, ("level", "role", "completed", "when")):
                fields = ("level", "role", "completed", "when", "in_period")
                self.performance[index] = Statement(filled(a, b, fields), old.place)
                return
        if len(self.performance) < MOST_OF_A_KIND:
            self.performance.append(said)

    def complete_last(self, completed: bool, turn: int) -> None:
        """Whether the piece of work told last in this message is completed."""
        if self.performance and self.performance[-1].place.turn == turn:
            old = self.performance[-1]
            fact = old.fact.model_copy(update={"completed": completed})
            self.performance[-1] = Statement(fact, old.place)

    def lead_last(self, turn: int) -> None:
        """The applicant led the piece of work told last in this message."""
        if self.performance and self.performance[-1].place.turn == turn:
            old = self.performance[-1]
            if old.fact.role is None:
                fact = old.fact.model_copy(update={"role": Role.HEAD})
                self.performance[-1] = Statement(fact, old.place)

    def role_of_last_deed(self, role: Role, turn: int) -> bool:
        """The role in the piece of work told last, where nothing was told after it."""
        if not self.performance or self.performance[-1].place.turn != turn:
            return False
        old = self.performance[-1]
        if old.fact.role is not None or any(
            said.place.order > old.place.order for said in self.achievements
        ):
            return False
        fact = old.fact.model_copy(update={"role": role})
        self.performance[-1] = Statement(fact, old.place)
        return True

    def _update(self, index: int, update: Mapping[str, object]) -> None:
        if update:
            old = self.achievements[index]
            self.achievements[index] = Statement(old.fact.model_copy(update=update), old.place)

    def _replace(self, said: Statement[Achievement]) -> None:
        """A correction: what was told of this kind falls; attributes it does not name stay."""
        same = [s for s in self.achievements if s.fact.kind is said.fact.kind]
        self.achievements = [s for s in self.achievements if s.fact.kind is not said.fact.kind]
        if len(same) == 1:
            fields = ("count", "authorship", "venue", "role", "when", "in_period")
            said = Statement(filled(said.fact, same[0].fact, fields), said.place)
        self.achievements.append(said)

    def _breaks_down(self, said: Statement[Achievement], *, nameless: bool, partly: bool) -> bool:
        """三篇核心，两篇一作: two of the three; the third is left as it was told."""
        new = said.fact
        if new.kind is not _PAPER or new.count is None:
            return False
        for index in reversed(range(len(self.achievements))):
            old = self.achievements[index].fact
            if old.kind is not _PAPER or old.count is None or new.count > old.count:
                continue
            news = {k: v for k in ("authorship", "venue") if (v := getattr(new, k)) is not None}
            told = {k: v for k in ("authorship", "venue") if (v := getattr(old, k)) is not None}
            if not news or any(k in told and told[k] != v for k, v in news.items()):
                continue
            fresh = {k: v for k, v in news.items() if k not in told}
            if not fresh or not (partly or nameless or not told):
                continue
            self._split(index, new.count, fresh)
            return True
        return False

    def _split(self, index: int, count: int, update: dict[str, object]) -> None:
        old = self.achievements[index]
        total = old.fact.count or count
        part = old.fact.model_copy(update={**update, "count": count})
        pieces = [Statement(part, old.place)]
        if total > count:
            rest = old.fact.model_copy(update={"count": total - count})
            pieces.append(Statement(rest, old.place))
        self.achievements[index : index + 1] = pieces

    def _add_one(self, said: Statement[Achievement]) -> None:
        new = said.fact
        attributes = ("authorship", "venue", "role", "when", "in_period")
        same = [i for i, s in enumerate(self.achievements) if s.fact.kind is new.kind]
        for index in same:
            old = self.achievements[index].fact
            open_count = old.count is None or new.count is None or old.count == new.count
            if open_count and agree(old, new, attributes):
                both = filled(old, new, ("count", *attributes))
                self.achievements[index] = Statement(both, self.achievements[index].place)
                return
        earlier = [i for i in same if self.achievements[i].place.turn != said.place.turn]
        told = sum(self.achievements[i].fact.count or 0 for i in earlier)
        bare = all(getattr(new, name) is None for name in attributes)
        if earlier and new.count is not None and (bare or new.count <= told):
            if any(not agree(self.achievements[i].fact, new, attributes) for i in earlier):
                self.achievements.append(said)
            elif new.count > told:
                more = new.model_copy(update={"count": new.count - told})
                self.achievements.append(Statement(more, said.place))
            return
        self.achievements.append(said)
