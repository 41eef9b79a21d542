"""The month of a graduation whose year was told before: 2009年拿了本科，本科证是7月发的."""

from __future__ import annotations

import re

from pingwen.domain.facts import Degree
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import month_alone, with_month
from pingwen.understanding.narrative.education import DEGREES
from pingwen.understanding.narrative.statement import place_in

__all__ = ["takes_month_of_degree"]

_MONTH = "(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:\\d{1,2}[日号])?"
_CERTIFICATE = "(?:的?(?:毕业|学位|学历|双)*证书?|(?:的)?(?:学位|文凭))"
_BEHIND = re.compile(
    f"{_CERTIFICATE}(?:上面?)?(?:写|印|填)?(?:的|着)?(?:是|在|,)*{_MONTH}(?:才|就)?(?:发|拿|领|下来|到手|取得|给|办)?(?:到手?|下来)?的?(?:证)?"
)
_AHEAD = re.compile(f"(?:就|才|我)*{_MONTH}(?:才|就|正式)?(?:拿到?|领到?|发|取得|获得|下来)了?的?")
_LEAST = 360
"""A graduation told by its year spans more days than told by its month."""


def takes_month_of_degree(clause: Clause, so_far: Conversation) -> bool:
    """Take in such a month of a clause without a date; False where it tells anything else, or no
    year was told."""
    text = clause.text
    found = DEGREES.find(text)
    month = month_alone(text) if len(found) == 1 else None
    if month is None:
        return False
    before, after = text[: found[0].start], text[found[0].end :]
    behind = not before and _BEHIND.fullmatch(after)
    ahead = _AHEAD.fullmatch(before) and re.fullmatch(_CERTIFICATE, after)
    degree = Degree(found[0].meaning)
    said = so_far.credentials.degrees.get(degree)
    year = said.fact.graduated if said is not None else None
    if not (behind or ahead) or year is None or (year.latest - year.earliest).days < _LEAST:
        return False
    when = with_month(year, month)
    if when is None or when.earliest > so_far.as_of:
        return False
    so_far.credentials.date_degree(degree, when, place_in(clause))
    return True
