"""Degrees stated in a clause: which, completed or not, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pingwen.domain.facts import Absence, Degree, Education
from pingwen.domain.time import DateRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.attribution import Anchor, hull, of_work, pair
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention, back
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.lexicon import LEXICON, Found, WordTable, words
from pingwen.understanding.narrative.lower_schools import apart_from_lower_schools
from pingwen.understanding.narrative.since_leaving import since_leaving
from pingwen.understanding.narrative.statement import Place, Statement, place_in
from pingwen.understanding.narrative.studies_open import (
    came_to_nothing,
    degree_only,
    not_finished,
    not_taken,
    still_open,
    was_due,
    while_studying,
)
from pingwen.understanding.narrative.study_modes import without_mode

__all__ = ["DEGREES", "EducationRead", "read_education"]

DEGREES = WordTable(words("degrees"), guard=str(LEXICON["not_a_degree"]))

_STUDYING_NOW = compiled(
    "(?P<硕士研究生>读研中|(?:正在|在)读研(?!究)|读着研|在校硕士(?:研究)?生|研[一二三](?!究|发|年))"
    "|(?P<博士研究生>读博中|(?:正在|在)读博(?!士)|读着博|在校博士(?:研究)?生|博[一二三四五](?!士))"
    "|(?P<大学本科>大[一二三四](?=在读|学生|了|$))"
)
_STUDIED = compiled(
    "(?P<硕士研究生>(?:读|上|念)(?:了|的|完)?(?:研(?!究|发)|硕(?!士|博)))|(?P<博士研究生>(?:读|念)(?:了|的"
    "|完)?博(?!士|客))"
)
_OTHERS = re.compile(
    "(?:部门|团队|单位|公司|组|身边|周围|大家|同组的?)[^,我]{0,8}(?:是|都是|全是)$"
)
_DENIED = re.compile(
    "(?:没有?|未|无)(?:能|去|再)?(?:读过?|上过?|念过?|取得过?|拿到?过?|考上?)?(?:什么|单独的?|额外的?|任何)?$"
)
_IS_NOT = re.compile("(?:不是|并非)(?:全日制|统招)?$")
_NOT_HIS = re.compile(
    "(?:指导|带|培养|(?<!统)招(?:聘|收|了|进|来|过)*(?:[一两三几]?[个名])?(?:(?:大专|本科|硕士)[/、和])?|放弃了?|错过了?|没赶上|辅导|(?<![自成])考(?!上|了|取|过)|想读|打算读|保送|对于|针对|要求|不限|(?:单位|公司|学校|岗位|人家|领导|[他她]们|都)(?:只|就|非)?要(?:的是|招)?)$"
)
_COUNTED = re.compile(
    "(?:研究)?生?导师|申请(?![过了])|报名|录取通知|面试|复试|生?(?:\\d+|[一二两三四五六七八九十几多]+)(?:多|余)?(?:名|人|位)"
)
"""研究生4名: whom somebody guides."""
_GRADUATED = re.compile("毕业|学历|学位|拿到|取得|获得|读完|念完")
_ENROLLED = re.compile(
    "(?:考上|考入|考取|考的|入学|报[的了名读考]|读(?!完)|上(?!海|地)|念(?!完)|攻读|保送|升入)"
)
_ENTERED = re.compile(
    "(?:考上|考入|考取|考的|入学|读(?!完)|攻读|升入|报[了的过名读考]+个?)[^,]{0,6}$"
)
_DIPLOMA = compiled(
    "(?:拿到?|取得|获得|发|授|颁)(?:予|了|的)*(?:学位|毕业证|学历证?|双证|文凭)|(?:获|获授|授予)(?:硕士|博士|学士)?学位|双证(?:齐全|都有|齐)?$"
    "|^(?:我|硕士|博士|本科|学士)?(?:学位|学历|毕业)(?:证书?)?(?:上)?(?:的)?(?:取得|授予|落款)?(?:时间|日期)?(?:是|为|:|写的?是?)?(?=(?:19|20)\\d\\d[年.])|(?:学位|毕业证|双证"
    "|文凭)(?:证书?)?(?:上)?[^,]{0,8}(?:拿|取得|获得|下来|写|印|发|是)|^证(?:书"
    "|上)?[^,]{0,4}(?:是|写)"
)
_NEVER_STUDIED = re.compile(
    "^(?:学历|文凭|(?:的)?毕业证书?)?(?:我|也|都|还)*(?:没有?|未)(?:能|去|再)?(?:上|读|念|考|有)(?:过|成|上)?(?:$|[,了])"
)
_REACHES = re.compile("满|够(?!买)|就到")
_SOONER = re.compile("(?:早|晚|先|迟|提前|推迟|延期)了?$")
"""我比他早毕业两年: so much sooner, and not so long ago."""
_AGE = re.compile("^(?:的|满|整|已经?|都|有|也|快要?|大概|差不多|将近|近|到现在)*$")
_AFTER_LEAVING = re.compile("毕业(?:以|之)?后(?:从|自|就|先)*$")
_YEARS_LATER = re.compile("毕业(?:以|之)?后?的?第[一二三四五六七八九十\\d]{1,2}年[(]?$")


@dataclass(frozen=True, slots=True)
class EducationRead:
    """What a clause says of degrees.

    ``not_held``: degrees that the words take back (不是硕士); ``dates``: the dates that belong
    here; ``graduation``: a day of graduating whose degree the clause does not name; ``entered``:
    degrees of which it tells only that they were studied for (2013年读研): held if a graduation
    follows; ``studying``: the study spoken of before is not completed; ``given_up``: nor is one
    that was only entered upon; ``mentions``: the words of degrees.
    """

    degrees: tuple[Statement[Education], ...] = ()
    absences: tuple[Statement[Absence], ...] = ()
    not_held: tuple[Degree, ...] = ()
    dates: tuple[DateMention, ...] = ()
    graduation: DateRange | None = None
    entered: tuple[Statement[Education], ...] = ()
    studying: bool = False
    given_up: bool = False
    mentions: tuple[Found, ...] = ()


_NOTHING = EducationRead()


def read_education(
    clause: Clause, dates: Sequence[DateMention], anchors: Sequence[Anchor], as_of: date
) -> EducationRead:
    """The degrees of a clause. ``anchors``: what else in the clause can own a date (titles)."""
    text = clause.text
    mentions = [
        f for f in DEGREES.find(text) if not _not_his(without_mode(text[: f.start]), text[f.end :])
    ]
    dates, lower = apart_from_lower_schools(text, dates)
    if not mentions:
        return (
            _without_degree(clause, dates, as_of) if not lower else EducationRead(dates=(*lower,))
        )
    theirs = _pairs(text, mentions, dates, anchors)
    degrees: list[Statement[Education]] = []
    absences: list[Statement[Absence]] = []
    not_held: list[Degree] = []
    entered: list[Statement[Education]] = []
    for index, found in enumerate(mentions):
        degree = Degree(found.meaning)
        if _IS_NOT.search(text[: found.start]):
            not_held.append(degree)
        elif not_taken(text[found.end :]) or _denies_less(text[: found.start], text[found.end :]):
            continue
        elif _DENIED.search(text[: found.start]) or _NEVER_STUDIED.match(text[found.end :]):
            place = place_in(clause, max(0, found.start - 4), found.end)
            absences.append(Statement(Absence(of="education", kinds=(degree.value,)), place))
        else:
            stop = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
            read = _one(clause, found, stop, theirs.get(index, []), as_of)
            if read is not None:
                degrees.append(read)
            else:
                entered.append(Statement(Education(degree=degree), _spot(clause, found)))
    return EducationRead(
        degrees=tuple(degrees),
        absences=tuple(absences),
        not_held=tuple(not_held),
        entered=tuple(entered),
        dates=(*lower, *(d for owned in theirs.values() for d in owned)),
        mentions=tuple(mentions),
    )


def _not_his(before: str, after: str) -> bool:
    """Whether the words beside a degree make it somebody else's."""
    return bool(_NOT_HIS.search(before) or _OTHERS.search(before) or _COUNTED.match(after))


