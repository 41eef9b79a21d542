"""What a clause tells of a title named before it: its series, its day, or both (按机电报的)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pingwen.domain.facts import Title, TitleSeries
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.attribution import of_work
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.education import DEGREES
from pingwen.understanding.narrative.lexicon import Found
from pingwen.understanding.narrative.places import EMPLOYERS
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.title_attempts import failed_then
from pingwen.understanding.narrative.title_denials import denied
from pingwen.understanding.narrative.title_lost import lost_then
from pingwen.understanding.narrative.title_posts import given_inside
from pingwen.understanding.narrative.title_words import (
    SERIES_BEFORE,
    level_of_title,
    name_of_title,
    series_named,
    series_of,
    series_said,
    title_anchors,
)
from pingwen.understanding.narrative.titles import TitleRead, is_wished

__all__ = ["note_series", "presupposed", "take_titles", "tells_of_title"]

_OF_TITLE = re.compile("专业|系列|方向|[评报考定拿批聘办]|不是|并非")
_YEAR_ALONE = re.compile(
    "^(?:大概|大约|应该|好像|是|在|嗯|哦)*(?P<year>[012]\\d)年?(?:那会儿?|那时候?|那年|左右|前后|吧|的)*$"
)
_GIVEN = re.compile(
    "(?:[评考定聘拿批认办报]|拿到?|取得|下来|通过)(?:上|过|下来|到)?的$"
    "|(?:[评考聘批认]|拿到?|取得|获得?|晋升)(?:上|到|下来|出来|过|了|的|为)(?:了|的)?一?个?[^,;报想没未不]{2,10}$"
    "|[^,;]{1,8}(?:口|系列|专业|方向|行业|类|方面)的?$"
)
_BRACKETED = re.compile("(?:取得|评定?|考|批)?的?[(](?P<of>[^()]{2,12})[)]?")
_TITLE_MEANT = re.compile("证(?!券)|职称|[评报填批]|考的|当时|系列|中级|初级|副高|正高|工程师")
_STUDIED_OR_DONE = re.compile(
    "学的|读的|念的|所学|主修|毕业|[做干搞]的|从事|现在|目前|如今|本科|硕士|博士|大专"
)
_FIELD_ALONE = re.compile("(?:AI|人工智能)(?:方向|领域|相关|这块|行业|应用|研发)*")
_UNSURE = re.compile(
    "岗|职位|职务|要求|条件|以上|需要|[做干]|当(?![年时])|年限|材料|评审|怎么|如何|如果|内部|们|多|少|不少|里|都|谁"
)
_AT_HEAD = re.compile(
    "(?:我|本人|的|那个|这个|那|这|个|就|呢|啊|职称|软考[里中]?的?|之前|以前|当年|当时|那年){0,4}"
)
_ONCE_PUT_IN = re.compile("(?<=[当那][年时会])是?[按以][^,]{0,8}报的$")
"""当年按机械报的工程师: what follows tells whether it was given."""
_TRIED = re.compile(
    "(?:(?:第一|头一?|有一?|上一?)[次回]|(?:19|20)?\\d\\d年(?:\\d{1,2}月)?|[去前]年|先|就|那年)*(?:评|考|申?报|冲)(?:了|过)?(?:一?[次回])?$"
)
"""2018年评中级差一票: what was tried for, and may be told to be given next."""
_STILL_OPEN = re.compile(
    "^(?:我|但|可|不过|是|也|都|已经?|刚|正|现在|目前|还|就|材料){0,5}(?:申?报(?:了|上去了?|过了?)|在?(?:申报|评审|评|审|公示|走流程)(?:中|呢|着)"
    "|没有?(?:批|过|通过|评上|拿到|下来|出结果|批下来|评下来)(?:呢|了)?|被刷(?:了|下来)?|(?:材料)?(?:又|给|全|都)*被?(?:退|打|驳)(?:了)?回(?:来|去)?了?|被拒了?|被卡(?:住|了|下来)*|没(?:评审)?过会?|落选了?|(?:在)?等结果|黄了|泡汤了?"
    "|(?:最后|到头来|结果|后来|现场|面试|答辩|笔试|评审|投票|第?[一二两三最后]{1,2}轮)*(?:(?:被)?刷(?:了|掉了?|下来了?)|(?:就|只|还)?差(?:了|那么)?[一二两三几\\d]?[票分门]|挂了|缺考了?|弃考了?|没去考?|没戏了?|出局了?|没过[线关半]?|没成|没中|结果还?[没未]出来?)(?:了|呢|吧)?"
    "|(?:一直|还|始终|正|都){0,3}在?(?:排队|排着队?|等(?:名额|指标|批|公示|出结果)|轮不上|轮不到)(?:中|呢|着)?)$"
)
"""中级，报了，没出结果: what was named as a title is one applied for."""
_WAS_GIVEN = re.compile(
    "[评考](?:[的上到下出取]|为(?!了))|[定聘认办]|拿|取得|获|下来|到手|通过|[批发]的"
)
_COUNTS_AS = re.compile(
    "(?:能不能|可不可以|可以|能否|算不算|是不是|能|还|到底|究竟)*(?:顶|当|算|用|抵|认|换|对应|等于|作数|作为|折|互认|有效)[^,]{0,12}$"
)
_MINE = re.compile(
    "^(?:那|可|但|请问|想问一?下?|还有)*(?:我|本人)(?:的|手[里上]的?|现在|目前|之前|以前|原来|当年|有|这|那|一?[个本])+[^,想要准没未不]*$"
)

_ANOTHER = re.compile(
    "企业|公司|单位|厂|集团|认证|[假过]|培训|聘书|学徒|工牌|内部|结业|[a-z]{2,}|[^,的]{2,4}云"
)
"""我的某云工程师算不算中级: a certificate of another kind, or none."""


def tells_of_title(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Take in a clause that gives the series or the year of the title told last and nothing else.

    False where it tells anything else, or where its words may as well be those of the work.
    """
    if so_far.last_event().get("since") != "title" or DEGREES.first(clause.text):
        return False
    if title_anchors(clause.text):
        return False
    if _STILL_OPEN.match(clause.text) and _may_be_wished(so_far):
        so_far.title_named = _tried_so_far(clause, so_far)
        so_far.credentials.drop_last_title(clause.turn)
        return True
    if lost_then(clause, dates):
        so_far.credentials.drop_last_title(clause.turn)
        return True
    if not dates:
        return _year(clause, so_far) or _series(clause, clause.text, so_far)
    when = dates[0].when
    if len(dates) > 1 or when is None or of_work(clause.text, dates):
        return False
    rest = clause.text[: dates[0].start] + clause.text[dates[0].end :]
    told = _series(clause, rest, so_far) or _in_brackets(clause, rest, so_far)
    if told:
        _date(when, clause, so_far)
    return told


