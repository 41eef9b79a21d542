"""Degrees and titles as they gather over a conversation: completed, re-dated, replaced."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, TypeAlias

from pingwen.domain.facts import Degree, Education, Title, TitleLevel, TitleSeries
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.credential_merging import (
    can_be_another,
    day_of_both,
    merged_degree,
    merged_title,
    same_title,
)
from pingwen.understanding.narrative.dates import with_month
from pingwen.understanding.narrative.statement import Place, Statement

__all__ = ["Credentials"]

_Key: TypeAlias = tuple[Literal["education"], Degree] | tuple[Literal["title"], int]

_ABOUT = timedelta(days=200)


def _latest(day: DateRange) -> date:
    return day.latest


@dataclass(slots=True)
class Credentials:
    """The degrees and titles stated so far.

    ``others``: earlier degrees of a level of which a later one stands in ``degrees``; ``last``: the
    one spoken of last; ``replaced``: the title taken back last, whose day the title named in its
    place has (是中级不是副高); ``put_right``: the degree that a correction replaced last.
    """

    as_of: date
    degrees: dict[Degree, Statement[Education]] = field(default_factory=dict)
    titles: list[Statement[Title]] = field(default_factory=list)
    others: list[Statement[Education]] = field(default_factory=list)
    last: _Key | None = None
    replaced: Statement[Title] | None = None
    put_right: Degree | None = None

    def add_degree(
        self, said: Statement[Education], *, correcting: bool, another: bool = False
    ) -> None:
        """Take in a degree; a later word on the same degree counts over the earlier, unless the
        words say that it is one more (``another``)."""
        new = said.fact
        old = self.degrees.get(new.degree)
        if old is not None and another and not correcting and can_be_another(old.fact, new):
            self.others.append(self.degrees.pop(new.degree))
            old = None
        correcting = correcting and new.degree is not self.put_right  # 本科，不对，硕士。本科是12年
        if old is None and correcting and self.last is not None and self.last[0] == "education":
            self.put_right = self.last[1]
            replaced = self.degrees.pop(self.last[1], None)
            if replaced is not None and new.graduated is None:
                said = said.amended(graduated=replaced.fact.graduated)
        elif old is not None:
            said = merged_degree(old, said, correcting=correcting)
        self.degrees[new.degree] = said
        self.last = ("education", new.degree)

    def last_graduation(self) -> DateRange | None:
        """The latest day of graduation told."""
        days = [said.fact.graduated for said in self.degrees.values() if said.fact.graduated]
        return max(days, key=_latest, default=None)

    def drop_degree(self, degree: Degree) -> None:
        """The applicant takes the degree back."""
        self.degrees.pop(degree, None)

    def add_title(self, said: Statement[Title], *, correcting: bool) -> None:
        """Take in a title; a plain level (中级) is the title of that level told before."""
        index = same_title(self.titles, said)
        if index is None and correcting and self.last is not None and self.last[0] == "title":
            index = self.last[1]
            old = self.titles[index].fact
            day = day_of_both(old.obtained, said.fact.obtained, same_turn=False)
            self.titles[index] = said.amended(obtained=day)
        elif index is None:
            if correcting and self.replaced is not None:
                day = day_of_both(self.replaced.fact.obtained, said.fact.obtained, same_turn=False)
                said = said.amended(obtained=day)
            self.titles.append(said)
            index = len(self.titles) - 1
        else:
            self.titles[index] = merged_title(self.titles[index], said, correcting=correcting)
        self.last = ("title", index)
        self.replaced = None

    def drop_titles(self, levels: Iterable[TitleLevel]) -> None:
        """The applicant takes titles back."""
        gone = set(levels)
        dropped = [said for said in self.titles if said.fact.level in gone]
        self.replaced = dropped[0] if len(dropped) == 1 else None
        self.titles = [said for said in self.titles if said.fact.level not in gone]
        if self.last is not None and self.last[0] == "title":
            self.last = None

    def drop_last_title(self, turn: int) -> None:
        """The title told last in this message is none."""
        if self.last is not None and self.last[0] == "title":
            index = self.last[1]
            if self.titles[index].place.turn == turn:
                del self.titles[index]
                self.last = None

    def date_degree(self, degree: Degree, when: DateRange, place: Place) -> None:
        """The day of graduation, told after the degree."""
        old = self.degrees.get(degree)
        ahead = when.earliest > self.as_of
        fact = Education(degree=degree) if old is None else old.fact
        update = {"graduated": when, "completed": fact.completed and not ahead}
        where = old.place.joined(place) if old is not None else place
        self.degrees[degree] = Statement(fact.model_copy(update=update), where)
        self.last = ("education", degree)

    def date_title(self, index: int, when: DateRange, place: Place) -> None:
        """The day of obtaining, told after the title."""
        if when.earliest > self.as_of or not 0 <= index < len(self.titles):
            return
        old = self.titles[index]
        fact = old.fact.model_copy(update={"obtained": when})
        self.titles[index] = Statement(fact, old.place.joined(place))
        self.last = ("title", index)

    def date_titles(self, when: DateRange, place: Place) -> bool:
        """One day for all the titles that have none; False where they are fewer than two."""
        undated = [i for i, said in enumerate(self.titles) if said.fact.obtained is None]
        if len(undated) > 1:
            for index in undated:
                self.date_title(index, when, place)
        return len(undated) > 1

    def set_series(self, series: TitleSeries, place: Place, *, all_: bool = False) -> None:
        """The series of the title spoken of last (or the only one), or of all told without one."""
        if all_:
            self.titles = [
                s.amended(series=series) if s.fact.series is TitleSeries.UNSAID else s
                for s in self.titles
            ]
            return
        index = self.last[1] if self.last is not None and self.last[0] == "title" else None
        if index is None and len(self.titles) == 1:
            index = 0
        if index is not None and self.titles[index].fact.series is TitleSeries.UNSAID:
            old = self.titles[index]
            fact = old.fact.model_copy(update={"series": series})
            self.titles[index] = Statement(fact, old.place.joined(place))

    def last_dated(self) -> DateRange | None:
        """The date of what was spoken of last."""
        return self._day(self.last) if self.last is not None else None

    def _day(self, key: _Key) -> DateRange | None:
        if key[0] == "education":
            said = self.degrees.get(key[1])
            return said.fact.graduated if said else None
        return self.titles[key[1]].fact.obtained

    def spoken_of_in(self, turn: int) -> bool:
        """Whether that message told of what was spoken of last, or of its day."""
        return self.last is not None and self._turn(self.last) == turn

    def redate_last(self, when: DateRange, place: Place) -> None:
        """Correct the date of what was spoken of last, of what had a date if anything had."""
        meant = self.last
        if meant is not None and self.last_dated() is None and self._turn(meant) < place.turn:
            meant = self._dated_last() or meant
        if meant is None:
            return
        if meant[0] == "education":
            self.date_degree(meant[1], when, place)
        else:
            self.date_title(meant[1], when, place)

    def widen_last(self, when: DateRange, place: Place) -> bool:
        """也可能2014年: the day of what was spoken of last may be this as well."""
        old = self.last_dated()
        if old is None:
            return False
        self.redate_last(old.over(when), place)
        return True

    def certified(self, when: DateRange, place: Place) -> bool:
        """2015.9-2018.7读硕士，2018年6月拿的双证: a certificate about the end of the study."""
        old = self.last_dated()
        if old is None or self.last is None or self.last[0] != "education":
            return False
        return abs(when.latest - old.latest) < _ABOUT and self.widen_last(when, place)

    def _turn(self, key: _Key) -> int:
        if key[0] == "title":
            return self.titles[key[1]].place.turn
        said = self.degrees.get(key[1])
        return said.place.turn if said else -1

    def _dated_last(self) -> _Key | None:
        """The one whose date was told last."""
        told: list[tuple[tuple[int, int], _Key]] = [
            (said.place.order, ("education", degree))
            for degree, said in self.degrees.items()
            if said.fact.graduated is not None
        ]
        told += [
            (said.place.order, ("title", index))
            for index, said in enumerate(self.titles)
            if said.fact.obtained is not None
        ]
        return max(told, key=lambda each: each[0])[1] if told else None

    def remonth_last(self, month: int, place: Place) -> None:
        """Correct (or add) the month of what was spoken of last."""
        old = self.last_dated()
        when = with_month(old, month) if old is not None else None
        if when is not None:
            self.redate_last(when, place)

    def add_month(
        self, month: int, place: Place, *, kinds: Collection[str], turn: int | None
    ) -> bool:
        """The month of all degrees and titles of these ``kinds`` told by their years, in that
        message or in any; False where they are fewer than two."""
        keys: list[_Key] = [("education", degree) for degree in self.degrees]
        keys += [("title", index) for index in range(len(self.titles))]
        last = self.last
        meant = [k for k in keys if k[0] in kinds and turn in (None, self._turn(k))]
        meant = [key for key in meant if self._by_year(key)]
        for key in meant if len(meant) > 1 else ():
            self.last = key
            self.remonth_last(month, place)
        self.last = last
        return len(meant) > 1

    def _by_year(self, key: _Key) -> bool:
        """Whether the day of a degree or a title was told by its year alone."""
        day = self._day(key)
        return day is not None and (day.latest - day.earliest).days in (364, 365)

    def point_at(self, when: DateRange) -> None:
        """Speak of what bears this date (不是2019年), or one within it (2019那个)."""
        for degree, said in self.degrees.items():
            if (day := said.fact.graduated) is not None and when.covers(day):
                self.last = ("education", degree)
        for index, title in enumerate(self.titles):
            if (day := title.fact.obtained) is not None and when.covers(day):
                self.last = ("title", index)

    def undated_degree(self) -> Degree | None:
        """The degree that a bare day of graduation belongs to, where only one can be meant."""
        if self.last is not None and self.last[0] == "education":
            said = self.degrees.get(self.last[1])
            if said is not None and said.fact.graduated is None:
                return self.last[1]
        undated = [d for d, said in self.degrees.items() if said.fact.graduated is None]
        return undated[0] if len(undated) == 1 else None

    def undated_title(self) -> int | None:
        """The title that a bare day of obtaining belongs to, where only one can be meant."""
        if self.last is not None and self.last[0] == "title":
            index = self.last[1]
            if self.titles[index].fact.obtained is None:
                return index
        undated = [i for i, said in enumerate(self.titles) if said.fact.obtained is None]
        return undated[0] if len(undated) == 1 else None
