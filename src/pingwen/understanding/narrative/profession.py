"""Whose profession a conversation is of, and how a vocational teacher's titles are to be read.

What is work in the field, and which series is the own one, depends on it: a lecturer's title is of
another series for an engineer, and an engineer's is for a lecturer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from pingwen.domain.facts import Title, TitleSeries, WorkField
from pingwen.understanding.narrative.fields import field_of, trade_of
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.teaching_words import SCHOOLS

__all__ = ["Profession", "as_teacher", "profession_of", "teaches"]

_AI = WordTable(words("fields_ai"))
_JOB = "老师|教师|教书|任教|执教|教(?:课|数学|语文|英语|专业课|文化课)|讲师|班主任|实训|专任"
_AT_SCHOOL = (
    "班主任|教研组|课时|教(?:数控|汽修|机电|会计|护理|烹饪|电工|电商|语文|数学"
    "|英语|计算机|专业课|文化课)"
)
_TEACHER = re.compile(
    f"(?:{SCHOOLS})(?!毕业)[^,;。?]{{0,12}}(?:{_JOB}|(?<=学校)教)"
    f"|(?:{SCHOOLS})(?:学校)?(?:的|里)?教"
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
_ENGINEER = re.compile("出身|(?:评|报|晋升)[^,;。?]{0,6}(?:工程师|高工|助工)")
_TEACHES = re.compile(
    "教书|任教|执教|从教|教龄|上课|带[^,学]{0,4}课(?!题)|实习指导|实训(?:老师|教师)|(?:文化课|专业课)"
    "|教(?!育|师资格|学成果|学能力|材|改|研|案|授|练)[^,]{0,6}"
    "|(?:当|做|担任|是)[^,]{0,12}(?:老师|教师|讲师)|(?:老师|教师)$"
)
_TITLE = re.compile(
    "(?:正高级|高级|一级|二级|三级)(?:实习指导)?(?:教师|老师)|(?:助理|高级|正高级)讲师"
)
_TEACHES_ELSEWHERE = re.compile("小学|初中(?!级)|幼儿园|大学|高校|培训机构|技工学校|技师学院|技校")
_IN_COMPANY = re.compile("企业|公司|厂(?=干|做|里|工作|上班)|工厂|车间")
_OWN_NAMES = {
    "助理讲师", "讲师", "高级讲师", "正高级讲师",
    "三级教师", "二级教师", "一级教师", "高级教师", "正高级教师",
    "三级实习指导教师", "二级实习指导教师", "一级实习指导教师", "高级实习指导教师",
    "正高级实习指导教师",
}  # fmt: skip
_ELSEWHERE = re.compile(
    "(?:高校|大学|高职|小学|初中|(?<!职业)中学|幼儿园|技工学校)[^,]{0,6}(?:讲师|教师|老师)"
    "|(?:讲师|教师|职称)[^,]{0,8}(?:是|在)[^,]{0,4}(?:高校|大学|高职|小学|初中|技工|技师学院)"
)
_ENGINEERS = re.compile("工程师|技术员|工程系列")


class Profession(NamedTuple):
    """The field; ``taught_elsewhere``: titles of schools that are not vocational are spoken of."""

    field: WorkField = WorkField.ARTIFICIAL_INTELLIGENCE
    taught_elsewhere: bool = False


def profession_of(texts: Iterable[str]) -> Profession:
    """TEACHING where the words are a vocational teacher's, OTHER_ENGINEERING where they speak of
    other engineering and of no artificial intelligence; else the profession of document 30."""
    said = list(texts)
    whole = ",".join(said)
    lectures = _LECTURER.search(whole) is not None and _ELSEWHERE.search(whole) is None
    if (lectures or _TEACHER.search(whole)) and _ENGINEER.search(whole) is None:
        return Profession(WorkField.TEACHING, bool(_ELSEWHERE.search(whole)))
    if _AI.first(whole) is None and any(
        WorkField.OTHER_ENGINEERING in (field_of(each), trade_of(each)) for each in said
    ):
        return Profession(WorkField.OTHER_ENGINEERING)
    return Profession()


def teaches(text: str) -> WorkField | None:
    """The field of the work in a teacher's clause; None where the words leave it open."""
    done = _TITLE.sub("", text)
    if _IN_COMPANY.search(text) and not _TEACHES.search(done):
        return WorkField.OTHER
    if not _TEACHES.search(done):
        return None
    return WorkField.OTHER if _TEACHES_ELSEWHERE.search(text) else WorkField.TEACHING


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
