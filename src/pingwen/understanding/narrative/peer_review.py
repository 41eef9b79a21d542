"""What peers thought of a piece of work, told right after it: 经同行专家评议具有较高学术价值."""

from __future__ import annotations

import re

from pingwen.domain.facts import Level, PerformanceKind
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.levels import level_of

__all__ = ["reviewed_next"]

_FINDINGS = re.compile(
    "(?:发表|取得|形成|完成)(?:过|了)?的?[^,]{0,8}(?:研究|学术)成果(?:[\\d一二两三四五六]项)?$"
)
_PROJECT = re.compile("项目[^,]{0,4}$")
_AT_LEAST_PROVINCE = (Level.PROVINCE, Level.NATION)
_REVIEWED = (
    "(?:(?:已|均|都|并|也)*(?:经|由|通过|获)(?:过|了)?)?(?:同行)(?:专家)?(?:们)?的?"
    "(?:评议|评审|评价|鉴定|认为|认可)(?!中|不|没|未|还)"
    "|(?:并|也|均|都)*(?:受到?|得到|获得?)(?:了|过)?同行(?:专家)?的?(?:一致|广泛|普遍|充分)?(?:认可|好评|肯定)"
)
_OF_FINDINGS = re.compile(f"[,;](?:该|此|这项|这些|成果)*(?:{_REVIEWED})")
_OF_REPORT = re.compile(f"[,;](?:其|形成的?|该|相关|课题|项目)*(?:技术|研究)报告(?:{_REVIEWED})")


def reviewed_next(clause: Clause) -> PerformanceKind | None:
    """The kind of work that only the review told after the clause makes plain; None where none is.

    发表的研究成果，经同行专家评议…: findings as the conditions name them. 主持省部级项目1项，
    技术报告经同行专家评议…: a project of research, which alone ends in a report for peers.
    """
    after = clause.source.plain[clause.end :]
    if _FINDINGS.search(clause.text) and _OF_FINDINGS.match(after):
        return PerformanceKind.PUBLISHED_RESULT
    of_report = _PROJECT.search(clause.text) and _OF_REPORT.match(after)
    return (
        PerformanceKind.RESEARCH_PROJECT
        if of_report and level_of(clause.text) in _AT_LEAST_PROVINCE
        else None
    )
