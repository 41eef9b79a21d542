"""When a spell of work begins and ends, and the graduation or title that it is tied to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from pingwen.domain.facts import Degree, TitleLevel
from pingwen.domain.time import DateRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.attribution import ends_work, lasts_until, of_work
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.education import DEGREES
from pingwen.understanding.narrative.fields import field_named, field_of
from pingwen.understanding.narrative.title_words import TITLE_WORDS, level_of_title
from pingwen.understanding.narrative.work_lengths import BREAK

__all__ = [
    "NO_LINE",
    "Bounds",
    "Tie",
    "at_employer",
    "bounds_of",
    "lone_end",
    "lone_period",
    "lone_start",
    "opening",
    "tie_of",
]

_AFTER_GRADUATION = compiled(
    "毕业(?:了)?(?=[^,\\d]{1,24}[到至](?:现在|今天|今|目前))|毕业(?:了)?(?:以后|之后|后|以来|至今|到现在|到今|起|就(?!业)|(?=来|到(?!现|今)|进|入(?!学|伍)|分[到配来去进在]|留的?校|留[在任]|[干做搞教]了)|(?=(?:先|就)*(?:干|做|搞|写|教|跑)了[^,了]{0,6}(?:年|个月))|那年起?|(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:多|来|了)*(?=都在[^,]{1,12}[做搞干])"
    "|当年|当月|开始|一直|即(?=入|进|加|在|从|到)|直接(?=来|入|进|加|在|从|到|去|上)|马上)|博士"
    "(?:以后|之后|后(?=一直|就))|(?:硕士|本科|大专|专科|研究生)(?:以后|之后|后)|一毕业|(?:一|走|刚)?出(?:了)?校门(?=就|便|后|一直)"
    "|(?:博士|硕士|研究生|本科|大专|大学)(?:读完|念完)?出来(?:后|以后|之后)?(?=就|直接|一直|在|进|去|到)"
)
_AFTER_TITLE = compiled(
    "(?:职称|工程师|助工|中级|初级|副高|高工|正高|证书?|评上|拿到|取得|获评|到手)(?:了)?(?:以后|之后|后"
    "|以来|至今|到现在)|评[完上](?:了)?(?=就|一直|到现在|到今|至今|以来|以后|之后|后)"
)
_UNTIL_NOW = re.compile(
    "^(?:吧|左右|前后)?(?:开始|起|就|以来)*(?:之后|以后|后|至今|到今|到现在|到目前|-现|-至今|-今|以来|起|开始"
    "|一直|入职"
    "|参加工作|加入|进|转|跳槽|来)"
)
_NOTHING_ELSE = re.compile(
    "^(?:工作(?:经历|经验|履历|单位)?|经历|履历|时间|从|自|至今|到现在|到今|至|到|-|今|现在|起"
    "|开始|期间|一?段|[这那]段|左右|前后|那会儿?|的?时候|吧|,|:|[()]"
    "|[一二三四五六七八九\\d]+[、.])*$"
)
_POSTDOC = re.compile("(?:大学|高校)?博士?后(?:研究员|工作|流动站|科研流动站)?$")
_TO_TODAY = re.compile("-?(?:至|到|-)(?:今|现在|目前)")
_AT_EMPLOYER = re.compile(
    "^(?:从|自|至|到|-|今|于|在|,|[就任供]职于?|工作于)*[^,做干搞读念学]{0,14}?(?:公司|企业|集团|研究院|研究所|中心|医院|工厂|银行"
    "|单位|国企|央企|民企|外企|厂)(?:[^,做干搞读念学]{1,5}[科部处室])?(?:工作|任职|就职|上班)?$"
)
_AT_PLACE = re.compile(
    "^(?:从|自|至|到|-)*(?:在(?!家|校|读|职)[\u4e00-\u9fffA-Z]{2,10}|[\u4e00-\u9fff]{0,3}(?:腾讯|阿里|百度|华为"
    "|京东|字节|美团|小米|滴滴|网易|快手|商汤|旷视|讯飞|海康|大华|浪潮|联想|中兴|微软|谷歌|英特尔|IBM|中国移动|中国电信"
    "|中国联通|国网|南网|中石油|中石化|中铁|中建|中车|航天|兵器)[\u4e00-\u9fff]{0,4})$"
)
_A_NAME = re.compile(
    "^(?:[至到-]|至?今)*(?:某|一家|北京|国家|中)?[\u4e00-\u9fff]{2,10}"
    "(?:[局院所厂社店行司](?:下属[\u4e00-\u9fff]{1,4})?|公司|企业|集团|中心|自由职业|运营商|机构|银行|大厂|国企|央企|民企|外企|[\u4e00-\u9fff]{1,3}研究)$"
)
_IN_BRACKETS = re.compile("[(][^()]{1,12}[)]")
_NO_EMPLOYER = re.compile(
    "(?<!石)家|从事|担任|教(?!育)|[写装修并做干搞读念学校休歇断待失离辞裸产病毕奖师岗考退进转调跳]"
)
"""2017年8月至2020年5月在深圳腾讯: an employer by its name."""
NO_LINE = re.compile(
    "[读念学校教考]|本科|硕士|博士|大专|毕业|假|待业|无业|在家|课题|项目|专利|论文|标准|主持|参与|负责|职称"
    "|班主任|服役|参军|当兵|没|收入|下降|营收|%|[\\d一二两三四五六七八九十]年|累计|平均|每|分钟|社保|期间"
    "|发表|授权|见刊|刊发|出版|获奖|[篇件]|作者|发明人|起草人"
)
"""Words of other things that last from one day to another than work."""
_LONGEST_LINE, _LONGEST_HEAD = 18, 6
_LEADS = re.compile(
    "^(?:现(?:公司|单位|岗位?)|本(?:公司|单位)|这家(?:公司|单位)?|第[一二三四五][份段家](?:工作|公司)?|那?是|从|自|最早|最初|大概|大约|我|就|,|:)*$"
)
_STARTS = re.compile(
    "^(?:开始|算起|起算|起|入职|入的职|上的班|报的到|到的岗|入行|入的行|转行|转过来|调过来|来的|进来|进的|入行|入的行|到岗|以来|至今|到现在|做到现在|干到现在|就|一直|的|了"
    "|吧|做|干|弄|搞)+$"
)
_UNTIL_ONLY = re.compile("^(?:我|都|就|又|也|一直|持续)*(?:直?到|至)$")
_RUNS = re.compile("(?:至|到|-)")
_MOST_BOUNDS = 2


class Tie(NamedTuple):
    """What the beginning of a spell is tied to; nothing where ``since`` is None."""

    since: Literal["graduation", "title"] | None = None
    degree: Degree | None = None
    title: TitleLevel | None = None


class Bounds(NamedTuple):
    """Start and end as stated; ``until_now``: the words run until today."""

    start: DateRange | None = None
    end: DateRange | None = None
    until_now: bool = False


def opening(text: str) -> tuple[int, int] | None:
    """Where the words stand that tie the work to an event (毕业后, 取得中级以来)."""
    match = _AFTER_GRADUATION.search(text) or _AFTER_TITLE.search(text)
    return match.span() if match else None


def tie_of(text: str) -> Tie:
    """The tie that a clause states."""
    title = _AFTER_TITLE.search(text)
    if title is not None:
        named = [f for f in TITLE_WORDS.find(text) if f.start < title.end()]
        level = level_of_title(named[-1]) if named else None
        return Tie(since="title", title=level)
    graduation = _AFTER_GRADUATION.search(text)
    if graduation is None:
        return Tie()
    degrees = [f for f in DEGREES.find(text) if f.start < graduation.end()]
    return Tie(since="graduation", degree=Degree(degrees[-1].meaning) if degrees else None)


def lone_period(text: str, dates: Sequence[DateMention]) -> Bounds | None:
    """The period of a clause that gives nothing else: 2013年7月至2016年6月, 2018.6-至今."""
    if not dates or len(dates) > _MOST_BOUNDS or any(d.when is None for d in dates):
        return None
    rest = _POSTDOC.sub("", text[: dates[0].start] + text[dates[-1].end :])
    between = text[dates[0].end : dates[-1].start] if len(dates) > 1 else ""
    ended = len(dates) > 1 or bool(_TO_TODAY.search(rest))
    runs = len(dates) > 1 or _TO_TODAY.match(text[dates[0].end :]) is not None
    line = runs and dates[0].start <= _LONGEST_HEAD and _in_resume(between + rest)
    told = _NOTHING_ELSE.match(rest + between) or line or (ended and at_employer(between + rest))
    if not told or not _RUNS.search(rest + between):
        return None
    start, end = dates[0].when, dates[-1].when if len(dates) > 1 else None
    if start and end and end.latest < start.earliest:
        return None  # 2001-2000
    return Bounds(start, end, until_now=end is None)


def _in_resume(rest: str) -> bool:
    """Whether a period is followed by no more than a name, as in the lines of a resume."""
    short = len(rest) <= _LONGEST_LINE and field_named(rest) is None and field_of(rest) is None
    return short and not (_NO_EMPLOYER.search(rest) or NO_LINE.search(rest) or BREAK.search(rest))


def at_employer(rest: str) -> bool:
    """Whether words beside a period are no more than the name of an employer."""
    rest = _IN_BRACKETS.sub("", rest)
    named = (
        not _NO_EMPLOYER.search(rest)
        and (_AT_PLACE.match(rest) is not None or _A_NAME.match(rest) is not None)
        and field_named(rest) is None
    )
    return named or _AT_EMPLOYER.match(rest) is not None


def lone_start(text: str, dates: Sequence[DateMention]) -> DateRange | None:
    """The day of a clause that says only that something began then (2018年起, 2011年3月开始的)."""
    if len(dates) != 1 or not _LEADS.match(text[: dates[0].start]):
        return None
    return dates[0].when if _STARTS.match(text[dates[0].end :]) else None


def lone_end(text: str, dates: Sequence[DateMention]) -> DateRange | None:
    """The day of a clause that says only that something lasted until then (一直到2024年8月)."""
    if len(dates) != 1 or not _UNTIL_ONLY.match(text[: dates[0].start]):
        return None
    return dates[0].when if not text[dates[0].end :] and "今" not in text else None


def bounds_of(text: str, dates: Sequence[DateMention]) -> Bounds:
    """Start and end that a clause states."""
    if not dates:
        return Bounds()
    work = of_work(text, dates)
    mine = [d for i, d in enumerate(dates) if i in work and d.when is not None]
    if not mine or len(mine) > _MOST_BOUNDS:
        return Bounds()
    first, last = mine[0], mine[-1]
    between = text[first.end : last.start]
    if first is not last and lasts_until(between):
        return Bounds(first.when, last.when)
    if first is last and ends_work(text, first):
        return Bounds(None, first.when)
    return Bounds(first.when, None, bool(_UNTIL_NOW.match(text[first.end :])))
