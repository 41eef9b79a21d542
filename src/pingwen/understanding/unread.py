"""Statements from which nothing was read, of a vocational teacher or of one who claims a subsidy:
each may take something back.

去年没上满, 其中两年是代理的: what document 27 counts is told in too many ways for all of them to be
read. So a clause that states something and was read as nothing is put before the applicant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pingwen.domain.facts import (
    Evidence,
    Facts,
    Reservation,
    ReservationAbout,
    WorkField,
)
from pingwen.domain.question import Message
from pingwen.understanding.narrative.claim_words import claimed_by_kind
from pingwen.understanding.narrative.clauses import ASKS_ELIGIBILITY
from pingwen.understanding.narrative.places import REGIONS
from pingwen.understanding.reservation_bearing import (
    DoubtedClause,
    clauses_of,
    read_as,
    told_by_kind,
)

__all__ = ["unread_statements"]

_NAMES: tuple[tuple[re.Pattern[str], tuple[ReservationAbout, ...]], ...] = (
    (re.compile("班主任|辅导员|学时|课时|课|继续教育|继教|学期|产假|病假|达标|聘"), ("service",)),
    (re.compile("论文|荣誉|奖|教改|竞赛|大赛|教材|专利|课题|获|参与|指导"), ("achievements",)),
    (re.compile("讲师|职称|教师(?!资格)"), ("titles",)),
    (re.compile("毕业|学历|学位"), ("education",)),
)
_IN_PART = re.compile("其中|只有|有的|除了|部分|有[一两几]个|补缴|补交|补上|才上|刚上|个别")
_TAKES_BACK = re.compile(
    "外地|外省|京外|没|未|不(?!好意思|客气|少)|但|只|其实|除了|其中|有的|有[一两几]?个|退|停|离职|辞|补缴|挂靠|欠|断|另|原来|曾|后来|走了|假|虚|临时|兼职|名义|关联|可能|好像|大概|应该"
)
_ASKS = re.compile("[吗么呢嘛]$|请问|想问|咨询|能不能|可不可以|是不是|是否|怎么|多少|有没有")
_IDLE = re.compile(
    "^(?:老师|您|你|大家|各位)*(?:好|谢谢|感谢|麻烦了?|辛苦了?|在吗)(?:您|你|老师|啊|了)*$"
    "|^(?:我|的|个人|具体|基本|目前|现在)*情况(?:如下|是这样的?|是)*:?$|^(?:就|以上)?(?:这些|这样|是这样)$"
    "|^(?:今年|现在|目前)?\\d{2}岁了?$|^我?(?:是)?(?:男|女)的?$"
)


def unread_statements(message: Message, turn: int, facts: Facts) -> Iterator[Reservation]:
    """A reservation for each such clause, about what it names, or else what was told before it."""
    if any(c.kind.value in claimed_by_kind() for c in facts.circumstances):
        yield from _doubtful(message, turn, facts)
    if facts.field is None or facts.field.name is not WorkField.TEACHING:
        return
    told = told_by_kind(facts)
    topic: tuple[ReservationAbout, ...] = ("work",)
    for clause in clauses_of(message, turn):
        read = [about for about, of_kind in told if read_as(clause, of_kind)]
        topic = tuple(read) or topic
        if not read and _states(clause):
            for about in _named(clause) or topic:
                words = Evidence(turn=turn, text=clause.words)
                yield Reservation(about=about, evidence=words)


def _doubtful(message: Message, turn: int, facts: Facts) -> Iterator[Reservation]:
    """Of one who claims a subsidy or a post: what may take something back and was not read."""
    told = [fact for _, of_kind in told_by_kind(facts) for fact in of_kind]
    for clause in clauses_of(message, turn):
        unread = _states(clause) and not read_as(clause, told)
        elsewhere = any(place.meaning != "北京" for place in REGIONS.find(clause.folded))
        in_part = _states(clause) and _IN_PART.search(clause.folded) is not None
        if in_part or (unread and (elsewhere or _TAKES_BACK.search(clause.folded))):
            yield Reservation(about="scope", evidence=Evidence(turn=turn, text=clause.words))


def _states(clause: DoubtedClause) -> bool:
    text = clause.folded
    return not (ASKS_ELIGIBILITY.search(text) or _ASKS.search(text) or _IDLE.search(text))


def _named(clause: DoubtedClause) -> tuple[ReservationAbout, ...]:
    return next((abouts for words, abouts in _NAMES if words.search(clause.folded)), ())
