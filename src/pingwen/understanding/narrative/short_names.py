"""Qualifications by the short names that who sat for them uses: 软设, 系分, 注安, CPA.

A short name counts where a year, a certificate or the word of having passed stands beside it, or
the sentence speaks of the examination; elsewhere its characters are parts of other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pingwen.understanding.expressions import compiled

__all__ = ["spelt_out"]

_FULL = {
    "系分": "系统分析师",
    "网规": "网络规划设计师",
    "系规": "系统规划与管理师",
    "软设": "软件设计师",
    "软评": "软件评测师",
    "嵌设": "嵌入式系统设计师",
    "中项": "系统集成项目管理工程师",
    "集成项管": "系统集成项目管理工程师",
    "监理师": "监理工程师",
    "注安师": "注册安全工程师",
    "注安": "注册安全工程师",
    "注册安全": "注册安全工程师",
    "注册安工": "注册安全工程师",
    "安全工程师证": "注册安全工程师证",
    "注会": "注册会计师",
    "CPA": "注册会计师",
    "中级社工": "社会工作师",
    "社工中级": "社会工作师",
    "一造": "一级造价工程师",
    "二造": "二级造价工程师",
    "造价师": "造价工程师",
    "一消": "一级消防工程师",
    "注电": "注册电气工程师",
    "注岩": "注册岩土工程师",
    "注结": "注册结构工程师",
    "注册化工": "注册化工工程师",
    "注册环保": "注册环保工程师",
    "注册暖通": "注册公用设备工程师",
    "注册给排水": "注册公用设备工程师",
    "注册公用设备": "注册公用设备工程师",
    "注册动力": "注册公用设备工程师",
}
_SHORT = "|".join(sorted(_FULL, key=len, reverse=True))
_YEAR = "(?:(?:19|20)\\d\\d|[012]\\d(?=年|[.]))"
_ALONE = compiled(
    f"(?<![其选集手空从统第信息系统])(?<!总)(?P<short>{_SHORT})(?!工程师|师(?!证|[,;。(]|$)|[目则模划备计施全价成就型广价])"
)
_BESIDE = re.compile(
    "(?:那个|这个|资格|执业|职业)*"
    f"(?:证|本|我?(?:也|都|就|早|已经?|是|在|于)*(?:{_YEAR}|[去前今]年|考|过了|过的|拿|通过"
    f"|有(?=$|[,;。证]|了)|全科|三年|下来|到手)|[(]软考|[( ,]{_YEAR}|[ ,]软考)"
)
_AHEAD = re.compile(
    "(?:考(?:了|过|下|到|出)?来?的?(?:是)?|拿(?:了|到|下)?的?|过了?的?|有(?:一?[个本])?|持|软考的?|[、和]"
    f"|(?:{_YEAR})年?(?:\\d{{1,2}}月)?的?)$"
)
_EXAM = re.compile("软考|软件水平")
_OF_EXAM = compiled(
    "软考(?:[中高]级)?(?:里|中|考)?的?(?P<named>网工|架构(?!师)|信安|集成(?!项)|数据库(?!系|工))"
)
_NAMED = {
    "网工": "软考网络工程师",
    "架构": "系统架构设计师",
    "信安": "信息安全工程师",
    "集成": "系统集成项目管理工程师",
    "数据库": "数据库系统工程师",
}
"""软考网工: without the word of the examination they are jobs."""
_SENTENCE = re.compile("[^。;\n]+")


def spelt_out(text: str) -> Iterator[tuple[int, int, str]]:
    """What is to be put otherwise: where it starts and ends, and the words for it."""
    for match in _ALONE.finditer(text):
        start, end = match.span("short")
        behind, ahead = _BESIDE.match(text, end), _AHEAD.search(text[max(0, start - 14) : start])
        ends = not text[end : end + 1] or text[end] in " ,;。(、)证"
        if behind or (ahead and ends) or _in_exam(text, start):
            yield start, end, _FULL[match["short"]]
    for match in _OF_EXAM.finditer(text):
        yield *match.span("named"), _NAMED[match["named"]]


def _in_exam(text: str, at: int) -> bool:
    """Whether its sentence speaks of the examination of software."""
    for sentence in _SENTENCE.finditer(text):
        if sentence.start() <= at < sentence.end():
            return _EXAM.search(sentence[0]) is not None
    return False
