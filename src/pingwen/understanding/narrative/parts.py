"""A total of results broken down by what is said of parts of it.

其中一作2篇; 两份我主笔，一份参与; 剩下那篇挂在后面: the parts take what their words say, and what
remains is left as it was told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pingwen.domain.facts import Achievement, AchievementKind, Authorship, Role, Venue
from pingwen.understanding.narrative.statement import Place, Statement

__all__ = ["LATER_ROLE", "Breakdown", "Part", "measured_in", "rest_of", "totalled"]

_ATTRIBUTES = ("authorship", "venue", "role", "when")
_K = AchievementKind
_WRITTEN = frozenset(
    (_K.TECHNICAL_REPORT, _K.RESEARCH_REPORT, _K.DESIGN_DOCUMENT, _K.TECHNICAL_STANDARD)
)
_OF_UNIT: Mapping[str, frozenset[AchievementKind]] = {
    "份": _WRITTEN | {_K.TRANSFER_CONTRACT},
    "件": frozenset((_K.INVENTION_PATENT, _K.DESIGN_DOCUMENT, _K.OTHER)),
    "部": frozenset((_K.BOOK,)),
    "本": frozenset((_K.BOOK, *_WRITTEN)),
    "单": frozenset((_K.TRANSFER_CONTRACT,)),
    "册": frozenset((_K.BOOK,)),
    "篇": frozenset((_K.PAPER, *_WRITTEN)),
}


LATER_ROLE = re.compile("第[二三四五六2-6](?!作)|参与|排[名第]?[二三四五六2-6]")


@dataclass(frozen=True, slots=True)
class Part:
    """``said``: the number and attributes of a part of a total; its kind only where it is named.

    ``unit``: the measure word of a part without a kind; ``within``: the words say 其中; ``rest``:
    they say 其余; ``bare``: it names no kind.
    """

    said: Achievement
    unit: str | None = None
    within: bool = False
    rest: bool = False
    bare: bool = False

    def tells(self) -> dict[str, object]:
        """What it says of the part."""
        fields = _ATTRIBUTES if self.bare or self.within else _ATTRIBUTES[:3]
        return {k: v for k in fields if (v := getattr(self.said, k)) is not None}

    def can_be(self, total: Achievement) -> bool:
        """Whether it can be a part of this total by kind and number."""
        if total.count is None or (self.said.count or 1) > total.count:
            return False
        if self.unit is None:
            return self.said.kind is total.kind
        return measured_in(self.unit, total.kind)


def measured_in(unit: str, kind: AchievementKind) -> bool:
    """Whether the measure word can be that of the kind."""
    kinds = _OF_UNIT.get(unit)
    return kind in kinds if kinds else kind is not _K.PAPER


@dataclass(slots=True)
class Breakdown:
    """Which item was made last as a part, and which is left of its total (indexes)."""

    part: int | None = None
    rest: int | None = None

    def forget(self) -> None:
        """What follows speaks of no total told before."""
        self.part = self.rest = None

    def take(self, told: list[Statement[Achievement]], part: Part) -> bool:
        """Break a total down in place; False where there is none that this can be a part of."""
        for index in self._order(len(told), part):
            old = told[index].fact
            if not part.can_be(old):
                continue
            fresh = self._fresh(told[index], part)
            if fresh:
                self.split(told, index, part.said.count, fresh)
                return True
        return self._rest_after_all(told, part) or self._overrides(told, part)

    def _rest_after_all(self, told: list[Statement[Achievement]], part: Part) -> bool:
        """五篇，三篇核心，都是一作，另两篇我是通讯: what was said of all was said of the three."""
        if self.rest is None or not part.rest or told[self.rest].fact.count != part.said.count:
            return False
        if not (part.tells() and part.can_be(told[self.rest].fact)):
            return False
        self.split(told, self.rest, part.said.count, part.tells())
        return True

    def split(
        self,
        told: list[Statement[Achievement]],
        index: int,
        count: int | None,
        update: Mapping[str, object],
        place: Place | None = None,
    ) -> None:
        """``count`` of an item (all of it where None) get ``update``; ``place``: where."""
        old = told[index]
        total = old.fact.count or count
        number = count or total
        mine = old.fact.model_copy(update={**update, "count": number})
        pieces = [Statement(mine, place or old.place)]
        if total is not None and number is not None and total > number:
            pieces.append(old.amended(count=total - number))
        told[index : index + 1] = pieces
        self.part = index
        self.rest = index + 1 if len(pieces) > 1 else None

    def _order(self, length: int, part: Part) -> list[int]:
        """The items to try, the likeliest first."""
        first = self.part if part.within else self.rest
        others = reversed(range(length))
        return [*([first] if first is not None else []), *(i for i in others if i != first)]

    @staticmethod
    def _fresh(total: Statement[Achievement], part: Part) -> dict[str, object]:
        """What the part adds to the total's attributes; nothing where it cannot be of it."""
        old = total.fact
        news = part.tells()
        if part.bare and part.said.role is Role.IN_CHARGE and LATER_ROLE.search(total.place.words):
            return {}  # 第二发明人3个，第一发明人1个
        told = {k: v for k in _ATTRIBUTES if (v := getattr(old, k)) is not None}
        loosely = part.within or "公开发表" in total.place.words
        if told.get("venue") is Venue.PUBLIC and loosely:
            del told["venue"]
        if any(k in told and told[k] != v for k, v in news.items()):
            return {}
        partly = part.bare or part.within or part.rest
        return {k: v for k, v in news.items() if k not in told} if partly or not told else {}

    def _overrides(self, told: list[Statement[Achievement]], part: Part) -> bool:
        """其中一篇不是核心: what is said of a part counts over what was said of the whole."""
        if not part.within or not part.tells():
            return False
        for index in reversed(range(len(told))):
            old = told[index].fact
            other = [k for k, v in part.tells().items() if getattr(old, k) not in (None, v)]
            if other and part.can_be(old):
                self.split(told, index, part.said.count, part.tells())
                return True
        return False


def totalled(
    told: list[Statement[Achievement]], just: Sequence[int], said: Statement[Achievement]
) -> list[int] | None:
    """Take in ``said`` as the total of the parts ``just`` told (一篇核心，其余普刊，一共四篇).

    Returns the indexes of what it adds beside them; None where it is no total of theirs.
    """
    same = [i for i in just if told[i].fact.kind is said.fact.kind]
    sum_ = sum(told[i].fact.count or 0 for i in same)
    open_ = [i for i in same if not told[i].fact.count]
    left = (said.fact.count or 0) - sum_
    if not sum_ or left < 0 or len(open_) > 1:
        return None
    if not left:
        return []
    if open_:
        told[open_[0]] = told[open_[0]].amended(count=left)
        return []
    told.append(said.amended(count=left))
    return [len(told) - 1]


def rest_of(
    total: Achievement, authorship: Authorship | None, venue: Venue | None, role: Role | None
) -> Achievement:
    """Others of the same kind, with what is said of them."""
    if total.kind is _K.PAPER:
        return Achievement(kind=total.kind, authorship=authorship, venue=venue)
    return Achievement(kind=total.kind, role=role)