def _denies_less(before: str, after: str) -> bool:
    """没有全日制本科: whether only one way to a degree is denied."""
    less = without_mode(before)
    denied = _DENIED.search(less) or _IS_NOT.search(less) or _NEVER_STUDIED.match(after)
    return less != before and denied is not None


def _spot(clause: Clause, found: Found) -> Place:
    return place_in(clause, found.start, found.end)


def _pairs(
    text: str, mentions: Sequence[Found], dates: Sequence[DateMention], others: Sequence[Anchor]
) -> dict[int, list[DateMention]]:
    """The dates of each degree by its index; dates of work and of enrolment belong to none."""
    work = _real_work(text, dates)
    free = [d for i, d in enumerate(dates) if i not in work and not _enrolment(text, d, mentions)]
    anchors = sorted({*(Anchor(m.start, m.end) for m in mentions), *others})
    own = {m.start: index for index, m in enumerate(mentions)}
    return {
        own[anchors[owner].start]: owned
        for owner, owned in pair(anchors, free).items()
        if anchors[owner].start in own
    }


def _real_work(text: str, dates: Sequence[DateMention]) -> set[int]:
    """Dates of work; but the end of a time of study (2013-2016年读硕士) is a graduation."""
    work = of_work(text, dates)
    work -= {index for index in work if since_leaving(text, dates[index])}
    if dates and _AFTER_LEAVING.search(text[: dates[0].start]):
        return work
    if len(dates) == 2 and work == {0, 1} and not re.search("做|干|工作|从事|公司", text):
        return {0}
    return work


