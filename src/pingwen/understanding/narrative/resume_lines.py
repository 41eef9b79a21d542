"""The lines of a resume: a time, an employer and a job, without a verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import WorkField
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.fields import field_named, speaks_of_ai, trade_of

__all__ = ["field_of_job", "field_of_line", "job_of_line"]

_LINE = re.compile("(?:-|至|到)(?:\\d|至?今|现[在单公任])")
"""15.7-17.3创业公司后端"""
_LABEL = re.compile(
    "^(?:中间|其间|期间|然后|之后|后来|接着|最早|最初|先|再|又|[^,:]{0,6}毕业(?:以|之)?后)*(?:[^,:]{1,8}:)?$"
)
_TO_NOW = re.compile("^(?:-|至|到)*(?:今|现在|目前)?")
_EMPLOYED = re.compile(
    "^[^,做干搞读学]{0,12}?(?:公司|集团|企业|中心|研究院|研究所|[某药车工钢]厂|银行|大厂|[国民外央私]企)(?:[(][^()]{1,10}[)])?"
    "(?:从事|担任|任|负责)?(?P<job>[^,读学毕]{2,12})$"
)
_JOB_CLOSES = re.compile("(?:-|至|到)*(?:今|现在|目前)?[(](?P<job>[^()]{2,14})[)]$")
_DOING = re.compile("^(?:先后|曾|主要|并|又|再)*(?:从事|做|担任|负责|任)?")


def job_of_line(text: str, dates: Sequence[DateMention]) -> str | None:
    """The job of a line of a resume: 2013年至2015年某保险公司精算."""
    if not _is_line(text, dates):
        return None
    match = _EMPLOYED.match(_TO_NOW.sub("", text[dates[-1].end :]))
    return match["job"] if match is not None else None


def field_of_line(text: str, dates: Sequence[DateMention]) -> WorkField | None:
    """The field that stands after the time of a line, or before a time in brackets."""
    told = field_named(text[dates[-1].end :]) if _is_line(text, dates) else None
    if told is None and (match := _JOB_CLOSES.match(text[dates[-1].end :] if dates else "")):
        told = field_named(_DOING.sub("", match["job"]))  # 某公司2021.7至今(规控算法)
    if told is None and dates and text[: dates[0].start].endswith("("):
        told = field_named(_DOING.sub("", text[: dates[0].start - 1]))  # 算法研发(2019.1至今)
    return told


def field_of_job(job: str) -> WorkField | None:
    """The field of a job by its name alone (设备员), for any profession."""
    trade = None if speaks_of_ai(job) else trade_of(f"做{job}")
    return field_named(job) or trade


def _is_line(text: str, dates: Sequence[DateMention]) -> bool:
    return (
        bool(dates)
        and _LABEL.match(text[: dates[0].start]) is not None
        and _LINE.match(text, dates[0].end) is not None
    )