def _may_be_wished(so_far: Conversation) -> bool:
    """Whether no words say that the title told last was given."""
    last = so_far.credentials.last
    title = so_far.credentials.titles[last[1]] if last and last[0] == "title" else None
    return title is not None and not _WAS_GIVEN.search(title.place.words)


def _tried_so_far(clause: Clause, so_far: Conversation) -> Statement[Title] | None:
    """2022年评中级，差一票，2024年过了: what was tried for in vain may be told to be given next."""
    index = len(so_far.credentials.titles) - 1
    if so_far.credentials.last != ("title", index):
        return None
    told = so_far.credentials.titles[index]
    tried = told.fact.model_copy(update={"obtained": None})
    return Statement(tried, told.place.joined(place_in(clause)))


def _series(clause: Clause, words: str, so_far: Conversation) -> bool:
    series = series_named(words)
    asked = so_far.asked is not None and so_far.asked.of_title
    said = _OF_TITLE.search(words) and not _goes_on_about_work(clause)
    if series is None or not (asked or said):
        return False
    so_far.credentials.set_series(series, place_in(clause), all_=_of_all(words))
    return True


def _in_brackets(clause: Clause, rest: str, so_far: Conversation) -> bool:
    """工程师:2019.6(电子信息): a day, and in brackets of what the title is."""
    match = _BRACKETED.fullmatch(rest)
    series = series_named(match["of"]) if match is not None else None
    if series is not None:
        so_far.credentials.set_series(series, place_in(clause))
    return series is not None


def _of_all(text: str) -> bool:
    return re.search("都是|均|^都", text) is not None


def _year(clause: Clause, so_far: Conversation) -> bool:
    """在电厂评的，15年: a year, and no length, right after the words that it was given."""
    match = _YEAR_ALONE.match(clause.text)
    ahead = clause.text_before().rstrip(",、")
    if match is None or not (_GIVEN.search(ahead) or _qualified_last(so_far)):
        return False
    year = 2000 + int(match["year"])
    return _date(DateRange.of(str(year)), clause, so_far) if year <= so_far.as_of.year else False


