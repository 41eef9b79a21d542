"""Whose case is told where nobody says for whom he asks.

One of the family, or one in the writer's charge, of whom alone is told or whose chances are asked
after.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.asked import Asked
from pingwen.understanding.narrative.clauses import ASKS_OF_ELIGIBILITY, Clause
from pingwen.understanding.narrative.listed_people import is_listed, named_in
from pingwen.understanding.narrative.oneself import speaks_of_me
from pingwen.understanding.narrative.questions import asks
from pingwen.understanding.narrative.same_person import is_charge, is_relative, names_charge
from pingwen.understanding.narrative.speaker import SELF

__all__ = ["alone_told_of", "asks_after", "case_asked_after", "case_of_relative", "just_before"]

_Turns = Sequence[tuple[Sequence[Clause], Asked | None]]

_OF_CASE = re.compile(
    "(?:能|可以|可|该|够|行|符合)[^,]{0,6}(?:[评报聘定]|认定|工程师|讲师|教师|[高助]工|[中副正]高?级)"
    "|(?:对不对|对吗|行吗|行不行|是不是|是(?:真的|这样|这么回事))"
)
"""What is asked of somebody's case, and not of what became of it (他怎么评上的)."""
_A_CASE = 3
_ASKED_FOR = compiled(
    f"{ASKS_OF_ELIGIBILITY}|(?:能不能|还能|可以|能)(?:上去|上得去|拿下|够得着|评上|报上)|(?:能(?:不能)?|可以|可不可以)申?领|有(?:没有)?戏|没戏|[评报升够]得[上着]|有(?:没有)?(?:希望|机会)"
    "|^(?:够|行|可以|符合|成|中)(?:吧|么|不|伐)$|^(?:要得|得行|成|中)不(?:要得|得行|成|中)?$|是否(?:符合|合格|具备|满足|可行)(?:$|[^,]{0,18}(?:条件|资格|要求))|^可否$|(?:申报|参评|转评|评审?|报)[^,了过]{2,16}(?:可否|能否|是否可以|可不可以|可行否|满足[吗么]|够[吗么])$|^(?:敬?请|烦请)(?:予|贵[^,]{0,3})?(?:审核|核实?|审定|审)$"
    "|(?:[帮替代给为])(?!我|俺|忙|个忙|一下)[^,]{1,8}(?:问|咨询|打听|看看)|卡(?:在)?了?(?:哪|什么)|差(?:在)?(?:哪|什么)"
)
_SOME_DAY = re.compile("将来|以后(?=想|要|能|可以)|未来|长大")
_DATED_CREDENTIAL = compiled(
    "(?:19|20)?\\d\\d年?(?:\\d{1,2}月)?[^,]{0,6}(?:毕业|取得|评上|拿[到的])|(?:毕业|取得|评上)[^,]{0,6}(?:19|20)\\d\\d"
)
"""本科2012年毕业。我姐…: told before anybody else is named, it is one's own, and no relative's."""
_MUCH_MORE = 2
_NEAR = 8


def alone_told_of(whose: Sequence[str]) -> str | None:
    """Of whose case alone a message tells, if that is somebody of the family."""
    only = set(whose)
    return next(iter(only)) if len(only) == 1 and all(map(is_relative, only)) else None


def case_of_relative(turns: _Turns, told: Counter[str]) -> str | None:
    """The one of the family of whom more than half is told, where the talk is of what follows from
    it: something is asked of the case, or was asked back.

    ``told``: of whom how many clauses tell.
    """
    main, clauses = next(iter(told.most_common(1)), ("", 0))
    if not is_relative(main) or clauses < _A_CASE or 2 * clauses <= told.total():
        return None
    if any(asked is not None for _, asked in turns):
        return main
    asked_of_case = any(
        asks(clause) and _OF_CASE.search(clause.sentence_words())
        for said, _ in turns
        for clause in said
    )
    return main if asked_of_case else None


def asks_after(clause: Clause) -> bool:
    """Whether the clause asks after the chances of whom it speaks of; those far ahead are none."""
    if not _speaks_of_chances(clause.text):
        return False
    return not _SOME_DAY.search(clause.text_before()[-6:] + clause.text)


@lru_cache(maxsize=256)
def _speaks_of_chances(text: str) -> bool:
    return _ASKED_FOR.search(text) is not None


def just_before(clause: Clause) -> str:
    """The clause with the few words before it."""
    return clause.text_before()[-_NEAR:] + clause.text


def case_asked_after(turns: _Turns, spoken_of: Sequence[Sequence[str]]) -> str | None:
    """The one relative whose chances are asked after where nobody asks after his own or tells of
    his own degree or title, and of whom more is told; or one in his charge, of whom much more is
    told than of himself; or one of several under labels."""
    told = Counter(subject for whose in spoken_of for subject in whose)
    listed = {subject for subject in told if is_listed(subject)}
    asked_after: set[str] = set()
    charges: set[str] = set()
    mine = own = False
    for (clauses, _), whose in zip(turns, spoken_of, strict=True):
        for clause, subject in zip(clauses, whose, strict=True):
            if asks_after(clause):
                asked_after |= _asked_of(clause, subject, listed)
            charges |= {subject} if names_charge(clause.text) else set()
            mine = mine or (subject == SELF and speaks_of_me(clause.text))
            own = own or (subject == SELF and _DATED_CREDENTIAL.search(clause.text) is not None)
    if not listed and not any(map(is_relative, told)) and not any(map(is_charge, told)):
        named = asked_after & charges
        return named.pop() if len(asked_after) == len(named) == 1 and not mine else None
    relative = asked_after.pop() if len(asked_after) == 1 else SELF
    if relative in listed:
        return relative
    if is_charge(relative) and told[relative] > _MUCH_MORE * told[SELF]:
        return relative
    theirs = is_relative(relative) and told[relative] > told[SELF] and not own
    return relative if theirs else None


def _asked_of(clause: Clause, subject: str, listed: set[str]) -> set[str]:
    """After whom of several a clause asks: of those under labels only whom its sentence names."""
    if subject not in listed or len(listed) == 1:
        return {subject}
    words = clause.sentence_words()
    return {name for name in listed if named_in(words, name)}
