"""What points back to the credentials just named, put in their own words.

前者2015年，后者2018年; 时间分别是2014年和2019年: the degrees or titles that the words before name,
in their order. Where those are not as many, nothing is put otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.short_names import spelt_out
from pingwen.understanding.narrative.title_years import with_full_years

__all__ = ["pointed_at"]

_CREDENTIALS = WordTable(
    {
        f"{table}|{meaning}": listed
        for table in ("degrees", "titles", "other_titles", "qualifications")
        for meaning, listed in words(table).items()
    },
    guard="□",
)
_FORMER = re.compile("前者(?=[^,。;\n]*[,。;\n]?[^。\n]{0,20}后者)|后者")
_DAY = "(?:(?:19|20)?\\d\\d年(?:\\d{1,2}月)?|(?:19|20)\\d\\d[./]\\d{1,2})(?:底|初)?"
_AND = re.compile("和|、|与|跟|,")
_RESPECTIVELY = re.compile(
    "(?:(?:取得|拿证|评|获得|毕业)?(?:的?时间|日期|年份)?)(?:都)?分别(?:是|为|在|于)?"
    f"(?P<days>{_DAY}(?:(?:{_AND.pattern}){_DAY})+)"
)
_ASSISTANT = re.compile(
    "(?<=[,;、。:])(?P<level>助理)(?=(?:是|在)?(?:19|20)?\\d\\d(?:年|[./]\\d))"
    "|(?<=[评定认])(?:了|的|过|上)?(?:一?个)?(?P<given>助理)(?=$|[,;。]|(?:19|20)\\d\\d)"
    "|(?<=连个)(?P<denied>助理)(?=[都也]没有?评)"
)
"""员级2016年，助理18年: the grade above 员级, and nobody's assistant."""
_LINE = re.compile(
    "(?P<name>实习指导(?:教师|老师)?|(?<=[一二三高]级)教师|(?:中学|小学|初中|高中|普高)(?:[一-龥]{2})?(?:教师|老师))"
)
_GRADE = re.compile(
    "[,;。、:(](?:当时|现在|目前|再?之前|以前|原来|后来|然后|先|又|是|属于|职称|级别|等级|我|的|在|于|定|评|聘|为|(?:19|20)?\\d\\d年(?:\\d{1,2}月)?|(?:19|20)\\d\\d[./]\\d{1,2}){0,6}"
    "(?P<risen>升了)?(?:升?[到为成是的了]){0,2}(?P<level>[一二三]级|高级)(?=的|了|$|[,;。、()\\n]|[评聘]|(?:是|在|于)?(?:19|20)?\\d\\d年|(?:19|20)\\d\\d)"
)
"""实习指导教师，二级: the grade stands apart from the name that it belongs to."""
_EXAM = re.compile("软考|软件水平|(?<=是)考的|考(?:了|过|下来?|出来?)")
_NO_JOB = "(?<!软考)(?<![做当任干聘])(?<!我是)(?<!在是)(?<!前是)(?<!位是)"
_EXAMINED = (
    (re.compile(f"{_NO_JOB}网络工程师(?!岗|职位)"), "软考网络工程师"),
    (re.compile(f"{_NO_JOB}系统架构师(?!证|岗|职位)"), "系统架构设计师"),
    (re.compile(f"{_NO_JOB}架构师(?=[(,;。、]|$|的?(?:证|资格)|(?:19|20)?\\d\\d年)"), "软考架构师"),
    (re.compile("(?<!中级)系统集成(?=那个|的?证|中级|[(,;。]|$)"), "系统集成项目管理工程师"),
)
"""The names of an examination that are those of jobs where no examination is spoken of."""
_EXAM_NAMED = re.compile(
    "(?:管理|监理|设计|分析|评测|规划)师|(?:管理|安全|数据库系统)工程师|高项|软考高级|软考网络"
)
"""An examination whose title is named needs no other name."""
_SENTENCE = re.compile("[^。;\n]+")
_DIGIT = re.compile("\\d")
_FARTHEST = 60


def pointed_at(text: str) -> list[tuple[int, int, str]]:
    """What is to be put otherwise: where it starts and ends, and the words for it."""
    return sorted(
        [
            *_former_and_latter(text),
            *_respectively(text),
            *_same_series(text),
            *_examined(text),
            *spelt_out(text),
            *with_full_years(text),
        ]
    )


def _examined(text: str) -> Iterator[tuple[int, int, str]]:
    """网络工程师，软考的: in a sentence on the examination its names stand for its titles."""
    if not _EXAM.search(text):
        return
    for sentence in _SENTENCE.finditer(text):
        exam = _EXAM.search(sentence[0]) and not _EXAM_NAMED.search(sentence[0])
        for pattern, words_ in _EXAMINED if exam else ():
            for match in pattern.finditer(sentence[0]):
                yield sentence.start() + match.start(), sentence.start() + match.end(), words_
                break


def _same_series(text: str) -> Iterator[tuple[int, int, str]]:
    """二级实习指导2010年，一级的2017年: the level alone stands for the title of the same name."""
    for match in _ASSISTANT.finditer(text) if "助理" in text else ():
        group = match.lastgroup or "level"
        if group != "level" or "员级" in text or "技术员" in text:
            yield match.start(group), match.end(group), "初级"
    line = _LINE.search(text)
    if line is None:
        return
    name = "实习指导教师" if line["name"].startswith("实习") else "教师"
    before = ""
    for match in _GRADE.finditer(text, line.end()):
        level = match["level"]
        if not match["risen"] or before == "二级":  # 升了一级 may be a step
            yield match.start("level"), match.end("level"), level + name
        before = level


def _former_and_latter(text: str) -> Iterator[tuple[int, int, str]]:
    named: list[str] = []
    for match in _FORMER.finditer(text):
        if match[0] == "前者":
            named = _named_before(text, match.start())
        if len(named) == 2:
            yield match.start(), match.end(), named[match[0] == "后者"]


def _respectively(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _RESPECTIVELY.finditer(text) if "分别" in text else ():
        behind = max((day.end() for day in _DIGIT.finditer(text, 0, match.start())), default=0)
        named = _named_before(text, match.start(), behind)
        first, *others = named or [""]
        joins = list(_AND.finditer(text, match.start("days"), match.end("days")))
        if others and len(others) == len(joins):
            yield match.start(), match.start("days"), "," + first
            for join, name in zip(joins, others, strict=True):
                yield join.start(), join.end(), "," + name


def _named_before(text: str, end: int, behind: int = 0) -> list[str]:
    """The credentials that the sentence names before, each once, from ``behind`` on."""
    ahead = text[max(behind, end - _FARTHEST) : end]
    ahead = re.split("[。;\n]", ahead.rstrip("。;\n"))[-1]
    return list(dict.fromkeys(ahead[f.start : f.end] for f in _CREDENTIALS.find(ahead)))
