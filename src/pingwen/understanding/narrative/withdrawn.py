"""Results and work that the applicant takes back later on (那篇论文被撤了，别算)."""

from __future__ import annotations

import re

from pingwen.domain.facts import AchievementKind
from pingwen.understanding.narrative.achievements import KINDS, venue_of
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.numerals import NUMBER, number

__all__ = ["withdraw"]

_BACK = re.compile(
    "被撤|撤稿|撤回|撤了|撤销了?|别算|不要算|不能算|不算数|不作数|作废|(?:去|删|拿|划|剔|减|扣)(?:掉|除)|不算我的?|不是我的|(?:那|这)[篇项个件份][^,]{0,8}不(?:能)?算(?:了|吧)?$"
)
_NUMBER = re.compile(rf"(?P<n>{NUMBER})[篇项个件份部本]|(?P<one>那|这|有)(?:篇|项|件|份|部|本)")
_WORK = re.compile("项目|课题|负责人|业绩|平台|系统")
_FEWER = re.compile("其中|有[一1]|里面")


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
