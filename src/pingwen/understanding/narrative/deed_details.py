"""What a later clause adds to a teacher's result, or takes from it: 二等奖; 前后4期; 不是主编."""

from __future__ import annotations

import re

from pingwen.domain.facts import Deed, DeedKind, Level, Role
from pingwen.understanding.narrative.achievements import ROLES
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.numerals import number
from pingwen.understanding.narrative.teaching_words import DEEDS, LEVELS

__all__ = ["tell_details"]

_LEVEL = LEVELS.alternatives
_COUNT = "(?P<n>\\d{1,2}|[一二两三四五六七八九十])(?:期|次|本|门|项|个|部|回|篇|届|间|节|堂|场)"
_COUNT_ALONE = re.compile(
    f"^(?:前后|先后|一共|共|总共|累计|大概)*(?:带|做|搞|办|拿|得|有)?(?:了|过)?{_COUNT}$"
)
_PRIZE = re.compile(
    "^(?:我们?|他们?|学生|最后|还)*(?:获|得|拿|夺|评)?(?:得|了|过|到|上)*(?:了)?[^,没未]{0,6}(?:[特一二三]等奖|[金银铜][奖牌]|冠军|亚军|季军|第[一二三]名|优[秀胜]奖|奖)$"
)
_NO_PRIZE = re.compile(
    "^(?:但是?|不过|可惜)?(?:没有?|未)(?:获|得|拿)(?:过|到)?(?:任何)?(?:奖|名次)"
)
_ANOTHER = re.compile(
    f"^(?:还有|另有|再加|加上|外加)?(?P<level>{_LEVEL})(?:的|也|又|还|有|拿|得|过|了)*"
    f"(?P<prize>[特一二三]等奖|[金银铜]奖|优[秀胜]奖)?(?:也|有|拿|得|过|了)*(?:{_COUNT})?$"
)
_PRIZES = re.compile(
    f"^(?:还|另|又)?(?:有|拿|得|获|夺)*(?:得|了|过)*(?:[特一二三]等奖|[金银铜][奖牌]|优[秀胜]奖){_COUNT}$"
)
"""二等奖3次: prizes of the contest told before."""
_ROLE_COUNT = re.compile(
    f"^(?:还|另|又)?(?P<role>参编|主编|参与|主持|牵头|副主编)(?:编写)?(?:了|过)?{_COUNT}$"
)
"""参编2部: of the kind told before, in another role."""
_CONTESTS = (
    DeedKind.TEACHING_CONTEST,
    DeedKind.STUDENT_CONTEST,
    DeedKind.LESSON_CONTEST,
    DeedKind.COLLEAGUES_PRIZE,
)
_UNPRIZED = (
    DeedKind.LABORATORY,
    DeedKind.TRAINING_BASE,
    DeedKind.PRACTICE_TERM,
    DeedKind.UTILITY_PATENT,
    DeedKind.PATENT,
    DeedKind.COMPANY_PROBLEM,
    DeedKind.PROGRAMME,
)
_BRACKETS = re.compile("[(][^()]*[)]$")
_ROLE_ALONE = re.compile(
    "^(?:我|都|均|是|为|任|做)*(?:副?主编|参编|主持|参与|执笔|编委|主笔|负责人|参与人)$"
)
_NOT_OF_LEVEL = re.compile(f"不是(?P<old>{_LEVEL})的?$")
_IS_OF_LEVEL = re.compile(f"^(?:而|就|只|应该|其实|应当|它)*(?:是|为)(?P<new>{_LEVEL})的?$")
_NOT_ROLE = re.compile("不是(?:我)?(?P<old>主编|主持|主笔|负责人|牵头|主要[^,]{0,4}人)(?:的)?$")
_IS_ROLE = re.compile("^(?:而|就|只|应该|其实|我)*(?:是|做|为)?(?P<new>[^,]{2,8})$")


def tell_details(clause: Clause, so_far: Conversation) -> bool:
    """Take in what the clause says of a result told before; False where it says nothing of one."""
    return _corrected(clause, so_far) or _added(clause, so_far)


