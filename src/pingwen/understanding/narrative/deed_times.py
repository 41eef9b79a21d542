"""The time of a piece of work in a list, which is no spell of work: 2019—2022年,省级课题,参与."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.places import EMPLOYERS

__all__ = ["time_of_deed"]

_DAY = "(?:19|20)?\\d\\d(?:年|[.](?=\\d))?(?:\\d{1,2}月?)?"
_TIME = re.compile(
    f"(?P<item>(?:[^,;:]{{0,6}}(?:业绩|项目|课题)[^,;:]{{0,4}}:?[(]?\\d{{1,2}}[)、])?){_DAY}(?:[-—到至~]+(?:{_DAY}|今|现在)|起)"
)
_NOT_OF_TEAM = "(?![^,]*(?:课题|项目)组)"
_DOES = "(?:我|本人)?(?:(?:主持|牵头|参[与加]|承担|主要参与)(?:了|过|完成)?)?"
_RESEARCH = re.compile(
    f",{_NOT_OF_TEAM}{_DOES}[^,;。做从]{{0,20}}?(?:课题|基金|专项|重点研发)(?!组|负责人)[^,;。做从]{{0,12}}(?:[,;。(]|$)"
)
_PROJECT = re.compile(
    ",(?:我|本人)?(?:主持|牵头|参[与加]|承担)(?:了|过|完成)?[^,;。做从]{0,24}(?:项目|课题|工程)(?!组|经理)[^,;。做从]{0,8}(?:[,;。(]|$)"
)
_BESIDE = 40


def time_of_deed(clause: Clause) -> bool:
    """Whether a clause is no more than the time of the research that is named right after it, or,
    as an item of a numbered list, of any piece of work."""
    time = _TIME.fullmatch(clause.text) if clause.closing[:1] == "," else None
    if time is None:
        return False
    plain = clause.source.plain
    match = _RESEARCH.match(plain, clause.end, clause.end + _BESIDE)
    if match is not None:
        return EMPLOYERS.first(match[0]) is None
    listed = clause.numbered or bool(time["item"])
    return listed and _PROJECT.match(plain, clause.end, clause.end + _BESIDE) is not None
