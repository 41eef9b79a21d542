"""The one other person after whose chances alone it is asked by a name or 他 (小刘…他能报吗)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.listed_people import BOTH, OTHER_FIRM, is_listed
from pingwen.understanding.narrative.oneself import speaks_of_me
from pingwen.understanding.narrative.people import is_body
from pingwen.understanding.narrative.questions import asks
from pingwen.understanding.narrative.speaker import SELF

__all__ = ["asked_after_by_name"]

_CHANCE = "(?:能不能|可不可以|能否|可否|能|可以|够不够|够格?|符合|行不行|该)"
_OF_HIM = re.compile(
    f"(?<!其)[他她](?!们|的)[^,我]{{0,6}}?{_CHANCE}[^,]{{0,8}}?"
    "(?:评|申?报|认定|领|申请|条件|资格|工程师|讲师|补贴|$)"
)
_WISH = re.compile(
    "(?:今年|现在|这次|就|正)*(?:想|要|准备|打算)(?:今年|直接|去)*(?:申?报|评|参评|申请)"
)
_MY_WISH = re.compile(
    "(?:我|本人|俺|咱)(?:自己|本人)?(?:也|就|还|都|今年|现在|这次|这样|这种|的情况)*"
    "(?:(?:想|要|准备|打算)(?!问|帮|替|代|咨询|打听|了解|请教|知道)|能(?!力)|可以|够|该|呢|[^,]{0,4}行)"
    "|[帮替给]我(?:看|算|评估|问问我)"
)
_CREDENTIAL = re.compile("毕业|博士|硕士|本科|[大中]专|中级|[副正]高|高工|工程师|助工|讲师|职称")


def asked_after_by_name(
    turns: Sequence[Sequence[Clause]], spoken_of: Sequence[Sequence[str]]
) -> str | None:
    """Who it is, where nothing is asked or wished for oneself.

    None too where a degree or a title may be that one's or one's own: nobody was named before it.
    """
    named: set[str] = set()
    unnamed: set[str] = set()
    me = other = False
    for clauses, whose in zip(turns, spoken_of, strict=True):
        for clause, subject in zip(clauses, whose, strict=True):
            mine = subject == SELF
            me, other = me or speaks_of_me(clause.text), other or not mine
            if mine and (asks(clause) or _MY_WISH.search(clause.text)):
                return None
            if mine and not (me or other) and _CREDENTIAL.search(clause.text):
                return None
            if not mine and _after(clause, subject):
                named.add(subject)
            elif not mine and asks(clause):
                unnamed.add(subject)
    who = named.pop() if len(named) == 1 and unnamed <= named else None
    return None if who is None or _of_many(who) else who


def _after(clause: Clause, subject: str) -> bool:
    """Whether the clause asks after the chances of the ``subject``, whom it names."""
    text = clause.text.replace(subject, "他", 1) if len(subject) > 1 else clause.text
    at = min((found for each in "他她" if (found := text.find(each)) >= 0), default=-1)
    if at < 0:
        return False
    wish = _WISH.match(text, at + 1) is not None
    return wish or (asks(clause) and _OF_HIM.search(text, at) is not None)


def _of_many(who: str) -> bool:
    return who in (BOTH, OTHER_FIRM) or is_listed(who) or is_body(who)
