"""Adding a spell of work to those told: anew, or telling more of one of them.

What the words before it gave it (a length, a day of coming, a period) it takes with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pingwen.domain.facts import Degree, Work
from pingwen.understanding.narrative.spell_closing import closed_by
from pingwen.understanding.narrative.spell_finding import told_before
from pingwen.understanding.narrative.spell_joining import (
    begins_part,
    changed,
    is_part,
    joined,
    lends,
    turned_to,
    untied,
    vague,
)
from pingwen.understanding.narrative.statement import Statement
from pingwen.understanding.narrative.work_history import MOST_SPELLS, WorkHistory
from pingwen.understanding.narrative.work_read import WorkRead

__all__ = ["add_spell"]

_TO_THIS_DAY = re.compile(
    "到现在|至今|直到今天|到今天|到目前|^(?:但|而|我)*(?:现在|目前|如今|眼下|现(?=在?[做干搞从任])|后来|之后|此后|随后)"
)

_WENT = re.compile(
    "^(?:我|就|又|才|便|再|重新)*(?:(?:后来|之后|然后|而后|接着|再后来)|(?:来|到|去|进|回)(?!现|今|目|底))"
)
"""2024年3月下海，到北京一家公司做大模型算法到现在: work begun at a place that was gone to."""


def add_spell(
    history: WorkHistory, read: WorkRead, *, graduated: Degree | None, event: Mapping[str, object]
) -> None:
    """Take in a spell.

    ``graduated``: the graduation that a bare 一直 goes back to, if told; ``event``: the tie
    that 之后 stands for.
    """
    if read.leaves:
        history.leave(read.left)
    if read.work is None or len(history.spells) >= MOST_SPELLS:
        return
    if history.of_turn is not None and is_part(history.spells[history.of_turn].fact, read.work):
        return
    came = history.arrived
    said, tied = _completed(history, read.work, read, graduated, event)
    moves = read.moves or (came is not None and history.arrived is None)
    if _ends_present(history, said) or (
        read.tag and untied(said.fact) and _names_field(history, said)
    ):
        return
    index = told_before(
        history.spells, history.of_turn, said, read, over=history.over, passed=history.passed
    )
    if index != history.of_turn and not read.interrupts:
        _close_last(history, said, read, moves=moves, apart="since" in event, anew=index is None)
    _lend(history, index, said)
    if index is not None:
        history.spells[index] = _with(history.spells[index], said, past=read.past)
    else:
        history.spells.append(said)
        index = len(history.spells) - 1
    if tied:
        history.loosely_tied.add(index)
    history.of_turn = index
    history.told_here = True
    history.over = read.past and not said.fact.ongoing
    history.other_told = history.other_told or not (read.interrupts or vague(said.fact))


def _with(old: Statement[Work], said: Statement[Work], *, past: bool) -> Statement[Work]:
    """One spell of both. 毕业分来，先搞了三年测试: what was done first, for so long, is over."""
    one = joined(old, said)
    length = past and said.fact.months is not None and not said.fact.ongoing
    over = length and old.fact.in_field is None and old.fact.months is None
    return changed(one, ongoing=False) if over else one


def _close_last(
    history: WorkHistory,
    said: Statement[Work],
    read: WorkRead,
    *,
    moves: bool,
    apart: bool,
    anew: bool,
) -> None:
    """The spell told last, closed by another; ``anew``: that one was not told before."""
    if history.of_turn is None:
        return
    last = history.spells[history.of_turn]
    gone = anew and read.moves and "回" not in said.place.words
    if gone and said.fact.start and last.fact.in_field is False:
        history.leave(said.fact.start)  # the work before the pause
    history.spells[history.of_turn] = closed_by(last, said, read, moves=moves, apart=apart)


def _lend(history: WorkHistory, index: int | None, said: Statement[Work]) -> None:
    """2011年入职，2016年转到算法: where the field of today was told first, it is taken back."""
    if history.lent is not None and turned_to(said):
        history.spells[history.lent] = changed(history.spells[history.lent], in_field=None)
        history.lent = None
    if index is not None and not history.told_here and lends(history.spells[index].fact, said.fact):
        history.lent = index


def _completed(
    history: WorkHistory,
    said: Statement[Work],
    read: WorkRead,
    graduated: Degree | None,
    event: Mapping[str, object],
) -> tuple[Statement[Work], bool]:
    """The spell with what the words before it give it, and whether it is tied only loosely."""
    if history.length_ahead is not None and vague(said.fact):
        said = joined(history.length_ahead, said)
    lasted = read.continues and said.fact.months is not None and not read.later
    if said.fact.in_field is None and (lasted or not said.fact.ongoing):
        past = history.trade_ahead is not None
        said = changed(said, in_field=history.trade_ahead, ongoing=False) if past else said
    history.length_ahead = history.trade_ahead = None
    old = history.spells[history.of_turn].fact if history.of_turn is not None else None
    if history.period is not None and _apart_from_period(history, history.period.fact, said):
        history.begin_sentence()
        history.told_here = True
        old = history.spells[history.of_turn].fact if history.of_turn is not None else None
    if history.period is not None and untied(said.fact) and not read.interrupts:
        said = joined(changed(said, ongoing=False), history.period)
        history.period = old = None
    if read.describes and old is not None and not old.ongoing:
        said = changed(said, ongoing=False)
    return _tied(history, said, read, graduated, event)


def _apart_from_period(history: WorkHistory, period: Work, said: Statement[Work]) -> bool:
    """Whether a spell is none of the work done in the period that was told just before.

    13年到现在在这，前六年做信号: the period is one of all the parts. 08年到15年在大专院校，18年成立
    实验室，我做大模型到现在: a later day was told in between, or the work goes on.
    """
    if said.fact.months is not None and begins_part(said.place.words):
        return True
    if period.end is None:
        return False
    passed = history.passed is not None and history.passed.earliest > period.end.latest
    return passed or _TO_THIS_DAY.search(said.place.words) is not None


def _tied(
    history: WorkHistory,
    said: Statement[Work],
    read: WorkRead,
    graduated: Degree | None,
    event: Mapping[str, object],
) -> tuple[Statement[Work], bool]:
    """The spell with its tie to what came before, and whether it is tied only loosely."""
    tied = read.always and said.fact.since == "graduation"
    if said.fact.since == "graduation" and said.fact.since_degree is None and graduated:
        said = changed(said, since_degree=graduated)
        tied = True
    if read.after_last and not said.fact.start:
        said = changed(said, **event)
        tied = event.get("since") == "graduation"
    elif history.arrived is not None and untied(said.fact) and said.fact.months is None:
        said = changed(said, start=history.arrived)
        history.arrived = None
    elif (
        read.always
        and graduated
        and not (history.other_told or history.begun() or _began_later(history, said))
        and untied(said.fact)
    ):
        said = changed(said, since="graduation", since_degree=graduated)
        tied = True
    return said, tied


def _began_later(history: WorkHistory, said: Statement[Work]) -> bool:
    """Whether a spell is of a place that was gone to after a day told of something else."""
    return history.passed is not None and _WENT.match(said.place.words) is not None


def _ends_present(history: WorkHistory, said: Statement[Work]) -> bool:
    """干到2022年5月: the day on which the spell told just before ended."""
    if said.fact.end is None or history.of_turn is None:
        return False
    only_end = untied(said.fact.model_copy(update={"end": None}))
    if not only_end or not history.spells[history.of_turn].fact.ongoing:
        return False
    old = history.spells[history.of_turn]
    if said.fact.in_field not in (None, old.fact.in_field) or said.fact.months is not None:
        return False
    history.spells[history.of_turn] = joined(changed(old, ongoing=False), said)
    return True


def _names_field(history: WorkHistory, said: Statement[Work]) -> bool:
    """方向计算机视觉: the field of a spell told just before that is over."""
    old = history.spells[history.of_turn] if history.of_turn is not None else None
    if old is None or old.fact.end is None or old.fact.in_field is not None:
        return False
    if _TO_THIS_DAY.search(said.place.words):
        return False  # 2012年到2022年在银行，现在做推荐
    if history.of_turn is not None and vague(said.fact):
        history.spells[history.of_turn] = joined(old, changed(said, ongoing=False))
    return True
