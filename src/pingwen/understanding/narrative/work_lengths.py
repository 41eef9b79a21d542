"""How long somebody has worked, as a clause states it; other lengths (a contract's) are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import WorkField
from pingwen.domain.time import MonthRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.fields import field_named
from pingwen.understanding.narrative.lexicon import WordTable, words

__all__ = [
    "BREAK",
    "field_of_length",
    "length_alone",
    "net_length",
    "parts_follow",
    "stated_length",
]

_FIELD_WORDS = WordTable(words("fields_ai"))
BREAK = compiled(
    "(?:中间|中途|期间|其间)[^,]{0,8}(?:年|个月)[^,]{0,4}(?:去|转|跑|改)[^,]{0,2}(?:做|搞|干|当|写|管)(?![^,]*(?:算法|AI|人工智能|模型))|请(?:过|了)[^,]{0,4}假|哺乳期|陪读|陪产假|借调|挂职|驻村|扶贫|支教|产假|待业|(?<!项目)(?<!工程)停工(?!留薪)|失业|无业|空窗|(?<!NO\\s)(?<!WITHOUT\\s)(?<!WITHOUT\\sA\\s)(?<!WITHOUT\\sANY\\s)GAP|脱产|停薪|病休|病假|(?:辞职|离职|裸辞)(?:在家|休|备考|考公)|备考(?:公务员|考研|研究生|博士|编制|事业编)|考公去|休息了|休养|在家(?:待|呆|带"
    "|休|照|备|养|复习|学)|歇了|养了(?=[一二两三半\\d])|创业失败|(?:(?<=不是没)|(?<![不无没未])(?<![没未]有)(?<!未曾))(?:间断|中断)|离职在家|(?:歇|停|断)(?:过|了)(?=[^,]{0,3}(?:年|月))|又?休了[^,]{0,6}(?:年|月)|(?<![退培保喂抚赡双轮])(?:歇|休|养|躺)了?(?:直?到|至)|(?:中间|期间"
    "|其间)[^,]{0,6}(?:创业|开[^,]{0,4}店|做生意|经商|考公|备考|出国|回老家|照顾|治病|生病|住院)"
    "|除(?:了|去|掉|开)(?:中间|期间|其间)?(?=[^,]{0,8}(?:(?:19|20)\\d\\d|(?:\\d+|[一二两三四五六七八九十半]+)(?:年|个月)))"
    "(?![^,]*(?:[篇项件份]|算法|AI|人工智能))"
    "|生(?:了)?(?:孩子|娃|二胎|我外?孙)|带(?:娃|孩子)|没工作|没有工作|没上班|(?:在|正|待业)找(?:新|下一份)?工作|(?:中间|期间|其间|后来"
    "|又)[^,]{0,4}(?:读|念|留学|当兵|服役|考研|生孩子|带孩子)"
)
_LENGTH_VERB = re.compile(
    "(?:做|干|搞|从事|工作|从业|入行|入职|在岗|在职|深耕|耕耘|打拼|搬砖|摸爬滚打|整$|弄|炼丹|调参|驻场|经验|工龄|上班|待|呆|任职|打工|研究|专业工作|当|教|跑|送|开|兼|派|驻|写|修|卖|管|混|拧|画|摆)"
)
_AT_POST = re.compile("在[^,\\d读念学住养休躺等留考病]{3,14}$")
"""在银行柜台站了: whatever one did at a place of work for so long."""
_TAUGHT = re.compile("任教|从教|执教|教龄|教书|教(?!育|研|改|材|师资格)[^,]{0,5}")
_WORKED = re.compile("工作|做|干")
_JOBS = WordTable(
    {
        WorkField.OTHER_ENGINEERING: words("worker_occupations")["worker_occupations"]
        + words("worker_trades")["worker_trades"],
        WorkField.OTHER: words("jobs_of_years")["jobs_of_years"],
    }
)
_JOB_AHEAD = re.compile(
    "(?:我|先|头|最早|起初|原先|之前|以前|此前|是|当|做|干)*"
    f"(?P<job>{_JOBS.alternatives})(?:我|也|都|就)*(?:干|做|当|跑)?(?:过|了)?(?:大概|差不多|快|有)?$"
)
"""电焊九年: a job by its name alone, and how long it was done."""
_OF_WORK = re.compile("(?:多|的|左右|了|以上)*[^,]{0,8}(?:经验|工龄|工作|算法|销售)")
_JOB_OF_LENGTH = re.compile(r"(?:多|的|左右)*(?P<job>[^,\d(]{2,8})(?:[(][^()]*[)])?$")
"""2年运维: a length, and what was done for so long."""
_POSTDOC = re.compile("博士?后(?:干|做)?了?$")
_BY_TURNS = re.compile("(?:前面?|最初|开始|头|后面?|中间|起初|刚开始|之前|以前|此前|先)$")
_DOES = re.compile(
    "(?:多|来|一直|都|主要|是|在|,)*(?:(?<=在)[^,做干]{1,8})?(?:做|干|搞|跑|教|写|从事|开|当|修|卖|送|画|管|拧|站|摆)"
    "|(?:都|全|主要|一直|基本)*(?:是|在)(?!读|念|学|家|校)[^,读念学上考]{2,10}$"
)
_UP_TO_NOW = re.compile("(?:到现在|至今|到今天|到目前|迄今)(?:已经?|都|有|快|整整)*$")
_LATELY = re.compile("(?:最近|这)$")
_OTHER_LENGTH = re.compile(
    "(?:合同|学制|社保|毕业)$|(?<![专利采通])(?<!好)用$|(?:使用|开源|上架|搁置)$|(?:项目|课题|平台)(?:前前后后|总共|一共|都|也)*(?:做|干|搞|跑)(?:了|过)?(?:有|快)?$|^[^做干搞写修教卖我人]*(?:(?:上线|线上|投产|投用|启用)(?:以?后|之后)?(?:[^,]{0,3}(?:跑|用|运行|运转))?"
    "|(?:系统|平台|软件|程序|模型|算法|机器|设备|产线)[^,]{0,3}(?:跑|用|运行|运转|上去))(?:了|着|到现在|至今|已经?|都|也|有|快)*$"
)
"""上线跑了, 模型部署上去: how long a contract runs, or a system."""
_LENGTH_ALONE = re.compile(
    "^(?:到(?:现在|今天|目前|今)|至今|一晃|一转眼|转眼|眨眼|不知不觉|满打满算|掐指一算|粗算|前前后后|加起来|累计|合计|算下来|算起来|一共|总共|前后|准确(?:地|来)?说|具体|实际(?:上|是)?|确切|我|只有|仅有?|大概|差不多"
    "|(?:[前昨今]天|这?个?月初?|上周|上个?月|这周|本月)(?=刚|才|正好|刚好|整整|满)|(?:刚刚?|才|正好|刚好)满了?|有|都|已经?|也|就"
    "|才|嗯|这|正好|了|是)*$"
)
_LENGTH_TAIL = re.compile(
    "^(?:了|吧|多|的|样子|左右|时间|啦|呢|有余|出头|挂零|经验|没(?:挪|动|换|变|断)过?窝?)*$"
)
_TAKES_OFF = re.compile("[我要那]*[刨抛扣减撇去除不]")
_LESS = re.compile(
    "^(?:我|要是|那)*(?:(?:刨|抛|扣|减|撇)(?:掉|去|开|了)?|[去除](?:掉|去)|不(?:算|含|包括))(?:中间|期间|前面|那)*(?:的)?"
    "(?:实习|产假|病假|休假|读[研博书]|支教|中断|空窗期?|待业|生孩子|坐月子)(?:期|期间|的|那段|时间)*"
    "(?P<left>(?:,|还|也|就|是|有|实打实|总共|一共|干|做|工作|了)*)$"
)
"""刨掉实习六年整: the length that is left; 扣掉产假一年 may be the one taken off."""
_GAP = re.compile(
    "^(?:我|也|才|就|是|都|已经?|真正|最近|只有|后面?|前面?|这|方面|方向|算法|这块|那块|领域|相关|工作|的|它)*"
    "(?:搞|做|干|弄|从事|研究|摸|碰|上手)*(?:了|过)?(?:大概|有|也|将近|快|差不多|整整|都|最近|是)*$"
)
_BEGUN = re.compile("\\d\\d年|[去前]年|后来|后面|才(?:开始|转|接触|做|搞)")
_FIRST_PART = re.compile(
    "(?:其中|里面|但是?|不过)?(?:前面?|头|最初|最早|起初|一开始|刚开始)[^,]{0,8}(?:是|做|干|搞|当|在|跑|写|卖|开)"
)
_WHOLE = re.compile(
    "工龄|工作经验|总共|一共|合计|累计|前前后后|加起来|^(?:我|已经?|都|也)*(?:参加)?(?:工作|上班|从业)"
)
"""What is said of all that somebody has worked."""
_SENTENCE_END = re.compile("[。!?\n]")
_PARTS = re.compile("[,;、]")
_AHEAD = re.compile(
    "(?:再|还(?:要|差|得|需)?|需要?|要|得|必须)(?:先|再)?(?:干|做|工作|过|等|满|有|从事)?(?:够|满"
    "|了)?$"
)
_IDLE = re.compile("(?:买|玩|炒|追|听|聊|骑|用|拿|靠)[^,做干搞]{0,12}$")
"""买AI基金两年, 玩自动驾驶汽车三年: no work."""
_DEMANDED = re.compile(
    "(?:要求|规定|条件是|门槛是?|起步|要招|想招|招聘?|简历上?写)(?:的|过|是|得|必须|至少|最少|先|有|满|干|做|工作|从事|够)*$"
)
"""评审要求五年工作经历: how long it must be, and not how long it is."""


def length_alone(text: str) -> MonthRange | None:
    """The length of a clause that gives nothing else (快七年了吧)."""
    lengths = find_durations(text)
    if len(lengths) != 1:
        return None
    before, after = text[: lengths[0].start], text[lengths[0].end :]
    alone = _LENGTH_ALONE.match(before) and _LENGTH_TAIL.match(after)
    return lengths[0].months if alone else None


def net_length(text: str) -> MonthRange | None:
    """The length of a clause that gives what is left of one (刨掉实习六年整)."""
    lengths = find_durations(text) if _TAKES_OFF.match(text) else []
    taken_off = _LESS.match(text[: lengths[0].start]) if len(lengths) == 1 else None
    if taken_off is None or not (taken_off["left"] or "整" in text[lengths[0].start :]):
        return None
    return lengths[0].months if _LENGTH_TAIL.match(text[lengths[0].end :]) else None


def parts_follow(clause: Clause) -> bool:
    """Whether a length is one of all work, since the message goes on to tell of a part of it
    (十四年，算法三年; 十二年，前面做测试)."""
    if not (_WHOLE.search(clause.text) or length_alone(clause.text)):
        return False
    rest = _SENTENCE_END.split(clause.source.plain[clause.end :])[0]
    return any(_is_part(part) for part in _PARTS.split(rest) if not BREAK.search(part))


def _is_part(text: str) -> bool:
    lengths = find_durations(text)
    named = any(_FIELD_WORDS.first(text) or field_of_length(text, ()) for _ in lengths[:1])
    begun = _FIELD_WORDS.first(text) is not None and _BEGUN.search(text) is not None
    named = named or bool(lengths and text.startswith("其中"))
    return named or begun or _FIRST_PART.match(text) is not None


def field_of_length(text: str, dates: Sequence[DateMention]) -> WorkField | None:
    """The field that a length of work is told of without a verb before it (NLP我搞了5年半)."""
    for length in find_durations(text, [(d.start, d.end) for d in dates]):
        named = [f for f in _FIELD_WORDS.find(text) if f.end <= length.start]
        if named and _GAP.match(text[named[-1].end : length.start]):
            return WorkField.ARTIFICIAL_INTELLIGENCE
        if (ahead := _JOB_AHEAD.match(text[: length.start])) is not None:
            return WorkField(_JOBS.find(ahead["job"])[0].meaning)
        if (job := _JOB_OF_LENGTH.match(text[length.end :])) and (
            length.start == 0 or _BY_TURNS.search(text[: length.start])
        ):
            return field_named(job["job"])
    return None


def stated_length(
    text: str, dates: Sequence[DateMention], *, teacher: bool = False
) -> MonthRange | None:
    """The stated length of work; lengths still to come (还差两年) and other lengths are none.

    ``teacher``: teaching is work.
    """
    lengths = find_durations(text, [(d.start, d.end) for d in dates])
    for length in lengths:
        before, after = text[: length.start], text[length.end :]
        if _AHEAD.search(before[-6:]) and not _WORKED.search(before[:-3]):
            continue
        if _DEMANDED.search(before[-8:]):
            continue
        near = bool(_LENGTH_VERB.search(before[-14:])) or bool(BREAK.search(text))
        near = near or bool(_OF_WORK.match(after) or _LATELY.search(before))
        opens = not before or _BY_TURNS.search(before) is not None
        near = near or _JOB_AHEAD.match(before) is not None
        near = near or (opens and field_of_length(text, dates) is not None)
        near = near or bool(_BY_TURNS.search(before) and _DOES.match(after))
        named = _FIELD_WORDS.first(before[-10:]) is not None and not _IDLE.search(before)
        near = near or named or bool(_POSTDOC.search(before))
        near = near or bool(_UP_TO_NOW.search(before) and _DOES.match(after))
        near = near or bool(text[length.start] == "了" and _AT_POST.search(before))
        near = near or (before.endswith("上") and after.startswith("班"))
        near = near or (teacher and bool(_TAUGHT.search(before[-14:])))
        if near and not _OTHER_LENGTH.search(before):
            return length.months
    return None
