"""Work and awards of which a clause gives only the level: 省里的没有，区级的有一个."""

from __future__ import annotations

import re

from pingwen.domain.facts import (
    Absence,
    Award,
    AwardKind,
    Level,
    Performance,
    PerformanceKind,
    Role,
)
from pingwen.understanding.narrative.achievements import ROLES
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.performance import LEVELS, level_of
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["read_elliptical"]

_HAS = re.compile(
    "^(?:但|倒|不过|就|只|我|还|也|倒是)*的?(?:倒|也|还|我|就|倒是)*(?:有(?:过)?|(?:参加|参与|主持|做|拿|得|承担)过|(?:参与|主持|牵头|承担)?完成了)"
    "(?:[一二两三四五六七八九十\\d]+[个项])?(?:[一二三]等奖)?$"
)
_GRADED = re.compile(
    "^(?:还|另外|也|又|另)*(?:有|拿过|得过|获得?过?)(?:一?[个项])?的?[特一二三]等奖$"
)
_IS = re.compile("^(?:那?是|属于|级别是?|这?是|算是|的|项目|课题|计划|专项|层面|重大|重点|子)*$")


def read_elliptical(clause: Clause, so_far: Conversation) -> bool:
    """Take in what a clause tells by its level alone; False where it is no such clause."""
    found = LEVELS.find(clause.text)
    level = level_of(clause.text) if len(found) == 1 else None
    if level is None:
        return False
    rest = clause.text[: found[0].start] + clause.text[found[0].end :]
    if _IS.match(rest):
        return so_far.results.deeds.level_last(level, clause.turn) or _award_of(level, so_far)
    if so_far.honours.last_honour == "award" and _GRADED.match(rest):
        kind = so_far.honours.awards[-1].fact.kind
        so_far.honours.add_award(Statement(Award(kind=kind, level=level), place_in(clause)))
        return True
    denied = next(reversed(so_far.absences.values()), None)
    if denied is None or denied.place.turn != clause.turn or not _HAS.match(rest):
        return False
    return len(denied.fact.kinds) == 1 and _told(denied.fact, clause, so_far)


def _award_of(level: Level, so_far: Conversation) -> bool:
    """劳模，市级的: the level of the award told last."""
    last = so_far.honours.last_honour == "award"
    if last:
        so_far.honours.detail_last(level=level, scope=None)
    return last


def _told(absence: Absence, clause: Clause, so_far: Conversation) -> bool:
    level, place = level_of(clause.text), place_in(clause)
    if absence.of == "performance":
        role = ROLES.first(clause.text)
        deed = Performance(
            kind=PerformanceKind(absence.kinds[0]),
            level=level,
            role=Role(role.meaning) if role else None,
        )
        so_far.results.deeds.add(Statement(deed, place))
    elif absence.of == "awards":
        award = Award(kind=AwardKind(absence.kinds[0]), level=level)
        so_far.honours.add_award(Statement(award, place))
    else:
        return False
    return True
