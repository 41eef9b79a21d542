"""Awards and drafted standards as they gather over a conversation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pingwen.domain.facts import Award, Level, StandardDrafting, StandardScope
from pingwen.understanding.narrative.merging import MOST_OF_A_KIND, agree, filled
from pingwen.understanding.narrative.statement import Statement

__all__ = ["HonourRoll"]


_GRADE = re.compile("([特一二三123])等奖")


@dataclass(slots=True)
class HonourRoll:
    """Awards and standards stated so far; ``last_honour``: which of the two was told last.

    ``of_unit``: a company's award, ``named``: a standard only named; the applicant's once their
    rank is told.
    """

    awards: list[Statement[Award]] = field(default_factory=list)
    standards: list[Statement[StandardDrafting]] = field(default_factory=list)
    last_honour: str = ""
    of_unit: Statement[Award] | None = None
    named: Statement[StandardDrafting] | None = None

    def begin_turn(self) -> None:
        """A new message: what was only named before is no longer spoken of."""
        self.of_unit = self.named = None

    def empty(self) -> bool:
        """Whether there is nothing that a rank or a level alone can belong to."""
        return not (self.awards or self.standards or self.of_unit or self.named)

    def withdraw_award(self) -> None:
        """The applicant is not among the recipients of the award told last."""
        self.of_unit = None
        if self.last_honour == "award" and self.awards:
            self.awards.pop()
            self.last_honour = ""

    def withdraw_standard(self) -> None:
        """The applicant is not among the drafters of the standard told last."""
        self.named = None
        if self.last_honour == "standard" and self.standards:
            self.standards.pop()
            self.last_honour = ""

    def add_award(self, said: Statement[Award]) -> None:
        """Take in an award."""
        self.last_honour = "award"
        for index, old in enumerate(self.awards):
            same = old.fact.kind is said.fact.kind and _one_grade(old, said)
            if same and agree(old.fact, said.fact, ("level", "rank")):
                merged = filled(old.fact, said.fact, ("level", "rank"))
                self.awards[index] = Statement(merged, old.place)
                return
        if len(self.awards) < MOST_OF_A_KIND:
            self.awards.append(said)

    def rank_each(self, ranks: Sequence[int]) -> bool:
        """The ranks in so many awards or standards as one told last; False where none was told."""
        if self.of_unit is None and self.named is None and not self._rank_open():
            return False
        self.rank_last(ranks[0])
        for rank in ranks[1:]:
            if self.last_honour == "award" and self.awards:
                self.awards.append(self.awards[-1].amended(rank=rank))
            elif self.last_honour == "standard" and self.standards:
                self.standards.append(self.standards[-1].amended(rank=rank))
        return bool(self.last_honour)

    def _rank_open(self) -> bool:
        """Whether the award or standard told last has no rank yet."""
        if self.last_honour == "award":
            return bool(self.awards) and self.awards[-1].fact.rank is None
        return bool(self.standards) and self.standards[-1].fact.rank is None

    def add_standard(self, said: Statement[StandardDrafting]) -> None:
        """Take in a standard."""
        self.last_honour = "standard"
        for index, old in enumerate(self.standards):
            if agree(old.fact, said.fact, ("scope", "rank")):
                merged = filled(old.fact, said.fact, ("scope", "rank"))
                self.standards[index] = Statement(merged, old.place)
                return
        if len(self.standards) < MOST_OF_A_KIND:
            self.standards.append(said)

    def spoken_of_last(self, results: tuple[int, int]) -> bool:
        """Whether an award or a standard was told after what stands at ``results``."""
        told = [said.place.order for said in self.awards]
        told += [said.place.order for said in self.standards]
        return max(told, default=results) > results

    def rank_last(self, rank: int) -> None:
        """The rank in the award or standard spoken of last."""
        if self.of_unit is not None:
            self.add_award(self.of_unit)
        elif self.named is not None:
            self.add_standard(self.named)
        self.of_unit = self.named = None
        if self._rank_open():
            self._set_rank(rank)

    def rank_all(self, rank: int, turn: int) -> None:
        """都排第四: the rank in all awards, or all standards, of this message that have none."""
        if self.last_honour == "award":
            self.awards = [
                s.amended(rank=rank) if s.fact.rank is None and s.place.turn == turn else s
                for s in self.awards
            ]
        else:
            self.standards = [
                s.amended(rank=rank) if s.fact.rank is None and s.place.turn == turn else s
                for s in self.standards
            ]

    def rank_another(self, rank: int) -> bool:
        """一项我排第四，另一项第十一: one more like the last, whose rank was told."""
        if self.last_honour == "award" and self.awards[-1].fact.rank is not None:
            self.add_award(self.awards[-1].amended(rank=rank))
            return True
        if self.last_honour == "standard" and self.standards[-1].fact.rank is not None:
            self.add_standard(self.standards[-1].amended(rank=rank))
            return True
        return False

    def rerank_last(self, rank: int, scope: str | None = None) -> bool:
        """Correct the rank in the award or standard spoken of last; ``scope``: in the one standard
        of this kind."""
        named = [i for i, said in enumerate(self.standards) if said.fact.scope == scope]
        if scope is not None and named:
            drafted = self.standards[named[-1]]
            self.standards[named[-1]] = drafted.amended(rank=rank)
            return len(named) == 1
        self._set_rank(rank)
        return bool(self.last_honour)

    def _set_rank(self, rank: int) -> None:
        if self.last_honour == "award":
            self.awards[-1] = self.awards[-1].amended(rank=rank)
        elif self.last_honour == "standard":
            self.standards[-1] = self.standards[-1].amended(rank=rank)

    def rank_asked(self, rank: int, *, award: bool) -> bool:
        """The rank that was asked for, in the award or in the standard told last; of two words on
        one rank the later counts."""
        told: list[Statement[Award]] | list[Statement[StandardDrafting]]
        told = self.awards if award else self.standards
        if told:
            self.last_honour = "award" if award else "standard"
        return bool(told) and self.rerank_last(rank)

    def detail_last(self, *, level: Level | None, scope: StandardScope | None) -> None:
        """The level of the award, or the kind of the standard, told after it."""
        if level is not None and self.awards and self.awards[-1].fact.level is None:
            self.awards[-1] = self.awards[-1].amended(level=level)
            self.last_honour = "award"
        if scope is not None and self.standards and self.standards[-1].fact.scope is None:
            self.standards[-1] = self.standards[-1].amended(scope=scope)


def _one_grade(a: Statement[Award], b: Statement[Award]) -> bool:
    """Whether two tellings can be of one award: a second and a third prize are two."""
    grades = [set(_GRADE.findall(said.place.words)) for said in (a, b)]
    return not (grades[0] and grades[1]) or bool(grades[0] & grades[1])
