"""One month for several days that were told by their years: 大专13年，本科16年，都是七月."""

from __future__ import annotations

import re

from pingwen.domain.facts import FactKey
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.date_forms import MONTH
from pingwen.understanding.narrative.numerals import number
from pingwen.understanding.narrative.statement import place_in

__all__ = ["takes_month_of_all"]

_ALL_IN = re.compile(
    "(?:也|毕业|取得|拿证|发证|时间|月份|证书?|它们|两[个本次]|[三几]个)*[都全均](?:也|是|在|为)*"
    f"(?P<month>{MONTH})月份?(?:毕业|毕的业|取得|拿的?证?|评的|发的?证?|下来|的)*"
)
_OF_STUDY = (FactKey.GRADUATED, FactKey.EDUCATION)


def takes_month_of_all(clause: Clause, so_far: Conversation) -> bool:
    """Take in such a month for the degrees and titles that this message told by their years, or
    that were asked after; False where the clause tells anything else, or there are no two."""
    match = _ALL_IN.fullmatch(clause.text) if "月" in clause.text else None
    month = number(match["month"]) if match is not None else None
    if month is None or not 1 <= month <= 12 or so_far.results.told:
        return False
    credentials, asked = so_far.credentials, so_far.asked
    if credentials.spoken_of_in(clause.turn):
        kinds: tuple[str, ...] = ("education", "title")
        turn: int | None = clause.turn
    elif asked is not None and asked.key in _OF_STUDY:
        kinds, turn = ("education",), None
    else:
        kinds, turn = (("title",) if asked is not None and asked.of_title else ()), None
    return credentials.add_month(month, place_in(clause), kinds=kinds, turn=turn)
