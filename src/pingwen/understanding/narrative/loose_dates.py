"""Days told apart from the degree or title that they belong to (中级，2019年拿的)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from pingwen.domain.facts import Degree
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.attribution import of_work
from pingwen.understanding.narrative.bare_dates import bare_date
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dated_results import PUBLISHED
from pingwen.understanding.narrative.dates import DateMention, back
from pingwen.understanding.narrative.degrees_again import is_another
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.statement import Place, Statement, place_in
from pingwen.understanding.narrative.title_attempts import failed_then, turned_then

__all__ = ["date_of_last", "date_of_next", "held_for"]

_CERTIFIED = re.compile("(?:拿|发|领|取得)(?:到|了|的)*(?:毕业|学位|双)?证")
_CONFERRED = re.compile(
    "(?:入的?|进)库|[老旧]证|备案|核准|授的|颁的|[混熬整]上|解决的|[有到上]的$|拿|评|取得|考|获得|下来|到手|批|聘|认定|下的?(?:文|证|$)|公示|发文|给的|认的|弄的|整的|搞的|混的|搞定|通过|第[一二三]批|那一?[批拨]|过了?$|领|发证|发的(?:证|$)|那批|晋|升|定的|过的|转正|办的|公布|颁|签发|核发|授予|印发"
)
_HEADED = re.compile(
    "^(?:(?:任职|资格|职称|专业技术|证书?|取得|批准|发证|评定|获得|通过){1,5}(?:时间|日期|年月)(?:是|为|于|:)?"
    "|(?:学历|学位|教育|教育经历|职称|资格|毕业|取得|时间|情况|项目|课题|业绩|成果|主要)*:|[^,:]{1,6}:)?$"
)
_STUDIES = re.compile("^(?:学历|学位|教育|经历|背景|情况)+:$")
_POST = re.compile("总监|经理|主管|组长|主任|总工|负责人|骨干|带头人|专家")
"""被聘为技术总监: a post and no title."""
_PAPERS = re.compile(
    "(?:我的?|本人)?(?:职称|评审|公示|任职)*(?:批文|批复|发文|红头文件|公示|文件|证书?)(?:完|结束|出来|下来|到手|日期|时间)*(?:是|在|于)*"
)
_ISSUED = re.compile(
    "(?:才|就|刚)?(?:到手|下|发|批|出|领|拿|公示|印发)(?:来|到|下来)?的?(?:证|文)?"
)
"""批文2020年11月下的，证书2021年1月才领，工程师: the first of them is the day of the title."""
_OR_THEN = re.compile(
    "^(?:也|又|还|但也?)?(?:可能|或者|也许|没准|要不就|要么|兴许)(?:就)?(?:是|在)?$"
)
_MAYBE_TAIL = re.compile("^年?(?:底|初)?(?:拿|评|毕业|取得|发|下来|考)*(?:的|了)*(?:吧)?$")
_EXAM = re.compile(
    "^(?:考|评|拿)(?:过|到|下|出)?的?(?:了)?(?:软考|职称|证)的?$|^度?的?(?:职称)?(?:评审|评定)(?:会)?(?:通过|过的)$"
)
_SINCE_THEN = re.compile("^(?:起|开始|聘|就有了?|至今|到现在|的)+$")
_LEFT_SCHOOL = re.compile(
    "^(?:才|就|正式)?(?:出来|读完|念完|上完|毕业|(?:拿|发|领|下)?的?(?:毕业|学位)?证|拿到手?|下来|结束)(?:的|了)*$"
)
_PUT_OFF = re.compile("延(?:期|迟|后|毕|长)*(?:到|至)了?$")
"""因为疫情延到2024年6月: when the study ended that was due earlier."""
_IS_IN = re.compile("(?:我们?|俩|都|均|也|就|是|在|于|正好)*$")
"""都是2013年出来的: of what was told before; 项目2013年结束的 is of something else."""
_HELD_FOR = re.compile(
    "^(?:已经?|都|也|到现在|证书?|职称)*(?:拿|评|取得|考|聘|持有|到手|下来|熬)(?:到|了|手|下来|上|的)*(?:已经?|都|也|有|快|将近|才|刚|差不多|大概|得有|到现在)*$"
)
_ENDS = re.compile("^(?:了|吧|多|左右|的?样子)*$")
_RANGE = 2
_WHOLE_YEAR = timedelta(days=364)
_RUNS = re.compile("^(?:至|到|-)+$")
_SCHOOL = re.compile(
    "^(?!离开|告别)(?:就读于|在|于)?[^,做干搞]{0,10}(?:大学|学院|学校|北航|清华|北大|浙大|复旦|[同本母]校|[\u4e00-\u9fff]大|[\u4e00-\u9fff]{1,2}[邮航理])$"
)
_GIVEN_THEN = re.compile(
    "^(?:\\d{1,2}[日号])?(?:才|就|刚|单位|省里|市里|北京市?|人社局?|给|正式|终于){0,3}"
    "(?:(?:那[次回]|第二次|再[评考]|又[评考])?(?:评审?|考)?(?:通过|过)[了的]|[评考]上|(?:评|取得|获得|拿|批|认定|定|考|下来|发|拿证|发证)(?:上|到|下来|过|定|准|出来)?(?:的证?|了)+|入的?库|取得|获得|拿证|发证|早?就?(?:已经?)?有了)$"
)
_DOUBTED = re.compile("[没未不想报]|好像|可能")
_ALL = re.compile("都|均|分别")


def date_of_last(
    clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> list[DateMention]:
    """A date whose degree or title stands in the clause before (中级，2019年拿的)."""
    text, place, credentials = clause.text, place_in(clause), so_far.credentials
    mention = dates[0]
    if (ends := _end_of_study(text, dates)) is not None:
        so_far.date_ahead = (ends, place)
        return list(dates)
    if mention.when is None or len(dates) > 1 or failed_then(text):
        return []
    if _OR_THEN.match(text[: mention.start]) and _MAYBE_TAIL.match(text[mention.end :]):
        return [mention] if credentials.widen_last(mention.when, place) else []
    if _of_title_alone(clause, mention, so_far):
        credentials.date_title(len(credentials.titles) - 1, mention.when, place)
        return [mention]
    if of_work(text, dates):
        return []
    if _leaves_school(text, mention, place, so_far):
        return [mention]
    if _of_results(text, so_far):
        return []
    if _tells_exactly(text, dates, so_far):
        so_far.credentials.redate_last(mention.when, place)
        return [mention]
    named = _gives_named(clause, mention, so_far)
    if not named and _goes_ahead(text, mention, so_far):
        so_far.date_ahead = (mention.when, place)
        return [mention]
    return [mention] if named or _dated(text, dates, place, so_far) else []


def _of_results(text: str, so_far: Conversation) -> bool:
    """Whether the date is of results told before (都是2021年发的)."""
    results = so_far.results
    if PUBLISHED.search(text) and results.achievements:
        return True
    return _ALL.search(text) is not None and bool(results.told)


def _leaves_school(text: str, mention: DateMention, place: Place, so_far: Conversation) -> bool:
    """Take in the end of the school entered before, or of the study for the degree told last."""
    entered, left = so_far.entered, _LEFT_SCHOOL.match(text[mention.end :])
    if mention.when is None:
        return False
    if entered is None:
        own = left and _IS_IN.match(text[: mention.start])
        degree = _undated_of_turn(so_far) if own else None
        if degree is not None:
            so_far.credentials.date_degree(degree, mention.when, place)
        return degree is not None
    put_off = _PUT_OFF.search(text[: mention.start]) and not text[mention.end :]
    if not (put_off or left):
        return False
    so_far.credentials.add_degree(entered, correcting=False, another=is_another(entered.place))
    so_far.credentials.date_degree(entered.fact.degree, mention.when, place)
    so_far.turn_degrees.append(entered.fact.degree)
    so_far.entered = None
    return True


def _undated_of_turn(so_far: Conversation) -> Degree | None:
    """The degree told last, in this message, whose day is still wanted."""
    degree = so_far.credentials.undated_degree()
    told = so_far.credentials.last == ("education", degree) and degree in so_far.turn_degrees
    return degree if told else None


def _tells_exactly(text: str, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """去年毕业的，2025年7月: the day within the year just told of a degree or a title."""
    told, when = so_far.credentials.last_dated(), bare_date(text, dates)
    if told is None or when is None or told == when or not so_far.credential_last:
        return False
    return told == so_far.before and told.covers(when)


def _dated(text: str, dates: Sequence[DateMention], place: Place, so_far: Conversation) -> bool:
    """Take in the day of the degree or title spoken of last."""
    credentials, when = so_far.credentials, dates[0].when
    if when is None:
        return False
    bare = bare_date(text, dates) is not None
    last, degree = credentials.last, _undated_of_turn(so_far)
    if _ALL.match(text) and credentials.date_titles(when, place):
        return True
    left = _IS_IN.match(text[: dates[0].start]) and _LEFT_SCHOOL.match(text[dates[0].end :])
    given = _CONFERRED.search(text) or left
    if not bare and (_POST.search(text) or len(text) > 24 or not given):
        return False
    title = credentials.undated_title()
    if title is not None and (not bare or last == ("title", title)):
        credentials.date_title(title, when, place)
        return True
    if last is not None and last[0] == "title" and _refines(credentials.last_dated(), when):
        credentials.date_title(last[1], when, place)
        return True
    if (bare or _CERTIFIED.search(text)) and degree is not None:
        credentials.date_degree(degree, when, place)
        return True
    return False


def _gives_named(clause: Clause, mention: DateMention, so_far: Conversation) -> bool:
    """工程师证被原单位扣着，确实是2017年评的: the day of a title that was only named before."""
    named, so_far.title_named = so_far.title_named, None
    if named is None or mention.when is None or mention.when.earliest > so_far.as_of:
        return False
    given = _GIVEN_THEN.match(clause.text[mention.end :])
    if not named.place.leads(clause, 1) or given is None or _DOUBTED.search(clause.text):
        return False
    fact = named.fact.model_copy(update={"obtained": mention.when})
    said = Statement(fact, named.place.joined(place_in(clause)))
    so_far.credentials.add_title(said, correcting=False)
    so_far.lift_absences("titles", [fact.level.value])
    so_far.credential_last = True
    return True


def _refines(old: DateRange | None, when: DateRange) -> bool:
    """助工是10年前的，2016年7月; 高工2019年，19年10月发的: the day itself, after one
    reckoned from a length, or after its year."""
    if old is None or not old.earliest <= when.earliest <= old.latest:
        return False
    year = old.latest - old.earliest >= _WHOLE_YEAR
    return old.earliest.day != 1 or (year and when.latest <= old.latest)


def _end_of_study(text: str, dates: Sequence[DateMention]) -> DateRange | None:
    """2008.9-2012.6某大学，计算机，本科: a time of study ends with the graduation."""
    if len(dates) != _RANGE or not _RUNS.match(text[dates[0].end : dates[1].start]):
        return None
    before, after = text[: dates[0].start], text[dates[1].end :]
    school = _SCHOOL.match(after) or (not after and _STUDIES.match(before))
    return dates[1].when if _HEADED.match(before) and school else None


def _goes_ahead(text: str, mention: DateMention, so_far: Conversation) -> bool:
    """Whether a day stands alone before what it is the day of (职称:2018年12月，工程师)."""
    before = text[: mention.start]
    rest = text[mention.end :]
    apart = not rest or _SCHOOL.match(rest) or _EXAM.match(rest)
    alone = _HEADED.match(before) and apart and not _open(so_far)
    if _PAPERS.fullmatch(before) and (not rest or _ISSUED.fullmatch(rest)):
        return so_far.date_ahead is None and not _open(so_far)
    return bool(alone) and bool(before or not so_far.results.told)


def _open(so_far: Conversation) -> bool:
    """Whether the degree or title spoken of last still wants its day."""
    credentials = so_far.credentials
    if credentials.last is None or not so_far.credential_last:
        return False
    if credentials.last[0] == "title":
        return credentials.titles[credentials.last[1]].fact.obtained is None
    said = credentials.degrees.get(credentials.last[1])
    return said is not None and said.fact.graduated is None


def date_of_next(undated: bool, so_far: Conversation) -> None:
    """职称:2018年12月，工程师: the day that a list gives before its degree or title."""
    if not undated:
        return
    ahead, so_far.date_ahead = so_far.date_ahead, None
    last = so_far.credentials.last
    if ahead is None or last is None:
        return
    if last[0] == "title":
        so_far.credentials.date_title(last[1], *ahead)
    elif last[1] in so_far.credentials.degrees:
        so_far.credentials.date_degree(last[1], *ahead)


def _of_title_alone(clause: Clause, mention: DateMention, so_far: Conversation) -> bool:
    """我是助理研究员，2022年1月起: since when a title just told is held, where no work was told."""
    rest = clause.text[mention.end :]
    last = so_far.credentials.undated_title()
    just = so_far.credential_last and so_far.credentials.last == ("title", last)
    if just and mention.start == 0 and turned_then(clause, rest):
        return True
    alone = mention.start == 0 and bool(_SINCE_THEN.match(rest))
    return just and alone and so_far.history.of_turn is None


def held_for(clause: Clause, so_far: Conversation) -> bool:
    """拿了快三年: the title just told was obtained so long ago."""
    lengths = find_durations(clause.text)
    title = so_far.credentials.undated_title()
    if len(lengths) != 1 or title is None or so_far.credentials.last != ("title", title):
        return False
    before, after = clause.text[: lengths[0].start], clause.text[lengths[0].end :]
    when = back(so_far.as_of, lengths[0].months)
    if when is None or not _HELD_FOR.match(before) or not _ENDS.match(after):
        return False
    so_far.credentials.date_title(title, when, place_in(clause))
    return True
