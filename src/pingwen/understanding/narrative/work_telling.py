"""What a clause says of work, taken into the conversation so far."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import EmploymentKind, Work
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.fields import field_named, in_field, is_field_tag
from pingwen.understanding.narrative.places import EMPLOYERS
from pingwen.understanding.narrative.spans import lone_period, lone_start
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.work import read_work
from pingwen.understanding.narrative.work_read import WorkRead

__all__ = ["tell_work"]

_ARRIVED = re.compile(
    "^(?:就|又|才|我|辞职|离职)*(?:来|到|去|回)(?:了)?(?![^,]{0,6}(?:读|学(?!校|院)|念))[^,]{1,8}$"
    "|^(?:就|又|才|我|辞职|离职)*(?:回国|跳槽|换工作|加入|进入)"
)
_UNBROKEN = re.compile(
    "^(?:中间|期间|其间|一直|从来|也|都|就|我|到现在|查了社保)*(?:没有?|未)(?:再)?(?:断|停|间断|中断|歇|离开|休息|挪|动)过?(?:工作|窝|岗)?(?:的)?$"
    "|^(?:中间|期间|其间)?(?:无|没有)(?:间断|中断)$"
)
_JOB = re.compile("算法|岗|从事|工程师|研发|开发|做|搞|干")


def tell_work(
    clause: Clause,
    dates: Sequence[DateMention],
    taken: Sequence[DateMention],
    so_far: Conversation,
) -> None:
    """Take in the work of a clause. ``taken``: the dates that belong to a degree or a title."""
    if not taken and _tells_time(clause, dates, so_far):
        return
    if _UNBROKEN.match(clause.text) and so_far.history.at_work():
        return
    studied = so_far.studied and is_field_tag(clause.text) and not EMPLOYERS.first(clause.text)
    if studied and not _JOB.search(clause.text):
        return
    read = _named_in_period(clause, so_far) or read_work(
        clause, dates, taken, so_far.profession.field
    )
    if read.field is not None and _ALL_SPELLS.match(clause.text):
        so_far.history.name_field(
            in_field(read.field.fact.name, so_far.profession.field), clause.turn
        )
    employed = so_far.employment
    if employed is not None and employed.fact.kind is EmploymentKind.STUDENT and not dates:
        read = WorkRead(absence=read.absence)
    if read.alone is not None and not so_far.credential_last:
        so_far.history.tell_length(Statement(Work(months=read.alone), place_in(clause)))
        return
    arrived = _ARRIVED.match(clause.text[dates[0].end :]) if len(dates) == 1 else None
    if arrived is not None and read.work is None and dates[0] not in taken:
        so_far.history.arrived = dates[0].when
    _take_in(read, so_far)
    if read.work is None and dates and not taken:
        so_far.credential_last = so_far.studied = False


def _tells_time(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Take in a clause that says only when a spell began or lasted."""
    place = place_in(clause)
    period = lone_period(clause.text, dates)
    if period is None:
        start = lone_start(clause.text, dates)
        return start is not None and so_far.history.start_present(start, place)
    if so_far.history.bound_last(period.start, period.end, place):
        return True
    starts = period.until_now and period.start is not None
    if not (starts and period.start and so_far.history.start_present(period.start, place)):
        spell = Work(start=period.start, end=period.end, ongoing=period.until_now)
        so_far.history.period = Statement(spell, place)
    return True


def _named_in_period(clause: Clause, so_far: Conversation) -> WorkRead | None:
    """网络运维, after a period that no work has filled yet: what was done in it."""
    field = field_named(clause.text) if so_far.history.period is not None else None
    profession = so_far.profession.field
    if field is None or read_work(clause, (), (), profession).work is not None:
        return None
    spell = Statement(Work(in_field=in_field(field, profession)), place_in(clause))
    return WorkRead(work=spell, describes=True)


def _take_in(read: WorkRead, so_far: Conversation) -> None:
    if read.absence is not None:
        so_far.add_absence(read.absence)
    if read.unrelated:
        so_far.history.unrelated()
    if read.leaves:
        so_far.field_ = so_far.field_ if read.jobless else None
        if read.work is None:
            so_far.history.leave(read.left)
    if read.work is not None:
        so_far.history.add(read, graduated=so_far.graduated(), event=_event(so_far))
        so_far.credential_last = so_far.studied = False
        so_far.lift_absences("work", [])
    if read.field is not None:
        so_far.field_ = read.field


_ALL_SPELLS = re.compile(
    "^(?:[一二两三四五几\\d]{0,2}[家段份])?(?:公司|单位|地方|岗位|工作|前后)?(?:(?:全|一直)?都|均)(?:是|在)?(?:做|搞|干|从事|弄)"
)


def _event(so_far: Conversation) -> dict[str, object]:
    """What 从那以后 goes back to: the degree, the title or the day spoken of last."""
    event = so_far.last_event()
    if event or so_far.before is None:
        return event
    return {"start": so_far.before}
