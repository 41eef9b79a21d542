"""参与完成专利1项，技术报告2份: the part taken in a result is that in what is listed next to it."""

from __future__ import annotations

import re

from pingwen.domain.facts import Achievement, AchievementKind, Role
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.results import Results
from pingwen.understanding.narrative.statement import Statement

__all__ = ["part_going_on"]

_LEADS = re.compile("参[与加编]|作为|以")
_BARE = re.compile("^(?:还有|以及|另有|和|及)?(?:本?单位|公司|企业|行业)?的?")
_ENDS = re.compile(r"^(?:[项篇个件份部本]|[\d一二两三四五六七八九十]+)*(?=$|[(])")
"""What a listed result ends in, with nothing told of it."""


def part_going_on(clause: Clause, results: Results) -> Role | None:
    """The role of a participant, where the clause before told it and this one only lists on.

    A leading role is not handed on: who says so of one result need not claim it of the next.
    """
    told = [results.achievements[i] for i in results.told]
    found = KINDS.find(clause.text)
    if not told or not found or not all(_takes_part(said, clause) for said in told):
        return None
    listed = _BARE.fullmatch(clause.text[: found[0].start])
    return Role.PARTICIPANT if listed and _ENDS.match(clause.text[found[-1].end :]) else None


def _takes_part(said: Statement[Achievement], clause: Clause) -> bool:
    """Whether a result is a participant's and stands right before the clause."""
    gap = clause.source.plain[said.place.end : clause.start]
    beside = said.place.turn == clause.turn and set(gap) <= set(",、项篇个件份部本及和")
    part = said.fact.role is Role.PARTICIPANT and said.fact.kind is not AchievementKind.PAPER
    return part and beside and _LEADS.match(said.place.words) is not None