def _qualified_last(so_far: Conversation) -> bool:
    """信息系统项目管理师，18年: nobody tells how long a qualification was held."""
    last = so_far.credentials.last
    title = so_far.credentials.titles[last[1]] if last and last[0] == "title" else None
    return title is not None and title.fact.series is TitleSeries.QUALIFICATION


def _date(when: DateRange, clause: Clause, so_far: Conversation) -> bool:
    index = so_far.credentials.undated_title()
    if index is None or so_far.credentials.last != ("title", index):
        return False
    so_far.credentials.date_title(index, when, place_in(clause))
    return True


def note_series(clause: Clause, so_far: Conversation) -> None:
    """The series that a clause gives of the title told last, whatever else it tells."""
    text, titles = clause.text, so_far.credentials.titles
    series = series_said(text) if titles else None
    if series is not None and _of_another(text, series, so_far):
        return
    of_title = so_far.last_event().get("since") == "title" and not _goes_on_about_work(clause)
    if series is None and of_title:
        series = series_named(text)
    if series is not None and not DEGREES.first(text):
        so_far.credentials.set_series(series, place_in(clause), all_=_of_all(text))


def _goes_on_about_work(clause: Clause) -> bool:
    """副高2014年12月，北京央企，AI方向: whether the field follows the place of work."""
    before = clause.text_before().rstrip(",").rpartition(",")[2]
    return bool(_FIELD_ALONE.fullmatch(clause.text) and EMPLOYERS.first(before))


def _of_another(text: str, series: TitleSeries, so_far: Conversation) -> bool:
    """本科2012年，专业是人工智能: whether the speciality is that of a degree, or of the work told
    since; who names the own series of a title has to be understood to speak of the title."""
    asked = so_far.asked is not None and so_far.asked.of_title
    if _TITLE_MEANT.search(text) or asked:
        return False
    if _STUDIED_OR_DONE.search(text):
        return True
    event = so_far.last_event().get("since")
    return event == "graduation" or (event is None and series is TitleSeries.SAME)


def presupposed(clause: Clause) -> Clause | None:
    """我那个一级教师(2017年)能顶中级用吗: the words before the question, which take a title for
    held; None where the question is of another kind."""
    match = _COUNTS_AS.search(clause.text)
    head = clause.text[: match.start()] if match is not None else ""
    if not _MINE.match(head) or _ANOTHER.search(head) or not title_anchors(head):
        return None
    return replace(clause, text=head, end=clause.start + len(head))


def _named_alone(clause: Clause, mentions: Sequence[Found]) -> Statement[Title] | None:
    """The one title that a clause names without saying whether it is held (工程师证被扣着)."""
    text = clause.text
    if len(mentions) != 1 or _UNSURE.search(text):
        return None
    found = mentions[0]
    before = _ONCE_PUT_IN.sub("", text[: found.start])
    before = _TRIED.sub("", before) if failed_then(text[found.end :]) else before
    if not _AT_HEAD.fullmatch(SERIES_BEFORE.sub("", before)):
        return None
    series, job_like = series_of(text, found)
    stem, after = SERIES_BEFORE.sub("", before), text[found.end :]
    wished = is_wished(text, stem, after) and not failed_then(after)
    if job_like or wished or (denied(before, after) and not failed_then(after)):
        return None
    level, name = level_of_title(found), name_of_title(text, found)
    return Statement(Title(level=level, name=name, series=series), place_in(clause))


def take_titles(read: TitleRead, clause: Clause, so_far: Conversation) -> None:
    """Take in the titles of a clause, held and not held."""
    if read.internal and so_far.credential_last:
        so_far.credentials.drop_last_title(clause.turn)
    if read.not_held:
        so_far.credentials.drop_titles(read.not_held)
        so_far.correcting = so_far.correcting or not given_inside(place_in(clause).words)
    for told in read.titles:
        said = told
        if so_far.title_day is not None and told.fact.obtained is None:
            (day, ahead), so_far.title_day = so_far.title_day, None
            fact = told.fact.model_copy(update={"obtained": day})
            said = Statement(fact, ahead.joined(told.place))  # 2019年12月, and only then: 中级
        so_far.credentials.add_title(said, correcting=so_far.correcting)
        if said.fact.series is not TitleSeries.QUALIFICATION:  # 没评过职称，有注册证
            so_far.lift_absences("titles", [said.fact.level.value])
    if read.words_at:
        failed = len(read.words_at) == 1 and failed_then(clause.text[read.words_at[0].end :])
        settled = bool(read.titles or (read.absences and not failed) or read.not_held)
        so_far.title_named = None if settled else _named_alone(clause, read.words_at)
    for absence in read.absences:
        so_far.add_absence(absence)
