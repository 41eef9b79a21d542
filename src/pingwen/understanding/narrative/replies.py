"""Short answers to what the assistant asked, read as answers to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import (
    Absence,
    AbsenceOf,
    Achievement,
    Employment,
    EmploymentKind,
    FactKey,
    ProfessionalField,
    Title,
    TitleSeries,
    Unclear,
    Work,
    WorkField,
)
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.asked import Asked, Short, short_answer
from pingwen.understanding.narrative.bare_dates import bare_date, since_of_field, since_work
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.employment import newer_employment, read_employment
from pingwen.understanding.narrative.honour_replies import detail_honour, honours_denied
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.oblique_replies import (
    just_told,
    key_unclear,
    read_oblique,
    short_year,
)
from pingwen.understanding.narrative.other_first import other_work_first
from pingwen.understanding.narrative.period import PeriodSaid
from pingwen.understanding.narrative.period_replies import tells_apart_by_time
from pingwen.understanding.narrative.period_telling import say_period
from pingwen.understanding.narrative.places import (
    read_region,
)
from pingwen.understanding.narrative.reply_months import month_told, title_asked
from pingwen.understanding.narrative.statement import Place, Statement, place_in
from pingwen.understanding.narrative.title_words import series_named

__all__ = ["read_reply"]

_SINCE_GRADUATION = re.compile(
    "^(?:我|就是|从|一|刚|打|大学|硕士|本科|博士|大专|研究生|拿到?了?)*毕业证?(?:以后|之后|后|了)?(?:就|一直|都|开始|起"
    "|到现在|至今|在(?!家)|了|上班|工作|入职|进来?|[这那][儿里边家]?|公司|单位|没歇|没断)*"
    "(?:(?:做|干|从事|搞|弄)(?:的)?(?:就?是)?(?:着)?(?:这个|这行|这块|这一行)?(?:了|的)*)?$"
)
_SOME_YEARS = re.compile(
    "^(?:有|干了|做了|工作了|大概|差不多|[^,]{0,4})[^,]{1,8}年(?:多|半|左右)?(?:了)?$"
)
_FIELDS = WordTable(words("fields_ai"))
_IN_FIELD = re.compile(f"^(?:是|就是|属于)?(?:{_FIELDS.alternatives})(?:方向|领域|专业|算法)?的?$")
_NO_EMPLOYER = re.compile(
    "^(?:我|现在|目前|暂时|还)*(?:没有?|无)(?:工作)?单位(?:了)?$|^(?:现在|目前)?(?:待业|失业|没工作)(?:了|中)?$"
)
_NEVER_WORKED = re.compile(
    "^(?:我|还|一直|从来?|都)*(?:没有?)(?:干|做|从事|工作)过(?:这行|这个|这方面)?(?:的)?$"
)
_GRADUATION = re.compile("[^,]{0,6}毕业(?:时间|日期|年月)?(?:是|:|为|应该)")
_GRADUATED = re.compile("毕业(?:的|了)?$")
_STUDY_ASKED = re.compile("学历|学位|毕业")
_OF_TITLE = (FactKey.TITLE, FactKey.TITLE_DATE)
_OF_STUDY = (FactKey.GRADUATED, FactKey.EDUCATION, FactKey.EARLIER_EDUCATION)
_ABSENT: dict[FactKey, tuple[AbsenceOf, ...]] = {
    FactKey.PERFORMANCE: ("performance",),
    FactKey.ACHIEVEMENTS: ("achievements",),
    FactKey.DEEDS: ("deeds", "achievements", "performance"),
    FactKey.TITLE: ("titles",),
    FactKey.TITLE_DATE: ("titles",),
    FactKey.AWARD_DETAIL: ("awards", "standards"),
    FactKey.STANDARD_DETAIL: ("standards",),
}


def read_reply(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Take the clause as the answer to the last question; False where it is none."""
    asked = so_far.asked
    if asked is None:
        return False
    when = bare_date(clause.text, dates) or short_year(asked, clause, so_far)
    if _of_graduation(asked, clause.text, told=_tells_of_degree(so_far)):
        when = None
    elif when is None and asked.key is FactKey.WORK:
        when = since_of_field(clause.text, dates) or since_work(clause.text, dates)
    if when is not None:
        if asked.key is FactKey.WORK and other_work_first(clause):
            so_far.history.begin_other(place_in(clause), start=when)
            return True
        return _date(asked, when, place_in(clause), so_far)
    month = month_told(asked, clause, dates, so_far)
    if month is not None and _date(asked, month, place_in(clause), so_far):
        return True
    if asked.key is FactKey.IN_PERIOD and tells_apart_by_time(asked, clause, so_far):
        return True
    answer = short_answer(clause.text)
    if isinstance(answer, int):
        return _number(asked, answer, clause, so_far)
    if answer is not None:
        told = _word(asked, answer, clause, so_far) or _jobless(asked, clause, so_far)
        return told or read_oblique(asked, clause, so_far)
    return _named(asked, clause, so_far) or read_oblique(asked, clause, so_far)


