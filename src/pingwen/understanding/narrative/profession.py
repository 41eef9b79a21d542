"""Whose profession a conversation is of, and how a vocational teacher's titles are to be read.

What is work in the field, and which series is the own one, depends on it: a lecturer's title is of
another series for an engineer, and an engineer's is for a lecturer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from pingwen.domain.facts import (
    CircumstanceKind,
    Degree,
    Education,
    MeasureKind,
    Title,
    TitleSeries,
    WorkField,
)
from pingwen.understanding.narrative.claim_words import claim_of, claimed_by_kind
from pingwen.understanding.narrative.fields import (
    field_of,
    speaks_of_ai,
    trade_of,
)
from pingwen.understanding.narrative.lexicon import words
from pingwen.understanding.narrative.places import EMPLOYERS, REGIONS
from pingwen.understanding.narrative.statement import Statement
from pingwen.understanding.narrative.teaching_words import SCHOOLS
from pingwen.understanding.narrative.trades import names_trade

__all__ = ["Profession", "as_teacher", "names_workplace", "profession_of", "teaches"]

_JOB = "老师|教师|教书|任教|执教|教(?:课|数学|语文|英语|专业课|文化课)|讲师|班主任|实训|专任"
_AT_SCHOOL = (
    "班主任|教研组|课时|教(?:数控|汽修|机电|会计|护理|烹饪|电工|电商|语文|数学"
    "|英语|计算机|专业课|文化课)"
)
_TEACHER = re.compile(
    f"(?:{SCHOOLS})(?!毕业)[^,;。?]{{0,12}}(?:{_JOB}|(?<=学校)教)"
    f"|(?:{SCHOOLS})(?:学校)?(?:的|里)?教(?![务辅工]|导处)"
    f"|(?:{SCHOOLS})(?:学校)?,(?:专业课|文化课|专任)?(?:老师|教师)"
    "|(?:三级|二级|一级|高级|正高级)?实习指导(?:教师|老师)|实训(?:老师|教师)"
    "|(?:能|想|要|可以|准备|打算|够)[^,;。?的了过]{0,4}(?:评|报"
    "|晋升)(?![的了过上])[^,;。?]{0,4}讲师"
)
_LECTURER = re.compile(
    f"讲师.{{0,40}}(?:{_AT_SCHOOL})|(?:{_AT_SCHOOL}).{{0,40}}讲师|(?:助理|高级)讲师.{{0,12}}讲师"
    f"|讲师.{{0,40}},(?:{SCHOOLS})的?(?:$|,)"
)
"""讲师, and a duty that only schools of this kind give."""
_AT_ONE = re.compile(
    f"(?:{SCHOOLS})(?!毕业|学历|文凭|出身|读|念|[^,]{{0,8}}毕业)"
    "(?!,?(?:19|20)?\\d\\d年[^,]{0,6}毕业)"
)
"""A school of this kind that is not told as one's own schooling."""
_DUTY = re.compile(
    "班主任|教研|课时|学时|继教|继续教育|任教|教书|执教|上课|讲课|(?:专业|文化|实训)课"
    "|(?:老师|教师)(?!说|问|们|您|好)|教学|专业带头人|(?:带|指导)学生|带[^,]{0,8}实训|实训"
)
_SUBJECT = re.compile("教(?!育|师|练|授|程|堂|务|材|父|会|训)[^,]{1,6}")
_TAUGHT = re.compile(
    "(?:^|,|我|是|里)教(?!的|育|师|练|授|程|堂|务|材|父|会|训|完|过)[^,]{1,6}(?:的|,|$)"
)
_OTHER_SCHOOL = re.compile(
    "高校|(?:大专|本科|高等|专科|高职)院校|大学(?!本科|毕业|专科|生|学历)|学院|技校|技工学校|小学|初中(?!级)|培训机构"
)
_TITLE_OF_ONE = re.compile("(?:助理|高级|正高级)?讲师|[一二三]级教师|实习指导教师")
_ENGINEER = re.compile("出身|(?:评(?![过的上了])|报|晋升)[^,:;。?]{0,6}(?:工程师|高工|助工)")
_OF_SCHOOL = re.compile(
    "班主任|(?:主讲|授|学年)[^,]{0,6}课时|精品课|(?:校本|规划)教材|教学(?:能力|基本功)[^,]{0,4}赛|教龄|教研组"
    "|学生[^,]{0,12}[大竞国市省区校]赛|技能大赛|公开课|研究课|微课|说课|教改|师德|骨干教师|优秀教师|教学能手|人才培养方案|校本教材|节课|周课时|带学生[^,]{0,4}(?:实[习训]|下厂)"
)
_OF_SCHOOL_LEAST = 2
"""So many different words of a school are only a teacher's."""
_ADVISES = re.compile(
    "(?:当|带|做|干|担?任)(?:了|过|着)?[^,]{0,4}班主任[^,]{0,6}[\\d一二两三四五六七八九十]年"
    "|(?<![的家子儿他她])班主任[^,]{0,8}(?:当|带|做|干|担任)(?:过|了|满)*[^,]{0,4}(?:[\\d一二两三四五六七八九十]年|的$|的,)"
)
"""Years as a class adviser, which none but a teacher tells of."""
_TEACHES = re.compile(
    "教书|任教|执教|从教|教龄|上课|授课|带(?!领|队|学)[^,学]{1,8}实训(?!室|基地)|[带代][^,学]{0,4}课(?!题)|实习指导|实训(?:老师|教师|课|教学)|实训[一就也都]?(?:干|带|教|做)|(?:文化课|专业课)"
    "|教(?!育|师资格|学成果|学能力|材|改|研|案|授|练|务|辅|工|导处)[^,]{0,6}"
    "|(?:当|做|担任|是)[^,]{0,12}(?:老师|教师|讲师)(?!的)|(?:老师|教师)(?:一[枚名个位])?$"
)
_CERTIFIED = re.compile("(?:实习指导)?(?:教师|老师)(?:职业)?资格(?:证书?)?")
_TITLE = re.compile(
    "(?:正高级|高级|一级|二级|三级)(?:实习指导)?(?:教师|老师)|(?:助理|高级|正高级)讲师"
)
_TEACHES_ELSEWHERE = re.compile(
    "小学|初中(?!级)|幼儿园|大学(?!本科|专科|毕业|学历|生)|高校|培训机构|技工学校|技师学院|技校"
)
_WORKER = re.compile(
    "全国技术能手|中华技能大奖|世界技能大赛|世赛|技能大师|(?:技校|技师学院|技工(?:学校|院校))[^,。]{0,14}班|预备技师班|[中高]级工班"
    "|(?:高级|特级|首席)?技师(?!班|学院|学校|程)|[初中高]级工(?!班|程|作|资)"
)
"""What only skilled workers tell of."""
_IN_COMPANY = re.compile("企业|公司|厂(?=干|做|当|待|里|工作|上班)|工厂|车间|4S店|修理店|维修店")
_OWN_NAMES = {
    "助理讲师", "讲师", "高级讲师", "正高级讲师",
    "三级教师", "二级教师", "一级教师", "高级教师", "正高级教师",
    "三级实习指导教师", "二级实习指导教师", "一级实习指导教师", "高级实习指导教师",
    "正高级实习指导教师",
}  # fmt: skip
_WORKPLACE = re.compile(
    f"(?:[一这那]所|[某在区县市]|京|城|台|庄|山|山区|义|兴|平|谷|柔|云|庆|州|淀|阳)[^,年]{{0,4}}?(?:{SCHOOLS})"
    f"|(?:{SCHOOLS})(?:学校)?[^,年]{{0,4}}(?:教|老师|讲|工作|上班|混了|待了|干了)|(?:职高|职业高中|中职|职业学校|职教中心|职校)(?:学校)?(?:里|的|[)]|$)"
    f"|(?:{SCHOOLS})(?:语文|数学|英语|物理|化学|思政|体育|历史|计算机|会计|电商)(?:课|专业课)?$"
)
_SCHOOLED = re.compile("毕业|学历|文凭|读|念|上的|考上|第一学历")
_ELSEWHERE = re.compile(
    "(?:高校|大学|高职|小学|初中|(?<!职业)中学|幼儿园|技工学校)[^,]{0,6}(?:讲师|教师|老师)"
    "|(?:讲师|教师|职称)[^,]{0,8}(?:是|在)[^,]{0,4}(?:高校|大学|高职|小学|初中|技工|技师学院)"
)
_ENGINEERS = re.compile("工程师|技术员|工程系列")


