"""How many of a kind there really are, where an earlier message told more: 发明其实只有两项."""

from __future__ import annotations

import re

from pingwen.domain.facts import AchievementKind, Venue
from pingwen.understanding.narrative.achievements import KINDS, venue_of
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.results import Results
from pingwen.understanding.narrative.statement import place_in

__all__ = ["recounts_kind", "takes_out_of_kind"]

_REALLY = "其实|实际上?|真正的?|严格(?:来|地)?说|应该"
_KIND = "发明(?:专利)?|专利|核心(?:期刊)?(?:论文)?|论文|技术报告|研究报告"
_ONLY_SO_MANY = re.compile(
    f"^(?:我|{_REALLY})*(?P<kind>{_KIND})(?:我|里|{_REALLY})*(?:就|只|才|仅|也就)"
    f"(?:就|只|有|是|剩|算)*(?P<n>{NUMBER})[篇项个件份](?:了|吧|而已)*$"
)
_OF_ANOTHER = re.compile(
    f"^(?:但|不过)?(?:(?:其中|里[头面]|当中)(?:的|有|那)*|(?:有|那)?(?={NUMBER}[项件个](?:专利)?(?:{_REALLY})))"
    f"(?P<n>{NUMBER})[项件个](?:专利)?(?:{_REALLY}|都|全)*(?:是|属于|算)(?:实用新型|外观|软著|软件著作权)"
)
_HINT = re.compile("[就只才仅]|新型|外观|软")
_INVENTION = AchievementKind.INVENTION_PATENT


def recounts_kind(clause: Clause, results: Results) -> bool:
    """Take in that of one kind told in an earlier message there are no more than so many; whether
    the clause says that and nothing else."""
    match = _ONLY_SO_MANY.match(clause.text) if _HINT.search(clause.text) else None
    count = number(match["n"]) if match is not None else None
    if match is None or not count:
        return False
    found = KINDS.first(match["kind"])
    core = venue_of(match["kind"]) is Venue.CORE
    kind = AchievementKind(found.meaning) if found and not core else AchievementKind.PAPER
    told = [
        index
        for index, said in enumerate(results.achievements)
        if said.fact.kind is kind and (not core or said.fact.venue is Venue.CORE)
    ]
    if len(told) != 1 or results.achievements[told[0]].place.turn >= clause.turn:
        return False
    more = results.count_at(told[0]) - count
    if more < 0:
        return False
    if more > 0:
        results.take_back(told[0], more)
    results.tell_at(told[0], place_in(clause))
    return True


def takes_out_of_kind(clause: Clause, results: Results) -> None:
    """Take back inventions that are now said to be utility models (里头两项其实是实用新型)."""
    match = _OF_ANOTHER.match(clause.text) if _HINT.search(clause.text) else None
    count = number(match["n"]) if match is not None else None
    told = [i for i, s in enumerate(results.achievements) if s.fact.kind is _INVENTION]
    if count and len(told) == 1 and results.count_at(told[0]) >= count:
        results.take_back(told[0], count)
