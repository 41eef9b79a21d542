"""Answers that do not use the question's words: 还差答辩, 一直, 六月底还是七月初."""

from __future__ import annotations

import re

from pingwen.domain.facts import (
    Degree,
    Education,
    FactKey,
    Performance,
    PerformanceKind,
    ProfessionalField,
    Role,
    Title,
    TitleLevel,
    Work,
    WorkField,
)
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.achievements import ROLES
from pingwen.understanding.narrative.asked import Asked, unclear_unasked
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import month_alone, with_month
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.spell_joining import changed, joined
from pingwen.understanding.narrative.statement import Place, Statement, place_in
from pingwen.understanding.narrative.work_history import WorkHistory
from pingwen.understanding.narrative.work_lengths import length_alone, parts_follow

__all__ = ["also", "just_told", "key_unclear", "months_of", "read_oblique", "short_year"]

_NOT_YET = re.compile(
    "^(?:我|现在|目前|论文|也|就)*(?:(?:还|尚)?(?:差|没|未)(?:有)?(?:答辩|毕业|拿证|拿到证?|读完|念完|毕呢|到手|下来)"
    "|(?:还|正)?在读|还在(?:读|念|等)|还没(?:呢|有)?)"
)
_ALL_ALONG = re.compile(
    "^(?:我|一直|都|从来|从|也|中间|就|连着)*(?:一直|没断过?|没停过?|没歇过?|没有?间断过?|没换过?|都在做|连着)(?:在做|在干|干|做|都在|呢|的|啊)*$"
    "|^(?:别的|其[他它余]的?|剩下的?)(?:的)?时间(?:都|全)(?:算|在|是|做|干)"
)
_FIELD = WordTable({"ai": [*words("fields_ai")["fields_ai"], "智能", "模型"]})
_NOT_FIELD = re.compile(
    "不|没|非|吗|以前|之前|曾|原来|过(?!程)|想|准备|打算|财务模型|商业模型|建筑|BIM|智能(?:家居|手机|硬件|卡)"
)
_DENIES_FIELD = re.compile(
    "^(?:我|这|那|还|也|其实|应该|真|可|并)*(?:不是|不|否|不算|算不上|谈不上|不属于|不沾边|没有?)(?:的|吧|啊|了|呢|哈)*$"
)
_LONGEST_JOB = 24
_SENIOR = re.compile("(?:我|是|有|就|评过|评了|一个|个|,)*高级(?:的|别的?|职称)+(?:吧|了)?")
_SEVERAL = re.compile(
    "^(?:我|算|是)*(?:多次|好几次|经常)(?P<role>主持|牵头|参与|参加)(?:过|了|吧|的)*$"
)
_OR = re.compile("还是|或者?|、|/|-|到|至|要么")
_YEAR_ONLY = re.compile("^(?:是|在)?(?P<year>\\d\\d)(?:年?的|年|届)(?:吧|了)?$")
_MAY_BE_YEAR = re.compile("^(?P<until>[012]\\d年?(?:到|至|-))?\\d\\d年(?:吧|的|左右)?$")
_MONTH_FORGOTTEN = re.compile(
    "[,;]?(?:但是?|就是|只是|不过)?(?:具体|到底)?(?:是|在)?(?:几|哪个?)?月份?(?:我|是|也|真|都|可|实在)*(?:几月)?"
    "(?:忘|不记得|记不|不清|不确定|想不起|说不|不知道)"
)
_DAYS = (FactKey.GRADUATED, FactKey.EDUCATION, FactKey.TITLE, FactKey.TITLE_DATE)
_ALSO = re.compile("^(?:也|又)?(?:可能|或者?|要么|也许|没准)")


def read_oblique(asked: Asked, clause: Clause, so_far: Conversation) -> bool:
    """Take in such an answer; False where the clause is none."""
    if asked.key is FactKey.GRADUATED:
        return _not_yet(asked, clause, so_far)
    if asked.key is FactKey.TITLE and clause.text == "技术员":
        held = Title(level=TitleLevel.ENTRY, name=clause.text)  # elsewhere it is a job
        so_far.credentials.add_title(Statement(held, place_in(clause)), correcting=False)
        so_far.credential_last = True
        return True
    if asked.key is FactKey.TITLE and _SENIOR.fullmatch(clause.text):
        held = Title(level=TitleLevel.ASSOCIATE_SENIOR)  # the lower of the two that it may be
        so_far.credentials.add_title(Statement(held, place_in(clause)), correcting=False)
        so_far.credential_last = True
        return True
    if asked.key is FactKey.WORK:
        return _all_along(clause, so_far) or _so_long(clause, so_far)
    if asked.key is FactKey.FIELD:
        return _not_in_field(asked, clause, so_far) or _in_field(clause, so_far)
    return asked.key is FactKey.PERFORMANCE and _several(clause, so_far)


def also(text: str, told: DateRange | None, when: DateRange | None) -> DateRange | None:
    """也可能7月初: the day told before, or this one."""
    if told is None or when is None or not _ALSO.match(text):
        return when
    return told.over(when)


