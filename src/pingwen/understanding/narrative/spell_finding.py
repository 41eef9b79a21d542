"""Which of the spells of work told before a telling speaks of again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import Work
from pingwen.domain.time import DateRange
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
    passed: DateRange | None = None,
) -> int | None:
    """The index of the spell that ``said`` tells more of; None where it begins another.

    ``last``: the index of the one told last in the present message; ``over``: that one is past;
    ``passed``: the latest day told in this message.
    """
    new = said.fact
    if last is not None:
        old = spells[last].fact
        open_ = vague(old) or vague(new)
        open_ = open_ and not (over and new.ongoing and not read.describes)
        open_ = open_ and not (_overtaken(old, new, passed) and not read.describes)
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


def _overtaken(old: Work, new: Work, passed: DateRange | None) -> bool:
    """17年入职当产品经理，18年公司缺人让我顶上，算是做算法了: whether the work of this
    profession was told only after a later day than that on which the other began."""
    begun = old.start is not None and old.in_field is None and bool(new.in_field)
    later = passed is not None and old.start is not None and passed.earliest > old.start.latest
    return begun and later and vague(new)


_OTHER_WORK = re.compile(
    "(?:做|干|搞|从事|负责|当|写|画|跑|管)(?:的|着|过|了)*(?:是)?(?P<done>[\u4e00-\u9fffA-Z]{2,10})$"
    "|在[^,]{1,8}(?:室|科|车间|窗口|柜台|前台|仓库|食堂|机房)$"
)
_SAME_WORK = re.compile(
    "这|那|本|现|同样|一样|研发|开发|技术|工作|相关|方向|到|至|起|今|上|下|行|项目|岗|员工|牛马|团队|算法|模型|智能|工程师|实习"
)


def _names_other_work(words: str) -> bool:
    """15年进单位在档案室: whether words tell of work with a name of its own, which nobody turned
    to."""
    match = _OTHER_WORK.search(words)
    return match is not None and "转" not in words and not _SAME_WORK.search(match["done"] or "")


def _goes_on(
    other: Statement[Work], between: Work | None, said: Statement[Work], read: WorkRead
) -> bool:
    """Whether an earlier spell is the one spoken of; in one message only if gone back to."""
    back = returns(other.fact, between, said.fact)
    if other.place.turn == said.place.turn and not back:
        return False
    if read.past and other.fact.ongoing and not said.fact.ongoing:
        return False  # 做感知的‖之前做了3年BI
    apart = read.other_first or _names_other_work(said.place.words)
    if other.fact.in_field and said.fact.in_field is None and apart:
        return False
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
