"""Clauses that, by their wording, may take something back, though no word list knows them.

工牌上写的是市场部, 署名时把我放在致谢里: what goes wrong in a life is told without any word for it.
Each clause is therefore weighed by its characters (``wording.py``); one that looks like those that
bear on a case keeps it from being called eligible until the applicant has confirmed what was told.
Of one from which something was read the wording must be surer than of one that was not; what stands
in it beside the words that were read (昨晚梦见自己|本科毕业) is weighed alone too. One from which
nothing was read, and which by its form speaks of what was told before (都进了回收站,
合同签在人力公司), is doubted sooner. What only tells what came of the work or what it was about is
passed over (``outcome_clauses.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pingwen.domain.facts import Evidence, Fact, Facts, Reservation, ReservationAbout
from pingwen.domain.question import Message
from pingwen.understanding.glossary import simplify
from pingwen.understanding.outcome_clauses import tells_outcome
from pingwen.understanding.plain_statements import tells_nothing, told_after_label
from pingwen.understanding.reservation_bearing import (
    DoubtedClause,
    beside_read,
    clauses_of,
    read_as,
    told_by_kind,
)
from pingwen.understanding.reservation_cues import read_cues
from pingwen.understanding.wording import load_doubtfulness

__all__ = ["doubtful_statements"]

# Bounds of the log odds; see pingwen.evaluation.doubtfulness.
_OF_UNREAD, _POINTING_BACK, _OF_READ, _OF_PART = 0.0, -0.5, 1.0, 0.5
_PART = 4  # characters of a part that tell anything


def doubtful_statements(
    message: Message, turn: int, facts: Facts, read_then: Callable[[], Facts]
) -> Iterator[Reservation]:
    """An unread reservation for each such clause, about what it names among what was told, or else
    what was told before it. A sentence that takes something back in a later turn (打错了，不是7月)
    is held against what it changed, and not weighed.

    ``read_then`` gives the facts of the conversation up to the message: what was read from a clause
    then, and was told otherwise later, was read."""
    told, cues = told_by_kind(facts), read_cues()
    known: tuple[ReservationAbout, ...] = tuple(about for about, of_kind in told if of_kind)
    if not known:
        return
    before: ReservationAbout = "work"
    takes_back = False
    for clause in clauses_of(message, turn):
        read = {about: found for about, of_kind in told if (found := read_as(clause, of_kind))}
        before = next(iter(read), before)
        takes_back = takes_back and not clause.opens
        takes_back = takes_back or (turn > 0 and bool(cues.retractions.search(clause.folded)))
        if takes_back or not _doubtful(clause, [fact for found in read.values() for fact in found]):
            continue
        if not read and (then := _read_from(clause, read_then())) and not _doubtful(clause, then):
            continue
        if tells_outcome(clause.folded):
            continue
        naming = cues.nouns
        named = [each for each in known if each in naming and naming[each].search(clause.folded)]
        words = Evidence(turn=turn, text=clause.words)
        yield Reservation(about=(*named, before)[0], evidence=words, unread=True)


def _read_from(clause: DoubtedClause, facts: Facts) -> list[Fact]:
    return [fact for _, of_kind in told_by_kind(facts) for fact in read_as(clause, of_kind)]


def _doubtful(clause: DoubtedClause, read: Sequence[Fact]) -> bool:
    """Whether it looks like one that bears on a case; ``read``: the facts read from it."""
    if tells_nothing(clause.folded):
        return False
    if not read:
        bound = _POINTING_BACK if read_cues().points_back.match(clause.folded) else _OF_UNREAD
        return _exceeds(told_after_label(clause.folded), bound)
    parts = [part for part in beside_read(clause, read) if len(part) >= _PART]
    beside = (told_after_label(simplify(part)) for part in parts)
    weighed = _exceeds(told_after_label(clause.folded), _OF_READ)
    return weighed or any(_exceeds(part, _OF_PART) for part in beside if len(part) >= _PART)


def _exceeds(folded: str, bound: float) -> bool:
    odds = load_doubtfulness().of(folded)
    return odds is not None and odds > bound
