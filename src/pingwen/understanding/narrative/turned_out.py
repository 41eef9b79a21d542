"""What was told as one's own and turns out to be another's: 这3篇是我导师的, 中级是我爱人的."""

from __future__ import annotations

import re

from pingwen.domain.facts import AchievementKind
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.person_phrases import PHRASE
from pingwen.understanding.narrative.person_words import ABOVE, KIN
from pingwen.understanding.narrative.title_words import level_named

__all__ = ["turned_out_another"]

_TOLD = "(?:(?:我)?(?:上面|前面|刚才?|之前|先前)(?:我)?(?:说|写|讲|提|报|发)?(?:到)?的?)"
_THIS = (
    "(?:(?P<part>其中|里[面头]|有)*(?:[这那])?(?:里面?|其中)?"
    f"(?P<n>几|些|{NUMBER})?(?P<unit>[篇项个件份部本张]|次)?的?)"
)
_AMONG = (
    f"(?:[这那上](?:面)?(?:几|{NUMBER})?[篇项个件份部本]?(?:论文|专利|成果)?"
    "(?:里|中(?!级)|当中)[面头]?)"
)
_DOES = "(?:写|发|做|申请|主持|牵头|负责|完成|评|拿|考|取得|担任|挂名|起草)"
_ANOTHERS = compiled(
    f"^(?:不过|但是?|哦|啊|其实|对了|更正)*{_TOLD}?{_AMONG}?{_THIS}?(?P<what>[^,我是]{{0,8}}?)"
    "(?:其实|原来|确实|应该|全|都|也|才)*(?:是|算|属于|归)"
    f"(?:我们?|咱们?)?(?:{PHRASE}|{KIN}|{ABOVE}|[他她]们?|别人|人家)(?:{_DOES})?(?:过|了)?的(?:信息|情况|成果|名下)?(?:了|啊|呢)?$"
)
_POINTS = re.compile("^[^是]*(?:[这那]|上面|前面|刚才?|之前|先前)")
_ALL_RESULTS = re.compile("成果|业绩")
_PAPERS = re.compile("论文|文章")
_WORK = re.compile("项目|课题|平台|系统|负责人|主持")


def turned_out_another(clause: Clause, so_far: Conversation) -> None:
    """Take back what stands of the kind that a clause of another's names, or points at.

    A kind that is only named (专利是我导师的) is that of an earlier message.
    """
    match = _ANOTHERS.match(clause.text)
    if match is None:
        return
    what, unit = match["what"], match["unit"] or ""
    pointed = _POINTS.match(clause.text) is not None
    some = bool(unit) and not match["part"]
    before = clause.turn + 1 if pointed or some else clause.turn
    level = level_named(what) if what else None
    if level is not None:
        so_far.credentials.drop_titles([level])
    elif _WORK.search(what):
        so_far.results.deeds.withdraw(before=before)
    elif meant := _meant(what, unit, before, so_far):
        _take_back(meant, number(match["n"] or ""), so_far)


def _meant(what: str, unit: str, before: int, so_far: Conversation) -> list[int]:
    told = [i for i, s in enumerate(so_far.results.achievements) if s.place.turn < before]
    kinds = {AchievementKind(found.meaning) for found in KINDS.find(what)}
    if _ALL_RESULTS.search(what):
        return told
    if not kinds and (unit == "篇" or _PAPERS.search(what)):
        kinds = {AchievementKind.PAPER}
    same = [i for i in told if so_far.results.achievements[i].fact.kind in kinds]
    alone = unit and not what and len(told) == 1
    return told if alone and not kinds else same


def _take_back(meant: list[int], count: int | None, so_far: Conversation) -> None:
    """So many of them, all where their number is not said or is no less."""
    results = so_far.results
    if len(meant) > 1 and count and count < sum(results.count_at(i) for i in meant):
        return
    for index in sorted(meant, reverse=True):
        results.take_back(index, count if len(meant) == 1 else None)
