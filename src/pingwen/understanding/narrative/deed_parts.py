"""Pieces of work told by their number and told apart by role or end: 一个主持两个骨干."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import Role
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.achievements import ROLES
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.numerals import NUMBER

__all__ = ["tell_deed_parts"]

_COUNTED = rf"(?:{NUMBER}|其[余他]|剩下|另)(?:那)?[个项](?:课题|项目)?"
_SAYS = (
    r"(?P<role{n}>主持人?|牵头人?|参加|主要参与人?|参与人?|核心骨干|技术骨干|骨干|主要负责人?|负责人)"
    r"|(?P<open{n}>[还没未]+(?:有)?(?:结(?:题|项)?|验收?|完成|上线|做完)|在[研做建]|进行中|明年(?:才|能|底)*结(?:题|项)?)"
    r"|(?P<done{n}>结题|结项|结(?=了|的|掉)|验收|验(?=了|的)|完成|做完|上线)"
)
_BE = (
    "(?:(?:19|20)?\\d\\d年(?:底|初|\\d{1,2}月)?|[去今前]年(?:底|初|\\d{1,2}月)?"
    "|我|我是|我做|是|做|当|为|都|均|已经?|还)*"
)
_NUMBER_FIRST = compiled(rf"{_COUNTED}{_BE}(?:{_SAYS.format(n=1)})(?:的|了|过|中)*")
_ROLE_FIRST = compiled(rf"(?:{_SAYS.format(n=2)})(?:的|了|过|有)*{_COUNTED}")
_BETWEEN = re.compile("^(?:其中|另外|还|又|也|,|、|和|以及|我|[()])*$")
_Told = dict[str, Role | bool]


def tell_deed_parts(clause: Clause, so_far: Conversation) -> bool:
    """Take in what tells the pieces of work just told apart; False where it is no such clause."""
    deeds, text = so_far.results.deeds, clause.text
    if not deeds.told or deeds.told[-1].place.turn != clause.turn:
        return False
    if so_far.results.last_order() > deeds.told[-1].place.order:
        return False
    parts = _parts(text)
    if not parts:
        return False
    deeds.tell_apart(parts)
    return True


def _parts(text: str) -> Sequence[_Told]:
    """What is said of each part; none where the clause says anything beside."""
    for pattern in (_NUMBER_FIRST, _ROLE_FIRST):
        found = list(pattern.finditer(text))
        if found and _BETWEEN.match(pattern.sub("", text)):
            return [_said(match) for match in found]
    return []


def _said(match: re.Match[str]) -> _Told:
    groups = {name.rstrip("12"): value for name, value in match.groupdict().items() if value}
    if "role" in groups:
        found = ROLES.first(groups["role"])
        return {"role": Role(found.meaning) if found else Role.PARTICIPANT}
    return {"completed": "done" in groups}
