"""Declared facts as they gather: of two statements on one matter the later counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pingwen.domain.facts import (
    Circumstance,
    CircumstanceKind,
    Deed,
    Measure,
    MeasureKind,
    Performance,
    Skill,
    SkillLevel,
)
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.statement import Statement

__all__ = ["Declared"]

MOST_DEEDS = 60


@dataclass(slots=True)
class Declared:
    """Measures and circumstances by their kind; results in the order in which they were told.

    ``school``: a vocational school told of; ``taught``: that somebody teaches; ``hours``: of which
    hours the message speaks; ``regraded``: which result a correction just took something from, and
    what; ``small``: that the company is a small one, until it is told where it is; ``dated_last``:
    the circumstance told last of those that have a day; ``gig_since``: since when flexible work was
    told; ``first_job``: when the first work began, before its kind is told.
    """

    measures: dict[MeasureKind, Statement[Measure]] = field(default_factory=dict)
    circumstances: dict[CircumstanceKind, Statement[Circumstance]] = field(default_factory=dict)
    deeds: list[Statement[Deed]] = field(default_factory=list)
    projects: list[Statement[Performance]] = field(default_factory=list)
    skills: dict[SkillLevel, Statement[Skill]] = field(default_factory=dict)
    school: Statement[Circumstance] | None = None
    taught: bool = False
    hours: MeasureKind | None = None
    regraded: str = ""
    small: Statement[Circumstance] | None = None
    dated_last: CircumstanceKind | None = None
    gig_since: DateRange | None = None
    first_job: DateRange | None = None

    def measure(self, said: Statement[Measure]) -> None:
        """Take in a number."""
        self.measures[said.fact.kind] = said

    def circumstance(self, said: Statement[Circumstance]) -> None:
        """Take in what holds or does not."""
        self.circumstances[said.fact.kind] = said

    def skill(self, said: Statement[Skill]) -> None:
        """Take in a certificate."""
        self.skills[said.fact.level] = said

    def deed(self, said: Statement[Deed]) -> None:
        """Take in a result; one that was told before in the same words is the same."""
        told = any(other.fact == said.fact for other in self.deeds)
        if not told and len(self.deeds) < MOST_DEEDS:
            self.deeds.append(said)

    def last_deed(self, turn: int) -> int | None:
        """Where the result stands that was told last, in this message."""
        told = len(self.deeds) - 1
        return told if told >= 0 and self.deeds[told].place.turn == turn else None

    def fill_deed(self, at: int, **update: object) -> None:
        """What a later clause adds to a result."""
        self.deeds[at] = self.deeds[at].amended(**update)

    def deny(self, kinds: Sequence[str]) -> None:
        """Take back the results of these kinds."""
        self.deeds = [said for said in self.deeds if said.fact.kind.value not in kinds]

    def project(self, said: Statement[Performance]) -> None:
        """Take in a 课题."""
        if all(other.fact != said.fact for other in self.projects):
            self.projects.append(said)
