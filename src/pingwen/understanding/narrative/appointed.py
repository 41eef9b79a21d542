"""A teacher's work by the title that the school has given its holder a post for ever since."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import Work, WorkField
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.title_words import TITLE_WORDS, level_of_title
from pingwen.understanding.narrative.work_read import WorkRead

__all__ = ["appointed"]

_EVER_SINCE = re.compile(
    "(?<![未没解停拒])(?<!没有)聘(?:任|用|上|为|到|在|于)*[^,;没未不]{0,10}?(?:至今|到现在|到今天)"
    "(?!(?:一直|都|还|也|仍然?)*(?:没有?|未|不)(?!间断|中断|断|停|换))"
)
"""2019年9月聘助理讲师至今, 讲师2018年9月取得并聘任至今."""
_ELSEWHERE = re.compile("高校|大学|高职|小学|初中|幼儿园|技校|技工|技师|培训机构|企业|公司|班主任")


def appointed(
    clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> WorkRead | None:
    """The work of a teacher who has held the post of a title of the own series until today.

    It began on the day of the appointment, or with the title where no other day is told. None where
    the beginning of the present work was told before.
    """
    profession, history = so_far.profession, so_far.history
    if profession.field is not WorkField.TEACHING or profession.taught_elsewhere:
        return None
    text, named = clause.text, TITLE_WORDS.first(clause.text)
    since = _EVER_SINCE.search(text)
    if history.begun() or since is None or _ELSEWHERE.search(text):
        return None
    if named is None and so_far.last_event().get("since") != "title":
        return None
    days = [each.when for each in dates if each.end <= since.start()]
    own = days and (named is None or len(days) > 1)
    start = days[-1] if own else None
    level = level_of_title(named) if named is not None and start is None else None
    if own and start is None:
        return None
    tied = Work(in_field=True, ongoing=True, since="title", since_title=level)
    work = Work(in_field=True, start=start, ongoing=True) if own else tied
    return WorkRead(work=Statement(work, place_in(clause)))
