"""Who says first that he leads, and then what he made (任技术带头人，研制的新产品已投产)."""

from __future__ import annotations

import re

from pingwen.domain.facts import Performance, PerformanceKind, Role
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.statement import Place, place_in

__all__ = ["lead_told", "led"]

_LEADS = re.compile(
    "^(?:[^,不没未非他她]{1,12}(?:以后|之后|后|以来|期间))?(?:我|本人)?(?:就|便|一直|还|又)*(?:在[^,]{1,12}?)?"
    "(?:担任|当|任|作为|是|为)(?:了|着|过)?[^,不没未非他她]{0,12}?技术带头人$"
)
_MADE = re.compile(
    "^(?:所|并|成功|我|本人)*(?:带领|率领)?(?:团队|小组)?(?:主持|牵头|负责|组织)?(?:研制|研发|开发|设计)"
)
_NEXT = 1
"""No more than one mark between the clauses."""


def lead_told(clause: Clause) -> Place | None:
    """Where a clause ends that says no more than that the applicant leads."""
    told = _LEADS.match(clause.text) and clause.closing.startswith(",")
    return place_in(clause) if told else None


def led(clause: Clause, made: Performance, told: Place | None) -> Performance:
    """A new product told right after that (``told``): the applicant led its making."""
    if told is None or made.kind is not PerformanceKind.NEW_PRODUCT or made.role is not None:
        return made
    follows = clause.turn == told.turn and 0 <= clause.start - told.end <= _NEXT
    if not follows or not _MADE.match(clause.text):
        return made
    return made.model_copy(update={"role": Role.HEAD})
