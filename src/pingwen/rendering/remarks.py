"""What is said when no clause says it: what is not answered here, and what is asked first."""

from __future__ import annotations

import re

from pingwen.corpus.characters import has_ideographs
from pingwen.domain.answer import Notice, Remark
from pingwen.domain.question import Intent
from pingwen.rendering.markup import name_only

__all__ = ["notice_words", "remark_words"]

_ASKABLE = "可以问我：申报条件、年限、成果要求、流程、截止时间"
_WORDS = {
    Remark.NO_EVIDENCE: "手头的文件没有写这一条。",
    Remark.ELSEWHERE: "手头的文件没有写这一条。",
    Remark.OFF_TOPIC: f"这里只回答职称评审及资料库所收文件的问题。{_ASKABLE}。",
    Remark.GREETING: (
        f"您好。这里回答北京、浙江职称评审及资料库所收文件的问题。{_ASKABLE}；"
        "要核对能不能申报，请说学历和毕业时间、现有职称和取得时间、从事的专业和所在地区。"
    ),
    Remark.WHICH_REGION: "两地的文件不同，先要确认：您在北京还是浙江申报？",
    Remark.WHICH_FIELD: (
        "两者依据的文件不同，先要确认：您从事的是人工智能专业，还是其他工程技术专业？"
    ),
    Remark.WHICH_TARGET: (
        "您想申报哪一级职称？例如助理工程师（初级）、工程师（中级）、"
        "高级工程师（副高）或正高级工程师。"
    ),
    Remark.NOT_ENCODED: (
        "这一类别的条件还没有编成规则，不能自动核对是否符合；相关条款如下，请对照。"
    ),
}
_NOT_FOUND_IN_ENGLISH = (
    "没有为这个英文问题找到条款；这不等于文件没有写，请用中文再问一次。"
    "(No clause was found for this question in English. The documents may still say it: "
    "please ask again in Chinese.)"
)
_LETTERS = re.compile("[A-Za-z]{2}")
_OF_TEACHERS = {"bj-voc-theory", "bj-voc-practice"}
_WHICH_TEACHER = (
    "两类教师的条件不同，先要确认：您评的是文化课、专业课教师（讲师系列），还是实习指导教师？"
)
_WHICH_OF_TEACHERS = "您想申报哪一级职称？例如讲师、高级讲师，或一级、高级实习指导教师。"
_NOTICES = {
    Notice.MODEL_UNAVAILABLE: "语言模型这次没有给出可用的回答，以上由内置方式按条款作出。",
    Notice.MODEL_SET_ASIDE: "语言模型的回答没有通过条款核验，以上由内置方式按条款作出。",
}


def notice_words(notice: Notice) -> str:
    """The sentence on how the answer came to be."""
    return _NOTICES[notice]


def remark_words(remark: Remark, intent: Intent) -> str:
    """The sentence for a remark."""
    if remark is Remark.OTHER_REGION:
        region = name_only(intent.region or "") or "该地区"
        return (
            f"资料库只收北京和浙江的文件，没有{region}的规定，请查询{region}人力资源社会保障部门。"
        )
    if remark is Remark.WHICH_FIELD and set(intent.schemes) == _OF_TEACHERS:
        return _WHICH_TEACHER
    if remark is Remark.WHICH_TARGET and {*intent.schemes} & _OF_TEACHERS:
        return _WHICH_OF_TEACHERS
    if remark is Remark.NO_EVIDENCE and _in_english(intent.text):
        return _NOT_FOUND_IN_ENGLISH
    return _WORDS[remark]


def _in_english(text: str) -> bool:
    """Whether it is in Latin script alone, of which less is understood than of Chinese."""
    return not has_ideographs(text) and _LETTERS.search(text) is not None
