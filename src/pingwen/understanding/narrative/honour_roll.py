"""Awards and drafted standards as they gather over a conversation."""

from __future__ import annotations

from dataclasses import dataclass, field

from pingwen.domain.facts import Award, Level, StandardDrafting, StandardScope
from pingwen.understanding.narrative.merging import MOST_OF_A_KIND, agree, filled
from pingwen.understanding.narrative.statement import Statement

__all__ = ["HonourRoll"]


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

    def withdraw_award(self) -> None:
        """The applicant is not among the recipients of the award told last."""
        self.of_unit = None
        if self.last_honour == "award" and self.awards:
            self.awards.pop()
            self.last_honour = ""

    def add_award(self, said: Statement[Award]) -> None:
        """Take in an award."""
        self.last_honour = "award"
        for index, old in enumerate(self.awards):
            same = old.fact.kind is said.fact.kind
            if same and agree(old.fact, said.fact, ("level", "rank")):
                merged = filled(old.fact, said.fact, ("level", "rank"))
                self.awards[index] = Statement(merged, old.place)
                return
        if len(self.awards) < MOST_OF_A_KIND:
            self.awards.append(said)

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
        if self.last_honour == "award" and self.awards[-1].fact.rank is None:
            old = self.awards[-1]
            self.awards[-1] = Statement(old.fact.model_copy(update={"rank": rank}), old.place)
        elif self.last_honour == "standard" and self.standards[-1].fact.rank is None:
            last = self.standards[-1]
            fact = last.fact.model_copy(update={"rank": rank})
            self.standards[-1] = Statement(fact, last.place)

    def rerank_last(self, rank: int) -> bool:
        """Correct the rank in the award or standard spoken of last."""
        if self.last_honour == "award" and self.awards:
            old = self.awards[-1]
            self.awards[-1] = Statement(old.fact.model_copy(update={"rank": rank}), old.place)
        elif self.last_honour == "standard" and self.standards:
            last = self.standards[-1]
            fact = last.fact.model_copy(update={"rank": rank})
            self.standards[-1] = Statement(fact, last.place)
        return bool(self.last_honour)

    def detail_last(self, *, level: Level | None, scope: StandardScope | None) -> None:
        """The level of the award, or the kind of the standard, told after it."""
        if level is not None and self.awards and self.awards[-1].fact.level is None:
            old = self.awards[-1]
            self.awards[-1] = Statement(old.fact.model_copy(update={"level": level}), old.place)
        if scope is not None and self.standards and self.standards[-1].fact.scope is None:
            last = self.standards[-1]
            fact = last.fact.model_copy(update={"scope": scope})
            self.standards[-1] = Statement(fact, last.place)