_OTHER_ASKED = re.compile(
    "(?:报|评(?![过的上了])|晋升|申请)[^,;。?]{0,8}?(?:"
    + "|".join(sorted(words("other_specialities")["other_specialities"], key=len)[::-1])
    + ")(?:工程)?(?:技术)?(?:专业|方向|类|系列)?的?(?:正高级|高级|助理)?(?:工程师|技术员|高工)"
)
"""报通信工程专业工程师: whose speciality is not artificial intelligence."""
_DOING = re.compile("设计|施工|维修|维护|检修|运维|研发|开发|制造|检测|调试|安装|监理|养护")
_TRADE_AT = re.compile(f"{EMPLOYERS.alternatives}|{REGIONS.alternatives}|岗位:|职务:|从事")


_ASKED_OF_TEACHERS = frozenset(
    kind.value
    for kind in (
        MeasureKind.CLASS_ADVISER_YEARS,
        MeasureKind.LESSON_HOURS,
        MeasureKind.STUDY_HOURS_OF_SUBJECT,
        MeasureKind.COMPANY_YEARS,
        CircumstanceKind.ADVISER_THROUGHOUT,
        CircumstanceKind.ADVISER_AFTER_TITLE,
        CircumstanceKind.AT_VOCATIONAL_SCHOOL,
    )
)


