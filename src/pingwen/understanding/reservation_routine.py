"""What is said in passing and no reader takes in: 企业实践达标, 一直在岗, 我们部门老吴.

Document 27 leaves much to the review, and applicants go through it all. Such a clause states
nothing that a condition counts; a length counts, and is passed over only where it agrees with the
days that were told.
"""

from __future__ import annotations

import re
from datetime import date

from pingwen.domain.facts import Facts, MeasureKind, Reservation, Work, WorkField
from pingwen.domain.time import completed_months
from pingwen.understanding.glossary import simplify
from pingwen.understanding.narrative.dates import find_dates
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.person_words import NAME
from pingwen.understanding.narrative.text import read_text
from pingwen.understanding.reservation_bearing import began
from pingwen.understanding.reservation_cues import read_cues

__all__ = ["names_applicant", "restates"]

_BEFORE_LENGTH = re.compile(
    "^(?:我|一直|都|就|已经?|现在|目前|如今|今天?|到|至|干|做|教|了|有|也)*$"
)
_AFTER_LENGTH = re.compile(
    "^(?:了|多|有余|一直|都|中间|从|也)*(?:在岗|在职|(?:没有?|未|从未)(?:断|间断|中断|停|离开)过?)?(?:了|过)?$"
)
_APPOINTED = re.compile(
    "(?:于|并|且|后|同年|次年)*(?:(?:受聘|聘任|被聘)(?:时间|日期)?[:是为]?)?(?:19|20)\\d\\d[年.-]\\d{1,2}月?"
    "(?:份|起|就|被|正式)*(?:受聘|聘任|聘上|聘用|聘)?(?:到?相应岗位|到岗|上岗|上|了|的)*"
)
_SOON, _DUTIES = 12, 36
_OURS = (
    "(?:替|帮|给)?(?:我|俺|咱)?(?:们|家)?的?"
    "(?:部门|组|团队|单位|公司|所|院|校|科室|手底下|手下)?里?的?"
)
_BEFORE = (
    "(?:[^,:]{0,6}(?:[让叫托请派]我|[代来发])(?:来|帮忙?|去)*(?:问|咨询|打听)(?:一?下|个)?:)?"
    "(?:[^,:()我]{0,16}[)])?"
)
_POST = (
    "(?:同事|同学|朋友|员工|职工|下属|徒弟"
    "|[^,:我是由]{0,8}(?:经理|总监|主管|工程师|专家|主任|[科处部所院组]长))?"
)
_ASKS_FOR = "(?:[托让叫请]我|来|帮|代)*(?:问|咨询|打听)?(?:一下|问|的)?"


def names_applicant(reservation: Reservation, applicant: str) -> bool:
    """Whether the words do no more than say for whom is asked, and what his post is (我们部门老吴,
    我同事托我问, 技术总监田某)."""
    words = reservation.evidence
    if words is None or not applicant:
        return False
    name = f"{re.escape(simplify(applicant))}(?:{NAME}|[一-龥][工总])?"
    called = f"{_BEFORE}{_OURS}{_POST}{name}{_ASKS_FOR}"
    return re.fullmatch(called, simplify(words.text)) is not None


def restates(reservation: Reservation, facts: Facts, as_of: date) -> bool:
    """Whether the words that were read as nothing leave everything as it was: a length of the work
    that was told, and of a teacher what the review itself judges."""
    words = reservation.evidence
    if words is None or facts.field is None:
        return False
    text = simplify(words.text)
    if _agrees(text, facts, as_of):
        return True
    of_teacher = facts.field.name is WorkField.TEACHING
    routine = of_teacher and read_cues().routine.match(text) is not None
    return routine or (of_teacher and _follows_title(text, facts, as_of))


def _agrees(text: str, facts: Facts, as_of: date) -> bool:
    """Whether the clause is a bare length, and that of the work which goes on until today."""
    lengths = find_durations(text)
    if len(lengths) != 1:
        return False
    before, after = text[: lengths[0].start], text[lengths[0].end :]
    if not (_BEFORE_LENGTH.match(before) and _AFTER_LENGTH.match(after)):
        return False
    told = lengths[0].months
    return any(
        months[0] <= (months[1] if told.most is None else told.most) and told.least <= months[1]
        for spell in facts.work
        if spell.in_field and spell.ongoing and (months := _lasted(spell, facts, as_of))
    )


def _follows_title(text: str, facts: Facts, as_of: date) -> bool:
    """Whether the clause only tells the day of an appointment (2016年1月受聘), and nothing hangs on
    it.

    Document 27 counts the duties of a class adviser from the title and the appointment to it. What
    may lie between the two is therefore taken off the years that were told; where these are not
    told, or would not be enough any more, it is not said in passing.
    """
    if "聘" not in text or _APPOINTED.fullmatch(text) is None:
        return False
    days = [each.when for each in find_dates(read_text(0, text).plain, as_of)]
    duties = [
        each.amount.least * 12
        for each in facts.measures
        if each.kind is MeasureKind.CLASS_ADVISER_YEARS
    ]
    if len(days) != 1 or days[0] is None or not duties:
        return False
    day = days[0].latest
    between = [
        completed_months(title.obtained.earliest, day) + 1
        for title in facts.titles
        if title.obtained is not None and title.obtained.earliest <= day
    ]
    enough = any(gap - 1 <= _SOON and min(duties) - gap >= _DUTIES for gap in between)
    return enough and completed_months(day, as_of) >= _DUTIES


def _lasted(spell: Work, facts: Facts, as_of: date) -> tuple[int, int] | None:
    """For how many months at least and at most the spell has gone on."""
    since = began(spell, facts)
    if since is None:
        return None
    return completed_months(since.latest, as_of), completed_months(since.earliest, as_of)
