"""What only Zhejiang's notice asks for: the score one gave oneself, the proof of one's studies."""

from __future__ import annotations

import re

from pingwen.domain.facts import (
    Circumstance,
    CircumstanceKind,
    Measure,
    MeasureKind,
    NumberRange,
)
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["read_score", "read_study_proof"]

_SCORE = re.compile(
    "自评(?:总|得)?分?(?:数)?(?:打|算|填|评)?(?:出来|下来)?(?:了|的)?(?:只|才|总共|一共|大概|是|有|为|:|得)*"
    "(?P<n>\\d{2,3}(?:\\.\\d)?)分?(?![\\d年月.])"
)
_OF_RULE = re.compile(
    "要求|要(?=达|满|到|有)|达到|满(?=\\d)|不低于|至少|以上|必须|多少|估|左右|[约近]|可能"
)
_PROOF = re.compile("(?:学时|继续教育|继教)(?:的)?证明")
_HELD = re.compile("[有齐全]|能打|打(?:好|出来)|开(?:好|出来|到)了?|拿到")
_OPEN = re.compile("[没未不无缺差]|还要|准备|需要|吗|要求")
_MOST = 150


def read_score(clause: Clause) -> Statement[Measure] | None:
    """The score by the table of the notice, where it is told to the point."""
    match = _SCORE.search(clause.text)
    if match is None or _OF_RULE.search(clause.text) or float(match["n"]) > _MOST:
        return None
    points = float(match["n"])
    score = Measure(kind=MeasureKind.SELF_SCORE, amount=NumberRange(least=points, most=points))
    return Statement(score, place_in(clause, *match.span()))


def read_study_proof(clause: Clause) -> Statement[Circumstance] | None:
    """That there is proof of the hours of the three years; anything less plain is left unread."""
    found = _PROOF.search(clause.text)
    if found is None or _OPEN.search(clause.text) or not _HELD.search(clause.text):
        return None
    if not re.search("近三年|三年|2023", clause.text[: found.start()]):
        return None
    proven = Circumstance(kind=CircumstanceKind.STUDY_PROVEN, holds=True)
    return Statement(proven, place_in(clause))
