"""Where one works who was moved within the firm: 前四年在北京一家公司干行政，后来转到算法部."""

from __future__ import annotations

import re
from dataclasses import replace

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.places import EMPLOYERS, REGIONS

__all__ = ["firm_before"]

_MOVED = re.compile(
    "(?<!借)(?:转|调|换)(?:到|去|入|至|进)?了?(?:本公司|同公司|公司|我司)?(?:内部|里)?的?"
    "[^,做干搞从北上]{1,6}(?:部门?|组|团队)(?=[做干搞从担任写,当]|$)|转岗(?!到|去|培训)|内部(?:转|调)"
)
_LEFT = re.compile(
    "跳槽|离职|辞职|裁|另一?家|别家|新公司|新单位|换(?:了|过)?[^,]{0,2}(?:公司|单位|家)"
)
_ONCE = re.compile("(?:最初)?[前头]面?[一二两三四五六七八九十\\d]+年(?:多|半)?")
"""前四年: how long the work before lasted, at the head of what is told of it."""


def firm_before(clause: Clause) -> Clause | None:
    """What the clause before tells of the firm, without the words that put it into the past; None
    where this clause tells of no move within it, or of another firm or place."""
    text = clause.text
    if _MOVED.search(text) is None or _LEFT.search(text):
        return None
    if EMPLOYERS.find(text) or REGIONS.find(text):
        return None
    told = clause.text_before().rstrip(",")
    once = _ONCE.match(told, told.rfind(",") + 1)
    if once is None or _LEFT.search(told[once.end() :]):
        return None
    start = clause.sentence_start() + once.end()
    end = clause.sentence_start() + len(told)
    return replace(clause, start=start, end=end, text=told[once.end() :])
