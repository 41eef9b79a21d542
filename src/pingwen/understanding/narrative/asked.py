"""What the assistant last asked, and the short answers that mean something only after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from pingwen.domain.facts import (
    AchievementKind,
    CircumstanceKind,
    Degree,
    FactKey,
    MeasureKind,
    TitleLevel,
)
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.affirmations import affirms
from pingwen.understanding.narrative.claim_words import claimed_by_kind
from pingwen.understanding.narrative.education import DEGREES
from pingwen.understanding.narrative.numerals import number
from pingwen.understanding.narrative.title_words import TITLE_WORDS, level_named

__all__ = ["OWN_QUESTION", "Asked", "Short", "asked_by", "short_answer", "unclear_unasked"]

OWN_QUESTION = "下一个要紧的问题"
"""What stands before the question in the assistant's own answers."""
_QUESTION = re.compile(f"{OWN_QUESTION}[:：]\\s*([^\n]{{1,400}})")
_QUESTIONS = re.compile("([^。！!\n?？;；]{1,200})[?？]")
_UNMARKED = re.compile("([^。！!\n?？;；,，]{2,24})[。.]?$")
_WHEN = "(?:哪年|哪一年|哪个月|几月|什么时候|何时|时间|年月|月份|年份|哪天)"
_NAMED = re.compile("「([^」]{1,60})」")
_DECLARED: tuple[tuple[MeasureKind | CircumstanceKind, re.Pattern[str]], ...] = (
    (
        MeasureKind.CLASS_ADVISER_YEARS,
        re.compile(
            "班主任[^,?]{0,8}(?:几|多少)年|(?:几|多少)年[^,?]{0,6}班主任|班主任[^,?]{0,6}(?:年限|多久|多长)"
        ),
    ),
    (
        MeasureKind.LESSON_HOURS,
        re.compile(
            "^(?!.*(?:继续教育|继教)).*(?:学年|每年|平均)[^,?]{0,12}(?:多少|几)个?(?:学时|课时|节)(?!的?继续)|课时量"
        ),
    ),
    (MeasureKind.STUDY_HOURS, re.compile("继续教育[^?]{0,12}(?:多少|几)个?学时")),
    (MeasureKind.STUDY_HOURS_OF_SUBJECT, re.compile("专业科目有多少学时")),
    (MeasureKind.COMPANY_YEARS, re.compile("在企业工作过几年")),
    (CircumstanceKind.ADVISER_THROUGHOUT, re.compile("是不是一直担任班主任")),
    (CircumstanceKind.ADVISER_AFTER_TITLE, re.compile("担任班主任的这些年")),
    (CircumstanceKind.IN_POST, re.compile("企事业单位在职在岗")),
    (CircumstanceKind.STUDY_PROVEN, re.compile("继续教育学时证明")),
    (CircumstanceKind.AT_VOCATIONAL_SCHOOL, re.compile("普通中专、职业高中、成人中专")),
    *((row.kind, re.compile(row.asked)) for row in claimed_by_kind().values()),
)
"""How the rule files word a question for one number or one circumstance (``asks``)."""