def months_of(text: str, year: DateRange) -> DateRange | None:
    """The month, or the two months (六月底还是七月初), that a text names of a year."""
    months = [
        month
        for piece in _OR.split(text)
        if (month := month_alone(piece if "月" in piece else piece + "月")) is not None
    ]
    told = [when for month in months if (when := with_month(year, month)) is not None]
    if len(told) == 1 or (len(told) == 2 and told[0].earliest < told[1].earliest):
        return DateRange(earliest=told[0].earliest, latest=told[-1].latest)
    return None


def short_year(asked: Asked, clause: Clause, so_far: Conversation) -> DateRange | None:
    """18年, 19的: the year, where a day and no length was asked for, or 16年，月份忘了."""
    day = asked.key in _DAYS or _MONTH_FORGOTTEN.match(clause.source.plain, clause.end)
    match = _YEAR_ONLY.match(clause.text) if day else None
    if match is None:
        return None
    year = 2000 + int(match["year"])
    return DateRange.of(str(year if year <= so_far.as_of.year else year - 100))


def just_told(place: Place, so_far: Conversation) -> Degree | None:
    """The degree told without a day right before, in this message."""
    last = so_far.credentials.last
    if last is None or last[0] != "education":
        return None
    said = so_far.credentials.degrees.get(last[1])
    here = said is not None and said.place.turn == place.turn and said.fact.graduated is None
    return last[1] if here else None


def key_unclear(asked: Asked, clause: Clause, so_far: Conversation) -> FactKey:
    """What is not known: of a title told in this very message no more than its day (哪年忘了)."""
    told = any(said.place.turn == clause.turn for said in so_far.credentials.titles)
    if asked.key is not FactKey.TITLE or not told:
        return asked.key
    return unclear_unasked(clause.text, "title") or asked.key


def _not_yet(asked: Asked, clause: Clause, so_far: Conversation) -> bool:
    """还差答辩: the degree asked about is not completed."""
    degree = asked.degree or so_far.credentials.undated_degree()
    if degree is None or not _NOT_YET.match(clause.text):
        return False
    said = Statement(Education(degree=degree, completed=False), place_in(clause))
    so_far.credentials.degrees[degree] = said
    return True


def _all_along(clause: Clause, so_far: Conversation) -> bool:
    if not _ALL_ALONG.match(clause.text):
        return False
    if _lasted(so_far.history):
        return True
    if not so_far.history.at_work():
        said = Statement(Work(in_field=True, ongoing=True), place_in(clause))
        so_far.history.spells.append(said)
    else:
        so_far.history.affirm_field()
    return True


def _so_long(clause: Clause, so_far: Conversation) -> bool:
    """八年: for how long, where since when was asked; 13年 and 13到16年 may be years."""
    if (may_be_year := _MAY_BE_YEAR.match(clause.text)) is not None:
        return not may_be_year["until"]  # 19年到21年 is told of something else
    months = length_alone(clause.text)
    if months is None:
        return False
    if parts_follow(clause):
        so_far.history.tell_whole(Statement(Work(months=months, ongoing=True), place_in(clause)))
        return True
    so_far.history.length_ahead = Statement(Work(months=months), place_in(clause))
    return _lasted(so_far.history)


def _lasted(history: WorkHistory) -> bool:
    """12年，一直在做: the length told just before is that of the present work, which is of this
    profession; False where none was told."""
    ahead, history.length_ahead = history.length_ahead, None
    told = [i for i, s in enumerate(history.spells) if s.fact.ongoing]
    if ahead is None or len(told) > 1:
        return False
    if not told:
        history.spells.append(changed(ahead, in_field=True, ongoing=True))
        return True
    old = history.spells[told[0]]
    if old.fact.start or old.fact.since or old.fact.in_field is False:
        return False
    history.spells[told[0]] = joined(ahead, changed(old, in_field=True))
    return True


def _not_in_field(asked: Asked, clause: Clause, so_far: Conversation) -> bool:
    """不是，我前面说大了: the field that was taken for told is none of the applicant's."""
    if "人工智能" not in asked.text or not _DENIES_FIELD.match(clause.text):
        return False
    if so_far.field_ is not None and so_far.field_.fact.name is WorkField.ARTIFICIAL_INTELLIGENCE:
        so_far.field_ = None
    so_far.history.deny_field(place_in(clause))
    return True


def _in_field(clause: Clause, so_far: Conversation) -> bool:
    """主要是异常检测模型: what is done, named in answer to whether it is in this field."""
    text = clause.text
    if len(text) > _LONGEST_JOB or _NOT_FIELD.search(text) or not _FIELD.find(text):
        return False
    named = ProfessionalField(name=WorkField.ARTIFICIAL_INTELLIGENCE)
    so_far.field_ = Statement(named, place_in(clause))
    so_far.history.affirm_field()
    return False


def _several(clause: Clause, so_far: Conversation) -> bool:
    match = _SEVERAL.match(clause.text)
    found = ROLES.first(match["role"]) if match is not None else None
    if match is None:
        return False
    done = Performance(
        kind=PerformanceKind.ENGINEERING_PROJECT,
        role=Role(found.meaning) if found else Role.PARTICIPANT,
        several=True,
    )
    so_far.results.deeds.add(Statement(done, place_in(clause)))
    return True
