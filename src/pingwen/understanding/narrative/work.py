"""Spells of work stated in a clause: when, how long, in what field, tied to what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from pingwen.domain.facts import ProfessionalField, Work, WorkField
from pingwen.domain.time import MonthRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.fields import (
    NOT_ALL,
    field_of,
    in_field,
    is_field_tag,
    trade_of,
)
from pingwen.understanding.narrative.profession import teaches
from pingwen.understanding.narrative.resume_lines import field_of_job, field_of_line, job_of_line
from pingwen.understanding.narrative.spans import NO_LINE, Bounds, Tie, bounds_of, opening, tie_of
from pingwen.understanding.narrative.statement import Place, Statement, place_in
from pingwen.understanding.narrative.trades import names_trade
from pingwen.understanding.narrative.work_breaks import interruption, leaving
from pingwen.understanding.narrative.work_lengths import (
    BREAK,
    field_of_length,
    length_alone,
    net_length,
    stated_length,
)
from pingwen.understanding.narrative.work_read import NOTHING, WorkRead
from pingwen.understanding.narrative.work_told import is_no_work, tells_work
from pingwen.understanding.narrative.work_untimed import (
    NOT_WORK,
    PAST,
    former_trade,
    without_spell,
)

__all__ = ["read_work"]

_AFTER_LAST = re.compile(
    "^(?:之后|此后|随后|其后|往后|从此|自此|从那以后|自那以后|从那时起|自那时起)"
    "(?=一直|就|便|又|都|在|做|干|从事|,|至今|到现在|到今天|直到现在|始终|持续|仍|全职|专职|专门"
    "|(?:近|快|将近|整整?)?[\\d一二三四五六七八九十]{1,3}年多?(?:一直|都|来))"
)
_TO_THIS_DAY = re.compile("^至今(?:仍|都|还)?(?:在|于|从事|做|干|专职|全职)")
_MOVED_ON = re.compile("[转换跳调离辞歇休断停]|待业|无业|创业")
_ON_LEAVING = re.compile(
    "(?:^|\\d年(?:\\d{1,2}月)?)(?:中专|大专|专科|大学|本科|硕士|博士|研究生)*毕业(?:以|之)?后$"
)
_AT = re.compile(
    "^(?:即|就|便)?(?:在|到|于|入职|进入|就职于|任职于)(?!校|读|家)[^,]*(?:至今|到现在)$"
)
_ALWAYS = compiled(
    "一直(?<!不是一直)(?<!没一直)(?<!没有一直)(?<!并非一直)(?!到|想)|^都(?=在[^,]{1,10}(?:公司|企业|单位|[国央民私外]企|研究院|研究所))|(?:做|干|搞|写|弄|教|带)(?<!接着.)(?<!继续.)(?<!又.)[^,\\d]{0,16}到(?:现在|今天)|始终|持续(?!教育)|从未离开|没断过|没换过"
)
_NOW = re.compile("现在|目前|如今|至今|到现在|到今天|迄今|目前为止|已经|已(?=做|干|工作|从)")
_FORMERLY = re.compile(
    "^(?:而|但|在?那|在?此)?(?:再?往前[数推倒]?|之前|以前|此前|先前|前(?=[一二三四五六七八九十\\d])|原先|原来|早先|过去)(?!者)"
)
_LATER = compiled(
    "后来|后面(?=都|全|一直|就|才)|之后|然后|接着|再后来|(?<!到)(?<!直到)现在(?!还是|看|想来|说|仍|依然|也还?是|继续)|目前|如今|最近"
    "|(?<!到)现(?=从事|任|在|做|负责|主要|岗)|近[一两三几]年|转行|转岗|转做|转到|跨行?(?:到|进|入)|转(?=算法"
    "|AI|人工智能|大模型|机器)"
)
_TO_THE_END = re.compile(
    "(?:做|干|搞|教|待|呆|上班|工作)到了?(?:退休|离职|辞职|被裁|(?:公司|单位|厂子?|团队|部门)?(?:倒闭|解散|散伙|关门|关停|黄了))"
)
_POSTDOC = re.compile("博士?后(?!端)")
_TWICE_LE = re.compile("了[^,了]{1,6}年[多半]?了(?:吧)?$")
"""写了八年了: with 了 twice it still goes on."""
_UNTIL_TITLE = compiled(
    "(?:年|个月)(?:多|半)?[^,]{0,6}?(?:才|就|又|再)?(?:转|评|晋升|升|定|聘|考|拿|认定)(?:的|上|到|了|为)了?(?:个)?"
    "(?:助|中级|副高|正高|高工|高级|工程师|讲师|员级|初级|技术员|职称)"
)
"""干满三年转的助工: how long it lasted before the title."""
_PART_TIME = re.compile("兼职|业余|副业|周末|空余时间|下班后")
_STILL = re.compile("还是(?:做|干|搞|在|这)|仍然?|依然|继续|接着(?:做|干|搞)")
_MEANWHILE = re.compile("(?:这|但|只是)?(?:中间|期间|其间)")
_DESCRIBES = re.compile(
    "^(?:主要|当时|那时|都|基本|全)*(?:做|干|搞|负责|研究|从事)的(?:都|也|主要|全|就|还)*是"
)
_CAME = re.compile(
    "被[^,]{1,14}(?:招|聘|调|请|录)|(?:我|就|又|才|便)*(?:来|到|去|进|入|在|调|转|开始|起)(?!现在|今|目前)"
)
_NOT_THIS = re.compile(
    "(?:不是|不算|没做|不做|非)(?:做|搞)?(?:AI|人工智能|算法|这行|这个|本专业)(?:的|相关的?|方向|岗位?)?$"
)
_ONE_THEN = re.compile("先[^,]{1,6}(?:后|再|然后)[^,的]{1,8}$")
"""先测试后算法: one trade after the other, and when it changed is not said."""
_MOVES = re.compile(
    "跳槽|跳到|转至|调[到至]|调去|调来|调往|调回|换到|换了?一?家|转到|转去|转做|转岗|跨行?(?:到|进|入)|入职|加入|来到|回国|(?:离职|辞职|出来)创业"
)


def read_work(
    clause: Clause,
    dates: Sequence[DateMention],
    taken: Sequence[DateMention],
    profession: WorkField,
) -> WorkRead:
    """The spell of a clause. ``taken``: the dates that belong to a degree or a title."""
    text = clause.text
    own = [d for d in dates if d not in taken]
    if (bare := without_spell(clause, dates)) is not None:
        return bare
    months = stated_length(text, dates, teacher=profession is WorkField.TEACHING)
    if not own and (net := net_length(text)) is not None:
        return WorkRead(alone=net)
    if is_no_work(text, profession):
        return NOTHING
    if months is None and not own and (alone := length_alone(text)) is not None:
        return WorkRead(alone=alone)
    if BREAK.search(text) and "在职" not in text:
        return interruption(clause, dates, own, months)
    if (left := leaving(clause, own, profession)) is not None:
        lasted = months is not None and left.work is None and left.jobless
        return replace(left, **_until_left(clause, own, months, profession)) if lasted else left
    open_ = _ONE_THEN.match(text) or NOT_ALL.search(text)
    field = _field(text, dates, months, profession) if not open_ else None
    tie, bounds = tie_of(text), bounds_of(text, own)
    if field is WorkField.TEACHING and len(own) == 1 and _CAME.match(text[own[0].end :]):
        bounds = Bounds(own[0].when, None, bounds.until_now)
    placed = bool(bounds.start or bounds.end or _ALWAYS.search(text))
    closed = bool(bounds.start and bounds.end) and NO_LINE.search(text) is None
    job = job_of_line(text, own)
    job = job if job is None or not NOT_WORK.search(job) else None
    tells = bool(tie.since) or placed
    if not (closed or job is not None or tells_work(text, field, months, tells=tells)):
        return former_trade(clause, field, profession)
    field = field or (field_of_job(job) if job is not None else None)
    if own and not placed and months is None:
        return NOTHING
    inside = False if _NOT_THIS.search(text) else in_field(field, profession)
    return _spell(clause, (field, inside), months, tie, bounds, taken)


def _field(
    text: str, dates: Sequence[DateMention], months: MonthRange | None, profession: WorkField
) -> WorkField | None:
    if profession is WorkField.TEACHING:
        other = field_of(text) if dates else None
        return teaches(text) or (other if other is WorkField.OTHER else None)
    told = field_of(text) or (field_of_length(text, dates) if months is not None else None)
    told = told or field_of_line(text, dates)
    if told is None and profession is WorkField.OTHER_ENGINEERING and names_trade(text):
        return WorkField.OTHER_ENGINEERING
    past = _FORMERLY.match(text) or (months is not None and PAST.search(text))
    if told is None and (profession is WorkField.OTHER_ENGINEERING or past):
        return trade_of(text)
    return told


def _spell(
    clause: Clause,
    of: tuple[WorkField | None, bool | None],
    months: MonthRange | None,
    tie: Tie,
    bounds: Bounds,
    taken: Sequence[DateMention],
) -> WorkRead:
    """``of``: the field, and whether it is the profession's."""
    text = clause.text
    field, inside = of
    if _PART_TIME.search(text):
        field, inside = None, None
    ongoing = _ongoing(text, months, bounds, inside=inside)
    try:
        work = Work(
            in_field=inside,
            start=bounds.start,
            end=bounds.end,
            ongoing=ongoing,
            months=months,
            since=None if bounds.start else tie.since,
            since_degree=None if bounds.start else tie.degree,
            since_title=None if bounds.start else tie.title,
        )
    except ValidationError:
        return NOTHING
    place = _place(clause, taken)
    said = ProfessionalField(name=field) if field and ongoing else None
    anchored = bounds.start or bounds.end or tie.since
    return WorkRead(
        work=Statement(work, place),
        field=Statement(said, place) if said else None,
        continues=not anchored and (field is None or months is not None),
        later=bool(_LATER.search(text)) and not _STILL.search(text),
        always=bool(_ALWAYS.search(text)),
        past=bool(PAST.search(text)),
        after_last=bool(_AFTER_LAST.match(text)) or _since_event(clause),
        moves=bool(_MOVES.search(text)),
        tag=is_field_tag(text) or names_trade(text),
        describes=bool(_DESCRIBES.match(text)),
        interrupts=inside is False and bool(_MEANWHILE.match(text)),
    )


