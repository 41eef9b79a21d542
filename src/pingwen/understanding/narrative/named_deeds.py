"""Pieces of work that a list only names: their role stands in the clause after, or in a heading."""

from __future__ import annotations

import re

from pingwen.domain.facts import Performance, Role
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.levels import level_of
from pingwen.understanding.narrative.performance import named_kind
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["MY_PART", "heading_role", "named_deed", "next_to"]

_LONGEST_NAME = 30
_NEXT = 2
_HEADING = re.compile(
    "^(?:我|本人)?(?P<role>主持|牵头|参与|承担)(?:过|完成)*的(?:项目|课题)?(?:有|包括)?:?$"
)
MY_PART = re.compile(
    "^(?:当时|一直|都|是|由)*我(?:一个人|一手|从头|全程|主要|具体|就|只|来|在|里面)*"
    "(?:负责(?:的|了|过)?(?P<all>到尾|到底|全部|整个项目|全程|算法|技术|整体|牵头|落地|实施|$)?"
    "|(?:承担|做|干|搞)(?:了|过|的)?(?=其中|里面|算法|部分|一部分|一块|模型|子))"
    "(?:其中|里面)?(?:的)?[^,]{0,10}$"
)
"""我从头负责到尾, 我负责其中一个任务: of the piece of work that was named right before."""
_ROLES = {"主持": Role.HEAD, "牵头": Role.HEAD, "参与": Role.PARTICIPANT}


def heading_role(text: str) -> Role | None:
    """The role that a heading gives to the list under it (主持过的:)."""
    match = _HEADING.match(text)
    return _ROLES.get(match["role"], Role.IN_CHARGE) if match is not None else None


def named_deed(clause: Clause, role: Role | None) -> Statement[Performance] | None:
    """The piece of work that a clause names without a word of doing (市科技局课题).

    ``role``: that of the heading above it.
    """
    kind = named_kind(clause.text) if len(clause.text) <= _LONGEST_NAME else None
    if kind is None:
        return None
    level = level_of(clause.text)
    return Statement(Performance(kind=kind, level=level, role=role), place_in(clause))


def next_to(said: Statement[Performance], clause: Clause) -> bool:
    """Whether the clause follows at once on what was named."""
    return said.place.leads(clause, _NEXT)
