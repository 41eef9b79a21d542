"""A clause of one who claims a subsidy or a post, read for what only such a claim asks for.

A company's clause tells of the company and of whom it hired, never of somebody's career.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pingwen.domain.facts import (
    Circumstance,
    CircumstanceKind,
    Degree,
    Education,
    Employment,
    EmploymentKind,
    Measure,
    NumberRange,
    Region,
)
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.amounts import Amount, find_amounts
from pingwen.understanding.narrative.claim_words import GIGS, Claimed, Counted, claimed, counted
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.durations import DurationMention, find_durations
from pingwen.understanding.narrative.education import DEGREES
from pingwen.understanding.narrative.employment import newer_employment, read_employment
from pingwen.understanding.narrative.lexicon import Found
from pingwen.understanding.narrative.numerals import number
from pingwen.understanding.narrative.places import (
    REGIONS,
    read_region,
)
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["COMPANY_CLAIM", "read_claim"]

COMPANY_CLAIM = "bj-train"
_OF_GRADUATE = "bj-flex"
_FIRST_WORK = re.compile("第一(?:次|份|个)(?:正式)?(?:工作|就业|上班)|头一份(?:工作|活)|首次就业")
_UNIVERSITY = re.compile("大学毕业(?!证)|毕业于[^,]{2,10}大学")
_UNSURE = re.compile(
    "可能|好像|似乎|也许|或许|估计|说不准|不确定|拿不准|吃不准|不清楚|不太清楚|不知道|应该(?:是|算|属于|有|在|能)"
    "|打算|准备|计划|下个?月|将(?:要|会)|争取|快要?(?:期满|到期|满)|明年(?!(?:夏天|[67六七]月)?[^,]{0,6}毕业)|如果|要是|听说|差点|想(?:招|办|做|搞|列)"
)
_ARRIVES = re.compile("来|开|招|入职|上岗|报到|到岗|进|起|开始|办|启动|录用|签|做|搞|的$")
_MONTH_DAY = re.compile(
    "(?<![\\d年个.])(?P<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份|(?P<day>\\d{1,2})[日号])?(?![\\d内])"
)
_YEAR = re.compile("年|\\d{4}|[上这本]个?月")
_DAY_AFTER = re.compile("(?P<day>\\d{1,2})[日号]")
_NOT_SEAT = re.compile("户|籍|登记|生源|失业|的?大学|考|社保局|市(?:登记|户|生源)")
_NOBODY = re.compile("一[个名位](?:人|员工)?(?:也|都)(?:还)?没")
_BARE = re.compile(
    "(?:一共|共|总共|前后|连续|持续|为期|做了|办了|干了|也|都|已|满|到现在|合计|共计)*[^,]{1,4}"
    "(?:个(?:整|多)?月|个?人|名|位|个[^,月]{0,3}员工?)(?:了|多|整)?$"
)
_CHAOYANG = re.compile("(?<!辽宁)朝阳(?!产业|行业|市)")
_FIRST_OF_ALL = re.compile(
    "^(?:(?:这|它|目前)?(?:就|也)?(?:是|算)|这)?(?:我)?(?:的|毕业后的?)?(?:第一份|头一份|首份)(?:工作|活儿?|差事)$"
    "|(?:就|也)?(?:是|算)(?:我)?(?:的|毕业后的?)?(?:第一份|头一份|首份)(?:工作|活儿?|差事)$"
)
_HIRED = re.compile("招|录|吸纳|聘|雇|来自")
_HAS_BEEN = re.compile("之前|以前|曾|原来|毕业前|上学|读书|当时")
_STUDENT = re.compile(
    "(?P<degree>博士|硕士|本科|大专|专科)(?:研究生)?(?:(?:应届)?(?:毕业)?生(?!源)|[^,]{0,6}应届)|应届(?P<after>本科|大专|专科|硕士)"
)
_NOT_AT_WORK = re.compile("户口|户籍|生源|高考|老家|籍贯|想|报名?")
_GRADUATES = re.compile(
    "年?(?:[67六七]月份?|夏天|刚刚?|才|的|应届|大学|本科|硕士|大专|博士)*(?:应届)?毕业"
)
"""招了两个2020年毕业的: the day of their graduation, and not of the hiring."""
_STOPPED = re.compile("不(?:再)?(?:干|做|跑|送)了|没(?:再)?(?:干|做|跑)|以前|之前")


def read_claim(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> None:
    """Take in what the clause tells, if unhedged; ``dates``: those that belong to no degree."""
    claim, text = so_far.profession.claim, clause.text
    if claim == COMPANY_CLAIM:
        dates = [date for date in dates if not _GRADUATES.match(text, date.end)]
    when = _day(text, dates, so_far.as_of)
    if not _UNSURE.search(text):
        told = [row for row in claimed(claim) if _circumstance(row, clause, when, so_far)]
        arrives = _ARRIVES.search(text) or (
            dates and dates[0].end - dates[0].start >= len(text) - 2
        )
        if when is not None and not any(row.dated for row in told) and arrives:
            _date_last(claim, when, clause.turn, so_far)
        for row in counted(claim):
            _measure(row, clause, dates, so_far)
    if claim == COMPANY_CLAIM:
        _seat(clause, so_far)
        return
    _person(clause, so_far)
    if claim == _OF_GRADUATE:
        _graduate(clause, when, so_far)


def _circumstance(
    row: Claimed, clause: Clause, when: DateRange | None, so_far: Conversation
) -> bool:
    holds = row.holds(clause.text)
    if holds is None and row.kind is CircumstanceKind.FIRST_JOB_FLEXIBLE:
        holds = _first_of_all(clause.text, so_far)
    if holds is None:
        return False
    declared, place = so_far.declared, place_in(clause)
    dated = when if row.dated and holds else None
    old = declared.circumstances.get(row.kind)
    if old is not None and old.fact.holds and holds and dated is None:
        dated = old.fact.when
        place = old.place.joined(place)
    said = Statement(Circumstance(kind=row.kind, holds=holds, when=dated), place)
    if row.kind is CircumstanceKind.LOCAL_SMALL_COMPANY and holds and "本市" not in clause.text:
        declared.small = said
        return True
    declared.circumstance(said)
    if row.dated and holds:
        declared.dated_last = row.kind
    return True


def _graduate(clause: Clause, when: DateRange | None, so_far: Conversation) -> None:
    """A degree of any university, and the first work whose kind and day stand in two clauses."""
    text, declared = clause.text, so_far.declared
    if _UNIVERSITY.search(text) and not so_far.credentials.degrees:
        degree = Education(degree=Degree.BACHELOR, graduated=when)
        so_far.credentials.add_degree(Statement(degree, place_in(clause)), correcting=False)
        return
    first = CircumstanceKind.FIRST_JOB_FLEXIBLE
    told, gig = declared.circumstances.get(first), GIGS.search(text) and not _STOPPED.search(text)
    if _FIRST_WORK.search(text) and told is None:
        declared.first_job = when
    if gig:
        declared.gig_since = when or declared.gig_since
    if told is None and gig and declared.first_job is not None:
        said = Circumstance(kind=first, holds=True, when=declared.first_job)
        declared.circumstance(Statement(said, place_in(clause)))
    elif told is not None and told.fact.holds and told.fact.when is None:
        declared.circumstance(told.amended(when=declared.gig_since))


def _first_of_all(text: str, so_far: Conversation) -> bool | None:
    """这是头一份工作, after the flexible work was told."""
    employed = so_far.employment
    flexible = employed is not None and employed.fact.kind is EmploymentKind.FLEXIBLE
    return True if flexible and _FIRST_OF_ALL.search(text) else None


def _date_last(claim: str, when: DateRange, turn: int, so_far: Conversation) -> None:
    """The day of what this message told, or the question before it asked for, without one."""
    for row in claimed(claim):
        said = so_far.declared.circumstances.get(row.kind)
        if not row.dated or said is None or not said.fact.holds or said.fact.when is not None:
            continue
        if said.place.turn == turn:
            so_far.declared.circumstance(said.amended(when=when))


def _day(text: str, dates: Sequence[DateMention], as_of: date) -> DateRange | None:
    """The day that a clause names, the finest of several; 12月1号 is the last one before today."""
    yearless = [d for d in dates if not _YEAR.search(text[d.start : d.end])]
    named = [d for d in dates if d.when is not None and not d.cohort and d not in yearless]
    days = [d.when for d in named if d.when is not None]
    if days:
        finest = min(reversed(days), key=lambda day: day.latest - day.earliest)
        return _with_day(text, named, finest)
    match = _MONTH_DAY.search(text)
    month = number(match["month"]) if match else None
    if match is None or month is None:
        return None
    tail = f"-{match['day']}" if match["day"] else ""
    for year in (as_of.year, as_of.year - 1):
        try:
            day = DateRange.of(f"{year}-{month}{tail}")
        except ValueError:
            return None
        if day.earliest <= as_of:
            return day
    return None


def _with_day(text: str, named: Sequence[DateMention], when: DateRange) -> DateRange:
    """今年7月15号: the day after a month whose year was told by a word."""
    first = when.earliest
    same_month = (first.year, first.month) == (when.latest.year, when.latest.month)
    at = next(d.end for d in named if d.when == when)
    day = _DAY_AFTER.match(text, at)
    if not same_month or first == when.latest or day is None:
        return when
    try:
        return DateRange.of(f"{first.year}-{first.month}-{day['day']}")
    except ValueError:
        return when


def _measure(
    row: Counted, clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> None:
    text = clause.text
    last = so_far.declared.dated_last
    alone = last in (row.of, row.follows) and _BARE.match(text) is not None
    if _NOBODY.search(text):
        return
    if row.of and row.of is not last and not row.is_sure(text):
        return
    if not (row.fits(text) or (last is not None and alone)):
        return
    spans = [(d.start, d.end) for d in dates]
    found = [
        amount
        for amount in find_amounts(text, row.unit)
        if not any(amount.start < end and start < amount.end for start, end in spans)
    ]
    if not found and row.unit == "个月":
        found = [
            Amount(length.start, length.end, _months(length))
            for length in find_durations(text, spans)
        ]
    if len(found) != 1:
        return
    said = Measure(kind=row.kind, amount=_of_hundred(row, text, found[0]))
    so_far.declared.measure(Statement(said, place_in(clause)))


def _months(length: DurationMention) -> NumberRange:
    """领了一年半: years as so many months."""
    return NumberRange(least=length.months.least, most=length.months.most)


def _of_hundred(row: Counted, text: str, found: Amount) -> NumberRange:
    least, most = found.amount.least, found.amount.most
    if not row.is_rest(text[: found.start]) or most is None or most > 100:
        return found.amount
    return NumberRange(least=100 - most, most=100 - least)


def _seat(clause: Clause, so_far: Conversation) -> None:
    """Where the company is; 小微 without a place is not yet one of this city."""
    for found in [*REGIONS.find(clause.text), *_chaoyang(clause.text)]:
        hired = _HIRED.search(clause.text[: found.start])
        elsewhere = hired or _NOT_SEAT.match(clause.text[found.end :])
        if not elsewhere and not _HAS_BEEN.search(clause.text):
            place = place_in(clause, found.start, found.end)
            so_far.region = Statement(Region(name=found.meaning), place)
            break
    small = so_far.declared.small
    if small is not None and so_far.region is not None:
        local = so_far.region.fact.name == "北京"
        so_far.declared.circumstance(small.amended(holds=small.fact.holds and local))
        so_far.declared.small = None


def _chaoyang(text: str) -> list[Found]:
    """朝阳, which elsewhere is a word of its own and a city."""
    match = _CHAOYANG.search(text)
    return [Found(*match.span(), "北京")] if match else []


def _person(clause: Clause, so_far: Conversation) -> None:
    text = clause.text
    student = None if so_far.credentials.degrees else _STUDENT.search(text)
    if (
        student is not None
        and (degree := DEGREES.first(student["degree"] or student["after"])) is not None
    ):
        school = Education(degree=Degree(degree.meaning))
        place = place_in(clause, *student.span())
        so_far.credentials.add_degree(Statement(school, place), correcting=False)
        so_far.credential_last = True
    if not _NOT_AT_WORK.search(text):
        so_far.region = read_region(clause) or so_far.region
    gig = None if _STOPPED.search(text) or _UNSURE.search(text) else GIGS.search(text)
    if gig is not None:
        kind = Employment(kind=EmploymentKind.FLEXIBLE)
        so_far.employment = Statement(kind, place_in(clause, *gig.span()))
        return
    said = read_employment(clause)
    so_far.employment = newer_employment(so_far.employment, said, text)