def _enrolment(text: str, mention: DateMention, mentions: Sequence[Found]) -> bool:
    after = next((m for m in mentions if m.start >= mention.end), None)
    between = text[mention.end : after.start] if after else text[mention.end : mention.end + 4]
    tail = text[after.end : after.end + 3] if after else ""
    if re.search("[至到-]$", text[: mention.start]) and mention.start > 4:
        return False
    return bool(
        (_ENROLLED.search(between) and "毕业" not in between)
        or tail.startswith(("入学", "开学"))
        or _YEARS_LATER.search(text[: mention.start])
    )


def _one(
    clause: Clause, found: Found, stop: int, dates: Sequence[DateMention], as_of: date
) -> Statement[Education] | None:
    text = clause.text
    before, after = text[: found.start], text[found.end : stop]
    near = before[-14:] + after[:14]
    unfinished = not_finished(without_mode(before), after)
    if was_due(before[-14:] + after):
        return None
    if degree_only(before[-3:] + after[:14]):
        return Statement(
            Education(degree=Degree(found.meaning), completed=False), _spot(clause, found)
        )
    begun = _ENTERED.search(before) or while_studying(after)
    if begun and not unfinished and not dates and not _GRADUATED.search(near):
        return None
    when = hull(dates) or _by_age(clause, found, stop, as_of)
    ahead = when is not None and when.earliest > as_of
    if ahead and _REACHES.search(near):
        when, ahead, dates = None, False, ()
    marks = [(found.start, found.end), *((d.start, d.end) for d in dates)]
    start, end = min(m[0] for m in marks), max(m[1] for m in marks)
    end = max(end, _through(text, end, stop))
    if when is not None and not dates:
        end = _age_end(text, found.end, stop)
    fact = Education(
        degree=Degree(found.meaning), graduated=when, completed=not (unfinished or ahead)
    )
    return Statement(fact, place_in(clause, start, end))


def _through(text: str, end: int, stop: int) -> int:
    """The end of the evidence: the word that tells how the study ended belongs to it."""
    match = re.match(
        "[^,、;]{0,4}?(?:毕业(?:快|已经?|有|都)*|在读|肄业|结业|退学|学历|学位)", text[end:stop]
    )
    return end + match.end() if match else end


def _left_before(text: str, mention: DateMention) -> bool:
    """毕业后7月就来北京: the day is that of what came after the graduation."""
    return _AFTER_LEAVING.search(text[: mention.start]) is not None


def _age_end(text: str, start: int, stop: int) -> int:
    lengths = find_durations(text[start:stop])
    return start + lengths[0].end if lengths else stop


def _by_age(clause: Clause, found: Found, stop: int, as_of: date) -> DateRange | None:
    """毕业8年: the graduation lies that far back."""
    text = clause.text[found.end : stop]
    return _age(text, as_of)


def _age(text: str, as_of: date) -> DateRange | None:
    at = text.find("毕业")
    if at < 0 or _SOONER.search(text[:at]):
        return None
    for length in find_durations(text):
        if length.start >= at + 2 and _AGE.match(text[at + 2 : length.start]):
            return back(as_of, length.months)
    return None


def _without_degree(clause: Clause, dates: Sequence[DateMention], as_of: date) -> EducationRead:
    text = clause.text
    if still_open(text):
        return EducationRead(studying=True)
    if came_to_nothing(text):
        return EducationRead(given_up=True)
    studying = _STUDYING_NOW.search(text)
    if studying is not None and not re.search("没|不|当时|那时|期间|时候", text):
        fact = Education(degree=Degree(studying.lastgroup or ""), completed=False)
        return EducationRead(degrees=(Statement(fact, place_in(clause, *studying.span())),))
    studied, diploma = _STUDIED.search(text), _DIPLOMA.search(text)
    if studied is not None and "毕业" not in text:
        fact = Education(degree=Degree(studied.lastgroup or ""))
        return EducationRead(
            entered=(Statement(fact, place_in(clause, *studied.span())),), dates=tuple(dates)
        )
    if "毕业" not in text and not diploma and not any(d.cohort for d in dates):
        return _NOTHING
    work = of_work(text, dates)
    at = diploma.start() if diploma else text.find("毕业")
    if re.match("毕业(?:以|之)?后", text[max(at, 0) :]) and not dates:
        return _NOTHING
    own = [
        d
        for i, d in enumerate(dates)
        if i not in work and (d.cohort or d.start <= at + 8) and not _left_before(text, d)
    ]
    when = hull(own) or _age(text, as_of)
    return EducationRead(graduation=when, dates=tuple(own))
