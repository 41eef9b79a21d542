"""Results and work that the applicant takes back (那篇论文被撤了，别算), or in which he is not
named (发明人里没有我)."""

from __future__ import annotations

import re

from pingwen.domain.facts import AchievementKind
from pingwen.understanding.narrative.achievements import KINDS, venue_of
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.numerals import NUMBER, number

__all__ = ["unnamed_in", "withdraw"]

_BACK = re.compile(
    "被撤|撤稿|撤回|撤了|撤销了?|别算|不要算|不能算|不算数|不作数|作废|(?:去|删|拿|划|剔|减|扣)(?:掉|除)|不算我的?|不是我的|(?:那|这)[篇项个件份][^,]{0,8}不(?:能)?算(?:了|吧)?$"
    "|^(?:不过|但是?)?(?:上面|前面|刚才)?(?:说)?的?(?:那|这)?[一几]?[篇项个件份]?(?:论文|专利|发明|软著|报告|标准|项目|课题)"
    "(?:就|先|那|都|也|其实)*不算(?:了|吧|数|进去|在内)?$"
)
_NUMBER = re.compile(rf"(?P<n>{NUMBER})[篇项个件份部本]|(?P<one>那|这|有)(?:篇|项|件|份|部|本)")
_WORK = re.compile("项目|课题|负责人|业绩|平台|系统")
_FEWER = re.compile("其中|有[一1]|里面")
_OF_RESULT = re.compile("发明人|专利|作者|论文|文章|署|名字|[挂的]名|软著|著作权人")
_OF_WORK = re.compile("项目|课题|结题|团队|小组")
_OF_STANDARD = re.compile("起草|标准|[国行团地企]标|参编")
_KIND_CUES = {
    AchievementKind.INVENTION_PATENT.value: re.compile("发明人"),
    AchievementKind.PAPER.value: re.compile("作者|文章"),
    AchievementKind.TECHNICAL_STANDARD.value: re.compile("标准|起草"),
}
_OF_AWARD = re.compile("获奖|奖")
_SO_MANY = re.compile(rf"(?P<n>{NUMBER})[篇项个件份部本]")


def unnamed_in(clause: Clause, so_far: Conversation) -> bool:
    """Take back what was told last where its papers do not name the applicant; so many of it as
    the clause numbers. False where the clause can only speak of an award."""
    text, results, honours = clause.text, so_far.results, so_far.honours
    if _OF_AWARD.search(text) or _OF_WORK.search(text):
        return False
    standard = honours.last_honour == "standard" or honours.named is not None
    if standard and (_OF_STANDARD.search(text) or honours.spoken_of_last(results.last_order())):
        honours.withdraw_standard()
        return True
    told = _named(text, so_far) or results.told
    if not _OF_RESULT.search(text) or not told:
        return False
    if honours.last_honour == "award" and honours.spoken_of_last(results.last_order()):
        return False
    match = _SO_MANY.search(text)
    for index in sorted(told, reverse=True):
        results.take_back(index, number(match["n"]) if match is not None else None)
    return True


def _named(text: str, so_far: Conversation) -> list[int]:
    """Which results of this conversation are of the kinds that the words name."""
    kinds = [found.meaning for found in KINDS.find(text)]
    kinds += [kind for kind, cue in _KIND_CUES.items() if cue.search(text)]
    told = so_far.results.achievements
    return [index for index, said in enumerate(told) if said.fact.kind.value in kinds]


def withdraw(clause: Clause, so_far: Conversation) -> bool:
    """Take back what a clause withdraws of what was told in earlier messages.

    False where it withdraws nothing, or where it cannot be told which one it means.
    """
    text = clause.text
    if not clause.turn or not _BACK.search(text):
        return False
    kinds = [AchievementKind(found.meaning) for found in KINDS.find(text)]
    if not kinds and "篇" in text:
        kinds = [AchievementKind.PAPER]
    if not kinds and _WORK.search(text):
        return so_far.results.deeds.withdraw(before=clause.turn)
    told = so_far.results.achievements
    meant = [
        index
        for index, said in enumerate(told)
        if said.fact.kind in kinds and said.place.turn < clause.turn
    ]
    venue = venue_of(text) if len(meant) > 1 else None
    if venue is not None:
        meant = [index for index in meant if told[index].fact.venue is venue]
    if len(meant) != 1:
        return False
    total, count = told[meant[0]].fact.count, _count(text)
    if count is None and _FEWER.search(text):
        return False
    so_far.results.take_back(meant[0], count if total is not None else None)
    return True


def _count(text: str) -> int | None:
    match = _NUMBER.search(text)
    if match is None:
        return None
    return 1 if match["one"] else number(match["n"])
