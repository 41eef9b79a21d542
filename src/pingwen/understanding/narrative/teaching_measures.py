"""A vocational teacher's numbers in a clause: years of 班主任 and in companies, 课时, 继续教育."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pingwen.domain.facts import Measure, MeasureKind, NumberRange
from pingwen.domain.time import DateRange, completed_months
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.numerals import number
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.teaching_words import SCHOOLS

__all__ = ["BARE_LENGTH", "OF_TERM", "hours_of", "read_measures", "years_told"]

M = MeasureKind
_ADVISER = re.compile("班主任")
_ADVISER_HONOUR = re.compile(
    "(?:优秀|先进|模范|十佳|骨干|紫禁杯)[^,]{0,4}班主任|班主任[^,]{0,6}(?:奖|称号)"
)
"""2015年、2018年两次区级优秀班主任: days of an honour, and no years of the duty."""
_BEFORE_TITLE = re.compile("(?:讲师|职称|取得|评上|受聘|二级|一级)[^,]{0,8}(?:之前|以前|前)")
_NOT_FULL = re.compile("副班主任|(?:代理|代|见习|实习|临时|兼任?)的?班主任|班主任助理")
_ADVISER_LABEL = re.compile("班主任(?:工作)?(?:年限|年数)(?:为|是|:)?(?P<n>\\d{1,2})$")
_NEVER = re.compile(
    "班主任(?:从来|压根|根本|一天|一年|一直|也|都|就|我|还)*(?:没|未)(?:有)?(?:当|做|干|担任|带)过|(?:没有?|从未|从来没有?|未)(?:当|做|担任|干)?过?[^,]{0,2}班主任(?![类荣称])"
)
_COMPANY = re.compile("企业|公司|厂子|厂(?=干|做|当|待|里|工作|上班)|工厂|车间|4S店|修理店|维修店")
_THEN_SCHOOL = re.compile(
    "(?P<first>(?:干|做|工作|当)[^,]{0,10}年[^,]{0,10}?)(?:才|再|后来?|又|就)?(?:转|调|来|到|进|去)"
    f"[^,]{{0,6}}(?:{SCHOOLS})"
)
_NO_COMPANY = re.compile("老师|教师|教书|任教|学校|机关|部队|当兵|医院|事业单位")
_NOT_EXPERIENCE = re.compile("课题|实践|挂职|合作|服务|研究|论文|专利|带[^,]{0,3}学生|对口")
_HOURS = re.compile(
    "(?P<about>不到|不足|超过|大约|大概|约|近|至少|不少于|满)?(?P<n>\\d{1,4}|[一二两三四五六七八九十百]{2,6})(?P<more>多|来)?个?"
    "(?:标准)?(?:学时|课时|节课|节|小时)(?P<after>以上|左右|多)?"
    "|(?:课时|学时)量?(?:平均|有|是|为|在|:)*(?P<about2>不到|不足|超过|大约|大概|约|近|至少|不少于)?(?:有|是|在)?"
    "(?P<n2>\\d{2,4})(?P<after2>以上|左右|多)?(?![\\d年月个])"
)
_STUDY = re.compile("继续教育|继教|专业科目|公需科目")
_SUBJECT = re.compile("专业(?!技术)")
_TWO_THIRDS = re.compile(
    "三分之二|[七八九]成|[7-9]成|(?<!\\d)[7-9]\\d%|全(?:部)?是专业科目|都是专业科目"
)
_LESS = re.compile("不到|不足|没到|没达|未达|没有|差")
_SHORT_OF = re.compile("(?:还|就|只|尚)?(?:差|欠|缺|少)(?:了|着)?[^,]{0,4}\\d")
"""还差20学时: what is wanting, and not what was done."""
_PART_OF_HOURS = re.compile("(?:课时|学时|节课)(?:里头?|中|当中|里面)")
"""200学时里有一半是看自习: what part of the hours told before does not count."""
_OF_YEARS = re.compile(
    "(?:[二两三四五六七八九十几2-9]|1\\d)年(?:来|里|下来|里头)?[^,每均]{0,6}"
    "(?:一共|总共|拢共|合计|累计|共计|加起来|加一块|攒|才|就)"
)
"""5年一共100学时: not those of each year."""
_GENERAL = re.compile("公需")
_BARE_HOURS = re.compile(
    "(?:年均|平均|每学年|每年|一年|学年|继教|继续教育|科目|专业(?:课|科目)?的?|公需课?的?|课时量?|占|有|共|只|就)(?:只|大概|是|分别|依次|有|就|也|都|的|不过|才|为|在|达到?|基本|能|:)*"
    "(?P<n>\\d{2,4})(?P<after>以上|多|左右)?(?![\\d年月级人个次%届.学课节小])"
)
_ROW = re.compile("(?:、\\d{2,3})+(?=$|[,;。个学课节])")
"""每学年182、176、190: the average lies between them."""
_TO_TODAY = re.compile(
    "(?:起|开始)?(?:一直|就|都|连续|持续)*(?:当|带|做|干|担任)*(?:班主任)?(?:-|到|至)(?:现在|今天?|目前|如今)"
)
_PRACTICE = re.compile("实践|下企业|挂职")
_OF_NO_YEAR = re.compile(f"{_SHORT_OF.pattern}|{_PART_OF_HOURS.pattern}|{_OF_YEARS.pattern}")
_ALL_DONE = re.compile(
    "^(?:也|都|均|全部?|全都|每年|年年|历年|基本|按时|按规定|按要求)*(?:达标|合格|完成|修满|够|满足|学满|符合)(?:了|的|规定|要求|任务)*$"
)
"""年年达标: with no word of what was done, it goes on about the hours told before."""
_OWN_LESSONS = re.compile("课时|主讲|授课|课(?:量|不少|不多)|代课|上课|讲课")
_STUDIED = re.compile("达标|合格|完成|修满|够|满足|学满|符合")
_NOT_STUDIED = re.compile(
    "[没未不](?:有|能)?(?:修|学|上|达|凑|完成)?(?:达标|合格|完成|修满|够|满足|学满|符合)"
)
_LESSONS = re.compile(
    "(?:[三3]年的?)?课时(?:量)?(?:分别|依次)|每?学年|每年|年均|年平均|平均|一年|近三年|近3年|近年"
)
OF_TERM = re.compile("学期|每?个?[周月]|合计|一共|总共|累计|共计|加起来")
_A_YEAR = 12
_STILL_ADVISER = re.compile(",(?:一直|都|就)*(?:当|干|带|做)?[到至](?:现在|今|目前|今天)$")
"""入职第二年开始当班主任，一直当到现在，有4年了."""
BARE_LENGTH = re.compile(
    "(?:加起来|加(?:到|在)?一(?:块儿?|起)|合起来|算下来|累计|合计|拢共|前后|一共|共|总共|待了|干了|去了|满|有)*[^,]{1,10}[年月半]多?(?:了)?$"
)


_IN_ALL = re.compile(
    "(?:前后)?(?:加起来|加(?:到|在)?一(?:块儿?|起)|合起来|累计|合计|拢共|一共|总共)"
)
_OF_PART = re.compile(
    "(?:[头前后]|第[一二三])(?:一|两)?[段次回轮]|(?:后来|隔了[^,]{1,3}年)*(?:又|再|接着)(?:接|当|带|干)"
)
"""头一段两年: a part of the years, and not all."""


def hours_of(text: str, before: MeasureKind | None) -> MeasureKind | None:
    """Of which hours a clause speaks; one that names neither goes on about those ``before``."""
    if _STUDY.search(text):
        return M.STUDY_HOURS
    if _PRACTICE.search(text):
        return None
    return M.LESSON_HOURS if _OWN_LESSONS.search(text) else before


def read_measures(
    clause: Clause,
    dates: Sequence[DateMention],
    of: MeasureKind | None = None,
    as_of: date | None = None,
) -> Iterator[Statement[Measure]]:
    """The numbers of a clause, each as the interval that its words leave.

    ``of``: the hours (hours_of) that it speaks of; ``as_of``: today, until when a duty may last.
    """
    text = clause.text
    for kind, amount in (
        *_adviser(_with_adviser_before(clause), _until_today(clause.text, dates, as_of)),
        *_company(text, dates),
        *(_study(text) if of is M.STUDY_HOURS else _lessons(text, of)),
    ):
        yield Statement(Measure(kind=kind, amount=amount), place_in(clause))


def _until_today(
    text: str, dates: Sequence[DateMention], as_of: date | None
) -> Sequence[DateMention]:
    """当班主任从2017年9月到现在: today is the second of the two days."""
    if len(dates) != 1 or as_of is None or _TO_TODAY.match(text, dates[0].end) is None:
        return dates
    end = dates[0].end
    return [*dates, DateMention(end, end, DateRange(earliest=as_of, latest=as_of))]


def _with_adviser_before(clause: Clause) -> str:
    """班主任断断续续，加起来7年: a bare length goes on about the duty named before it."""
    told = _STILL_ADVISER.sub("", clause.text_before().rstrip(","))
    before = told.rpartition(",")[2]
    if _IN_ALL.match(clause.text) and "班主任" in told and _OF_PART.search(before):
        return f"班主任{clause.text}"  # 班主任头一段两年，后来又接了三年，加一块五年
    if _OF_PART.match(clause.text):
        return clause.text
    goes_on = "班主任" in before and not find_durations(before) and BARE_LENGTH.match(clause.text)
    return f"班主任{clause.text}" if goes_on else clause.text


def _adviser(text: str, dates: Sequence[DateMention]) -> Iterator[tuple[MeasureKind, NumberRange]]:
    if not _ADVISER.search(text) or _BEFORE_TITLE.search(text) or _NOT_FULL.search(text):
        return
    if _ADVISER_HONOUR.search(text) and not find_durations(text):
        return
    if _NEVER.search(text):
        yield M.CLASS_ADVISER_YEARS, NumberRange(least=0, most=0)
        return
    years = _years(text, dates)
    label = _ADVISER_LABEL.search(text)
    if years is None and label is not None:
        years = NumberRange(least=float(label["n"]), most=float(label["n"]) + 0.92)
    if years is not None:
        yield M.CLASS_ADVISER_YEARS, years


def _company(text: str, dates: Sequence[DateMention]) -> Iterator[tuple[MeasureKind, NumberRange]]:
    moved = _THEN_SCHOOL.search(text)
    if moved is not None and not _NO_COMPANY.search(moved["first"]):
        text = moved["first"]
    elif not _COMPANY.search(text) or _NOT_EXPERIENCE.search(text):
        return
    years = _years(text, dates)
    if years is not None:
        yield M.COMPANY_YEARS, years
    elif re.search(
        "没有?[^,]{0,4}(?:企业|公司|厂里?)[^,]{0,4}(?:经历|经验|(?:工作|待|干|做|上)过)", text
    ):
        yield M.COMPANY_YEARS, NumberRange(least=0, most=0)


def _study(text: str) -> Iterator[tuple[MeasureKind, NumberRange]]:
    if _NOT_STUDIED.search(text) and not _HOURS.search(text):
        yield M.STUDY_HOURS, NumberRange(least=0, most=89)
        return
    before = 0
    for match in () if _OF_NO_YEAR.search(text) else _all_hours(text):
        words, before = (
            text[before : match.start("n" if match.re is _BARE_HOURS else 0)],
            match.end(),
        )
        if _GENERAL.search(words):
            continue
        subject = _SUBJECT.search(words) is not None
        yield M.STUDY_HOURS_OF_SUBJECT if subject else M.STUDY_HOURS, _hours(match)
    named = _STUDY.search(text) is not None or _ALL_DONE.match(text) is not None
    if before == 0 and named and _STUDIED.search(text):
        yield M.STUDY_HOURS, NumberRange(least=90)
        yield M.STUDY_HOURS_OF_SUBJECT, NumberRange(least=60)
    elif _SUBJECT.search(text) and _TWO_THIRDS.search(text) and not _LESS.search(text):
        yield M.STUDY_HOURS_OF_SUBJECT, NumberRange(least=60)


def _all_hours(text: str) -> list[re.Match[str]]:
    """Every number of hours, with its unit or after a word that stands for it."""
    found = list(_HOURS.finditer(text))
    bare = [
        match
        for match in _BARE_HOURS.finditer(text)
        if not any(match.start("n") < f.end() and f.start() < match.end("n") for f in found)
    ]
    return sorted([*found, *bare], key=lambda match: match.start())


def _lessons(text: str, of: MeasureKind | None) -> Iterator[tuple[MeasureKind, NumberRange]]:
    if OF_TERM.search(text) or _PART_OF_HOURS.search(text) or not _LESSONS.search(text):
        return
    if _PRACTICE.search(text) and not _OWN_LESSONS.search(text):
        return
    match = _HOURS.search(text) or (_BARE_HOURS.search(text) if of is M.LESSON_HOURS else None)
    if match is not None:
        row = _ROW.match(text, match.end())
        each = [
            _hours(match),
            *(NumberRange(least=float(n)) for n in re.findall("\\d+", row[0] if row else "")),
        ]
        amounts = [amount.least for amount in each]
        whole = NumberRange(least=min(amounts), most=max(amounts)) if row else each[0]
        yield M.LESSON_HOURS, whole


def _hours(match: re.Match[str]) -> NumberRange:
    named = match.groupdict()
    count = _count(named["n"] or named["n2"])
    about = named.get("about") or named.get("about2") or ""
    after = named["after"] or named.get("after2") or ""
    if about in ("不到", "不足", "近"):
        return NumberRange(least=count * 0.8, most=count - 1)
    if about in ("大约", "大概", "约") or after == "左右":
        return NumberRange(least=round(count * 0.9, 1), most=round(count * 1.1, 1))
    if named.get("more") and not about and count % 10 == 0:
        return NumberRange(least=count, most=count + (99 if count % 100 == 0 else 9))
    if about or named.get("more") or after:
        return NumberRange(least=count)
    return NumberRange(least=count, most=count)


def _count(text: str) -> float:
    return float(text) if text.isdigit() else float(number(text) or 0)


def years_told(text: str, dates: Sequence[DateMention], as_of: date) -> NumberRange | None:
    """Years that an answer tells by their days (从19年9月带到现在) or by their number."""
    return _years(text, _until_today(text, dates, as_of))


def _years(text: str, dates: Sequence[DateMention]) -> NumberRange | None:
    """Years of a stated length, or between the two days that a clause names."""
    lengths = find_durations(text, [(d.start, d.end) for d in dates])
    if lengths:
        months = lengths[0].months
        most = None if months.most is None else round(months.most / _A_YEAR, 2)
        return NumberRange(least=round(months.least / _A_YEAR, 2), most=most)
    days = [d.when for d in dates if d.when is not None]
    if len(days) != 2 or days[1].latest < days[0].latest:
        return None
    least = completed_months(days[0].latest, max(days[1].earliest, days[0].latest))
    most_months = completed_months(days[0].earliest, days[1].latest)
    return NumberRange(least=round(least / _A_YEAR, 2), most=round(most_months / _A_YEAR, 2))