_KEYS: tuple[tuple[FactKey, re.Pattern[str]], ...] = (
    (FactKey.SKILL, re.compile("职业资格证书或职业技能等级")),
    (FactKey.DEEDS, re.compile("业绩成果")),
    (
        FactKey.IN_PERIOD,
        re.compile(
            "(?:是不是|是否|是).{0,30}(?:以来|以后|之后|期间)"
            "|(?:都|均)(?:是|在).{0,24}(?:以来|以后|之后)"
        ),
    ),
    (FactKey.STANDARD_DETAIL, re.compile("标准还是|编写的是|标准.{0,16}排名第几")),
    (FactKey.AWARD_DETAIL, re.compile("科技奖|银奖|起草人|破格|其中之一|排名第几|奖项")),
    (FactKey.EARLIER_EDUCATION, re.compile("毕业.{0,24}下一个学历")),
    (FactKey.GRADUATED, re.compile(f"毕业.{{0,14}}{_WHEN}|{_WHEN}.{{0,12}}毕业")),
    (FactKey.TITLE, re.compile("有没有职称|有职称吗|什么职称|有哪些职称")),
    (
        FactKey.TITLE_DATE,
        re.compile(
            f"(?:职称|中级|初级|副高|正高|工程师).{{0,16}}{_WHEN}|{_WHEN}.{{0,12}}(?:取得|评上"
            f"|拿到)"
        ),
    ),
    (
        FactKey.WORK,
        re.compile(
            f"(?:从事|开始|工作|做).{{0,24}}(?:{_WHEN}|多久|几年|多少年|多长)"
            f"|{_WHEN}.{{0,8}}(?:开始|起).{{0,16}}(?:工作|从事|做)|从哪年"
        ),
    ),
    (
        FactKey.TITLE_SERIES,
        re.compile("职称.{0,20}(?:系列|哪个专业|什么专业)|(?:系列|专业).{0,8}职称"),
    ),
    (FactKey.ACHIEVEMENTS, re.compile("成果(?!转化)|论文|发明专利|几项")),
    (FactKey.PERFORMANCE, re.compile("业绩|课题|主持|负责人|项目")),
    (FactKey.WORK, re.compile("职称(?:以|之)?[后来][^?]{0,8}(?:工作|从事|单位|做什么)")),
    (FactKey.TITLE, re.compile("职称")),
    (FactKey.EMPLOYMENT, re.compile("单位|性质|公司|雇主|企业")),
    (
        FactKey.REGION,
        re.compile("北京还是|哪里|在哪|哪个(?:省|市|地)|地区|北京.{0,6}(?:工作|就业)"),
    ),
    (FactKey.FIELD, re.compile("领域|方向|从事.{0,20}(?:工作|专业)")),
    (FactKey.EDUCATION, re.compile("学历|学位")),
)
_REQUESTS = re.compile("请|麻烦|提供|说明|补充|确认|是$|呢$")
_TARGET = re.compile(
    "(?:申报|想评|要评|打算评|参评|评|报)(?:的是)?(?:哪|什么)|哪(?:一|个)?(?:级|种"
    "|个)?职称.{0,6}(?:申报|参评)|目标"
)
_DEEDS_ONLY = re.compile("业绩|课题|主持")

_YES = re.compile(
    "^(?:是|现在是|目前是|是的|对|对的|都是|都是的|嗯|嗯嗯|没错|全是|全都是|均是|都对|肯定是?|当然"
    "|都在.{0,10}(?:之后|以后|以来)|是啊|是呀|对啊|全部都?是)(?:了|啊|呀|哦)?$"
)
_ALL_NOT = re.compile("^(?:都不是|全不是|全都不是|一个都不是)$")
_GOT = "(?:参?评|申报|申请|考|报|拿|得|获得?|取得|弄|搞|整|鼓捣)"
_NONE = (
    f"(?:没有?{_GOT}(?:过|上|到|着|成|下来)?|没有?过|没有?|木有|么得|木得|莫得|没得|冇|无|哪里?有|哪儿有|暂无|尚无|没有过|未评(?:过|定|聘)?"
    "|没有?(?:开始|轮到|来得及|顾上|去)(?:参?评|申报|考|报)|拿不出来?|零蛋?|鸭蛋|白[身丁板]|白纸|空(?:着|缺|白|的)?)"
)
_NO = re.compile(
    "^(?:刚[^,]{1,4}|我(?:的话|这边|这里|自己|本人)?|本人|自己|倒是?|都|还|也|暂时|目前|现在|至今|到现在|一直|从来?|始终|压根|根本|还是|就是|是|这些|这块|一[个项样件份篇部次]|半个|统统|通通|全部?"
    "|啥|什么|手里|手上|名下|确实|实在|这个|那个|这|真的?|职称|[评考]过[一两三几\\d]次(?:都|也)?|一次|从)*"
    f"{_NONE}(?:[,、]?[也更又]{_NONE})?(?:过|了|的|啊|呢|呀|哎|嘛|哈|一[张个])*$"
)
_NOT = re.compile("^(?:不是|不|否|并不是|不是的)$")
_UNKNOWN = re.compile(
    "不清楚|不知道|忘了|忘记了|记不清|记不得|不记得|不确定|说不好|说不清|不太清楚|不晓得|想不起来|没记住|没印象|没(?:太)?留意|不太记得|说不上来?(?!好|差)|答不上来?|记不起来?"
)
_COUNT = re.compile(
    "^(?:有|一共|总共|共|大概|差不多)*(?P<n>\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个|项|篇|件"
    "|份|部)?(?:吧|左右|了)?$"
)
_FORGOTTEN = re.compile("(?:忘了|忘记|不记得|记不清|不清楚|不确定|想不起)")
_DATE_WORDS = re.compile(
    "哪年|哪一年|几月|什么时候|时间|月份|日期|年份|具体|哪一?天|(?<!月)几[号日]"
)


