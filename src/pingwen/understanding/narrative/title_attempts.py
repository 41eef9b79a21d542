"""Attempts at a title: 中级评了两次，2018年没过，2020年10月那次过了."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.lexicon import Found

__all__ = ["failed_then", "only_tried"]

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
    "|被(?:刷|毙|打回|退回|否)|(?:就|给|又)?(?:差|缺)[一二两三四五六七八九十\\d]?[票分门]"
)


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
