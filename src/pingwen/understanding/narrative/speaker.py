"""Of whom each clause speaks: the one who asks, or somebody else (我爱人, 同事, 他)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.people import KIN, Person, doer, head_person

__all__ = ["SELF", "speaks_of_me", "subjects"]

SELF = ""
"""The subject of a clause that speaks of the one who asks."""

_ME = re.compile(
    rf"(?<![帮替给为请告比像])(?:(?:我|俺|咱)(?!(?:来|想|也)?[帮替代]|们?这[行块]|的?(?:一个|一位|有个)?(?:男|女|老|小)?(?:{KIN})|国"
    rf"|省|市|区|局|部|司|院|所|校|厂|行|单位|公司|集团|处|们(?:公司|单位|院|所|厂|校|集团|部门|这边|这里))"
    r"|本人|小弟|在下|鄙人|楼主)|^(?:而|但|那|至于)?自己(?!人)"
)
_BESIDE_ME = re.compile("[跟和与同听让叫劝]我|我(?:也|都)?(?:听|看|知道|认识|羡慕|佩服)")


def subjects(clauses: Sequence[Clause], *, before: str = SELF) -> list[str]:
    """The subject of each clause of one message: SELF, or the word for the other person.

    A clause that names none speaks of the same one as the clause before; ``before`` is whom the
    conversation last spoke of.
    """
    found: list[str] = []
    current, last_other = before, before
    for clause in clauses:
        person = head_person(clause.text)
        if person is not None and not _of_me(clause.text, person):
            current = last_other = (last_other if person.pointed else "") or person.name
        elif speaks_of_me(clause.text):
            current = SELF
        done_by = doer(clause.text) if current == SELF else None
        found.append(done_by or current)
    return found


def speaks_of_me(text: str) -> bool:
    """Whether the words name the one who asks."""
    return _ME.search(text) is not None


def _of_me(text: str, person: Person) -> bool:
    """Whether a clause that another heads speaks of the one who asks all the same."""
    return speaks_of_me("□" + _BESIDE_ME.sub("□", text[person.end :]))
