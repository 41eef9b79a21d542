"""Times that go back to what was told right before: 之后当负责人, 任职以来, 其间完成专利3项."""

from __future__ import annotations

import re
from datetime import date

from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.period import PeriodSaid

__all__ = ["meanwhile", "since_title"]

_DOES = (
    "(?:发|获|拿|取得|授权|主持|完成|有|出|写|参与|参加|作为|主要|独立|多次|屡次|好几[次回]|以(?:第一|通讯|独立|第二)|担任|任(?!何)"
    "|当(?![年时初])|是(?!因)|做了?(?=[^,]{0,12}负责人)|牵头|负责|带队|研制|在[^,]{1,10}上?发)"
)
_MORE = "(?:又|就|便|我|他|她|也|共|一共|陆续|先后|一直|都|还|开始){0,4}"
_AFTERWARDS = re.compile(
    f"(?:在此|这|那|从那|打那|自那|打这)?(?:之后|此后|以后|以来|后来?|随后|往后|其后){_MORE}{_DOES}"
)
"""中级2019年12月，之后发了2篇."""
_HEADS = re.compile(
    "(?:在此|这|那|从那|自此|自那)?(?:之后|此后|以后|以来)的?(?:业绩|成果|和|与|、)*:$"
)
_SINCE_GIVEN = re.compile(
    "(?:任职|任现职|受聘|聘任|认定|获评|晋升|聘(?=后)|任职资格取得|拿到|拿下|取得|到手|评上|评(?=后)|批下来)(?:这个|该)?"
    "(?:证书?|职称|资格)?(?:以来|以后|之后|过后|后(?![台面续端]))|自(?:取得|评上|认定|聘任)之日起"
)
"""2021年11月取得工程师。任职以来: where no work was told since."""
_MEANWHILE = re.compile("(?:在?[此这](?:期间|段时间(?:里|内)?)|在?(?:其间|期间)|同期)(?!的)")
_TELLS = (
    "(?=$|[:(]|(?:我|本人|共|一共|先后|累计|还|也|都|陆续|多次|以|作为|独立)*(?:参[与加]|主[持要]|重要负责|担任|[任当获写出编有]"
    "|完成|发(?!现)|取得|负责|牵头|授权|申请|第[一二]|[一二]作|核心|通讯))"
)
"""What was done in a time, or the time alone; 八年来没换过单位 is of the time of nothing."""
_SO_LONG = re.compile(
    f"(?:在?这(?P<n>{NUMBER})(?:多)?年(?:多)?(?:(?:里头?|间|来|中间?|当中|期间)(?!的))?"
    f"|(?P<m>{NUMBER})年多?[来里间](?!的)){_TELLS}"
)
"""这八年里, 八年来: of the whole of the work told before, where it has lasted so many years."""
_AT_POST = re.compile(
    "(?:在(?:公司|单位|职|岗|这(?:儿|里|边|家公司))|任职|工作)期间(?!的)" + _TELLS
)


def since_title(text: str, so_far: Conversation) -> PeriodSaid | None:
    """The time after the title told just before; None where something else was told since, or an
    earlier day (2018年受聘为总监，任职以来)."""
    if so_far.last_event().get("since") != "title":
        return None
    if not any(each.match(text) for each in (_AFTERWARDS, _HEADS, _SINCE_GIVEN)):
        return None
    day, last = so_far.credentials.last_dated(), so_far.near
    if last is not None and (day is None or last.earliest < day.earliest):
        return None
    return PeriodSaid(inside=True, level=so_far.highest_title())


def meanwhile(clause: Clause, so_far: Conversation) -> DateRange | None:
    """其间, 任职期间: the time told last for results, or since when the present work goes on.

    The words may mean a later time within it, and none that is earlier. Where the time after a
    title was told (取得中级以来…;同期…), they go back to that, which still holds.
    """
    so_long = _SO_LONG.match(clause.text)
    of_work = so_long is not None or _AT_POST.match(clause.text) is not None
    if not (of_work or _MEANWHILE.match(clause.text)):
        return None
    if not of_work and so_far.scope is not None and so_far.scope.inside:
        return None
    if so_far.since_before is not None and not of_work:
        return so_far.since_before
    start = _work_began(so_far)
    years = number(so_long["n"] or so_long["m"]) if so_long is not None else None
    if start is None or (so_long is not None and not _lasted(start, years, so_far.as_of)):
        return None
    return DateRange(earliest=start.earliest, latest=so_far.as_of)


def _work_began(so_far: Conversation) -> DateRange | None:
    """When the work told last began, if it goes on today."""
    history = so_far.history
    work = history.spells[history.of_turn].fact if history.of_turn is not None else None
    if work is None or not work.ongoing or work.in_field is False:
        return None
    degrees = list(so_far.credentials.degrees.values())
    if work.start is None and work.since == "graduation" and len(degrees) == 1:
        return degrees[0].fact.graduated
    return work.start


def _lasted(start: DateRange, years: int | None, as_of: date) -> bool:
    """Whether what began then has lasted so many whole years, and not a year more."""
    since = as_of.year - start.latest.year
    full = since - ((as_of.month, as_of.day) < (start.latest.month, start.latest.day))
    return years is not None and years == full
