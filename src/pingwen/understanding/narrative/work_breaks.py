"""The ends of work and the pauses in it: 去年离职了, 中间休了一年产假."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pydantic import ValidationError

from pingwen.domain.facts import ProfessionalField, Work, WorkField
from pingwen.domain.time import MonthRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.fields import field_of, in_field
from pingwen.understanding.narrative.spans import bounds_of
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.work_lengths import BREAK
from pingwen.understanding.narrative.work_read import WorkRead

__all__ = ["interruption", "leaving"]

_JOBLESS = re.compile(
    "离职|离开公司|被裁|被优化|裁员|倒闭|解散|裸辞|辞职|走的|走人|裁撤|最后一|撤离|黄了|垮了|散了|关[门停掉闭]"
)
_UNBROKEN = re.compile(
    "(?<!不是)(?<!并非)(?:没有?|未曾?|从未|从没|无|毫无|不曾)(?:有)?(?:过)?(?:任何)?(?:待业|失业|间断|中断|空窗期?|GAPS?)"
    "|(?:没有?|未|没怎么)(?:休|脱产|请过?(?![^,]*脱产))|(?:WITHOUT|NO)(?:A|ANY)?(?:GAPS?|INTERRUPTIONS?)"
)
_NOT_APPLIED = re.compile("没(?:有)?(?:去)?(?:申?报|评|参评)")
"""生娃两年没报: a pause in applying, and none in the work."""
_AFTER_HOURS = re.compile(
    "(?:晚上|夜里|周末|下班后?|下了班|每天|放学后?|早晚)[^,]{0,5}(?:带|陪|照顾|照看)(?:娃|孩子|老人|父母|爸妈)(?![^,]*(?:年|月|辞|离))"
)
"""做算法，晚上带娃: what is done beside the work."""
_AT_PRESENT = re.compile("现在|目前")
_NO_BREAK = re.compile(
    "(?:我|从来?|也|都|又|还|一直|中间|期间|这些年|,)*(?:没有?|未|不曾|从未)"
    "(?:请|脱|休|停|断|歇|离|辞|借调|挂职|支教)(?:过|了)?"
    "(?:长期|长|病|产|事|陪产|育儿)*(?:假|产|职|薪|档|工|岗)?(?:过|的)?"
)
"""没请过长假没脱过产: every pause that the clause names is denied."""
_LEFT = compiled(
    "(?:转|改|调)(?:行|岗|做|去|到|了|管|搞|干)*(?:管理|后勤|仓库|物业|档案|采购|销售|财务|招聘|行政|产品|运营|综合|党务|人事)|(?:现在|如今|目前)(?:就|只|都|专门|改|被派去|主要)*管(?:采购|行政|人事|后勤|仓库|销售|财务|党务|招聘|运营|物业|食堂|安全|工会)(?=了|$|这|那)|不(?:再)?(?:做|干"
    "|从事|搞)(?:算法|AI|人工智能|技术|这行|这个|了)|(?:因[^,]{0,8})?(?:离职|离开公司|被裁"
    "|被优化|辞职|辞了(?:职)?|辞掉)(?:了|$)|裁员(?=拿|赔|走)|裸辞(?:了|$)|买断工龄|买断出来|内退(?:了|$)|下岗(?:了|$)|裁员离开"
    "|(?<!人)裁员(?:了|$)|(?:公司|工?厂子?|单位|企业)(?:倒闭|破产|解散)|(?<!从)没(?:有)?再?(?:做|干|从事|搞|碰)(?:算法|AI|人工智能|技术|这行|这个)了(?=$|,)|(?<![没未不])(?<!没有)离开(?:了)?(?:这行|这个行业|AI|人工智能|算法|大模型|技术岗|本行)"
    "|已经?(?:转行|离职)(?:了|$)|(?<=[日号月底])(?:是|上)*(?:我|的)*最后一(?:天(?:上?班|工作)?|个工作日)(?:了|$)"
    "|(?:(?<![没未不])(?<!没有)(?:离职|裸辞|被(?:优化|裁)|裁员(?![潮期线]))"
    "|(?:公司|厂|团队|部门|项目组|外企)[^,]{0,4}(?:黄|散|垮|撤|关|倒|没)(?:了|离|闭|掉|门|出)"
    "|(?:公司|单位|厂|集团)[^,]{0,3}(?:裁撤|解散|砍掉?|关停)"
    "|(?<=[月年底初\\d])(?:从[^,]{1,8})?(?:走的|走人|离的(?:职|开)?|离开(?!学|校|家)|辞职))"
    "(?![^,]*(?:去|到|进|入职|加入|来|[做搞干转跳]|创业))"
)
_GIVEN_UP = re.compile(
    "(?:不再?|没有?再?)(?:做|干|从事|搞|教|当|写|跑|画|管)(?:过)?[^,转改]{0,8}了(?:吧|呀|啊)?$"
)
"""之后就不教书了: of whatever trade it is, it tells of no work."""
_UNTIL_LEFT = re.compile(
    "^[^,]{0,4}(?:在|于)[^,]{1,14}(?:干|做|待|呆|工作|上班)到[^,]{4,10}(?:辞职|离职)$"
)
"""在税务局干到2016年10月辞职: a spell of its own, told with its end."""
_RESIGNED = re.compile("(?<![没未不])(?:辞职|离职|裸辞|被裁|裁员)")
_SECONDED = re.compile(
    "^[^,]{0,12}(?:借调|挂职|驻村|扶贫|支教|生(?:了)?(?:孩子|娃|[我他]?外?孙|二胎))(?!回|结束)"
)
_FULL_TIME = re.compile("脱产(?:去|在|全日制)*(?:读|念|上|学习)")
"""2019年到2021年脱产读研: the days are those of the pause as well as of the degree."""
_UNTIL_STUDY = re.compile(
    "(?:我|一直|就|又|在那儿?|在那边|那份工作)*(?:干|做|待|呆|工作|上班)到[\\d年月底初.]{4,9}(?:就|又|才|便|后|然后|辞职|离职|脱产)*"
    "(?:去|到|回|出国|考)[^,做干搞]{0,10}?(?:读|念|留学|深造|上学|考上)"
)
"""干到2019年8月去新加坡又念了个硕士: when the work told before was over."""
_STUDIES = re.compile("(?:后来|又)[^,]{0,8}(?:读|念)")


def leaving(clause: Clause, dates: Sequence[DateMention], profession: WorkField) -> WorkRead | None:
    """The end of the work told before, and the other trade that follows it where it is named.

    None where the clause tells of no leaving.
    """
    left = _LEFT.search(clause.text)
    if left is None and profession is not WorkField.TEACHING and _GIVEN_UP.search(clause.text):
        return WorkRead()
    if left is None or _UNTIL_LEFT.match(clause.text):
        return None
    when = next((d.when for d in dates if d.end <= left.start() + 2), None)
    other = field_of(clause.text[left.start() :])
    if other is None or in_field(other, profession) is not False:
        jobless = _JOBLESS.search(left[0]) is not None
        return WorkRead(leaves=True, left=when, jobless=jobless)
    place = place_in(clause)
    work = Work(in_field=False, start=when, ongoing=True)
    return WorkRead(
        work=Statement(work, place),
        field=Statement(ProfessionalField(name=other), place),
        leaves=True,
        left=when,
        later=True,
    )


def interruption(
    clause: Clause,
    dates: Sequence[DateMention],
    own: Sequence[DateMention],
    months: MonthRange | None,
) -> WorkRead:
    """A pause in the work told before, from when to when or how long."""
    text = clause.text
    until = _UNTIL_STUDY.match(text) and len(own) == 1 and bounds_of(text, own).end
    if until:
        return WorkRead(work=Statement(Work(end=until), place_in(clause)), past=True)
    unbroken = not BREAK.search(_UNBROKEN.sub("", text)) or _denied(text)
    if unbroken or _NOT_APPLIED.search(text) or _AFTER_HOURS.search(text):
        return WorkRead()
    lengths = find_durations(text, [(d.start, d.end) for d in dates])
    months = months or (lengths[0].months if lengths else None)
    start, end, until_now = bounds_of(text, own or (dates if _FULL_TIME.search(text) else own))
    resigned = _RESIGNED.search(text) is not None
    begun = months is not None or resigned or _SECONDED.search(text) is not None
    if start is None and len(own) == 1 and begun:
        start = own[0].when
    if start is not None and end is not None:
        months = None
    if _STUDIES.search(text) and start is None and months is None:
        return WorkRead()
    now = bool(_AT_PRESENT.search(text)) or (until_now and end is None)
    try:
        work = Work(in_field=False, start=start, end=end, ongoing=now, months=months)
    except ValidationError:
        return WorkRead()
    return WorkRead(
        work=Statement(work, place_in(clause)),
        past=not now,
        interrupts=True,
        leaves=resigned and end is None and months is None,  # else the pause tells when it was over
        left=start,
    )


def _denied(text: str) -> bool:
    """Whether the clause says of pauses only that there were none."""
    return bool(text) and not _NO_BREAK.sub("", text)