class Profession(NamedTuple):
    """The field; ``taught_elsewhere``: titles of schools that are not vocational are spoken of.

    ``claim``: no profession counts, but the subsidy or the post that is claimed (claim_words.py);
    ``of_round``: Zhejiang's review is spoken of (review_round.py).
    """

    field: WorkField = WorkField.ARTIFICIAL_INTELLIGENCE
    taught_elsewhere: bool = False
    claim: str = ""
    of_round: bool = False


_TAUGHT_FORMERLY = re.compile(
    "(?:当年|以前|之前|早年|原来|原先|曾经?|早先|头几年|那(?:时候?|阵|几年))[^,]{0,6}"
    "(?:教(?:过|了几年)?书|任教|当(?:过|了几年)?(?:老师|教师|讲师))"
)
_OF_ROUND = re.compile("之江|自评分|量化(?:评价|评分|打分|自评)")
_DENIED_AI = re.compile(
    "(?:不是|不沾|不算|不属于)(?:搞|做)?(?:AI|人工智能)(?!专业|方向)|(?:跟|和|与|同)(?:AI|人工智能)[^,]{0,4}(?:没(?:有|什么|啥|多大)?关系|无关|不沾边|不搭边)"
)


def profession_of(texts: Iterable[str], asked: Iterable[str] = ()) -> Profession:
    """TEACHING where the words are a vocational teacher's, OTHER_ENGINEERING where they speak of
    other engineering and of no artificial intelligence; else the profession of document 30.

    ``asked``: the numbers and circumstances that the assistant asked for, which tell it too.
    """
    said, kinds = list(texts), set(asked)
    rows = claimed_by_kind()
    claims = [rows[kind].claim for kind in kinds if kind in rows]
    claim = claims[0] if claims else claim_of(said)
    if claim:
        return Profession(claim=claim)
    whole = _DENIED_AI.sub("", ",".join(said))
    if kinds & _ASKED_OF_TEACHERS or (_is_teacher(whole) and _ENGINEER.search(whole) is None):
        return Profession(WorkField.TEACHING, bool(_ELSEWHERE.search(whole)))
    worker = _WORKER.search(whole) is not None
    if not speaks_of_ai(whole) and (
        worker
        or any(map(_OTHER_ASKED.search, said))
        or any(WorkField.OTHER_ENGINEERING in (field_of(each), trade_of(each)) for each in said)
        or any(_trade_beside(a, b) for a, b in pairwise(["", *said]))
        or (any(map(_names_doing, said)) and any(map(_TRADE_AT.search, said)))
    ):
        return Profession(WorkField.OTHER_ENGINEERING)
    home = any(found.meaning == "浙江" for text in said for found in REGIONS.find(text))
    return Profession(of_round=home or _OF_ROUND.search(whole) is not None)


