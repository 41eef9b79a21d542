"""Whose company a clause tells of where a company claims a subsidy and another is spoken of too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.listed_people import OTHER_FIRM, other_firm
from pingwen.understanding.narrative.people import Person
from pingwen.understanding.narrative.person_phrases import PHRASE, other_at_head

__all__ = ["firms_told_apart"]

_CLAIMS = re.compile("补贴|以工代训|补助")
_FIRM = "(?:公司|企业|厂|店|饭馆|工作室|单位)"
_OWN = re.compile(
    f"^(?:请问|但|而|那|不过|现在)*(?:(?:我|咱)们?(?:自己)?(?:的|家|这家?)?(?:小)?{_FIRM}|我司|本(?:{_FIRM}|司)|我们(?=招|培训|吸纳|只|就|也|才|参保))"
)
_OTHERS = re.compile(
    f"^(?:听说|但|而|不过|像|比如|据说)*(?:(?:{PHRASE})(?:他们|她们|开的|那家|那边|家|的|在的|办的)*(?:小)?{_FIRM}"
    f"|[^,]{{0,12}}?(?:(?:上|前)一?家|老东家|前东家|(?:他|她)们?(?:之前|原来|以前)?的?)(?={_FIRM}|招|培训)"
    f"|[^,我]{{0,6}}?(?:隔壁|旁边|对门|对面|楼[上下]|别的|其[他它]|同行)(?:的|那|家|一|个)*{_FIRM}"
    f"|(?:有|听说有?)(?:一?家|的){_FIRM})"
)
_NO_OWNER = re.compile("^(?:我们?|咱们?)(?:的)?(?:老板|领导|总经理|董事长|上司)")
"""老板的公司 may well be the one that claims."""


def firms_told_apart(clauses: Sequence[Clause]) -> Iterator[tuple[str, Person]]:
    """The clauses that begin to tell of another company, or of one's own again.

    None where only one company is spoken of: it may be asked for.
    """
    texts = [clause.text for clause in clauses]
    if not any(map(_CLAIMS.search, texts)):
        return
    own = [text for text in texts if _OWN.match(text) and other_at_head(text) is None]
    others = [text for text in texts if text not in own and _of_another(text)]
    if own and others:
        yield from ((text, Person("", 0)) for text in own)
        yield from ((text, Person(OTHER_FIRM, 0)) for text in others)


def _of_another(text: str) -> bool:
    if other_firm(text) is not None:
        return True
    return _OTHERS.match(text) is not None and not _NO_OWNER.match(text)
