"""A month told in answer to a question: of the year that the question named, or told before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import FactKey
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.asked import Asked
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention, find_dates, month_alone
from pingwen.understanding.narrative.oblique_replies import also, months_of

__all__ = ["month_told", "title_asked"]

_MONTH_ASKED = re.compile("几月|哪个?月")


def month_told(
    asked: Asked, clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> DateRange | None:
    """7月: the month of the year that the question named (您本科是2021年几月毕业的？), or of the
    day told before; None where the clause gives no month of what was asked after.
    """
    text = clause.text
    alone = re.fullmatch(r"\d{1,2}", text) and _MONTH_ASKED.search(asked.text)
    if dates or len(text) > 14 or (month_alone(text) is None and not alone):
        return None
    if _other_told(asked, clause.turn, so_far):
        return None
    years = find_dates(asked.text, so_far.as_of)
    year = years[-1].when if years else _dated_by(asked, so_far)
    said = months_of(text, year) if year is not None else None
    return also(text, _dated_by(asked, so_far), said)


def _other_told(asked: Asked, turn: int, so_far: Conversation) -> bool:
    """Whether this message went on to another degree or title than the one asked about."""
    last = so_far.credentials.last
    if last is None or not so_far.credentials.spoken_of_in(turn):
        return False
    if last[0] == "education":
        return asked.key is FactKey.TITLE_DATE or last[1] is not (asked.degree or last[1])
    return asked.key is FactKey.GRADUATED or last[1] != title_asked(asked, so_far)


def _dated_by(asked: Asked, so_far: Conversation) -> DateRange | None:
    """The date told so far of what is asked after."""
    if asked.key is FactKey.GRADUATED and asked.degree in so_far.credentials.degrees:
        return so_far.credentials.degrees[asked.degree].fact.graduated
    if asked.key is FactKey.TITLE_DATE and (at := title_asked(asked, so_far)) is not None:
        return so_far.credentials.titles[at].fact.obtained
    return None


def title_asked(asked: Asked, so_far: Conversation) -> int | None:
    """Which of the titles told so far was asked after: the last of its level, else the one that
    has no day yet or the only one; None where that cannot be told."""
    titles = so_far.credentials.titles
    at_level = [i for i, said in enumerate(titles) if said.fact.level is asked.level]
    if at_level:
        return at_level[-1]
    index = so_far.credentials.undated_title()
    return index if index is not None else (0 if len(titles) == 1 else None)
