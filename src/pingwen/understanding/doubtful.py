"""Clauses that, by their wording, may take something back, though no word list knows them.

工牌上写的是市场部, 署名时把我放在致谢里: what goes wrong in a life is told without any word for it.
Each clause is therefore weighed by its characters (``wording.py``); one that looks like those that
bear on a case keeps it from being called eligible until the applicant has confirmed what was told.
Of one from which something was read the wording must be much surer than of one that was not.
"""

from __future__ import annotations

from collections.abc import Iterator

from pingwen.domain.facts import Evidence, Facts, Reservation, ReservationAbout
from pingwen.domain.question import Message
from pingwen.understanding.reservation_bearing import clauses_of, read_as, told_by_kind
from pingwen.understanding.reservation_cues import read_cues
from pingwen.understanding.wording import load_doubtfulness

__all__ = ["doubtful_statements"]

_OF_UNREAD, _OF_READ = 0.5, 3.0  # of the log of the odds; see pingwen.evaluation.doubtfulness


def doubtful_statements(message: Message, turn: int, facts: Facts) -> Iterator[Reservation]:
    """An unread reservation for each such clause, about what it names among what was told, or else
    what was told before it. A sentence that takes something back in a later turn (打错了，不是7月)
    is held against what it changed, and not weighed."""
    told, cues = told_by_kind(facts), read_cues()
    known: tuple[ReservationAbout, ...] = tuple(about for about, of_kind in told if of_kind)
    if not known:
        return
    before: ReservationAbout = "work"
    takes_back = False
    for clause in clauses_of(message, turn):
        read = [about for about, of_kind in told if read_as(clause, of_kind)]
        before = read[0] if read else before
        odds = load_doubtfulness().of(clause.folded)
        bound = _OF_READ if read else _OF_UNREAD
        takes_back = takes_back and not clause.opens
        takes_back = takes_back or (turn > 0 and bool(cues.retracting.search(clause.folded)))
        if odds is None or odds <= bound or takes_back:
            continue
        naming = cues.naming
        named = [each for each in known if each in naming and naming[each].search(clause.folded)]
        words = Evidence(turn=turn, text=clause.words)
        yield Reservation(about=(*named, before)[0], evidence=words, unread=True)
