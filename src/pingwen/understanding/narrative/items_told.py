"""What an item of a numbered list says of one of the results whose total was told before it."""

from __future__ import annotations

import re

from pingwen.domain.facts import Achievement, AchievementKind
from pingwen.understanding.narrative.attributes import Attributes
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.parts import Part

__all__ = ["tells_of_item"]

_SEVERAL = 2
_FARTHEST = 80
_NUMBER = re.compile("(?:^|(?<=[,，;；:：。\\s]))[(（]?\\d{1,2}[)）、.](?!\\d)")


def tells_of_item(said: Attributes, clause: Clause, so_far: Conversation) -> bool:
    """论文三篇：1、软件学报，一作；2、普刊，二作: whether the words speak of one of them alone."""
    item = _item(clause, so_far)
    if said.all_ or not (clause.marked() or item is not None):
        return False
    if item is not None and so_far.item == (clause.turn, item):
        so_far.results.describe(said._replace(piece=True))
        return True
    if not _of_one(said, so_far):
        return False
    so_far.item = (clause.turn, item) if item is not None else None
    return True


def _item(clause: Clause, so_far: Conversation) -> int | None:
    """Where the item stands that the clause is of, in the message as it was written; None where it
    is of none, or where the item itself told the total."""
    source, told = clause.source, so_far.results.achievements
    here = source.offsets[clause.start]
    found = list(_NUMBER.finditer(source.original, max(0, here - _FARTHEST), here + 1))
    if not found or not told or told[-1].place.turn != clause.turn:
        return None
    at = found[-1].start()
    return at if source.offsets[told[-1].place.start] < at else None


def _of_one(said: Attributes, so_far: Conversation) -> bool:
    """发明3项：①我排第一: an item of a list speaks of one of the total told before it."""
    told = so_far.results.achievements
    if not told or (told[-1].fact.count or 0) < _SEVERAL:
        return False
    kind = told[-1].fact.kind
    one = Achievement(kind=kind, count=1, role=said.role)
    if kind is AchievementKind.PAPER:
        one = Achievement(kind=kind, count=1, authorship=said.authorship, venue=said.venue)
    so_far.results.breakdown.take(told, Part(one, within=True, bare=True))
    return True
