"""Going back to study, which ends the work told before it (2019年9月辞职读研)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.work_history import WorkHistory

__all__ = ["goes_to_study"]

_FULL_TIME = "(?:全日制|统招|全职)"
_LEAVING = "(?:辞职|离职|裸辞|停薪留职|回校|回学校|回炉|出国)"
_STUDIES = compiled(
    "^(?:我|又|就|便|后来|然后|接着)*(?P<from>(?:19|20)?\\d\\d[^,没未不想算备划]{0,14}?)?(?:我|又|才|开始|起)*"
    f"(?P<leaves>(?:{_LEAVING}|{_FULL_TIME}|去|来|到[^,]{{2,8}}?大学)*)(?:读|攻读|念|上|考上|考取|考入)了?"
    f"(?:[^,在非职业]{{0,8}}?大学的?)?(?P<full>{_FULL_TIME})?的?"
    "(?:[^,在非职业]{2,8}专业的?)?(?:硕士|博士|研究生|硕士研究生|博士研究生|研|博|本科)(?:学位|生)?(?:了|去了)?$"
)
_IN_SERVICE = re.compile("在职|脱产|非全|业余|函授|自考|成人|边|同时|晚上|周末")
_TO_THIS_DAY = re.compile("至今|现在|目前|今天|一直|始终|未断|没断")


def goes_to_study(clause: Clause, dates: Sequence[DateMention], history: WorkHistory) -> bool:
    """Take in a clause that tells of going back to study; False where it tells of nothing else.

    The work told right before is over: since the day on which full-time study began, or, where the
    words do not say that it was full-time, since a day that is not known. Work told as lasting to
    this day, and work in other messages, it leaves alone.
    """
    match = _STUDIES.match(clause.text) if dates else None
    last = history.spells[history.of_turn] if history.of_turn is not None else None
    if match is None or last is None or _IN_SERVICE.search(clause.text):
        return False
    if not last.fact.ongoing or _TO_THIS_DAY.search(last.place.words):
        return False
    full_time = match["full"] or match["leaves"]
    history.leave(dates[0].when if full_time else None)
    return True
