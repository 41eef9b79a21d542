"""Whose a thing is that heads a clause as its topic: 论文他五篇, 职称她副高, 专利老王有三项."""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.people import Person
from pingwen.understanding.narrative.person_phrases import PHRASE, called

__all__ = ["owner_of_topic"]

_TOPIC = (
    "(?:论文|文章|专利|软著|课题|项目|成果|奖|职称|学历|标准|著作)(?:方面|这块|数量?|上|呢)?[,:]?"
)
_HAS = "(?:就|才|都|也|只|是|有|共|发了?|拿了?|评了?)*"
_N = "(?:\\d+|[一二两三四五六七八九十几]+|好几|十几|几十)"
_WHAT = "(?:博士|硕士|研究生|本科|[大中]专|中级|[副正]?高级?|高工|[助]?工|工程师|讲师|教授)"
_OWNED = compiled(
    f"^{_TOPIC}(?:(?P<he>[他她])(?![们的])|(?P<who>{PHRASE})){_HAS}"
    f"(?:{_N}[多几来]?[篇项个件部本]|{_WHAT}(?=我|$))"
)
_HINT = re.compile(f"^{_TOPIC}[^我]")


def owner_of_topic(text: str) -> Person | None:
    """Who else is said to have the thing that heads the clause."""
    match = _OWNED.match(text) if _HINT.match(text) else None
    if match is None:
        return None
    end = match.end("he") if match["he"] else match.end("who")
    return Person(match["he"] or called(match["who"]), end, pointed=bool(match["he"]))
