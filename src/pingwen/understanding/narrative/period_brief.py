"""A few words that set the time of the results told right before: 工作后的, 都是之后的."""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.clauses import ASKS_ELIGIBILITY, Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.period import EVENT, PeriodSaid
from pingwen.understanding.narrative.title_words import level_named

__all__ = ["says_time_alone", "tells_period_in_brief"]

_GOT = "取得|评上|拿到?|获得?|有了|评|考[到下]?|晋升(?:为)?|升|聘上"
_GAINED = "取得|获得?|授权|发表?|出版|见刊"
_DONE = f"完成|做|写|弄|搞|整|出|{_GAINED}"
_BRIEF = compiled(
    "^[(]?(?:也|都|均|皆|全部|全)*(?:是|为|在)?我?"
    f"(?:(?:(?:{_GOT})了?)?(?P<event>{EVENT})(?:专业技术)?(?:职称|资格|证书?)?|[评聘]上了?)"
    "(?:以后|之后|后|以来)"
    f"(?:才|陆续|先后)*(?P<did>{_DONE})?(?:出来|下来)?(?P<of>的)?[)吧呢啊哈]*$"
)
"""A title's name or 工作, the side after it, and nothing else but how the results came about."""
_AFTERWARDS = re.compile(
    f"^[(]?(?:都|均|皆|全部|全)+(?:是|为|在|属于)+(?:那|这|此|它)?(?:之后|以后|后来)(?:才)?(?:{_DONE})?的?[)吧呢啊哈]*$"
)
_OF_ALL = re.compile("[都均皆全也]")
_SENTENCE_END = "。!?\n"
_OTHER_EVENT = re.compile(
    "毕业|入职|参加工作|进(?:了|入)?(?:公司|单位|厂|院|所)"
    "|转行|结婚|搬|跳槽|升[任职为到]?|当上|调[到入来回]|换(?:了|到)|[来到]北京"
)
"""What else 之后 may go back to, where no day of it is told."""
_TELLS = re.compile("负责人|主持|牵头|参与|项目|课题|做|干|从事|任|当")
_LONGEST_QUESTION = 30


def says_time_alone(text: str) -> bool:
    """拿到中级之后做的: whether a clause says when something was made, and tells of no work."""
    match = _BRIEF.match(text)
    return match is not None and match["did"] is not None


def tells_period_in_brief(clause: Clause, so_far: Conversation) -> bool:
    """Take in such words; False where the clause is none, or leads what follows (中级后，论文3篇).

    They hold of the results of their sentence; where a time was told for one of these, only of
    those told right before. Of what was done besides they tell where they say 都.
    """
    if clause.closing.startswith(":"):
        return False
    match = _BRIEF.match(clause.text)
    inline = clause.text.startswith("(")
    if match is not None and not (match["of"] or inline) and _leads_on(clause):
        return False
    said = _said(match, so_far) if match is not None else _afterwards(clause, so_far)
    return said is not None and _say(said, clause, so_far)


def _leads_on(clause: Clause) -> bool:
    """Whether anything but a question follows in the sentence."""
    rest = clause.source.plain[clause.end :]
    rest = re.split(f"[{_SENTENCE_END};]", rest, maxsplit=1)[0].strip(",)")
    if not rest:
        return False
    if len(rest) > _LONGEST_QUESTION or KINDS.first(rest) or _TELLS.search(rest):
        return True
    return ASKS_ELIGIBILITY.search(rest) is None


def _said(match: re.Match[str], so_far: Conversation) -> PeriodSaid:
    event = match["event"]
    of_title = event in (None, "职称", "证", "证书")
    return PeriodSaid(
        inside=True,
        level=so_far.highest_title() if of_title else level_named(event),
        achievements_only=re.fullmatch(_GAINED, match["did"] or "-") is not None,
        graduation=event == "毕业",
    )


def _afterwards(clause: Clause, so_far: Conversation) -> PeriodSaid | None:
    """都是之后的: after the title or the degree told last, where no earlier day was told since."""
    last = so_far.credentials.last
    if last is None or not _AFTERWARDS.match(clause.text):
        return None
    level = None
    if last[0] == "title":
        title = so_far.credentials.titles[last[1]]
        level, place = title.fact.level, title.place
    else:
        place = so_far.credentials.degrees[last[1]].place
    day = so_far.credentials.last_dated()
    if so_far.near is not None and (day is None or so_far.near.earliest < day.earliest):
        return None
    since = clause.source.plain[place.end : clause.start]
    if place.turn != clause.turn or _OTHER_EVENT.search(since):
        return None
    return PeriodSaid(inside=True, level=level, graduation=level is None)


def _say(said: PeriodSaid, clause: Clause, so_far: Conversation) -> bool:
    """Take in the time of the results of the sentence; False where it tells none."""
    results, highest = so_far.results, so_far.highest_title()
    plain = clause.source.plain
    begin = max(plain.rfind(mark, 0, clause.start) for mark in _SENTENCE_END) + 1
    here = (clause.turn, begin)
    told = [s for s in results.achievements if (s.place.turn, s.place.start) >= here]
    done = [s for s in results.deeds.told if (s.place.turn, s.place.start) >= here]
    if not told:
        return False
    timed = any(s.fact.when is not None or results.periods.is_said(s) for s in told) or any(
        s.fact.when is not None or results.periods.is_said(s) for s in done
    )
    if clause.text.startswith("(") or timed:
        told, done = [results.achievements[i] for i in results.told], []
    if not _OF_ALL.search(clause.text):
        done = []
    for known in told:
        if known.fact.when is None and not results.periods.is_said(known):
            results.periods.say(known, said, highest)
    for deed in () if said.achievements_only else done:
        results.periods.say(deed, said, highest)
    return True
