"""What a clause says of work, taken into the conversation so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pingwen.domain.facts import EmploymentKind, FactKey, ProfessionalField, Work, WorkField
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.appointed import appointed
from pingwen.understanding.narrative.arrivals import (
    arriving,
    ends_period,
    outdate_arrival,
)
from pingwen.understanding.narrative.asked_since import since_asked
from pingwen.understanding.narrative.back_at_post import returns_to_post
from pingwen.understanding.narrative.bare_dates import since_of_field
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.deed_times import time_of_deed
from pingwen.understanding.narrative.fields import (
    field_named,
    in_field,
    is_field_tag,
    speaks_of_ai,
)
from pingwen.understanding.narrative.other_first import other_work_first
from pingwen.understanding.narrative.places import EMPLOYERS
from pingwen.understanding.narrative.spans import at_employer, lone_end, lone_period, lone_start
from pingwen.understanding.narrative.spell_adding import add_spell
from pingwen.understanding.narrative.spell_joining import changed
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.study_after_work import goes_to_study
from pingwen.understanding.narrative.trades import names_trade
from pingwen.understanding.narrative.work import read_work
from pingwen.understanding.narrative.work_lengths import BREAK, parts_follow
from pingwen.understanding.narrative.work_read import WorkRead
from pingwen.understanding.narrative.work_told import is_training, names_post, names_target

__all__ = ["tell_work"]

_SCHOOL_NAMED = re.compile("(?:大学|学院|学校|[农工理邮电科师]大)$")
"""A place of study, as the words of a resume end in it."""
_UNBROKEN = compiled(
    "^(?:中间|期间|其间|一直|从来|也|都|就|我|到现在|查了社保|其[他它余]|别的|剩下|的|时间|时候)*(?:没有?|未)(?:再)?(?:断|停|间断|中断|歇|离开|休息|挪|动)过?(?:工作|窝|岗)?(?:的)?$"
    "|^(?:中间|期间|其间)?(?:无|没有)(?:间断|中断)$"
)
_FROM_WORD = re.compile("开始|起|^(?:我|真正)*转")
_NOT_OF_IT = compiled(
    "^(?:但是?|不过|可是?|只是|就是|都|其实|当时|那会儿?|那时候?)*(?:那|这)?(?:都|也|还|并|可)?(?:不是|不算|不属于)(?:做|干|搞)?(?:的)?(?:这(?:一?行|个专业|个方向|块|方面)|本(?:行|专业)|AI|人工智能|算法)(?:的)?(?:工作|岗位|方向)?$"
    "|^(?:但是?|不过|可是?|只是)*(?:专业)?不对口$"
)
_OF_AI = re.compile("AI|人工智能")
"""土建，不是AI的: of an engineer no more than which of the two documents holds."""
_SAME_TRADE = compiled(
    "(?<!不)(?<!没)(?:干|做|搞|弄|在)的?(?:都|就)?是?(?:这个|这行|这一行|这块|本行|老本行)(?:$|[的了,])"
    "|毕业(?:后|就)?(?:一直)?(?:干|做|搞|教)到(?:现在|今)|(?:毕业|校门)(?:后|就)?(?:就|一直)?(?:来了?|在(?:这|厂|公司|单位|学校|校|所|院)里?(?:儿|边)?)$"
)
_SINCE = re.compile("起$|至今$|到现在$")
_AS_BEFORE = re.compile(
    "^(?:活|工作|内容|方向|岗位|干的|做的)*(?:也|都|还|仍然?|依旧|依然|照样|继续)+(?:是|做|干|搞)?(?:的)?"
    "(?:(?:这|那|原来|原先|老|之前|以前)(?:一|些|个|的)*(?:套|块|方向|行|本行|岗位|活|事|内容)|原岗位?|同一?(?:方向|岗位))(?:儿|了|上)*$"
)
"""仍是这一套: the work is what it was at the place before."""
_RESTS = re.compile(
    "^(?:就|又|然后|之后|一直|在家|在老家|待业|全职|带娃|养病|备考|赋闲|空窗|玩|毕业后?)*(?:歇|休|玩|养|待业|休息|休养|空窗|赋闲|备考|带娃|带孩子|在家[^,\\d]{0,4})(?:着|了|息)*(?:直?到|至)$"
)
"""歇到18年9月: until when nothing was done."""
_POST = re.compile(
    "(?:项目|技术|现场|施工|设备|生产)*(?:总工(?:程师)?|技术员|工程师|施工员|设备员)$"
)
_JOB = re.compile("算法|岗|从事|工程师|研发|开发|做|搞|干")


def tell_work(
    clause: Clause,
    dates: Sequence[DateMention],
    taken: Sequence[DateMention],
    so_far: Conversation,
) -> None:
    """Take in the work of a clause. ``taken``: the dates that belong to a degree or a title."""
    outdate_arrival(clause, [d for d in dates if d not in taken], so_far)
    ends_period(clause, so_far)
    of_study = goes_to_study(clause, dates, so_far.history)
    if of_study or (not taken and (time_of_deed(clause) or _tells_time(clause, dates, so_far))):
        return
    unbroken = _UNBROKEN.match(clause.text) and so_far.history.at_work()
    if unbroken or names_target(clause.text) or _takes_field_back(clause.text, so_far):
        return
    if so_far.studied and so_far.history.period is None and _names_subject(clause.text):
        return
    filled = None if dates else _named_in_period(clause, so_far)
    filled = filled or appointed(clause, dates, so_far)
    read = filled or read_work(clause, dates, taken, so_far.profession.field)
    if read.field is not None and _ALL_SPELLS.match(clause.text):
        so_far.history.name_field(
            in_field(read.field.fact.name, so_far.profession.field), clause.turn
        )
    employed = so_far.employment
    read = _same_trade(_other_at_first(read, clause), clause.text, so_far)
    if employed is not None and employed.fact.kind is EmploymentKind.STUDENT and not dates:
        read = WorkRead(absence=read.absence)
    if _tells_length(clause, read, so_far):
        return
    if _goes_on(clause, dates, so_far):
        return
    if read.work is None:
        read = arriving(clause, dates, taken, so_far) or read
    _take_in(since_asked(read, so_far.asked), so_far)
    if read.work is None and dates and not taken:
        so_far.credential_last = so_far.studied = False


def _goes_on(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Whether the clause tells only that the work told before went on, or of a rank in it."""
    history = so_far.history
    if _AS_BEFORE.match(clause.text) and history.same_field():
        return True
    at_work = not dates and history.at_work()
    return at_work and (returns_to_post(clause, history) or names_post(clause.text))


