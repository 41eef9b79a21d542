"""What later words gainsay without saying that they correct: asked about, never settled silently.

「我2016年本科毕业」 and, a turn later, 「我是2018年本科毕业的」: the later day is read, and nothing
is met or missed by it until the applicant, asked about its words, has said that it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from pingwen.domain.facts import (
    Achievement,
    Evidence,
    Facts,
    Performance,
    Reservation,
    ReservationAbout,
    TitleSeries,
)
from pingwen.domain.question import Message
from pingwen.domain.time import DateRange
from pingwen.understanding.glossary import simplify
from pingwen.understanding.narrative.corrections import CORRECTS

__all__ = ["contradictions", "two_days_of_one_title"]

_PUTS_RIGHT = re.compile("其实|不是|才对|改成|改为|确切|刚才|之前(?:说|写|讲)|前面(?:说|写|讲)")
_ONLY_THEN = re.compile("才(?:真正|正式|算)?(?:开始|转|做|干|入行|接触)")
_Days = dict[object, tuple[DateRange, Evidence]]
_Found = tuple[ReservationAbout, Evidence]


def contradictions(
    messages: Sequence[Message], facts: Facts, read: Callable[[tuple[Message, ...]], Facts]
) -> Iterator[Reservation]:
    """A reservation for each degree and title with a day, each result once denied, and each
    beginning in the field, that a later turn tells otherwise without a word of correction; and for
    each denial of results that are told as well.

    ``read``: the facts of a conversation's beginning.
    """
    before = lru_cache(lambda turn: read(tuple(messages[:turn])))
    found = (
        *_other_days("education", _graduations, facts, before),
        *_other_days("titles", _obtained, facts, before),
        *_told_after_denied(facts, before),
        *_begun_only_then(facts),
        *_told_and_denied(facts),
    )
    for about, words in found:
        if not _corrects(messages[words.turn].content):
            yield Reservation(about=about, evidence=words, disputed=True)


def two_days_of_one_title(facts: Facts) -> Iterator[Reservation]:
    """Two titles that may be one and were obtained at different times: the later words are asked.

    Titles of one level that are said to be of different series are two.
    """
    for place, title in enumerate(facts.titles):
        days = [
            told.obtained
            for told in facts.titles[:place]
            if told.level is title.level
            and told.obtained
            and (told.series is title.series or TitleSeries.UNSAID in (told.series, title.series))
        ]
        if days and title.obtained and title.obtained not in days and title.evidence:
            yield Reservation(about="titles", evidence=title.evidence)


def _other_days(
    about: ReservationAbout,
    days: Callable[[Facts], _Days],
    facts: Facts,
    before: Callable[[int], Facts],
) -> Iterator[_Found]:
    for key, (day, words) in days(facts).items():
        told = days(before(words.turn)).get(key) if words.turn else None
        if told is not None and _apart(told[0], day):
            yield about, words


def _told_after_denied(facts: Facts, before: Callable[[int], Facts]) -> Iterator[_Found]:
    """没有论文, and later 三篇论文."""
    for result in facts.achievements:
        words = result.evidence
        if words is None or not words.turn:
            continue
        denied = (a.kinds for a in before(words.turn).absences if a.of == "achievements")
        if any(not kinds or result.kind in kinds for kinds in denied):
            yield "achievements", words


def _told_and_denied(facts: Facts) -> Iterator[_Found]:
    """论文3篇，没有任何论文和专利: what is told and denied at once. The denial is asked about."""
    told: tuple[tuple[ReservationAbout, Sequence[Achievement | Performance]], ...] = (
        ("achievements", facts.achievements),
        ("performance", facts.performance),
    )
    for about, found in told:
        kinds = {each.kind.value for each in found}
        for absence in facts.absences:
            denied = absence.of == about and absence.at_least is None
            if denied and absence.evidence and kinds.intersection(absence.kinds):
                yield about, absence.evidence


def _begun_only_then(facts: Facts) -> Iterator[_Found]:
    """2019年才开始做, where an earlier turn told of work in the field from before that."""
    begun = [
        (w.start, w.evidence)
        for w in facts.work
        if w.start and w.evidence and w.in_field is not False
    ]
    for start, words in begun:
        earlier = (s for s, e in begun if e.turn < words.turn and s.latest < start.earliest)
        if _ONLY_THEN.search(words.text) and any(earlier):
            yield "work", words


def _corrects(content: str) -> bool:
    text = simplify(content)
    return any(cue.search(text) for cue in (CORRECTS, _PUTS_RIGHT))


def _graduations(facts: Facts) -> _Days:
    return {
        e.degree: (e.graduated, e.evidence) for e in facts.education if e.graduated and e.evidence
    }


def _obtained(facts: Facts) -> _Days:
    return {
        (t.level, t.name): (t.obtained, t.evidence)
        for t in facts.titles
        if t.obtained and t.evidence
    }


def _apart(one: DateRange, other: DateRange) -> bool:
    return one.latest < other.earliest or other.latest < one.earliest
