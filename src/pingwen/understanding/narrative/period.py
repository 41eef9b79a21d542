"""Whether results fall in the time that counts, as the applicant says it (都是中级以后的)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from pingwen.domain.facts import AchievementKind, Title, TitleLevel, TitleSeries
from pingwen.domain.time import DateRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.title_words import TITLE_WORDS, level_named

__all__ = [
    "EVENT",
    "Begun",
    "PeriodSaid",
    "counts",
    "heads_results",
    "period_of_piece",
    "read_period",
    "scope_of_sentence",
]

_TRADE = f"(?:{WordTable(words('fields_ai')).alternatives}|这一?行|这个|本专业|本行|该专业)"
_FIELD = (
    f"(?:(?:做|干|搞|从事|转做?|入){_TRADE}(?:类|的)?(?:工作|岗位?|研发|开发)?"
    f"|(?:转|入|改)行(?:做?{_TRADE})?|转岗|转组|转部门)"
)
"""做算法以来, 转行以后: since the work in the field began, whatever went before."""
_COMING = (
    "(?:(?:来|到|回)(?:北京|公司|企业|单位|岗|院|所|厂|校|了|这(?:儿|里|边|家[^,]{0,2}(?:公司|单位|企业)))"
    "|(?<![\u4e00-\u9fff])来(?=后|以后|之后|$)"
    "|调(?:来|入|进)(?:北京|公司|单位)?|转过?来|[进过]来|进(?:院|所|厂|企业|单位|这家[^,]{0,2}(?:公司|单位|企业)))"
)
"""到公司以后: since one came where one works today."""
EVENT = (
    f"(?:{TITLE_WORDS.alternatives}|职称|证书?|毕业|{_FIELD}|{_COMING}|参加工作|工作|上班|就业|入职|进公司"
    "|从业)"
)
_COPULA = re.compile(
    "^(?P<what>[^,]{0,16}?)(?:都|均|全部|全|也|确实)*(?:是|为|在|属于|取得于|完成于)(?:我)?(?:在|于)?(?:取得|评上"
    "|拿到?|获得|有了?|评|考[到下]?|晋升(?:为)?|升|当上?|聘上?)*(?:了|到)?"
    rf"(?P<event>{EVENT})(?:专业技术)?(?:职称|资格|证书?|了)*(?:评上|拿到|取得|下来)?了?(?:(?P<after>以后|之后|后(?![台端续期勤])|以来"
    rf"|期间)|(?P<before>以前|之前|前))"
    "[^,]{0,10}$"
)
_OF_COMING = re.compile(_COMING)
_ALL_AFTER = re.compile(
    "^(?:以上|业绩|成果|这些|和|与|、)*(?:都|均|全)(?P<event>参加工作|工作|入职|上班|从业|转行)(?:以后|之后|后|以来)(?:才)?(?:发表?|取得|完成|做|写|获得)?的?$"
)
"""均工作后: of all results, without a copula."""
_SCOPE = compiled(
    rf"(?:取得|评上|拿到|获得|有了|评)?(?P<event>{EVENT})(?:专业技术)?(?:职称|资格|证书?"
    rf"|了)*(?:\([^()]{{2,12}}\))?(?:(?P<after>以后|之后|后(?![台端续期勤])|以来"
    "|至今(?=(?:共|已|一共|先后|累计|作为|以|多次)*(?:参与|参加|主持|担任|完成|发表|[获任]|取得|负责|牵头)))|(?P<before>以前|之前|(?<!目)前(?=[发写获拿授出登]|有过|完成|就)))"
)
_HEADED = re.compile("的?(?:主要|全部)?(?:业绩|成果|成绩|工作|情况|和|与|及|、)*:")
_SINCE_PRESENT = re.compile(
    "(?:任|取得)?现(?:有?职称|职)(?:以来|以后|之后|期间)|(?:拿证|取证|领证|获证|评上|评完|聘上)(?:以来|以后|之后|后)"
    "|^(?:取得|拿到?|有了?|评上|领)?(?:这个|该)?(?:证书?|职称)(?:到手|下来)?(?:以来|以后|之后|后)(?![台面续端])"
)
_OF_FIELD = re.compile(_FIELD)
_WORK_AFTER = re.compile(
    "^(?:就|又|再|也|都|还)*(?:一直|在[^,]{1,12}(?:做|工作)|干(?!了这些|了以下|成)|工作|从事|做(?!过|[^,]{0,16}负责人))"
)


_AFTER_IT = re.compile(
    "^(?P<what>[^,]{0,8}?)(?:都|均|全部|全|也|确实)*(?:是|为|在)(?:我)?(?:评上|评完|取得|拿到|拿证|取证|领证|聘上|评|拿|有了)(?:了|它|职称|证)*"
    "(?:以后|之后|后|以来)[^,]{0,8}$"
)
_STUDENT = compiled(
    "^(?P<what>[^,]{0,12}?)(?:都|均|全部|全|也|确实)*(?:是|为|在)(?:我)?(?:在)?(?:(?:19|20)\\d\\d年?)?(?:读|念|上)?(?:研|博|硕|硕士|博士|研究生|本科|学|大学|书)"
    "(?:的)?(?:期间|时候?|阶段|那会儿|那几?年)[^,]{0,8}$"
)
_AS_STUDENT = re.compile(
    "(?<![想要去])读(?:博士?|硕士?|研)(?:发|拿|出|授权)[了过]?|(?:读?博士?|读?硕士?|读研|研究生|本科|大学|读书|上学|在校|念书)(?:期间|阶段|的?时候|时|那会儿?)[^,]{0,6}(?:发|写|获|拿|授权|出|有|完成|做|申请|一作|二作|SCI|EI|核心|普刊|论文)"
)
_TIMES = re.compile("[后来前间时段那今读]")
"""What words on a time cannot do without."""
_PARTLY = re.compile(
    "^[^,]{0,10}(?:部分|有的|有些|有几|大多|多半|一半|大半|基本|主要(?!负责)|几乎|差不多|个别|一般)"
)
"""多半是中级后的: which of them is not said."""
_WRAPPED = re.compile("^[(]+|[):啊呀哦哈呢吧的事]+$")
_PIECE = compiled(
    rf"^(?:其中|有|前|后|头|里面|那|论文|文章|专利|软著|报告)*(?P<rest>剩下的?|其余的?|余下的?|另外的?)?(?:那)?(?P<n>{NUMBER})[篇项个件份部](?P<tail>(?:都|均)?(?:是|在|为).{{2,16}})$"
)


@dataclass(frozen=True, slots=True)
class PeriodSaid:
    """``inside``: after the event; ``level``: the title named, None for work or graduation.

    ``kinds``: of which results it is said, empty for all; ``performance_only`` for 业绩, 项目;
    ``answers``: it answers a question that named the time; ``of_title``: after the title told
    before, whichever it is (都是评上以后的); ``graduation``: the event is a graduation;
    ``of_field``: it is the beginning of the work in the field (做算法以后); ``coming``: it is the
    coming to where one works (到公司以后), or ``to_city``, where one may have studied before;
    ``joining``: it is 入职 or 进公司, the coming of who tells of no other; ``since_degree``: it is
    the graduation that work was told to follow.
    """

    inside: bool
    level: TitleLevel | None = None
    kinds: tuple[AchievementKind, ...] = ()
    performance_only: bool = False
    achievements_only: bool = False
    answers: bool = False
    of_title: bool = False
    graduation: bool = False
    of_field: bool = False
    coming: bool = False
    to_city: bool = False
    joining: bool = False
    since_degree: bool = False


class Begun(NamedTuple):
    """When the one spell of work in the field began, None for a graduation; ``by_coming``: its
    words tell of coming, or it is all that was done since the only graduation (``graduated``);
    ``at_one``: all of it was done at one place."""

    when: DateRange | None
    by_coming: bool
    at_one: bool
    graduated: bool = False


def period_of_piece(text: str) -> tuple[int, PeriodSaid] | None:
    """How many of the results told before fall into a time (两份是读博时写的)."""
    match = _PIECE.match(text)
    said = read_period(match["tail"]) if match is not None else None
    count = number(match["n"]) if match is not None else None
    return (count, said) if said is not None and count else None


@lru_cache(maxsize=64)
def read_period(text: str) -> PeriodSaid | None:
    """What a clause says that says only this."""
    if not _TIMES.search(text):
        return None
    text = _WRAPPED.sub("", text)
    if re.search("不|没|非", text) or _PARTLY.match(text):
        return None
    student = _STUDENT.match(text)
    if student is not None and not re.search("[篇项个份件]", text):
        kinds = tuple(AchievementKind(found.meaning) for found in KINDS.find(student["what"]))
        return PeriodSaid(inside=False, kinds=kinds, graduation=True)
    if _AFTER_IT.match(text):
        return PeriodSaid(inside=True, of_title=True)
    if _ALL_AFTER.match(text):
        return PeriodSaid(inside=True, of_field="转行" in text)
    match = _COPULA.match(text)
    if match is None or re.search("不|没|非|[一二两三四五六七八九十\\d]+[篇项个件份部]", text):
        return None
    what = match["what"]
    kinds = tuple(AchievementKind(found.meaning) for found in KINDS.find(what))
    doing = bool(re.search("业绩|项目|课题|负责人|主持", what)) and not kinds and "成果" not in what
    results = "成果" in what and not re.search("业绩|项目|课题", what)
    if not re.fullmatch(
        ".{0,4}|.*(?:这些|成果|业绩|项目|课题|论文|专利|报告|它们|以上|软著|专著|上面|我的?|全部"
        "|材料)(?:和.{2,4})?",
        what,
    ):
        return None
    return PeriodSaid(
        inside=match["after"] is not None,
        level=level_named(match["event"]),
        kinds=kinds,
        performance_only=doing,
        achievements_only=results,
        graduation="毕业" in match["event"],
        of_field=_OF_FIELD.fullmatch(match["event"]) is not None,
        coming=_OF_COMING.fullmatch(match["event"]) is not None,
        to_city=match["event"].endswith("北京"),
        joining=match["event"] in ("入职", "进公司"),
    )


def scope_of_sentence(text: str) -> PeriodSaid | None:
    """The time that a clause sets for what follows it (取得中级以来发表论文3篇)."""
    if not _TIMES.search(text):
        return None
    if _AS_STUDENT.search(text):
        return PeriodSaid(inside=False, graduation=True)
    if _SINCE_PRESENT.search(text):
        return PeriodSaid(inside=True, of_title=True)
    match = _SCOPE.search(text)
    if match is None or _WORK_AFTER.match(text[match.end() :]):
        return None
    if "实习" in text[: match.end()]:
        return None
    return PeriodSaid(
        inside=match["after"] is not None,
        level=level_named(match["event"]),
        graduation="毕业" in match["event"],
        of_field=_OF_FIELD.fullmatch(match["event"]) is not None,
        coming=_OF_COMING.fullmatch(match["event"]) is not None,
        to_city=match["event"].endswith("北京"),
        joining=match["event"] in ("入职", "进公司"),
    )


def heads_results(text: str) -> bool:
    """从事AI之后: / 助工以后的成绩: whether a clause only sets the time of what follows it."""
    match = _SCOPE.match(text)
    return match is not None and _HEADED.fullmatch(text, match.end()) is not None


def counts(
    said: PeriodSaid,
    then: TitleLevel | None,
    titles: Sequence[Title],
    begun: Begun | None = None,
) -> bool | None:
    """Whether what was said puts a result into the time that counts; None where it may not.

    The time counts from the title of one who has one, and else from the work in the field; so
    工作以来 tells nothing of one who has a title, nor 中级以来 of one with a higher title, unless
    that is of another series; 做算法以来 does where the work began (``begun``) after every title.
    ``then``: the highest title known when it was said.
    """
    order = tuple(TitleLevel)
    highest = max(titles, key=lambda title: order.index(title.level), default=None)
    start = begun.when if begun else None
    settled = begun and (begun.graduated or begun.at_one) and not said.to_city
    came = settled or (begun and begun.by_coming and not begun.graduated)
    if said.coming and not (said.inside and came):
        return None
    if said.since_degree and not (begun and begun.graduated):
        return None
    if highest is None or (said.answers and highest.level is then):
        return said.inside
    if said.level is None:
        days = [title.obtained for title in titles]
        later = start and all(day and day.latest <= start.earliest for day in days)
        since = said.of_field or said.coming or said.since_degree or (said.joining and came)
        return True if since and said.inside and later else None
    gap = order.index(said.level) - order.index(highest.level)
    if said.inside and gap < 0:
        beside = highest.series in (TitleSeries.OTHER, TitleSeries.QUALIFICATION)
        return True if beside and gap == -1 else None
    return None if gap > 0 and not said.inside else said.inside
