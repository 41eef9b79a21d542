"""Awards, drafted standards and the applicant's own rank in them."""

from __future__ import annotations

import re

from pingwen.domain.facts import Award, AwardKind, Level, StandardDrafting, StandardScope
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.performance import level_of
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["AWARDS", "STANDARDS", "rank_alone", "read_award", "read_standard"]

_GRADED = [
    f"{name}{grade}等奖"
    for name in ("科技进步", "科学技术进步", "科学技术", "技术发明", "自然科学", "科技")
    for grade in "特一二三123"
]
AWARDS = WordTable(
    {
        AwardKind.SCIENCE_AND_TECHNOLOGY: [*words("science_awards")["science_awards"], *_GRADED],
        **words("patent_awards"),
        AwardKind.HONOUR: words("honours")["honours"],
    }
)
STANDARDS = WordTable(words("standards"))
_RANK = re.compile(
    rf"第(?P<a>{NUMBER})(?!等|批|届|期|章|条|作者|完成单位|起草单位)(?:主要)?(?:完成人|起草人"
    rf"|获奖人|发明人|参与人|负责人|位|名|$|[,)的])"
    rf"|排(?:名|行|位)?(?:在)?(?:第)?(?P<b>{NUMBER})(?!等)|排?名?前(?P<c>{NUMBER})(?!年|期)"
    rf"|第(?P<d>{NUMBER})(?:个)?(?:完成|起草)(?!单位)"
)
_DRAFTING = re.compile("起草|编写|参编|制定|制订|编制|主编|修订|参与|主持|牵头|负责|参加|第.位")
_DRAFTED = re.compile("(?:起草|编写|参编|编制)(?:过|了)[^,公单我本企]{0,6}标准")
_PENDING = re.compile("申报|立项中|征求意见")
_FORECAST = re.compile("申报(?:了|过)?|提名|推荐|公示|答辩|没获|未获|没拿|没得|没评|入围")
_RANK_ALONE = re.compile(
    "^(?:我|本人|个人|是|排|名|在|位|列|作为|其中|第|主要|[零一二三四五六七八九十\\d]|完成人"
    "|起草人|获奖人|前|的|了|人|,|\\(|\\))+$"
)


def read_award(clause: Clause) -> Statement[Award] | None:
    """The award of a clause; one that was only applied for is none."""
    text = clause.text
    found = AWARDS.first(text)
    if found is None or _FORECAST.search(text):
        return None
    kind = AwardKind(found.meaning)
    rank = None if kind is AwardKind.HONOUR else _rank(text)
    return Statement(Award(kind=kind, level=_level(text, kind), rank=rank), place_in(clause))


def read_standard(clause: Clause) -> Statement[StandardDrafting] | None:
    """The standard of a clause that the applicant helped to draft."""
    text = clause.text
    found = STANDARDS.first(text)
    rank = _rank(text)
    if _PENDING.search(text) or "没" in text:
        return None
    drafted = _DRAFTING.search(text) or rank is not None if found else _DRAFTED.search(text)
    if not drafted:
        return None
    scope = StandardScope(found.meaning) if found else None
    return Statement(StandardDrafting(scope=scope, rank=rank), place_in(clause))


def rank_alone(text: str) -> int | None:
    """The rank in a clause that gives nothing else (我排第二)."""
    return _rank(text) if _RANK_ALONE.match(text) else None


def _rank(text: str) -> int | None:
    for match in _RANK.finditer(text):
        value = number(next(group for group in match.groups() if group is not None))
        if value is not None and 1 <= value <= 1000:
            return value
    return None


def _level(text: str, kind: AwardKind) -> Level | None:
    patent = kind not in (AwardKind.SCIENCE_AND_TECHNOLOGY, AwardKind.HONOUR)
    return None if patent else level_of(text)
