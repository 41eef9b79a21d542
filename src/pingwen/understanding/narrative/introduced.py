"""Who is introduced at the head of what is told: 我司（北京）算法总监冯某, 同事问一句，小林，女.

An employer names its employee after what it is and after his post; whoever asks for a colleague
gives the name in a clause of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pingwen.understanding.narrative.asked_for import applicant_named
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.people import Person
from pingwen.understanding.narrative.person_words import NAME

__all__ = ["introduced", "names_of_applicant"]

_EMPLOYER = "(?:我们?|本|贵)(?:司|公司|单位|院|所|校|厂|集团|学校|中心|企业)(?:HR|人事|教务处)?"
_STAFF = re.compile(
    f"(?:[^,:]{{0,12}}:)?(?:{_EMPLOYER}(?:[(][^()]*[)])?:?|[^(),:]{{0,16}}[)]|[^(),:我]{{2,14}}[(][^()]*[)])的?"
    "(?![^,:]{0,14}(?:负责人|主持|作者|发明人|导师|同事|领导|带头人))"
    "[^,:()我是由为]{0,14}?(?<!本人)(?<!申报人)(?<!申请人)(?P<who>[一-龥]某+)"
)
"""民营企业)员工邓某, 我司HR:给排水专业员工姚某."""
_TEACHER = re.compile(
    "(?:[一-龥]{2,4}专业|专任|文化课|专业课|公共课)?(?:教师|职员|干事)(?P<who>[一-龥]某+)"
)
_AT_HOME = re.compile(
    "(?:我|我们|咱|咱们|俺)家(?:里)?(?P<who>那位|那口子)(?!的|[^,]{0,2}(?:同事|领导))"
)
_BARE_NAME = re.compile(f"(?:{NAME}|[一-龥]某+)(?:同志|女士|先生)?")


def introduced(clauses: Sequence[Clause]) -> Iterator[tuple[str, Person]]:
    """The clauses that introduce somebody, each with whom."""
    for clause in clauses:
        text = clause.text
        if (staff := _STAFF.fullmatch(text) or _TEACHER.fullmatch(text)) is not None:
            yield text, Person(staff["who"], len(text))
        elif (spouse := _AT_HOME.match(text)) is not None:
            yield text, Person(spouse["who"], spouse.end())


def names_of_applicant(clauses: Sequence[Clause]) -> Iterator[tuple[str, str]]:
    """A name that stands alone right after the words for whom is asked, with these words."""
    for before, clause in pairwise(clauses):
        if _BARE_NAME.fullmatch(clause.text) is None:
            continue
        named = applicant_named(before.text)
        if named is not None and named.who and not named.also and not _is_name(named.who):
            yield clause.text, named.who


def _is_name(words: str) -> bool:
    return _BARE_NAME.fullmatch(words) is not None
