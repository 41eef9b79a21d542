"""Titles stated in a clause: those held, and those the applicant says are not held.

A title's word alone proves nothing: 算法工程师 is a job, 想评副高 a wish. One is read as held
only where the words say so (评上, 拿到, 有, 是, a date of obtaining) or where it stands alone among
other circumstances told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pingwen.domain.facts import Absence, Title, TitleLevel, TitleSeries
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.attribution import Anchor, hull, of_work, pair
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.lexicon import Found, words
from pingwen.understanding.narrative.places import EMPLOYERS, REGIONS
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.teaching_words import SCHOOLS
from pingwen.understanding.narrative.title_ages import aged, by_age
from pingwen.understanding.narrative.title_aims import applied_for
from pingwen.understanding.narrative.title_attempts import converted, demanded, only_tried
from pingwen.understanding.narrative.title_denials import (
    NO_TITLE,
    ahead_of_next,
    denial_end,
    denial_start,
    denied,
    put_in,
    said_of,
    so_none,
)
from pingwen.understanding.narrative.title_lost import is_lost
from pingwen.understanding.narrative.title_month import in_month, own_days
from pingwen.understanding.narrative.title_posts import given_inside, named_otherwise, of_post
from pingwen.understanding.narrative.title_process import under_way
from pingwen.understanding.narrative.title_words import (
    SERIES_BEFORE,
    level_of_title,
    name_of_title,
    series_of,
    series_told,
    titles_in,
)

__all__ = ["TitleRead", "is_wished", "read_titles"]

_CONFERRED = "|".join(sorted(words("conferred")["conferred"], key=len)[::-1])
_WISH = re.compile(
    "(?:想|要|能|可以?|准备|打算|争取|希望|才能|怎么|如何|需要?|应该|为了|直接|目标|申报|申请"
    "|冲刺?|参评|(?<![年月])转评(?!的|过来的)|(?:想|要|能|可以|准备|打算|申请|怎么|如何|需)[^,]{0,3}转评|报)(?:是|了|过)?(?:去|来|再|直接|在|今年|明年|年底前?|尽快|赶紧|早[点日])*"
    "(?:评|报|申报|申请|考|拿|取得|获得|晋升|升|冲|参评)?[上到为]?(?:个|一个)?(?:北京市?|人工智能|AI|专业"
    "|今年|明年|本年度|20\\d\\d年度?的?|系列|方向|的|或|和|、|工程|破格)*$"
)
_INTENDS = re.compile(
    "(?:想|趁|打算|准备|计划|争取|盼着?|指望)[^,]{0,12}把(?:这个|那个|个)?[^,]{0,4}$"
)
_TARGET = re.compile(
    "(?:拟|申报|目标|要报|想报|想评|想问|问|打听|(?:这次|今年|本次|这回)(?:我|就|要|想)*报)[^,有是:]{0,6}(?:的)?(?:是|:|为)(?:北京市?|人工智能|AI|专业|系列)*$"
)
_NEXT = re.compile(
    "(?:下一步|下一级|下一个(?:目标|台阶)?|接下来|再往上|奔着?|冲着?|瞄着|瞄准|盯着|眼馋|惦记着?)(?:就|的|也)*(?:是|要|想|考虑)?(?:评|报|考|冲|上)?(?:个)?$"
    "|(?:问问|问一?下|请问|咨询一?下?|了解一?下?|打听一?下?)(?:北京市?|本市)?$"
)
_INTENDED = re.compile(
    "^(?:职称|资格|证书?)*(?:这个|呢|我|一直|始终|今年|明年|后年|下半年|年底|现在|目前|也|还|正|就)*(?:想|打算|准备"
    "|要不要|计划|争取|试试|冲一?下|在准备|正在|申报中|没报|未报|不敢|没轮到|排队)"
    "|^(?:职称|资格|[(][^()]{1,8}[)])*的?申报(?:条件|事宜|问题|要求|资格|流程)"
)
_BARE_VERB = re.compile(
    "(?:评|(?<!软)考|升|晋升)(?:北京市?|人工智能|AI|专业|系列|方向|的|个|工程|为|到)*$"
)
_FAILED = re.compile(
    "没过|没通过|没评上|未通过|没考上|没考过|落选|失败|被刷|刷(?:下来|掉)|不通过|没拿到|差了?(?:[一几两\\d]?票|[一几两\\d]分(?!之))|挂了(?![名靠个在职\\d一二两三四五六七八九十好快])"
    "|缺考|弃考|没去考|没(?:评|考)[中成]|没戏|泡汤|折戟|铩羽|名落孙山|未果|告吹|投票[^,]{0,4}没|答辩[^,]{0,3}没"
)
_HOLDS_BEFORE = re.compile(
    rf"(?:有[^,没]{{1,10}}(?:和|、|及|还有)|有了?|就我(?:这么)?一个?|已有|持有|具有|现有|拥有|只有|才|仅有|就|还是|是|为|现任|担任|受聘|在聘|:|,|职称[^,]{{0,3}}到|聘(?:为|了|任为)?|证书?(?:上面?)?(?:写|印|填)着?的?(?:是)?|[攥拿握捏]着|停留?在|止步于?|卡在|刚刚?(?:拿|评|考|取得)|[混熬升爬整搞弄](?:到|上|成|了|下来?)|软考证?(?:代|换|对应|认定|折算?|转|顶)(?:的|成|来|下来)*"
    rf"|{_CONFERRED})(?:的是|的|了|过|一?个小?|一小?|一[本张]|是)?(?:最?普通|正经|正式|正规|小小|区区)?的?"
    "(?:[^,]{2,8}(?:大学|学院|学校|研究所))?(?:北京市?|本市|市里|国家|省里|工程系列|工程"
    "|公司)?(?:的)?$"
)
_HOLDS_AFTER = compiled(
    rf"^(?:专业技术)?(?:职称|资格|证书?)*(?:,|\(|也|就|都|已经?|早就|都已经|我|才|刚|去年|今年"
    rf"|前年|那年|是|于|在|呢)*[^,。;没未]{{0,14}}?(?:{_CONFERRED}|评的|考的|拿到|评下|已聘|受聘|在聘|聘着|有了|在手|[都也]有|齐了|下来(?=$|了|的?[(,])|[评考]完|(?<!错)过了(?=$|[,;])|(?:评审|考试|评|考)(?:出来|通过|下来)的)"
)
_HELD_SINCE = re.compile(
    "^(?:专业技术)?(?:职称|资格|证书?)*(?:以后|之后|后|以来)(?:就|又|再|也|都|还)*(?:一直|在|干"
    "|做|工作|从事|满|已)"
)
_NAMING = re.compile("[的()北京市专业职称级别呢吧啊]|人工智能|AI")
_THROUGH = re.compile(rf"(?:专业技术)?(?:职称|资格|证书)?(?:是|就)?(?:{_CONFERRED})?(?:的|了)?")
_SCHOOL_BEFORE = re.compile(f"(?:原|老)?(?:{SCHOOLS})(?:学校)?(?:的)?$")
_CONFERRED_BEFORE = re.compile(rf"(?:{_CONFERRED})(?:了|的|过|是|为|北京市?|一个|个|,)*$")
_LONGEST_ALONE = 40
_BRACKETS = re.compile("[(][^()]{1,12}(?:[)]|$)")
_OF_ALL = re.compile("[都均]是|均为")
_IS_NOT = re.compile("(?:不是|并非)$")
_FILLER = re.compile(
    "[嘛呗啦哈哦嗯噢论还仅止才混的了我是本人现在目前已经有一个北京市()、:及和也那这枚专业技术级职称资格证书\\s呢啊吧,]|人工智能"
    "|AI|算|只|工程系列|拿|评|取得|软考|现任|任|原|在职|唯独|唯有|第二|外聘|软考里|软考中|级别|等级|名称|眼下|如今|至今|手里|手头|手上|名下|暂时|而已|罢了|好歹|勉强|说起|提起|要说|就|某|985|211|双一流|名|证"
)


@dataclass(frozen=True, slots=True)
class TitleRead:
    """What a clause says of titles. ``words_at``: where every title's word stands, held or not.

    ``internal``: the words call the title just told one that only the employer gives.
    """

    titles: tuple[Statement[Title], ...] = ()
    absences: tuple[Statement[Absence], ...] = ()
    not_held: tuple[TitleLevel, ...] = ()
    dates: tuple[DateMention, ...] = ()
    words_at: tuple[Found, ...] = ()
    internal: bool = False


_NOTHING = TitleRead()


def read_titles(
    clause: Clause,
    dates: Sequence[DateMention],
    anchors: Sequence[Anchor],
    as_of: date,
    *,
    alone: bool = True,
) -> TitleRead:
    """The titles of a clause. ``anchors``: everything in it that can own a date.

    ``alone``: a title that is all a clause says is one that is held.
    """
    text = clause.text
    mentions = [found for found in titles_in(text) if not of_post(clause, found)]
    if not mentions or given_inside(text):
        return _none_conferred(clause, mentions)
    work = of_work(text, dates)
    free = [d for i, d in enumerate(dates) if i not in work]
    owned = pair(list(anchors), free)
    at = {anchor.start: index for index, anchor in enumerate(anchors)}
    titles: list[Statement[Title]] = []
    absences: list[Statement[Absence]] = []
    not_held: list[TitleLevel] = []
    used: list[DateMention] = []
    for index, found in enumerate(mentions):
        level = level_of_title(found)
        before = text[: found.start]
        stop = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
        if _IS_NOT.search(before) or is_lost(text[found.end : stop]):
            not_held.append(level)
        elif denied(before, said_of(text, mentions, index)):
            if found.meaning.startswith("qualification"):
                continue  # 软考没过: of the titles nothing is denied
            place = place_in(clause, denial_start(before), denial_end(text, found))
            absences.append(Statement(Absence(of="titles", kinds=(level.value,)), place))
        else:
            theirs = own_days(text, found, owned.get(at.get(found.start, -1), []))
            if not theirs and not alone and _is_all(text, found):
                continue
            read = _one(clause, found, stop, in_month(text, found, theirs), as_of)
            if read is not None:
                titles.append(read)
                used += theirs
            elif titles and _names(titles[-1].fact, level, text, found):
                titles[-1] = _named(titles[-1], text, found)
    return TitleRead(
        tuple(_of_one_series(titles, text)),
        tuple(absences),
        tuple(not_held),
        tuple(used),
        tuple(mentions),
    )


def _none_conferred(clause: Clause, mentions: Sequence[Found]) -> TitleRead:
    """What a clause says that names no title, or only such as the employer gives."""
    text = clause.text
    if given_inside(text):
        return TitleRead(
            not_held=tuple(level_of_title(found) for found in mentions),
            words_at=tuple(mentions),
            internal=not named_otherwise(text),
        )
    none = NO_TITLE.search(text)
    if none is None and not so_none(text, clause.text_before()):
        return _NOTHING
    place = place_in(clause, *none.span()) if none is not None else place_in(clause)
    return TitleRead(absences=(Statement(Absence(of="titles"), place),))


def _of_one_series(titles: Sequence[Statement[Title]], text: str) -> Sequence[Statement[Title]]:
    """助工09年、工程师14年都是冶金口的: the series of the last is that of all."""
    if len(titles) < 2 or not _OF_ALL.search(text):
        return titles
    series = titles[-1].fact.series
    return [
        told.amended(series=series) if told.fact.series is TitleSeries.UNSAID else told
        for told in titles
    ]


def _names(told: Title, level: TitleLevel, text: str, found: Found) -> bool:
    """中级，2016年考的软考(软件设计师): the name of a title told before by its level alone."""
    named = name_of_title(text, found)
    return told.level is level and told.name is None and named is not None


def _named(told: Statement[Title], text: str, found: Found) -> Statement[Title]:
    series = told.fact.series
    if series is TitleSeries.UNSAID:
        series = series_of(text, found)[0]
    return told.amended(name=name_of_title(text, found), series=series)


def _one(
    clause: Clause, found: Found, stop: int, dates: Sequence[DateMention], as_of: date
) -> Statement[Title] | None:
    text = clause.text
    when = hull(dates)
    if (when.earliest > as_of) if when is not None else applied_for(clause, found):
        return None
    if only_tried(clause, found) or demanded(text[: found.start]):
        return None
    series, job_like = series_of(text[:stop], found)
    if not _held(text, found, stop, dates, job_like=job_like):
        return None
    if when is None:
        when = by_age(text[found.end : stop], as_of)
    name = name_of_title(text, found)
    marks = [(found.start, found.end), *((d.start, d.end) for d in dates)]
    start, end = min(m[0] for m in marks), max(m[1] for m in marks)
    if when is not None and not dates:
        end = found.end + find_durations(text[found.end : stop])[0].end
    end = _through(text, end)
    fact = Title(level=level_of_title(found), name=name, series=series, obtained=when)
    return Statement(fact, place_in(clause, start, end))


def _through(text: str, end: int) -> int:
    match = _THROUGH.match(text[end:])
    return end + match.end() if match else end


def _held(
    text: str, found: Found, stop: int, dates: Sequence[DateMention], *, job_like: bool
) -> bool:
    before, after = text[: found.start], ahead_of_next(text, found.end, stop)
    stem = _SCHOOL_BEFORE.sub("", SERIES_BEFORE.sub("", before))
    if under_way(stem, after):
        return False
    conferred = bool(_CONFERRED_BEFORE.search(stem) or _HOLDS_AFTER.match(after))
    conferred = conferred or converted(stem)
    if is_wished(text, stem, after):
        return False
    if conferred or _HELD_SINCE.match(after) or series_told(after):
        return True
    if after.startswith(("以前", "之前", "以后", "之后", "以来", "前", "后", "岗")):
        return False
    if _BARE_VERB.search(before):
        return bool(dates)
    if job_like:
        return after.startswith(("职称", "资格"))
    if dates or _HOLDS_BEFORE.search(stem) or aged(after):
        return True
    return _stands_alone(text, found)


def is_wished(text: str, stem: str, after: str) -> bool:
    """Whether the words are of a title wished for, applied for or failed."""
    wish = _WISH.search(stem) and not _HOLDS_AFTER.match(after)
    intent = _INTENDS.search(stem) or _TARGET.search(stem) or _NEXT.search(stem)
    return bool(_FAILED.search(text) or wish or intent or _INTENDED.match(after)) or bool(
        put_in(after)
    )


def _stands_alone(text: str, found: Found) -> bool:
    """Whether the clause says nothing beside the title, save where its holder works."""
    if len(text) > _LONGEST_ALONE:
        return False
    rest = _SCHOOL_BEFORE.sub("", text[: found.start]) + _BRACKETS.sub("", text[found.end :])
    rest = REGIONS.without(EMPLOYERS.without(rest))
    return not _FILLER.sub("", SERIES_BEFORE.sub("", rest))


def _is_all(text: str, found: Found) -> bool:
    """Whether the clause is the bare name of a title, as one names the title to apply for."""
    return not _NAMING.sub("", text[: found.start] + text[found.end :])