def _tells_length(clause: Clause, read: WorkRead, so_far: Conversation) -> bool:
    """Take in a length alone (快七年了), or that of all work (工作11年，后面六年做算法)."""
    if read.alone is not None and not so_far.credential_last:
        so_far.history.tell_length(Statement(Work(months=read.alone), place_in(clause)))
        return True
    work = read.work.fact if read.work is not None else None
    if read.work is None or work is None or work.months is None or work.in_field is not None:
        return False
    if work.start or work.end or work.since or not parts_follow(clause):
        return False
    so_far.history.tell_whole(read.work)
    return True


def _other_at_first(read: WorkRead, clause: Clause) -> WorkRead:
    """2012年入职，16年才碰NLP: what began is not the work of today."""
    unnamed = read.work is not None and read.work.fact.in_field is None
    return replace(read, other_first=True) if unnamed and other_work_first(clause) else read


def _names_subject(text: str) -> bool:
    """Whether a clause is no more than a field, which may be that of the studies just told."""
    named = is_field_tag(text) or names_trade(text)
    return named and not EMPLOYERS.first(text) and not _JOB.search(text)


def _same_trade(read: WorkRead, text: str, so_far: Conversation) -> WorkRead:
    """毕业到现在都干这个: it is the work told before."""
    if read.work is None or so_far.field_ is None or not _SAME_TRADE.search(text):
        return read
    if read.work.fact.in_field is not None or read.other_first:
        return read
    inside = in_field(so_far.field_.fact.name, so_far.profession.field)
    return replace(read, work=read.work.amended(in_field=inside))


def _takes_field_back(text: str, so_far: Conversation) -> bool:
    """毕业就工作了，不过不是这行: what was just told was no work of this profession."""
    engineer = so_far.profession.field is WorkField.OTHER_ENGINEERING
    if not _NOT_OF_IT.match(text) or (engineer and _OF_AI.search(text)):
        return False
    so_far.history.unrelated(after_all=True)
    return True


