"""Two degrees of one level: 硕士两个，第一个2011年的，第二个2019年1月拿的; 又读了个硕士."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import Degree
from pingwen.domain.time import DateRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.statement import Place

__all__ = ["announced", "is_another", "one_of_them", "own_degrees"]

_LEVELS = {
    "大专": Degree.COLLEGE,
    "专科": Degree.COLLEGE,
    "本科": Degree.BACHELOR,
    "学士": Degree.BACHELOR,
    "硕士": Degree.MASTER,
}
_NAMES = "|".join(_LEVELS)
_TWO = compiled(
    f"^(?:我|学历|学位|:)*(?:(?:有|读了?|念了?|拿了?)?(?:[两二2]个|双)(?P<after>{_NAMES})(?:学位|学历|文凭)?"
    f"|(?P<before>{_NAMES})(?:学位|学历|我)?(?:有|读了?|念了?|拿了?)*[两二2]个(?:学位)?)$"
)
_OWN_DEGREES = re.compile(
    "^(?:我|本人)?(?:读|念|拿|修|(?<=我)有|有(?=..本))(?:了|过)?[两二2]个(?:硕士|本科|学士|博士)(?:学位|学历|文凭)?$"
    "|^第[一二两]个(?:硕士|本科|学士|大专|专科)"
)
"""我读了两个硕士: degrees of one's own, and no people."""
_ONE = re.compile("^(?:其中|还有)?(?:第?一个|第[二两2]个|前一?个|后一?个|另一?个)")
_STUDIED = re.compile("[读念](?!完)|入学|考(?!过)|回国")
_ANOTHER = re.compile("第[二两2]个|又|再(?:去|次)?[读念拿修考]|另(?:一|外|有|读)|还(?:有|读|念|拿)")
_NEAR = 12
_MARKS = re.compile("[,。;\n]")


def announced(text: str) -> Degree | None:
    """The level of which a clause says that there are two (硕士两个)."""
    match = _TWO.match(text)
    return _LEVELS[match["after"] or match["before"]] if match is not None else None


def one_of_them(text: str, dates: Sequence[DateMention]) -> DateRange | None:
    """The day of one of two degrees that the clause does not name (第一个2011年6月北邮的)."""
    if len(dates) != 1 or not _ONE.match(text) or _STUDIED.search(text[dates[0].end :]):
        return None
    return dates[0].when


def is_another(said: Place) -> bool:
    """Whether the words at a degree or ahead of it say that it is one more (后又读了工程硕士)."""
    ahead = said.source.plain[max(0, said.start - _NEAR) : said.start]
    return _ANOTHER.search(_MARKS.split(ahead)[-1] + said.words) is not None


def own_degrees(text: str) -> bool:
    """Whether a clause counts degrees of one's own, and no people (我读了两个硕士)."""
    return _OWN_DEGREES.match(text) is not None
