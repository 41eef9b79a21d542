"""Replies that tell more of an award or a standard: its level, its scope, one's place on it."""

from __future__ import annotations

import re

from pingwen.domain.facts import (
    AbsenceOf,
    Award,
    AwardKind,
    FactKey,
    StandardDrafting,
    StandardScope,
)
from pingwen.understanding.narrative.asked import Asked
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.honours import AWARDS, STANDARDS, rank_alone
from pingwen.understanding.narrative.levels import level_of
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["detail_honour", "honours_denied"]

_LOOKED = re.compile(
    "^(?:刚|又|再|重新|去|我|才)*(?:看|查|翻|核对?|确认)(?:了|过)?[^,]{0,6}?(?=我|是|第|排)"
)


_BESIDE_PRIZES = re.compile("标准|起草|编写|破格|其中|条件|之一|情形")
_SCOPE_ALONE = re.compile("^(?:是|就是|那个是)?(?P<scope>国家|行业|地方|团体|企业)(?:级)?的$")
_GRADE = re.compile(
    "(?:那?是|拿的?是?|得的?是?|我们?|的|中国|国家|专利|发明)*(?P<grade>[金银]|优秀)奖"
    "(?P<unit>是(?:我们)?(?:公司|单位|团队)的)?$"
)
"""金奖, of whoever asked with a patent award: no prize of science has this grade."""


def honours_denied(asked: Asked) -> tuple[AbsenceOf, ...]:
    """What a no denies where prizes alone were asked after, and not standards beside them; empty
    for every other question."""
    prizes = asked.key is FactKey.AWARD_DETAIL and not _BESIDE_PRIZES.search(asked.text)
    return ("awards",) if prizes else ()


def detail_honour(asked: Asked, clause: Clause, so_far: Conversation) -> bool:
    """Take in what the clause tells of the award or standard asked about.

    True where it was all that the clause says: a rank alone; its level or scope may be told beside
    other things.
    """
    text, place, honours = clause.text, place_in(clause), so_far.honours
    of = _SCOPE_ALONE.match(text)
    scope = STANDARDS.first(f"{of['scope']}标准" if of is not None else text)
    rank = rank_alone(_LOOKED.sub("", text)) if scope is None else None
    prizes = "奖" in asked.text
    if rank is not None and prizes != bool(re.search("标准|起草|编写", asked.text)):
        other = None if prizes else _other_standard(clause, so_far)
        if other is not None:
            honours.add_standard(Statement(StandardDrafting(scope=other, rank=rank), place))
            return True
        if _ranked_here(clause, so_far, prizes=prizes):
            return False  # of another one, which was told after it
        if honours.rank_asked(rank, award=prizes):
            return True
    grade = _GRADE.match(text) if prizes and not honours.awards else None
    if grade is not None:
        named = AWARDS.first(f"中国专利{grade['grade']}奖")
        assert named is not None
        award = Statement(Award(kind=AwardKind(named.meaning)), place)
        if grade["unit"]:
            honours.of_unit = award
        else:
            honours.add_award(award)
        return True
    denied = re.search("没|不是", text) is not None
    honours.detail_last(
        level=None if denied else level_of(text),
        scope=StandardScope(scope.meaning) if scope else None,
    )
    if scope is not None and not honours.standards:
        drafted = StandardDrafting(scope=StandardScope(scope.meaning))
        honours.add_standard(Statement(drafted, place))
    return False


def _ranked_here(clause: Clause, so_far: Conversation, *, prizes: bool) -> bool:
    """省奖我排第五；还有学会的一等奖，排第二: whether this message ranked the last one before."""
    told = so_far.honours.awards if prizes else so_far.honours.standards
    last = told[-1] if told else None
    here = last is not None and last.place.turn == clause.turn and last.fact.rank is not None
    return here and not so_far.correcting


def _other_standard(clause: Clause, so_far: Conversation) -> StandardScope | None:
    """行标那个好，第一起草人: the standard that the message named last, if not the one told."""
    named = STANDARDS.find(clause.source.plain[: clause.start])
    told = so_far.honours.standards[-1].fact.scope if so_far.honours.standards else None
    scope = StandardScope(named[-1].meaning) if named else None
    return scope if scope is not told else None