def _turns_at(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Take in a day on which the field was begun (算法是2020年3月开始的) or a rest ended."""
    text, place = clause.text, place_in(clause)
    begun = since_of_field(text, dates) if _FROM_WORD.search(text) else None
    if begun is not None:
        so_far.history.begin_present(place, start=begun)
        named = ProfessionalField(name=WorkField.ARTIFICIAL_INTELLIGENCE)
        so_far.field_ = so_far.field_ or Statement(named, place)
        return True
    if len(dates) != 1 or dates[0].when is None or not _RESTS.match(text[: dates[0].start]):
        return False
    so_far.history.rest_until(dates[0].when, place)
    return True


def _tells_time(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Take in a clause that says only when a spell began or lasted."""
    if not dates:
        return False
    place = place_in(clause)
    if _turns_at(clause, dates, so_far):
        return True
    end = lone_end(clause.text, dates)
    if end is not None and so_far.history.lasting():
        so_far.history.leave(end)
        return True
    period = lone_period(clause.text, dates)
    if period is None:
        start = lone_start(clause.text, dates)
        if start is not None and so_far.history.start_present(start, place):
            return True
        if start is not None and not clause.closing:
            so_far.history.arrived = start  # 2022年5月起|我在杭州工作
        elif start is not None and _SINCE.search(clause.text) and clause.closing == ",":
            so_far.history.begin_sentence()
            so_far.history.period = Statement(Work(start=start, ongoing=True), place)
            return True
        return False
    if _of_results(clause, so_far) or so_far.history.bound_last(period.start, period.end, place):
        return True
    starts = period.until_now and period.start is not None
    if not (starts and period.start and so_far.history.start_present(period.start, place)):
        asked = so_far.asked is not None and so_far.asked.key is FactKey.WORK
        inside = True if asked else None
        spell = Work(in_field=inside, start=period.start, end=period.end, ongoing=period.until_now)
        so_far.history.begin_sentence()
        so_far.history.period = Statement(spell, place)
    return True


def _of_results(clause: Clause, so_far: Conversation) -> bool:
    """论文6篇，2017年到2025年;: whether a period that ends a list is that of the results in it."""
    last = not clause.closing or clause.closing[0] in ";。!?\n"
    return last and bool(so_far.results.told) and bool(clause.text_before())


def _named_in_period(clause: Clause, so_far: Conversation) -> WorkRead | None:
    """网络运维, after a period that no work has filled yet: what was done in it."""
    history, profession = so_far.history, so_far.profession.field
    period = history.period
    named = period is not None and not _SCHOOL_NAMED.search(period.place.words)
    breaks = period is not None and named and BREAK.match(clause.text)
    if (
        period is not None
        and breaks
        and clause.text[0] not in "除中期其"
        and not EMPLOYERS.first(period.place.words)
    ):
        spell = Statement(Work(in_field=False), place_in(clause))
        return WorkRead(work=spell, describes=True)
    other = is_training(clause.text) or names_post(clause.text)
    field = field_named(clause.text) if named and not other else None
    if field is None and (named or history.unnamed_here()) and _is_trade(clause.text):
        field = WorkField.OTHER_ENGINEERING
    if field is None and profession is WorkField.OTHER_ENGINEERING and _POST.match(clause.text):
        field = profession if named else None
    if field is None and period is not None and at_employer(clause.text):
        history.period = Statement(period.fact, period.place.joined(place_in(clause)))
    if field is None or read_work(clause, (), (), profession).work is not None:
        return None
    spell = Statement(Work(in_field=in_field(field, profession)), place_in(clause))
    lasting = period is not None and period.fact.ongoing
    named_ = Statement(ProfessionalField(name=field), spell.place) if lasting else None
    return WorkRead(work=spell, field=named_, describes=True)


def _is_trade(text: str) -> bool:
    """Whether a clause is no more than a trade of engineering, and none that machines learn."""
    return names_trade(text) and not (speaks_of_ai(text) or "智能" in text)


def _take_in(read: WorkRead, so_far: Conversation) -> None:
    if read.ahead is not None:
        so_far.history.trade_ahead = read.ahead
    if read.absence is not None:
        so_far.add_absence(read.absence)
    if read.unrelated:
        so_far.history.unrelated()
    if read.leaves:
        so_far.field_ = so_far.field_ if read.jobless else None
        if read.work is None:
            so_far.history.leave(read.left)
    if read.leaves and read.work is not None and not so_far.history.lasting():
        read = replace(read, work=changed(read.work, end=read.left), leaves=False)
    if read.work is not None:
        add_spell(so_far.history, read, graduated=so_far.graduated(), event=_event(read, so_far))
        so_far.credential_last = so_far.studied = False
        so_far.lift_absences("work", [])
    if read.field is not None:
        so_far.field_ = read.field


_ALL_SPELLS = re.compile(
    "^(?:[一二两三四五几仨俩\\d]{0,2}[家段份个]?)?(?:公司|单位|地方|岗位|工作|前后)?"
    "(?:(?:(?:全|一直)?都|均|全)(?:是|在(?:北京|浙江|杭州)?)?(?:做|搞|干|从事|弄)|(?:做的)?(?:全都?|都|均)是(?![^,]*[后外]))"
)


def _event(read: WorkRead, so_far: Conversation) -> dict[str, object]:
    """What 从那以后 goes back to: the degree, the title or the day spoken of last, which the
    message before may have ended with."""
    begins = read.work is not None and read.work.place.start == 0
    if begins and so_far.credential_carried and read.after_last:
        so_far.credential_last = True
    event, last = so_far.last_event(), so_far.history.of_turn
    if event or so_far.before is None:
        return event
    if last is not None and so_far.history.spells[last].fact.months is not None:
        return {}  # 2012年进厂，在工艺科待了五年，之后一直做视觉: not since 2012
    return {"start": so_far.before}
