"""Which date in a clause belongs to which degree, title or spell of work.

Within one clause people keep one order: 2012年本科、2015年硕士 or 本科2012年、硕士2015年.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.dates import DateMention

__all__ = ["Anchor", "hull", "of_work", "pair"]


class Anchor(NamedTuple):
    """Something in the clause that can have a date."""

    start: int
    end: int


_BEFORE_WORK = re.compile("(?:从|自)$")
_AFTER_WORK = re.compile(
    "^(?:就|才|正式|的时候|重新|又|我|左右)*(?:开始|起|以来|(?:之后|以后|后)(?=一直|就|在|做|去"
    "|转|到|从事|干|开始)|至今|到现在|到今|到目前|入职|参加工作"
    "|加入|进入|进(?:公司|单位|厂|了)|转行|转(?:做|到|岗|去)|跳槽|去了|来(?:公司|单位)|一直)"
)
_RANGE = re.compile("^(?:的时候)?(?:至|到|-|直到)+$")


def of_work(text: str, dates: Sequence[DateMention]) -> set[int]:
    """The indexes of the dates that begin or end a spell of work."""
    found: set[int] = set()
    for index, mention in enumerate(dates):
        before, after = text[max(0, mention.start - 2) : mention.start], text[mention.end :][:8]
        if _BEFORE_WORK.search(before) or _AFTER_WORK.match(after):
            found.add(index)
        if index and _RANGE.match(text[dates[index - 1].end : mention.start]):
            found |= {index - 1, index}
        if re.match("(?:至|到|-)(?:今|现在|目前)", after):
            found.add(index)
    return found


def pair(anchors: Sequence[Anchor], dates: Sequence[DateMention]) -> dict[int, list[DateMention]]:
    """For each anchor (by index) its dates, in the order that the clause keeps."""
    paired: dict[int, list[DateMention]] = {}
    if not anchors or not dates:
        return paired
    forward = dates[0].start < anchors[0].start
    for mention in dates:
        if forward:
            owner = next((i for i, a in enumerate(anchors) if a.start >= mention.end), None)
        else:
            owner = next(
                (i for i in reversed(range(len(anchors))) if anchors[i].end <= mention.start), None
            )
        if owner is None:
            owner = len(anchors) - 1 if forward else 0
        paired.setdefault(owner, []).append(mention)
    return paired


def hull(mentions: Sequence[DateMention]) -> DateRange | None:
    """The interval over all that are dates."""
    days = [mention.when for mention in mentions if mention.when is not None]
    if not days:
        return None
    return DateRange(earliest=min(d.earliest for d in days), latest=max(d.latest for d in days))
