"""Work and awards of which a clause gives only the level: 省里的没有，区级的有一个."""

from __future__ import annotations

import re

from pingwen.domain.facts import (
    Absence,
    Award,
    AwardKind,
    FactKey,
    Level,
    Performance,
    PerformanceKind,
    Role,
)
from pingwen.understanding.narrative.achievements import ROLES
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.levels import LEVELS, level_of
from pingwen.understanding.narrative.numerals import number
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["read_elliptical"]

_HAS = re.compile(
    "^(?:但|倒|不过|就|只|我|还|也|倒是)*的?(?:倒|也|还|我|就|倒是)*(?:有(?:过)?|(?:跟着?|帮)[^,过]{1,5}?(?:做|干|搞|参与|参加)过|(?:参加|参与|主持|做|拿|得|承担)过|(?:参与|主持|牵头|承担)?完成了)"
    "(?:[一二两三四五六七八九十\\d]+[个项])?(?:[一二三]等奖)?(?:科委|科技[局厅]|的|项目|课题)*$"
)
_GRADED = re.compile(
    "^(?:还|另外|也|又|另)*(?:有|拿过|得过|获得?过?)(?:一?[个项])?的?[特一二三]等奖$"
)
_ONE_MORE = re.compile(
    "^(?:我|就|只|倒|倒是|但|但是|不过)*(?P<more>还|另外|另|又|也)?(?:有|(?P<role>主持|牵头|参与|参加|承担|负责)(?:完成)?(?:过|了))"
    "(?:[一1](?:个|项))(?:[^,过了]{1,4}级|国家|省里?|市里?|区里?|部委)?的?$"
)
_TAKEN_PART = re.compile(
    "^(?P<more>还|也)?(?:(?:国家|省部?|部|市厅?|区县?)级|[省市区]里)?(?:的)?(?P<role>主持|牵头|参与|参加|承担)"
    "(?:过|了)?(?:倒是?|是|的|也|还)*(?:有|(?:主持|牵头|参与|参加|承担|做)?(?:过|了))"
    "(?P<n>[一二两三四五六七八九1-9])[个项](?:的)?$"
)
"""省部级的参与过一个; 参加倒是参加过三个, after 没主持过."""
_HIGH = (Level.PROVINCE, Level.NATION)
_HIGH_PROJECT = re.compile("省部级[^,]{0,12}课题")
_SO_MANY = re.compile(
    "^(?:另|还)?(?:有)?(?P<role>主持|牵头|参与|参加|承担)?(?:过|了|完成)*(?:(?:国家|省部?|部|市厅?|厅局?|区县?|校|院)级|[部省市区校院]里)"
    "(?:的|课题|项目|科研)*(?:\\d{1,2}|[一二两三四五六七八九])[项个]$"
)
_WITH_OTHERS = re.compile("跟着?[^,]{1,5}(?:做|干|搞)过")
_MANY = 3
_BESIDE, _FARTHER = 2, 12
_OTHER_KINDS = re.compile("项目|负责人|标准|政策|规划|制度|工程|业绩")
_IS = re.compile("^(?:那?是|属于|级别是?|这?是|算是|的|项目|课题|计划|专项|层面|重大|重点|子)*$")


def read_elliptical(clause: Clause, so_far: Conversation) -> bool:
    """Take in what a clause tells by its level alone; False where it is no such clause."""
    found = LEVELS.find(clause.text)
    level = level_of(clause.text) if len(found) == 1 else None
    if _one_more(clause, level, so_far) or _same_again(clause, level, so_far):
        return True
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


def _one_more(clause: Clause, level: Level | None, so_far: Conversation) -> bool:
    """主持过一个市级的, 还有一个省部级的: one of the kind that was asked for, or told or denied
    before."""
    if "个" not in clause.text and "项" not in clause.text:
        return False
    match = _ONE_MORE.match(clause.text) or _TAKEN_PART.match(clause.text)
    if match is None or not (level or match["role"]):
        return False
    asked, deeds = so_far.asked, so_far.results.deeds
    denied = next(reversed(so_far.absences.values()), None)
    kind = None
    if denied is not None and denied.place.turn == clause.turn:
        of_deeds = denied.fact.of == "performance" and len(denied.fact.kinds) == 1
        kind = PerformanceKind(denied.fact.kinds[0]) if of_deeds else None
        one = match.re is not _TAKEN_PART
        level = level or (denied.fact.at_least if kind is not None and one else None)
    elif asked is not None and asked.key is FactKey.PERFORMANCE:
        kind = _only_kind(asked.text)
        if kind is None and level in _HIGH and _HIGH_PROJECT.search(asked.text):
            kind = PerformanceKind.RESEARCH_PROJECT
    elif asked is None and match["more"] and deeds.told:
        kind = deeds.told[-1].fact.kind
    if kind is None:
        return False
    role = ROLES.first(match["role"] + "过") if match["role"] else None
    several = match.re is _TAKEN_PART and (number(match["n"]) or 0) >= _MANY
    deed = Performance(
        kind=kind,
        level=level,
        role=Role(role.meaning) if role else None,
        several=True if several else None,
    )
    deeds.add(Statement(deed, place_in(clause)))
    if match.re is _ONE_MORE:
        so_far.lift_absences("performance", [kind.value])
    return True


def _same_again(clause: Clause, level: Level | None, so_far: Conversation) -> bool:
    """省级课题1项、市级2项: as the one told right before, at another level."""
    told = so_far.results.deeds.told
    match = _SO_MANY.match(clause.text) if level is not None and told else None
    if match is None:
        return False
    last = told[-1]
    role = ROLES.first(match["role"]) if match["role"] else None
    near = _FARTHER if role is not None else _BESIDE
    if not last.place.leads(clause, near) or last.fact.level in (None, level):
        return False
    update: dict[str, object] = {"level": level, "when": None, "several": None}
    if role is not None:
        update |= {"role": Role(role.meaning), "completed": None}
    fact = last.fact.model_copy(update=update)
    so_far.results.deeds.add(Statement(fact, place_in(clause)))
    return True


def _only_kind(question: str) -> PerformanceKind | None:
    """课题, where a question of few words asks for that alone."""
    alone = "课题" in question and not _OTHER_KINDS.search(question)
    return PerformanceKind.RESEARCH_PROJECT if alone else None


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
        helped = Role.PARTICIPANT if _WITH_OTHERS.search(clause.text) else None
        deed = Performance(
            kind=PerformanceKind(absence.kinds[0]),
            level=level,
            role=Role(role.meaning) if role else helped,
        )
        so_far.results.deeds.add(Statement(deed, place))
    elif absence.of == "awards":
        award = Award(kind=AwardKind(absence.kinds[0]), level=level)
        so_far.honours.add_award(Statement(award, place))
    else:
        return False
    return True
