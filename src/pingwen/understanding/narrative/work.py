"""Spells of work stated in a clause: when, how long, in what field, tied to what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from pingwen.domain.facts import Absence, ProfessionalField, Work, WorkField
from pingwen.domain.time import MonthRange
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.fields import WORK_VERB, field_of, in_field
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.spans import Bounds, Tie, bounds_of, opening, tie_of
from pingwen.understanding.narrative.statement import Place, Statement, place_in

__all__ = ["WorkRead", "read_work"]

_FIELD_WORDS = WordTable(words("fields_ai"))
_AFTER_LAST = re.compile("^(?:之后|此后|从那以后|从此|从那时起)(?=一直|就|又|都|在|做|干|从事|,)")
_ALWAYS = re.compile("一直(?!到|想)|始终|持续(?!教育)|从未离开|没断过|没换过")
_NOW = re.compile("现在|目前|如今|至今|到现在|到今天|迄今|目前为止|已经|已(?=做|干|工作|从)")
_PAST = re.compile(
    "之前|以前|曾|过去|原来|早年|原先|先(?=做|干|在|当|去)|一开始|刚开始|做过|干过|从事过|当过"
)
_LATER = re.compile(
    "后来|之后|然后|接着|再后来|现在|目前|如今|最近|近[一两三几]年|转行|转岗|转做|转到|转(?=算法"
    "|AI|人工智能|大模型|机器)"
)
_VERB = re.compile(
    "工作(?!经[历]|内容|满$|站|证|居住)|上班|就职|任职|供职|入职|从业|参加工作|经验|工龄"
    "|就业(?!率)|打工|待了|呆了"
)
_LENGTH_VERB = re.compile(
    "(?:做|干|搞|从事|工作|从业|经验|工龄|上班|待|呆|任职|打工|研究|专业工作|当)"
)
_WORKED = re.compile("工作|做|干")
_OF_WORK = re.compile("(?:多|的|左右|了|以上)*[^,]{0,8}(?:经验|工龄|工作|算法|销售)")
_LATELY = re.compile("(?:最近|这)$")
_OTHER_LENGTH = re.compile("(?:合同|学制|社保|毕业)$")
_PRESENT_PLACE = re.compile(
    "(?:在|于)[^,]{1,16}(?:工作|上班|任职|就职|供职|从业|做|干|从事|搞)(?!过|了)"
)
_JOB = re.compile("[^,]{0,4}(?:工程师|研究员|专家|岗|科学家|从业)")
_UNBROKEN = re.compile("没有?(?:过)?(?:待业|失业|间断|中断|空窗)|(?:没有?|未)(?:休|脱产)")
_AT_PRESENT = re.compile("现在|目前")
_BREAK = re.compile(
    "产假|待业|失业|空窗|GAP|脱产|停薪|病休|病假|辞职(?:在家|休|备考)|休息了|休养|在家(?:待|呆|带"
    "|休)|歇了|创业失败|间断|中断|离职在家|没工作|没有工作|没上班|(?:中间|期间|其间|后来"
    "|又)[^,]{0,4}(?:读|念|留学|当兵|服役|考研|生孩子|带孩子)"
)
_LEFT = re.compile(
    "(?:转|改|调)(?:行|岗|做|去|到|了)*(?:管理|行政|产品|运营|综合|党务|人事)|不(?:再)?(?:做|干"
    "|从事)(?:算法|AI|人工智能|技术|这行|这个)|离开(?:了)?(?:这行|这个行业|AI|人工智能)"
    "|已经?(?:转行|离职)(?:了|$)"
)
_NONE = re.compile(
    "没有?(?:任何|什么|过)?(?:相关)?(?:工作经[验历]|工作过|上过班|参加过?工作)|(?:还|一直"
    "|从)没有?(?:参加)?(?:工作|上班)(?!证)|零经验"
)
_NOT_WORK = re.compile(
    "课题|奖|论文|专利|标准|主持|牵头|参与|完成|发表|负责人|课程|规划|起草|软著|登记|证书|职称"
)
_DEED = re.compile(
    "(?:做|干|搞|开发|研发|负责)(?:过|了|出)[^年月,]{0,8}(?:项目|系统|平台|产品|课题|个)"
)
_AHEAD = re.compile(
    "(?:再|还(?:要|差|得|需)?|需要?|要|得|必须)(?:先|再)?(?:干|做|工作|过|等|满|有|从事)?(?:够|满"
    "|了)?$"
)


@dataclass(frozen=True, slots=True)
class WorkRead:
    """What a clause says of work.

    ``continues``: it tells more of the spell spoken of before (a length, a place) and begins none;
    ``later``: its words set it after what was told before; ``always``: it has lasted all along;
    ``past``: it is over; ``after_last``: it follows the degree or title spoken of last (之后一直);
    ``leaves``: the applicant no longer does the work told before (现在转管理了);
    ``interrupts``: it is a pause, no other trade.
    """

    work: Statement[Work] | None = None
    field: Statement[ProfessionalField] | None = None
    absence: Statement[Absence] | None = None
    continues: bool = False
    later: bool = False
    always: bool = False
    past: bool = False
    after_last: bool = False
    leaves: bool = False
    interrupts: bool = False


def read_work(
    clause: Clause, dates: Sequence[DateMention], taken: Sequence[DateMention]
) -> WorkRead:
    """The spell of a clause. ``taken``: the dates that belong to a degree or a title."""
    text = clause.text
    own = [d for d in dates if d not in taken]
    none = _NONE.search(text)
    if none is not None and not find_durations(text, [(d.start, d.end) for d in dates]):
        return WorkRead(absence=Statement(Absence(of="work"), place_in(clause, *none.span())))
    months = _length(text, dates)
    if _BREAK.search(text) and "在职" not in text:
        return _interruption(clause, dates, own, months)
    if _LEFT.search(text):
        return WorkRead(leaves=True)
    field, tie, bounds = field_of(text), tie_of(text), bounds_of(text, own)
    placed = bool(bounds.start or bounds.end or _ALWAYS.search(text))
    if not _is_spell(text, field, months, tells=bool(tie.since) or placed):
        return WorkRead()
    if own and not placed and months is None:
        return WorkRead()
    return _spell(clause, field, months, tie, bounds, taken)


def _is_spell(
    text: str, field: WorkField | None, months: MonthRange | None, *, tells: bool
) -> bool:
    """Whether the clause speaks of working, and not of one piece of work or of a title."""
    if _NOT_WORK.search(text) and not (tells and field) and not _VERB.search(text):
        return False
    if months is not None:
        return True
    if _DEED.search(text) or (_PAST.search(text) and not tells):
        return False
    if field is None and not tells and not _PRESENT_PLACE.search(text):
        return False
    verb = WORK_VERB.search(text) or _VERB.search(text) or _is_job(text)
    return bool(verb or (tells and field))


def _spell(
    clause: Clause,
    field: WorkField | None,
    months: MonthRange | None,
    tie: Tie,
    bounds: Bounds,
    taken: Sequence[DateMention],
) -> WorkRead:
    text = clause.text
    inside, ongoing = in_field(field), _ongoing(text, field, months, bounds)
    try:
        work = Work(
            in_field=inside,
            start=bounds.start,
            end=bounds.end,
            ongoing=ongoing,
            months=months,
            since=tie.since,
            since_degree=tie.degree,
            since_title=tie.title,
        )
    except ValidationError:
        return WorkRead()
    place = _place(clause, taken)
    said = ProfessionalField(name=field) if field and ongoing else None
    anchored = bounds.start or bounds.end or tie.since
    return WorkRead(
        work=Statement(work, place),
        field=Statement(said, place) if said else None,
        continues=not anchored and (field is None or months is not None),
        later=bool(_LATER.search(text)),
        always=bool(_ALWAYS.search(text)),
        past=bool(_PAST.search(text)),
        after_last=bool(_AFTER_LAST.match(text)),
    )


def _length(text: str, dates: Sequence[DateMention]) -> MonthRange | None:
    """The stated length of work; lengths still to come (还差两年) and other lengths are none."""
    lengths = find_durations(text, [(d.start, d.end) for d in dates])
    for length in lengths:
        before, after = text[: length.start], text[length.end :]
        if _AHEAD.search(before[-6:]) and not _WORKED.search(before[:-3]):
            continue
        near = bool(_LENGTH_VERB.search(before[-14:])) or bool(_BREAK.search(text))
        near = near or bool(_OF_WORK.match(after) or _LATELY.search(before))
        near = near or bool(_FIELD_WORDS.first(before[-10:]))
        if near and not _OTHER_LENGTH.search(before):
            return length.months
    return None


def _interruption(
    clause: Clause,
    dates: Sequence[DateMention],
    own: Sequence[DateMention],
    months: MonthRange | None,
) -> WorkRead:
    text = clause.text
    if _UNBROKEN.search(text):
        return WorkRead()
    lengths = find_durations(text, [(d.start, d.end) for d in dates])
    months = months or (lengths[0].months if lengths else None)
    start, end, until_now = bounds_of(text, own)
    now = bool(_AT_PRESENT.search(text)) or (until_now and end is None)
    try:
        work = Work(in_field=False, start=start, end=end, ongoing=now, months=months)
    except ValidationError:
        return WorkRead()
    return WorkRead(work=Statement(work, place_in(clause)), past=not now, interrupts=True)


def _ongoing(text: str, field: WorkField | None, months: MonthRange | None, bounds: Bounds) -> bool:
    if bounds.end is not None:
        return False
    if bounds.until_now or _ALWAYS.search(text) or _NOW.search(text):
        return True
    return not (_PAST.search(text) or (in_field(field) is False and months is not None))


def _is_job(text: str) -> bool:
    match = _FIELD_WORDS.first(text)
    return match is not None and bool(_JOB.match(text[match.end :]))


def _place(clause: Clause, taken: Sequence[DateMention]) -> Place:
    """The clause without a graduation or title that opens it (2016年硕士|毕业后做算法)."""
    begin = max((d.end for d in taken), default=0)
    tie = opening(clause.text)
    if tie is not None:
        begin = tie[0] if begin <= tie[1] else min(tie[0], begin)
    return place_in(clause, begin if begin < len(clause.text) - 1 else 0)