class Short(Enum):
    """A short answer."""

    YES = auto()
    NO = auto()
    NOT_SO = auto()
    NONE_OF_THEM = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """The fact asked for; the degree, title and results that the question names.

    ``about``: the measure or the circumstance.
    """

    key: FactKey
    degree: Degree | None = None
    level: TitleLevel | None = None
    kinds: tuple[AchievementKind, ...] = ()
    text: str = ""
    about: str = ""

    @property
    def of_title(self) -> bool:
        """Whether it is a title, its day or its series."""
        return self.key in (FactKey.TITLE, FactKey.TITLE_DATE, FactKey.TITLE_SERIES)


def asked_by(content: str) -> Asked | None:
    """What the assistant's message asks for, None where it asks for no fact that is known."""
    match = _QUESTION.search(content[-4000:])
    if match is not None:
        return _asked_in(match[1])
    last = content[-400:].strip()
    questions = [each[1] for each in _QUESTIONS.finditer(last)][-3:]
    if not questions and (unmarked := _UNMARKED.search(last)) is not None:
        return _asked_in(unmarked[1]) if _REQUESTS.search(unmarked[1]) else None
    found = (_asked_in(text) for text in reversed(questions) if not _TARGET.search(text))
    return next((asked for asked in found if asked is not None), None)


def _asked_in(text: str) -> Asked | None:
    """What one question asks for."""
    if _TARGET.search(text):
        return None
    declared = _declared(text)
    if declared is not None:
        is_number = isinstance(declared, MeasureKind)
        return Asked(
            key=FactKey.MEASURE if is_number else FactKey.CIRCUMSTANCE,
            text=text,
            about=declared.value,
        )
    key = next((k for k, pattern in _KEYS if pattern.search(text)), None)
    if key is None:
        return None
    if key is FactKey.ACHIEVEMENTS and _DEEDS_ONLY.search(text) and "成果" not in text:
        key = FactKey.PERFORMANCE
    degrees = DEGREES.find(text)
    return Asked(
        key=key,
        degree=Degree(degrees[0].meaning) if len({d.meaning for d in degrees}) == 1 else None,
        level=level_named(text),
        kinds=tuple(dict.fromkeys(AchievementKind(f.meaning) for f in KINDS.find(text))),
        text=text,
    )


def _declared(text: str) -> MeasureKind | CircumstanceKind | None:
    """The number or the circumstance that a question asks for, by its name or its words."""
    named = _NAMED.search(text)
    kinds: tuple[MeasureKind | CircumstanceKind, ...] = (*MeasureKind, *CircumstanceKind)
    for kind in kinds:
        if named is not None and kind.value == named[1]:
            return kind
    return next((kind for kind, pattern in _DECLARED if pattern.search(text)), None)


def short_answer(text: str) -> Short | int | None:
    """The short answer that a clause is, or the number that it gives."""
    for pattern, short in (
        (_YES, Short.YES),
        (_ALL_NOT, Short.NONE_OF_THEM),
        (_NO, Short.NO),
        (_NOT, Short.NOT_SO),
    ):
        if pattern.match(text):
            return short
    if affirms(text):
        return Short.YES
    if len(text) <= 14 and _UNKNOWN.search(text):
        return Short.UNKNOWN
    match = _COUNT.match(text)
    if match is None:
        return None
    return number(match["n"])


def unclear_unasked(text: str, spoken_of: str | None = None) -> FactKey | None:
    """The date that the applicant says, unasked, to have forgotten.

    ``spoken_of``: education or title, where the words before were of one.
    """
    if not _FORGOTTEN.search(text) or not _DATE_WORDS.search(text):
        return None
    if "毕业" in text:
        return FactKey.GRADUATED
    if "职称" in text or TITLE_WORDS.first(text):
        return FactKey.TITLE_DATE
    return {"education": FactKey.GRADUATED, "title": FactKey.TITLE_DATE}.get(spoken_of or "")