def _names_doing(text: str) -> bool:
    """暖通设计: a trade that is what is done, and no subject of study, wherever it stands."""
    return _DOING.search(text) is not None and names_trade(text)


def _trade_beside(before: str, after: str) -> bool:
    """Whether a trade stands beside an employer or a place, in either order."""
    if names_trade(after):
        return _TRADE_AT.search(before + after) is not None
    return names_trade(before) and _TRADE_AT.search(after) is not None


def _is_teacher(whole: str) -> bool:
    """Whether the words are a vocational teacher's: the school and the work at it, or its titles
    and such work, unless titles of other schools are spoken of."""
    if _TEACHER.search(whole) is not None:
        return True
    entitled = _TITLE_OF_ONE.search(whole) is not None
    if _AT_ONE.search(whole) is not None and (
        entitled or _DUTY.search(whole) is not None or _TAUGHT.search(whole) is not None
    ):
        return True
    if _ELSEWHERE.search(whole) is not None:
        return False
    other_school = _OTHER_SCHOOL.search(whole) is not None
    formerly = _TAUGHT_FORMERLY.search(whole) is not None
    if (other_school or formerly) and speaks_of_ai(_TITLE_OF_ONE.sub("", whole)):
        return False  # 在大专院校教过书，2018年去了企业做大模型; 做CV的，当年教书
    if _LECTURER.search(whole) is not None:
        return True
    if other_school:
        return False
    done = _TITLE_OF_ONE.sub("", whole) if entitled else ""
    if _DUTY.search(done) is not None or _SUBJECT.search(done) is not None:
        return True
    of_school = len(set(_OF_SCHOOL.findall(whole))) >= _OF_SCHOOL_LEAST
    of_school = of_school or _ADVISES.search(whole) is not None
    return of_school and not speaks_of_ai(whole)


def teaches(text: str) -> WorkField | None:
    """The field of the work in a teacher's clause; None where the words leave it open."""
    done = _TITLE.sub("", _CERTIFIED.sub("", text))
    if _IN_COMPANY.search(text) and not _TEACHES.search(done):
        return WorkField.OTHER
    if not _TEACHES.search(done):
        return None
    return WorkField.OTHER if _TEACHES_ELSEWHERE.search(text) else WorkField.TEACHING


def names_workplace(said: Statement[Education], text: str) -> bool:
    """Whether what was read as a 中专 is the school that a teacher works at (丰台一所职高)."""
    secondary = said.fact.degree is Degree.SECONDARY_VOCATIONAL
    return secondary and _WORKPLACE.search(text) is not None and not _SCHOOLED.search(text)


def as_teacher(title: Title, profession: Profession) -> Title:
    """The title with its series as a vocational teacher's application has it.

    讲师 and the old titles that correspond to it (bj-voc-27/三/（一）/3) are of the own series,
    unless the applicant taught elsewhere: a university's 讲师 is another.
    """
    words = title.evidence.text if title.evidence else ""
    if title.name in _OWN_NAMES and not profession.taught_elsewhere:
        return title.model_copy(update={"series": TitleSeries.SAME})
    if title.series is TitleSeries.UNSAID and _ENGINEERS.search(title.name or words):
        return title.model_copy(update={"series": TitleSeries.OTHER})
    return title
