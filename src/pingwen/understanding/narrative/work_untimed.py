"""What a clause says of work without telling when or for how long it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import Absence, Work, WorkField
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.fields import in_field
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.work_read import NOTHING, WorkRead

__all__ = ["DEED", "NOT_WORK", "PAST", "former_trade", "without_spell"]

PAST = compiled(
    "上一?家|前一家|前公司|前单位|此前|先前|(?<![还仍]在)(?<![然旧]在)(?:[老前]东家|之前|以前|原来|原先)|那会(?!儿?(?:就|开始|起|[做干]的))|(?:那时候?|当时)[还仍]在|再往前|往前(?=[数推倒])|(?<![还仍直就都]在)(?<=在)那家|那(?:几|两|些|[三四五六七八九\\d])年|那(?:段|阵)|曾|(?<!报名)(?<![调转跟派招挖换请搬带])(?<!主动)过去|前[些几]年|早几年|头几年|早年|^先(?=[^,做干搞]{2,5}(?:[一二两三四五六七八九十]|\\d)+年)|先(?=做|干|搞|弄|从事|跑|开|修|教|写|卖|送|在|当|去)|一开始|刚开始|起初"
    "|^(?:其中|里面)?(?:前面|头里|前头|最早|最初)的?(?=(?:都|全|主要|基本|一直)*(?:是|做|干|搞|当|在|写|跑|卖|管))|前面?(?=(?:[一二三四五六七八九十\\d]+)年)|头(?=(?:[一二三四五六七八九十\\d]+)年)|做过|干过"
    "|从事过|当过"
)
_UNRELATED = re.compile(
    "不(?:沾|碰|涉及|算|属于)(?:AI|人工智能)|"
    "(?:跟|和|与|同)(?:AI|人工智能|算法|本专业|这行)[^,]{0,4}(?:没(?:有|什么|啥|多大|任何)*关系"
    "|无关|不沾边|不搭边|不相关)"
)
_LAST_PLACE = re.compile("(?:我|在)?(?:上一?家|前一家|上一?份|[老前]东家|前公司|前单位)")
_CONVERT = compiled(
    "^(?:我|本人|楼主|其实|就|也)*(?:是|属于|算)?(?:半路|中途|后来)?(?:转行|跨行|改行|半路出家)"
    "(?:的|来的|过来的|做AI的|搞AI的|做算法的|搞算法的|人员|大军|选手)$"
)
"""我是转行的: the work told next, if it is past, was of another trade."""
_NONE = re.compile(
    "没有?(?:任何|什么|过)?(?:相关)?(?:工作经[验历]|工作过|上过班|参加过?工作)|(?:还|一直"
    "|从)没有?(?:参加)?(?:工作|上班)(?!证)|零经验"
)
NOT_WORK = compiled(
    "(?:拿|评|批)[到上下]?[的了](?:人工智能|AI)|课题|专项|奖|论文|专利|标准|主持|牵头|参与|完成|发表|负责人|课程|(?<!路径)(?<!运动)(?<!轨迹)(?<!决策)规划(?!控制|算法)|起草|软著|登记|证书|职称"
)
DEED = re.compile(
    "(?:做|干|搞|开发|研发|负责)(?:过|了|出)[^年月,]{0,8}(?:项目|系统|平台|产品|课题|个)"
)


def without_spell(clause: Clause, dates: Sequence[DateMention]) -> WorkRead | None:
    """What a clause says of work without telling a spell of it."""
    text = clause.text
    if _CONVERT.match(text):
        return WorkRead(ahead=False)
    none = _NONE.search(text) if "没" in text or "零" in text else None
    if none is not None and not find_durations(text, [(d.start, d.end) for d in dates]):
        return WorkRead(absence=Statement(Absence(of="work"), place_in(clause, *none.span())))
    return WorkRead(unrelated=True) if _UNRELATED.search(text) else None


def former_trade(clause: Clause, field: WorkField | None, profession: WorkField) -> WorkRead:
    """上家是做自动驾驶的, 之前做推荐: of which field past work was whose time is told next."""
    text, inside = clause.text, in_field(field, profession)
    if field is not None and _LAST_PLACE.match(text):
        return WorkRead(work=Statement(Work(in_field=inside), place_in(clause)), past=True)
    past = field is not None and PAST.search(text)
    told = past and not (NOT_WORK.search(text) or DEED.search(text))
    return WorkRead(ahead=inside) if told else NOTHING