def _of_graduation(asked: Asked, text: str, *, told: bool) -> bool:
    """Whether the day of a clause is that of a graduation, which was not asked after.

    ``told``: a degree was told before, which it may be the day of.
    """
    if asked.key in _OF_TITLE and _GRADUATED.search(text):
        return True
    if asked.key is FactKey.WORK and told and _GRADUATED.search(text):
        return True
    return asked.key not in _OF_STUDY and _GRADUATION.match(text) is not None


def _tells_of_degree(so_far: Conversation) -> bool:
    """Whether this message told of a degree before, or one told earlier still wants its day."""
    here = so_far.turn_degrees or so_far.entered is not None
    return bool(here) or so_far.credentials.undated_degree() is not None


def _named(asked: Asked, clause: Clause, so_far: Conversation) -> bool:
    """An answer that names what was asked for: a series, a place, a level, a beginning."""
    text, place = clause.text, place_in(clause)
    if len(text) > 20:
        return False
    if asked.key is FactKey.TITLE_SERIES and (series := series_named(text)) is not None:
        so_far.credentials.set_series(series, place)
        return True
    if asked.key is FactKey.WORK and _SINCE_GRADUATION.match(text):
        if other_work_first(clause):
            so_far.history.begin_other(place, start=None)
        else:
            so_far.history.begin_present(place, start=None)
        return True
    if asked.key is FactKey.FIELD and _IN_FIELD.match(text):
        _affirm_field(place, so_far)
        return True
    if asked.key is FactKey.EARLIER_EDUCATION:
        return _earlier_work(asked, clause, so_far)
    if asked.key in (FactKey.AWARD_DETAIL, FactKey.STANDARD_DETAIL):
        return detail_honour(asked, clause, so_far)
    return _jobless(asked, clause, so_far) or _place(asked, clause, so_far)


def _earlier_work(asked: Asked, clause: Clause, so_far: Conversation) -> bool:
    """有3年: the work in the field between the degree asked about and the next."""
    match = _SOME_YEARS.match(clause.text)
    lengths = find_durations(clause.text) if match else []
    if not lengths or asked.degree is None:
        return False
    work = Work(
        in_field=True, months=lengths[0].months, since="graduation", since_degree=asked.degree
    )
    so_far.history.spells.append(Statement(work, place_in(clause)))
    return True


def _date(asked: Asked, when: DateRange, place: Place, so_far: Conversation) -> bool:
    credentials = so_far.credentials
    if asked.key in (FactKey.GRADUATED, FactKey.EARLIER_EDUCATION):
        degree = just_told(place, so_far) or asked.degree or credentials.undated_degree()
        if degree is None and len(credentials.degrees) == 1:
            degree = next(iter(credentials.degrees))
        if degree is not None:
            credentials.date_degree(degree, when, place)
        return degree is not None
    both = asked.key is FactKey.TITLE or _STUDY_ASKED.search(asked.text)
    if asked.key in _OF_TITLE and both and (bare := just_told(place, so_far)) is not None:
        credentials.date_degree(
            bare, when, place
        )  # 1)本科 2)2019年6月: more was asked than one thing
        return True
    if asked.key in _OF_TITLE:
        index = title_asked(asked, so_far)
        if index is not None:
            credentials.date_title(index, when, place)
        elif asked.key is FactKey.TITLE_DATE and asked.level and when.earliest <= so_far.as_of:
            held = Title(level=asked.level, obtained=when)
            credentials.add_title(Statement(held, place), correcting=False)
        else:
            so_far.title_day = (when, place)
        return True
    if asked.key is FactKey.WORK:
        so_far.history.begin_present(place, start=when)
        return True
    return False


