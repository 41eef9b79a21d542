"""A part of the papers in which another stands first, with one's own place in it said right after.

论文3篇，其中1篇导师一作，我二作: the place is one's own in that part, and in none of the rest.
"""

from __future__ import annotations

from typing import NamedTuple

from pingwen.domain.facts import Achievement, AchievementKind
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.attributes import Attributes
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.parts import Part
from pingwen.understanding.narrative.person_phrases import PHRASE
from pingwen.understanding.narrative.person_words import ABOVE, KIN
from pingwen.understanding.narrative.results import Results
from pingwen.understanding.narrative.statement import Place, place_in

__all__ = ["SharedPart", "shared_part", "take_shared_part"]

_WHO = f"(?:{PHRASE}|{KIN}|{ABOVE}|[他她]们?|人家|别人)"
_PLACE = "(?:第?[一1]作(?:者)?|第一(?:作者)?|通讯(?:作者)?)"
_OF_ANOTHER = compiled(
    f"^(?:但是?|不过)?(?:其中|里[面头]|另外?|还有|剩下|其余|的|有)*(?P<n>{NUMBER})篇(?:论文|文章|里|中|的)*"
    f"(?:其实|都|全|则|的|是|由)*(?:{_PLACE}(?:作者)?(?:都|是|为|归|给了?)*{_WHO}|{_WHO}(?:是|为|当|做|的|挂)*{_PLACE})的?$"
)
_NEXT = 1


class SharedPart(NamedTuple):
    """``number``: of how many papers a clause gives another's place; ``place``: where it stands."""

    number: int
    place: Place


def shared_part(clause: Clause) -> SharedPart | None:
    """The part of the papers of which a clause gives another's place and nothing else."""
    match = _OF_ANOTHER.match(clause.text) if "篇" in clause.text else None
    count = number(match["n"]) if match is not None else None
    return SharedPart(count, place_in(clause)) if count else None


def take_shared_part(
    said: Attributes, clause: Clause, part: SharedPart | None, results: Results
) -> bool:
    """Take in one's own place right after: it is that in so many papers of those told before."""
    if part is None or said.all_ or said.rest or said.authorship is None:
        return False
    if not part.place.leads(clause, _NEXT):
        return False
    mine = Achievement(
        kind=AchievementKind.PAPER, count=part.number, authorship=said.authorship, venue=said.venue
    )
    return results.breakdown.take(results.achievements, Part(mine, "篇", within=True, bare=True))
