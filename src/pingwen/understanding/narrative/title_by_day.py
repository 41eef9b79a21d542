"""A title that only the words behind its clause tell to be held.

我是人工智能高级工程师 may be what somebody does; 2024年评的, right after it, is said of no job.
报了助理工程师 is an application; 批了, right after it, is what came of it.
"""

from __future__ import annotations

import re

from pingwen.domain.facts import Title
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.lexicon import Found
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.title_words import (
    TITLE_WORDS,
    level_of_title,
    name_of_title,
    series_of,
)

__all__ = ["held_by_what_follows"]

_NAMED = compiled(
    "(?:我|本人|俺|咱|到?现在|到?目前|至今|如今|已经?|早就|也|就|现|刚|其实|还|仍|只|才|不过)*"
    "(?:(?:是|为|算|任)?(?:一名|一个|个|名)?(?:人工智能|AI)(?:专业|系列|方向)?的?|是(?:一?[个名]))"
    "(?:副?高级|正高级|助理|中级)?(?:工程师|高工)"
)
_DAY = (
    "(?:(?:(?:19|20)\\d\\d|[012]\\d)(?:年(?:\\d{1,2}月)?份?|\\.\\d{1,2})|[去前今]年(?:\\d{1,2}月)?)"
    "(?:[初底末]|上半年|下半年)?"
)
_GIVEN_NEXT = re.compile(
    f"[,(](?:是|在|就|我|才|于)*{_DAY}(?:才|刚|就|北京市?|市里|人社局?|正式)*"
    "(?:(?:评|考|批|定|认定|拿)(?:上|到|下来|过|出来)?(?:的|了)|取得的?|获得的?|下来的|拿的?证|发的?证|入的?库|公示的|备案的|发的?文)"
    "(?=$|[,。;)!?\\n])"
)


_APPLIED = compiled("[^,]*?(?:申?报)(?:了|过|的)(?:个|一个)?(?P<named>[^,]{2,14})")
_GRANTED_NEXT = re.compile(
    f"[,](?:(?:当年|同年|次年|第二年|年底)(?:\\d{{1,2}}月)?|{_DAY})?(?:也|就|都|顺利|一次|直接|单位|上面)*"
    "(?:(?:给)?批(?:了|下来了?|准了?)|(?:评审|评)?(?:通过|过)了|评上了?|(?:证书?)?下来了|拿到了?证?)(?=$|[,。;\n])"
)


def held_by_what_follows(clause: Clause, so_far: Conversation) -> bool:
    """Take in a title of such a clause; False where what follows does not tell that it is held."""
    return _granted(clause, so_far) or _given_on_a_day(clause, so_far)


def _granted(clause: Clause, so_far: Conversation) -> bool:
    applied = _APPLIED.fullmatch(clause.text)
    if applied is None or not _GRANTED_NEXT.match(clause.source.plain[clause.end :]):
        return False
    found = _highest(clause.text)
    if found is None or found.end != len(clause.text) or found.start < applied.start("named"):
        return False
    so_far.credentials.add_title(_title(clause, found), correcting=False)
    so_far.credential_last = True
    return True


def _given_on_a_day(clause: Clause, so_far: Conversation) -> bool:
    """The title is named here; its day, read where it stands, makes it one that is held."""
    if not _NAMED.fullmatch(clause.text) or not _GIVEN_NEXT.match(
        clause.source.plain[clause.end :]
    ):
        return False
    found = _highest(clause.text)
    if found is None:
        return False
    so_far.title_named = _title(clause, found)
    return True


def _title(clause: Clause, found: Found) -> Statement[Title]:
    series, _ = series_of(clause.text, found)
    name = name_of_title(clause.text, found)
    held = Title(level=level_of_title(found), name=name, series=series)
    return Statement(held, place_in(clause))


def _highest(text: str) -> Found | None:
    """The word of the title, in full."""
    return max(TITLE_WORDS.find(text), key=lambda found: found.end - found.start, default=None)
