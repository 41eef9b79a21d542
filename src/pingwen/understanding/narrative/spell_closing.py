"""What a spell of work told next says of the end of the one told before it."""

from __future__ import annotations

import re

from pingwen.domain.facts import Work
from pingwen.understanding.narrative.spell_joining import changed, vague
from pingwen.understanding.narrative.statement import Statement
from pingwen.understanding.narrative.work_read import WorkRead

__all__ = ["closed_by"]

_OTHER_WORK = re.compile(
    "(?:做|干|搞|当|跑)(?!了|过|这)[^,\\d一二两三四五六七八九十]{1,8}[\\d一二两三四五六七八九十]+年"
)
"""做标注2年, and not 工作8年: a work with a name of its own."""

_TURNED = re.compile(
    "才(?:开始|真正|正式)?(?:转|接触|碰|做|干|搞|到[^,]{1,8}(?:组|部门?|岗|团队))|转(?:行|岗|做|到|去)"
)
"""去年才到AI组: before, it was something else."""


def closed_by(
    before: Statement[Work], said: Statement[Work], read: WorkRead, *, moves: bool, apart: bool
) -> Statement[Work]:
    """The spell ``before``, which lasts no longer than until ``said`` begins.

    ``apart``: a degree or a title was told in between, so that it is not said that the one ran on
    into the other.
    """
    old, new = before.fact, said.fact
    if _by_turns(before, said) and not read.past:
        return changed(before, ongoing=False)
    ended = new.end is not None or (read.past and new.start is not None)
    if ended and old.ongoing and vague(old):
        return before  # 做算法，16年8月进厂一开始做设备维护
    if old.end is not None or (new.months is not None and new.start is None and not read.later):
        return before
    if _heads(old, new):
        return before
    if new.in_field and new.start and old.in_field is None and _TURNED.search(said.place.words):
        before = changed(before, in_field=False)
    changes = old.in_field is not new.in_field or read.later
    known = bool(old.start or old.months or old.since)
    moves = moves or (
        old.months is not None and old.since is not None
    )  # 毕业后干了三年，12年来的北京
    moves = moves and old.in_field is new.in_field and known
    paused = old.in_field is False and old.start is not None  # 2024.5借调，2025.6回研究院
    lasted = old.ongoing or old.months is not None or paused
    if new.start is not None and (changes or moves) and lasted:
        known = apart or old.start is not None  # 14年3月当保安，干了两年: it may have ended before
        end = None if known and old.months is not None else new.start
        return changed(before, end=end, ongoing=False)
    if read.later and changes and old.ongoing and new.in_field is not None:
        return changed(before, ongoing=False)
    return before


def _by_turns(before: Statement[Work], said: Statement[Work]) -> bool:
    """做标注2年、算法6年: the one length is over where the other, of this profession, began."""
    old, new = before.fact, said.fact
    if not (old.months and new.months) or old.start or old.since or new.start:
        return False
    own = _OTHER_WORK.search(before.place.words) and not said.place.words.startswith("其中")
    return bool(new.in_field) and not old.in_field and bool(own)


def _heads(old: Work, new: Work) -> bool:
    """自2016年8月入职以来，先后从事…: a heading."""
    return old.in_field is None and old.start is not None and old.start == new.start
