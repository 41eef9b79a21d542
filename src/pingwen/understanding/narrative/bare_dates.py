"""The day of a clause that gives a day and nothing else: 是2019年6月, 算法是3月开始的."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.attribution import hull
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.lexicon import WordTable, words

__all__ = ["bare_date", "since_of_field", "since_work"]

_FIELDS = WordTable(words("fields_ai"))
_BARE_DATE = re.compile(
    "^(?:也就是|即|(?:现在|目前)?这家?(?:公司|单位)?(?:我)?是|证书?(?:上面?)?(?:写|印|填)?的?(?:是)?|落款(?:写的)?|(?:又|刚|去)?(?:查|翻|看|问|找)(?:了|到|过)+(?:一?下)?(?:证书?|档案|系统|人事)?上?是?|(?:取得|评定|发证|毕业|年份|年月|日期|时间)+(?:是|:|为)|(?:拿到?证|发证|下证|领证|证下来|批下来|公示|发文)(?:是|在|于|:)|(?:证书?上?的?|发证|取得|评定|批准|批文|批复|聘任|转评|通过|公布|考试|评审|获得|拿证|签发|颁发|任职|资格|职称){1,4}的?(?:年份|年月|日期|时间|日)(?:是|:|为|写的是?|在)?|那?是|实际上?是?|其实是?|真正的?是?|大概|大约|应该是?|在|于|就是|从|我|,|约|嗯|自|好像是?)*$"
)
_BARE_TAIL = re.compile(
    "^(?:吧|的|度|[)]|那一?[次回]|那一?批|那年|左右|就|开始|起|开始的|毕业|毕业的|拿的|取得|取得的|评的|评上的|那会儿?|拿到的|了"
    "|考的|下来的|晋升的?|升的|定的|聘的|批的|过的|考过的|转的|离的|至今|到现在|-|今|出来的|发的|到手的?|下证的?|出证的?|发证的?|领的|领证的?|以后|之后|以后的?事?|后|中断过|断过|间断过|没断过?|没中断过?|没间断过?|的事儿?了?|那时候的?事?|的证|拿的证|发的证|进的|来的|去的|入的[职行]|入行|才?(?:进来|来|入职|开始)?(?:做|干|弄|搞)的?)*$"
)
_OR = re.compile("^(?:还是|或者?|,|要么|不是就是)+$")
_OF_FIELD = re.compile(
    f"(?:开始)?(?:做|干|搞|从事|接触|转到?|改做)?(?:{_FIELDS.alternatives})(?:这块|这方面|工作|岗|的话|这边)*(?:是|从|得从|要从)+"
)
_WORK_BEGAN = re.compile(
    "(?:真正|正式)?(?:参加)?(?:工作|上班|入职|入行|从业)(?:时间)?(?:就|大概)?(?:是|从|在|:)*"
)
_BEGUN = re.compile(f"(?:就|才)?(?:开始|起)的?(?:{_FIELDS.alternatives})(?:这块|方向|的|了|吧)*$")


def bare_date(text: str, dates: Sequence[DateMention]) -> DateRange | None:
    """The date of a clause that gives nothing else (是2019年6月)."""
    if len(dates) == 2 and _OR.match(text[dates[0].end : dates[1].start]):
        return _either(text, dates)
    if len(dates) != 1 or dates[0].when is None:
        return None
    before, after = text[: dates[0].start], text[dates[0].end :]
    return dates[0].when if _BARE_DATE.match(before) and _BARE_TAIL.match(after) else None


def since_of_field(text: str, dates: Sequence[DateMention]) -> DateRange | None:
    """The day of a clause that says only since when the field is worked in (算法是3月开始的)."""
    named = _OF_FIELD.match(text)
    if len(dates) == 1 and not dates[0].start and _BEGUN.match(text[dates[0].end :]):
        return dates[0].when  # 17年10月开始感知的
    one = named is not None and len(dates) == 1 and dates[0].start == named.end()
    return dates[0].when if one and _BARE_TAIL.match(text[dates[0].end :]) else None


def since_work(text: str, dates: Sequence[DateMention]) -> DateRange | None:
    """正式工作是2020年9月: the day of a clause that says only when the work began."""
    one = len(dates) == 1 and _WORK_BEGAN.fullmatch(text[: dates[0].start])
    return dates[0].when if one and _BARE_TAIL.match(text[dates[0].end :]) else None


def _either(text: str, dates: Sequence[DateMention]) -> DateRange | None:
    alone = _BARE_DATE.match(text[: dates[0].start]) and _BARE_TAIL.match(text[dates[1].end :])
    return hull(dates) if alone else None