def _until_left(
    clause: Clause,
    own: Sequence[DateMention],
    months: MonthRange | None,
    profession: WorkField,
) -> dict[str, Any]:
    """干满三年就被裁了: how long the work lasted that the clause tells the end of."""
    field = _field(clause.text, own, months, profession)
    work = Work(in_field=in_field(field, profession), months=months)
    return {"work": Statement(work, place_in(clause)), "past": True, "continues": True}


def _since_event(clause: Clause) -> bool:
    """取得助工以来，一直做算法: the words before the clause are the tie of the work told in it."""
    ahead = clause.text_before().rstrip(",").rpartition(",")[2]
    if _ON_LEAVING.search(ahead) and _AT.match(clause.text):
        return True  # 2013年7月硕士毕业后，在北京某央企从事算法至今
    if _TO_THIS_DAY.match(clause.text) and not _MOVED_ON.search(ahead):
        return True  # 2019年8月取得工程师，至今在北京某央企从事算法
    tie = opening(ahead) if _ALWAYS.search(clause.text) else None
    return tie is not None and tie[1] == len(ahead) and tie_of(ahead).since == "title"


def _ongoing(text: str, months: MonthRange | None, bounds: Bounds, *, inside: bool | None) -> bool:
    if bounds.end is not None or _TO_THE_END.search(text):
        return False
    if _FORMERLY.match(text) and not (bounds.until_now or _NOW.search(text)):
        return False
    if bounds.until_now or _ALWAYS.search(text) or _NOW.search(text):
        return True
    if months is not None and (_POSTDOC.search(text) or _UNTIL_TITLE.search(text)):
        return False
    if _TWICE_LE.search(text) and not PAST.search(_TWICE_LE.sub("", text)):
        return True
    return not (PAST.search(text) or (inside is False and months is not None))


def _place(clause: Clause, taken: Sequence[DateMention]) -> Place:
    """The clause without a graduation or title that opens it (2016年硕士|毕业后做算法)."""
    begin = max((d.end for d in taken), default=0)
    tie = opening(clause.text)
    if tie is not None:
        begin = tie[0] if begin <= tie[1] else min(tie[0], begin)
    return place_in(clause, begin if begin < len(clause.text) - 1 else 0)
