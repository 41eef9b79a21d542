"""Short answers to a question for a number, or for whether something holds."""

from __future__ import annotations

import re

from pingwen.domain.facts import (
    UNITS,
    Circumstance,
    CircumstanceKind,
    FactKey,
    Measure,
    MeasureKind,
    NumberRange,
)
from pingwen.understanding.narrative.asked import Short, short_answer
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["read_declared_reply"]

_NUMBER = re.compile(
    "^(?:是|有|大概|大约|差不多|平均|每年|每学年|一共|共)*(?P<n>\\d{1,6}(?:\\.\\d+)?)"
    "(?P<unit>%|年|个?月|个?学时|个?课时|节|人|元|次|分)?(?P<more>以上|多)?(?:左右|吧|了)*$"
)


def read_declared_reply(clause: Clause, so_far: Conversation) -> bool:
    """Take the clause as the number or the yes or no that was asked for; False where it is none."""
    asked = so_far.asked
    if asked is None or not asked.about:
        return False
    if asked.key is FactKey.CIRCUMSTANCE:
        return _circumstance(CircumstanceKind(asked.about), clause, so_far)
    return asked.key is FactKey.MEASURE and _measure(MeasureKind(asked.about), clause, so_far)


def _circumstance(kind: CircumstanceKind, clause: Clause, so_far: Conversation) -> bool:
    holds = {Short.YES: True, Short.NO: False, Short.NOT_SO: False}
    answer = short_answer(clause.text)
    if not isinstance(answer, Short) or answer not in holds:
        return False
    said = Circumstance(kind=kind, holds=holds[answer])
    so_far.declared.circumstance(Statement(said, place_in(clause)))
    return True


def _measure(kind: MeasureKind, clause: Clause, so_far: Conversation) -> bool:
    amount = _amount(kind, clause.text)
    if amount is None:
        return False
    so_far.declared.measure(Statement(Measure(kind=kind, amount=amount), place_in(clause)))
    return True


def _amount(kind: MeasureKind, text: str) -> NumberRange | None:
    if short_answer(text) is Short.NO:
        return NumberRange(least=0, most=0)
    if UNITS[kind] == "年":
        for length in find_durations(text)[:1]:
            most = length.months.most
            least = round(length.months.least / 12, 2)
            return NumberRange(least=least, most=None if most is None else round(most / 12, 2))
    match = _NUMBER.match(text)
    if match is None:
        return None
    count = float(match["n"])
    return NumberRange(least=count, most=None if match["more"] else count)
