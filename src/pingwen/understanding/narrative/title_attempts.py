"""How a title came about: tried for (中级评了两次，2018年没过), turned into (讲师转评的工程师)."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.lexicon import Found

__all__ = ["converted", "demanded", "failed_then", "only_tried", "turned_then"]

_N = "(?:[一两二三四五六七八九几好多]{1,2}|\\d{1,2})"
_TRIED = re.compile(
    "(?:职称|资格|证书?)*(?:我|也|前后|总共|一共|已经?|先后|陆续|都)*(?:评|考|申?报|参评|冲)(?:了|过)"
    f"{_N}(?:次|回|轮)"
)
_PASSED = re.compile(
    "(?<![没未不])(?<!没有)(?:通过(?:了|的)?|过[了的]|(?:才|就|终于|[次回轮])过(?=$|[,。;])|[评考]上|拿到|拿下|下来|[评考拿]的|成了|搞定)(?!了?吗|没)"
)
_FAILED = re.compile(
    "(?:没有?|未能?|没能)(?:通?过|评上|评到|评下|考上|考过|批|拿到|拿下|下来|成功?|获)(?!期|错|线)|落选|落榜|不通过"
    "|被(?:刷|毙|打回|退回|否)|刷(?:下来|掉)|挂了(?![名靠个在职])|缺考|弃考|(?:就|给|又)?(?:差|缺)了?[一二两三四五六七八九十几\\d]?[票分门](?!隐私)"
)


_CONVERTED = re.compile(
    "(?:研究员|助研|讲师|助讲|高讲|教师|教授|经济师|会计师|统计师|审计师|政工师|实验师|农艺师|馆员)(?:职称)?"
    "(?:转|改)(?:评)?(?:过?来)?(?:评)?的$"
)
_TURNED = re.compile("(?:转|转评|转过来|改评|转聘)的?")


_DEMANDED = re.compile("(?:要求|规定|必须|须)(?:要|有|是|具备|取得|具有|先|得)*$")


def demanded(before: str) -> bool:
    """Whether the words before a title's say that it is asked for (副高要求中级满五年)."""
    return _DEMANDED.search(before) is not None


def converted(before: str) -> bool:
    """Whether the words before a title's say that one of another series was turned into it."""
    return _CONVERTED.search(before) is not None


def turned_then(clause: Clause, rest: str) -> bool:
    """Whether what follows a day (2020年12月转的) tells that a title just told was turned into."""
    return _TURNED.fullmatch(rest) is not None and "转" in clause.text_before()[-14:]


def only_tried(clause: Clause, found: Found) -> bool:
    """Whether the words after a title's tell how often it was tried for, and its sentence tells of
    no success."""
    text = clause.text
    match = _TRIED.match(text, found.end)
    if match is None:
        return False
    sentence = clause.sentence_words()
    at = sentence.find(text[match.start() : match.end()])
    return _PASSED.search(sentence, at + match.end() - match.start()) is None


def failed_then(text: str) -> bool:
    """Whether a clause tells of a failure, whose day is that of nothing obtained (2018年没过)."""
    return _FAILED.search(text) is not None
