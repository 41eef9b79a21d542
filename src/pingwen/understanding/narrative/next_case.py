"""Where a conversation turns from one applicant to the next: 这位先放放, 再问一个:小王…, 换一个人.

What was told before is of another case, and nothing of it is a fact of the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pingwen.understanding.narrative.asked import Asked
from pingwen.understanding.narrative.asked_for import SELF, applicant_named
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.oneself import speaks_of_me
from pingwen.understanding.narrative.people import is_body, names_somebody

__all__ = ["from_next_case", "next_of"]

_Turn = tuple[list[Clause], Asked | None]

_WELL = (
    "(?:那么?|好的?|行|嗯|哦|对了|谢谢|多谢|明白了?|知道了|OK|请问|还有|另外|顺便|接下来|[,。])*"
)
_PERSON = "人|员工|职工|同事|同志|老师|教师|徒弟"
_ONE = f"(?:另外?)?(?:[一下]|另)?[个位名](?:{_PERSON}|候选人|申报人|的情况|情况)*"
_TURNS = re.compile(
    f"^{_WELL}(?:"
    f"(?:我|俺)?(?:再|还)(?:想|要|帮忙?|替)*(?:问|看|咨询|查|打听|核)(?:问|看|查)?(?:一下|下)?{_ONE}(?:$|:)"
    f"|(?:现在|再|咱们?|我们)*(?:换|说|看|轮到|到){_ONE}(?:来|看|说|问)*(?:$|:)"
    f"|下一?[个位名](?:{_PERSON})?(?:是)?(?:$|:)"
    f"|(?:这|那|上一?|前一?|刚才(?:那|这)?)(?:[位名]|个?(?:{_PERSON}))+(?:的|情况|事)*(?:就|先|且|暂时)+"
    "(?:放|搁|不[说管看问提]|这样|过|到这)[^,;]{0,4}$"
    "|(?:他|她)(?:的)?(?:情况|事)?(?:就|先|且|暂时)+(?:放|搁|不[说管看问提]|这样|到这)[^,;]{0,4}$)"
)
_ANY_THING = re.compile(".*[问看查询听核来说换到]一?个(?:的?情况)?:?$")
"""再问一个: which may be a question as well as a person."""
_OPENS = re.compile(".*:(?=.)")


def from_next_case(turns: Sequence[_Turn]) -> Sequence[_Turn]:
    """The turns of the case that was turned to last; all of them where the talk stays with one or
    comes back to the one who asks."""
    begins = next((at for at in reversed(range(1, len(turns))) if _turns_away(turns[at][0])), 0)
    later = [clause for clauses, _ in turns[begins:] for clause in clauses]
    if not begins or any(_comes_back(clause.text) for clause in later):
        return turns
    clauses, asked = turns[begins]
    return [([_opened(clauses[0]), *clauses[1:]], asked), *turns[begins + 1 :]]


def next_of(clauses: Sequence[Clause], whose: Sequence[str]) -> str | None:
    """Whose the case is to which the message turns: the one other whom it tells of, and no more."""
    others = {subject for subject in whose if subject != SELF and not is_body(subject)}
    mine = any(
        subject == SELF and speaks_of_me(clause.text)
        for clause, subject in zip(clauses, whose, strict=True)
    )
    return others.pop() if len(others) == 1 and not mine else None


def _turns_away(clauses: Sequence[Clause]) -> bool:
    """Whether a message begins by turning to another case."""
    if not clauses:
        return False
    match = _TURNS.match(clauses[0].text)
    rest = [clauses[0].text[match.end() :], *(each.text for each in clauses[1:])] if match else []
    if match is None or any(map(speaks_of_me, rest)):
        return False  # 他先不说，我2014年起做算法
    return not _ANY_THING.match(match[0]) or any(names_somebody(each.text) for each in clauses)


def _comes_back(text: str) -> bool:
    named = applicant_named(text)
    return named is not None and named.who == SELF


def _opened(clause: Clause) -> Clause:
    """The clause without the words that turn to the next (再问一个:小王硕士2018年)."""
    match = _OPENS.match(clause.text)
    if match is None:
        return clause
    return replace(clause, start=clause.start + match.end(), text=clause.text[match.end() :])