def _added(clause: Clause, so_far: Conversation) -> bool:
    declared, text = so_far.declared, clause.text
    at = declared.last_deed(clause.turn)
    if at is None or declared.deeds[at].place.source is not clause.source:
        return False
    last = declared.deeds[at].fact
    named = next((kind for kind, pattern in DEEDS if pattern.search(text)), None)
    if named is not None and (LEVELS.first(text) or named is not last.kind):
        return False  # a result with a name of its own
    if (more := _more_of_it(text, last)) is not None:
        if more[0] == "filled":
            declared.fill_deed(at, **more[1])
        else:
            declared.deed(declared.deeds[at].amended(**{"when": None, **more[1]}))
        return True
    another, count = _ANOTHER.match(_BRACKETS.sub("", text)), _COUNT_ALONE.match(text)
    prized = another is not None and another["prize"] and last.kind in _UNPRIZED
    if another is not None and (another["prize"] or another["n"]) and not prized:
        level = Level(LEVELS.find(another["level"])[0].meaning)
        count_told = number(another["n"]) if another["n"] else None
        honoured = True if another["prize"] else last.honoured
        other = declared.deeds[at].amended(level=level, count=count_told, honoured=honoured)
        declared.deed(other)
    elif count is not None and last.count is None:
        declared.fill_deed(at, count=number(count["n"]))
    elif _PRIZE.match(text) and last.honoured is None:
        declared.fill_deed(at, honoured=True)
    elif _ROLE_ALONE.match(text) and last.role is None and (roles := ROLES.find(text)):
        declared.fill_deed(at, role=Role(roles[0].meaning))
    elif _NO_PRIZE.match(text):
        declared.fill_deed(at, honoured=False)
    else:
        return False
    return True


def _more_of_it(text: str, last: Deed) -> tuple[str, dict[str, object]] | None:
    """What a number of prizes, or of results in another role, adds to the last one or beside it."""
    if (prizes := _PRIZES.match(text)) is not None and last.kind in _CONTESTS:
        told: dict[str, object] = {"honoured": True, "count": number(prizes["n"])}
        return ("filled" if last.honoured is None and last.count is None else "beside"), told
    role = _ROLE_COUNT.match(text)
    roles = ROLES.find(role["role"]) if role is not None else []
    if role is None or not roles or last.role is None:
        return None
    return "beside", {"role": Role(roles[0].meaning), "count": number(role["n"])}


def _corrected(clause: Clause, so_far: Conversation) -> bool:
    declared, text = so_far.declared, clause.text
    if not declared.deeds:
        return False
    level, role = _NOT_OF_LEVEL.search(text), _NOT_ROLE.search(text)
    if level is not None:
        old = Level(LEVELS.find(level["old"])[0].meaning)
        return _take(so_far, text, "level", [d.fact.level is old for d in declared.deeds])
    if role is not None:
        return _take(so_far, text, "role", [d.fact.role is not None for d in declared.deeds])
    if not declared.regraded:
        return False
    at, what = int(declared.regraded.partition(" ")[0]), declared.regraded.partition(" ")[2]
    new_level, new_role = _IS_OF_LEVEL.match(text), _IS_ROLE.match(text)
    if what == "level" and new_level is not None:
        declared.fill_deed(at, level=Level(LEVELS.find(new_level["new"])[0].meaning))
    elif what == "role" and new_role is not None and (roles := ROLES.find(new_role["new"])):
        declared.fill_deed(at, role=Role(roles[0].meaning))
    else:
        return False
    declared.regraded = ""
    return True


def _take(so_far: Conversation, text: str, what: str, fitting: list[bool]) -> bool:
    """Take the level or the role from the result that the clause names, or the only one fitting."""
    declared = so_far.declared
    kind = next((kind for kind, pattern in DEEDS if pattern.search(text)), None)
    at = [
        index
        for index, fits in enumerate(fitting)
        if fits and (kind is None or declared.deeds[index].fact.kind is kind)
    ]
    if len(at) != 1:
        return False
    declared.fill_deed(at[0], **{what: None})
    declared.regraded = f"{at[0]} {what}"
    return True