def _number(asked: Asked, count: int, clause: Clause, so_far: Conversation) -> bool:
    if asked.key is not FactKey.ACHIEVEMENTS or not 0 < count <= 1000:
        return False
    if so_far.results.count_last(count):
        return True
    if len(asked.kinds) != 1 or so_far.results.achievements:
        return False
    said = Statement(Achievement(kind=asked.kinds[0], count=count), place_in(clause))
    so_far.results.tell(said)
    return True


def _word(asked: Asked, answer: Short, clause: Clause, so_far: Conversation) -> bool:
    place = place_in(clause)
    if answer is Short.UNKNOWN:
        key = key_unclear(asked, clause, so_far)
        so_far.add_unclear(Statement(Unclear(key=key), place))
        return True
    if asked.key is FactKey.IN_PERIOD:
        if answer not in (Short.YES, Short.NONE_OF_THEM):
            return False
        said = PeriodSaid(inside=answer is Short.YES, level=asked.level, answers=True)
        say_period(so_far.results, said, so_far.highest_title())
        return True
    if asked.key is FactKey.FIELD and answer is Short.YES:
        _affirm_field(place, so_far)
        return True
    if asked.key is FactKey.TITLE_SERIES and answer in (Short.YES, Short.NOT_SO):
        return _series(asked, answer, place, so_far)
    if answer is Short.NO and asked.key in _ABSENT:
        if asked.key is FactKey.TITLE_DATE and so_far.credentials.titles:
            return False
        for of in honours_denied(asked) or _ABSENT[asked.key]:
            kinds = _only_of(asked) if of == "achievements" else ()
            so_far.add_absence(Statement(Absence(of=of, kinds=kinds), place))
        return True
    return False


def _only_of(asked: Asked) -> tuple[str, ...]:
    """The kinds that a question asks for where it does not ask for all results."""
    return () if "成果" in asked.text else tuple(kind.value for kind in asked.kinds)


def _affirm_field(place: Place, so_far: Conversation) -> None:
    so_far.field_ = Statement(ProfessionalField(name=WorkField.ARTIFICIAL_INTELLIGENCE), place)
    so_far.history.affirm_field()


def _series(asked: Asked, answer: Short, place: Place, so_far: Conversation) -> bool:
    other = re.search("其[他它]系列|非本系列|别的系列", asked.text)
    same = re.search("人工智能|本系列|同一", asked.text)
    if bool(other) == bool(same):
        return False
    is_same = (answer is Short.YES) is bool(same)
    so_far.credentials.set_series(TitleSeries.SAME if is_same else TitleSeries.OTHER, place)
    return True


def _jobless(asked: Asked, clause: Clause, so_far: Conversation) -> bool:
    """没单位, 没干过: no employer, or no work in the field at all."""
    place = place_in(clause)
    if asked.key is FactKey.EMPLOYMENT and _NO_EMPLOYER.match(clause.text):
        so_far.employment = Statement(Employment(kind=EmploymentKind.NONE), place)
        return True
    if asked.key is FactKey.WORK and _NEVER_WORKED.match(clause.text):
        so_far.add_absence(Statement(Absence(of="work"), place))
        return True
    return False


def _place(asked: Asked, clause: Clause, so_far: Conversation) -> bool:
    """A bare name of place or employer; what else the clause says is still to be read."""
    if asked.key not in (FactKey.EMPLOYMENT, FactKey.REGION):
        return False
    region = read_region(clause, bare=True)
    employment = read_employment(clause, bare=True)
    so_far.region = region or so_far.region
    so_far.employment = newer_employment(so_far.employment, employment, clause.text)
    return False
