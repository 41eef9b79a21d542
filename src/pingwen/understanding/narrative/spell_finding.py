"""Which of the spells of work told before a telling speaks of again."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.domain.facts import Work
from pingwen.understanding.narrative.spell_joining import compatible, returns, turns, vague
from pingwen.understanding.narrative.statement import Statement
from pingwen.understanding.narrative.work_read import WorkRead

__all__ = ["told_before"]


def told_before(
    spells: Sequence[Statement[Work]],
    last: int | None,
    said: Statement[Work],
    read: WorkRead,
    *,
    over: bool,
) -> int | None:
    """The index of the spell that ``said`` tells more of; None where it begins another.

    ``last``: the index of the one told last in the present message; ``over``: that one is past.
    """
    new = said.fact
    if last is not None:
        old = spells[last].fact
        open_ = vague(old) or vague(new)
        open_ = open_ and not (over and new.ongoing and not read.describes)
        again = old.start is not None and new.start is not None and not read.moves
        runs_on = open_ and (not read.later or turns(spells[last], said))
        former = read.past and old.ongoing and old.start and not new.ongoing
        if (again or read.continues or runs_on) and compatible(old, new) and not former:
            return last
        if (resumed := _resumed(spells, last, new)) is not None:
            return resumed
    between = spells[last].fact if last is not None else None
    return next(
        (
            index
            for index, other in enumerate(spells)
            if other.fact == new or _goes_on(other, between, said, read)
        ),
        None,
    )


def _goes_on(
    other: Statement[Work], between: Work | None, said: Statement[Work], read: WorkRead
) -> bool:
    """Whether an earlier spell is the one spoken of; in one message only if gone back to."""
    back = returns(other.fact, between, said.fact)
    if other.place.turn == said.place.turn and not back:
        return False
    if read.past and other.fact.ongoing and not said.fact.ongoing:
        return False  # 做感知的‖之前做了3年BI
    if read.later and other.fact.in_field is None and not vague(other.fact):
        return False
    return (vague(other.fact) or vague(said.fact)) and compatible(other.fact, said.fact)


def _resumed(spells: Sequence[Statement[Work]], last: int, said: Work) -> int | None:
    """After a break (考公没上班，又回来做算法): the spell that goes on."""
    before = spells[last - 1].fact if last else None
    tells = vague(said) and said.in_field and spells[last].fact.in_field is False
    if not tells or before is None or not before.ongoing:
        return None
    return last - 1 if before.in_field and compatible(before, said) else None
