"""The number of a result, told right after the words that name it (专利我是负责人，授权4项)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from pingwen.domain.facts import Achievement, AchievementKind
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.achievements import KINDS, AchievementRead
from pingwen.understanding.narrative.attributes import Attributes, describe_told
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.person_phrases import PHRASE
from pingwen.understanding.narrative.person_words import ABOVE
from pingwen.understanding.narrative.result_numbers import COUNT
from pingwen.understanding.narrative.results import Results
from pingwen.understanding.narrative.statement import Place, Statement, place_in

__all__ = [
    "Unnumbered",
    "counted_for_another",
    "described_ahead",
    "note_unnumbered",
    "number_of_last",
]

_ALONE = re.compile(
    "^(?:我|自己|就|只|才|也|倒|这样的|这种|目前|现在|现|一共|总共|共计?|累计|合计|总计|已经?|均|都|获得?|取得|拿到?|发表?|出版|完成|授权|有)*了?"
    rf"(?P<n>{NUMBER})(?P<unit>[项件个篇份部本])(?:已经?|都|均|全部?|获得?|授权|发表|出版|完成|颁布|实施)*了?$"
)
_OF_PAPERS, _OF_BOOKS, _OF_REPORTS = "篇", "部本", "份篇"
_REPORTS = (AchievementKind.TECHNICAL_REPORT, AchievementKind.RESEARCH_REPORT)
_OF_OTHERS = compiled(f"(?:{PHRASE}|{ABOVE})(?:才|都)?(?:是|为|作|当|任|担任|牵头|主持|负责)")
_PAPER = AchievementKind.PAPER
_WHERE = re.compile("[上里中]$")
"""公开发行的学术期刊上，以第一作者发表2篇."""
_WHAT = re.compile("^(?:我|论文|文章)*(?:发表?|登|写|投)的(?:论文|文章)?(?:都|全|均)")
"""发的都是核心，一共四篇."""
_SOME_NUMBER = re.compile("[几多数][项件个篇份部本]")
_NEXT = 1
"""No more than one mark between the clauses."""


class Unnumbered(NamedTuple):
    """A result named without a number. ``described``: what was said of it beside; ``place``: up
    to where the words speak of it alone."""

    said: Statement[Achievement]
    described: tuple[Attributes, ...]
    place: Place


def note_unnumbered(
    clause: Clause, read: AchievementRead, results: Results, before: Unnumbered | None
) -> Unnumbered | None:
    """The one result that a clause names without its number, or describes (``before``)."""
    if read.denied or not (read.items or read.attributes) or _OF_OTHERS.search(clause.text):
        return None
    place, told = place_in(clause), results.achievements
    if len(read.items) == 1:
        named = told[results.told[0]] if len(results.told) == 1 else None
        alone = named is not None and named.fact.count is None and not read.units
        return Unnumbered(named, (), place) if named is not None and alone else None
    said = read.attributes
    if said is None or said.rest:
        return None
    if before is not None and before.place.leads(clause, _NEXT):
        same = said.kinds in ((), (before.said.fact.kind,))
        described = (*before.described, said)
        return Unnumbered(before.said, described, place) if same else None
    by_author = said.authorship is not None and said.role is None
    venue_ahead = _WHERE.search(clause.text) or _WHAT.match(clause.text)
    of_papers = by_author or (said.venue is not None and venue_ahead is not None)
    kinds = said.kinds or ((_PAPER,) if of_papers else ())
    if len(kinds) != 1 or any(old.fact.kind is kinds[0] for old in told):
        return None
    return Unnumbered(Statement(Achievement(kind=kinds[0]), place), (said,), place)


def counted_for_another(clause: Clause) -> Unnumbered | None:
    """我爱人四个发明专利，我两个: what a clause on somebody else counts, which the number of one's
    own right after it is of too."""
    kinds = {found.meaning for found in KINDS.find(clause.text)}
    if len(kinds) != 1 or not (COUNT.search(clause.text) or _SOME_NUMBER.search(clause.text)):
        return None
    place = place_in(clause)
    return Unnumbered(Statement(Achievement(kind=AchievementKind(kinds.pop())), place), (), place)


def described_ahead(
    clause: Clause, read: AchievementRead, named: Unnumbered | None
) -> AchievementRead:
    """论文我是第一作者，在核心期刊上发了3篇: the results of a clause with what the one ahead said
    of their kind, where they say nothing else of it."""
    if named is None or not named.described or read.additional or read.units:
        return read
    same = all(said.fact.kind is named.said.fact.kind for said in read.items)
    if not same or named.said.fact.count is not None or not named.place.leads(clause, _NEXT):
        return read
    items = list(read.items)
    for said in named.described:
        describe_told(items, said._replace(all_=True), rest=None)
    told = (
        Statement(new.fact, named.place.joined(new.place)) if new.fact != old.fact else new
        for old, new in zip(read.items, items, strict=True)
    )
    return replace(read, items=tuple(told))


def number_of_last(clause: Clause, results: Results, named: Unnumbered | None) -> bool:
    """Take in a clause that is no more than the number of the result named right before."""
    match = _ALONE.match(clause.text) if named is not None else None
    count = number(match["n"]) if match is not None else None
    if named is None or match is None or not count or not named.place.leads(clause, _NEXT):
        return False
    if not _counts(match["unit"], named.said.fact.kind):
        return False
    index = next((i for i, s in enumerate(results.achievements) if s.place == named.said.place), -1)
    alone = [named.said if index < 0 else results.achievements[index]]
    for said in named.described:
        describe_told(alone, said, rest=None)
    fact = alone[0].fact.model_copy(update={"count": count})
    said_now = Statement(fact, named.said.place.joined(place_in(clause)))
    if index < 0:
        results.achievements.append(said_now)
        index = len(results.achievements) - 1
    else:
        results.achievements[index] = said_now
    results.told = [index]
    return True


def _counts(unit: str, kind: AchievementKind) -> bool:
    """Whether results of a kind are counted with a measure word."""
    if unit in _OF_BOOKS:
        return kind is AchievementKind.BOOK
    if unit in _OF_PAPERS:
        return kind is AchievementKind.PAPER
    if unit in _OF_REPORTS:
        return kind in (*_REPORTS, AchievementKind.DESIGN_DOCUMENT)
    return kind is not AchievementKind.PAPER
