"""Answers that tell results apart by time: 专利是之前的，论文是之后的; 有一篇是评之前发的."""

from __future__ import annotations

import re
from dataclasses import replace

from pingwen.domain.facts import AchievementKind
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.asked import Asked
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.period import PeriodSaid
from pingwen.understanding.narrative.period_telling import (
    say_period,
    say_period_of_piece,
    say_period_of_rest,
)
from pingwen.understanding.narrative.statement import place_in
from pingwen.understanding.narrative.title_words import TITLE_WORDS, level_named

__all__ = ["tells_apart_by_time"]

_EVENT = (
    "(?:(?P<year>(?:19|20)?\\d\\d)年(?:\\d{1,2}月)?)?(?:我|这|那|它)*"
    "(?:取得|评上?|拿到?|获得|有|考到?|聘上?|升|晋升|参加)?(?:了|到|下)?(?:这个|那个)?"
    f"(?P<event>{TITLE_WORDS.alternatives}|职称|证书?|工作|入职|毕业|它)?"
    "(?:职称|证书?)?(?:取得|评上|拿到|下来)?了?"
)
_END = (
    "(?:(?P<after>之后|以后|后[面头来]?|以来)|(?P<before>之前|以前|前[面头]?|更?早(?:前|些)?))"
    "(?:才|就|我)*(?:发表?|出版?|拿|获得?|取得|授权|申请?|做|写|弄|搞|完成|公开|见刊|登|下来|有)?"
    "(?:过|了|到)*的?(?:了|吧|啊|呀|哈)*$"
)
_SIDE = re.compile(
    "^(?P<what>.{0,16}?)(?:基本|全部?|都|均|也|就|才|确实|应该?)*"
    f"(?:是|在|为|算|属于)(?:在|我)*{_EVENT}{_END}"
)
_PIECE = re.compile(f"^(?P<what>[^,]{{0,6}}?{NUMBER}[篇项个件份部本])(?:都|在)?{_EVENT}{_END}")
"""两篇工作后, 1篇之前."""
_SOME = re.compile(
    rf"^(?:只|就|但|不过|其中|里面?|中|当中|有|那|前|后|头|最早|最早的|,)*(?P<n>{NUMBER})(?P<unit>[篇项个件份部本])"
)
_REST = re.compile("^(?:但|不过)?(?:剩下|剩余|其余|余下|其[他它]|别|另外)的?")
_WHAT = re.compile(
    "^(?:有|我|说|的|那|这|些|这些|几|那几|两|了|只|就|但|不过|其中|里面?|中|发明|授权|成果|核心|[一两三四五六七八九十\\d]|[篇项个件份部本]|,)*$"
)
_ALL = re.compile("都|全|均")
_JOINED = re.compile("[、和与跟及]")
_WORK = re.compile("项目|课题|业绩|系统|平台")


_BARELY = re.compile(
    "^(?P<what>.{1,14}?)(?:都|全|均|也|就|才|确实)*(?P<no>不是|不算|是)(?:的|了|吧|啊)*$"
)
"""2篇是，1篇不是: on the side asked about, or not."""
_BOTH_SIDES = re.compile(
    f"^(?P<what>[^,]{{2,6}}?)(?P<before>{NUMBER})[篇项个件份]?[在]?前(?:面)?"
    f"(?P<after>{NUMBER})[篇项个件份]?[在]?后(?:面)?$"
)
_EARLIER = re.compile(f"^(?P<what>.{{1,14}}?)(?P<side>早|晚)于{_EVENT}$")
_PARTLY = re.compile("有的|有些|有一些|部分|多半|大多|少数|个别")
"""业绩是之后的，论文有的是: which of them is not said."""
_EXCEPT = re.compile("^除了?(?P<what>.{2,14}?)(?:以外|之外|外)?$")


def tells_apart_by_time(asked: Asked, clause: Clause, so_far: Conversation) -> bool:
    """Take in on which side of the day asked about results fall; False where the clause says none.

    What cannot be told apart stays open, and so does the rest of its kind.
    """
    text = clause.text
    if (both := _BOTH_SIDES.match(text)) is not None:
        _tell_both(both, asked, clause, so_far)
        return True
    except_ = _EXCEPT.match(text)
    match = except_ or _SIDE.match(text) or _PIECE.match(text) or _EARLIER.match(text)
    match = match or _BARELY.match(text)
    if (
        match is None
        or _PARTLY.search(text)
        or not _of_day_asked(match, asked, so_far)
        or re.search("不(?!是|算)|没|非", text)
    ):
        return False
    inside = _inside(match)
    if inside is None or ("不" in text and "no" not in match.groupdict()):
        return False
    highest, what = so_far.highest_title(), match["what"]
    found = KINDS.find(what)
    kinds = tuple(dict.fromkeys(AchievementKind(each.meaning) for each in found))
    bare = KINDS.without(_REST.sub("", _SOME.sub("", what)))
    results = so_far.results
    some = _SOME.match(what) or _SOME.match(what[found[0].end :] if found else "")
    if some is not None and not kinds:
        kinds = (AchievementKind.PAPER,) if some["unit"] == "篇" else ()
    of_work = bool(_WORK.search(bare)) and not kinds and "成果" not in bare
    if not of_work and not _WHAT.match(_JOINED.sub("", bare)):
        return False
    said = PeriodSaid(
        inside=inside,
        level=level_named(clause.text) or asked.level,
        kinds=kinds,
        performance_only=of_work,
        answers=True,
    )
    if not what and _ALL.search(clause.text) is None and clause.text_before():
        results.periods.open_kinds |= set(AchievementKind)  # 论文有一篇早些，是拿证以前
    elif some is not None and not of_work:
        _tell_some(number(some["n"]) or 0, said, clause, so_far)
    elif some is None and _REST.match(what):
        say_period_of_rest(results, said, highest)
    else:
        say_period(results, said, highest)
    return True


def _tell_some(count: int, said: PeriodSaid, clause: Clause, so_far: Conversation) -> None:
    """两项是: the time of so many; 三项都是 of three in all is said of each."""
    results, highest = so_far.results, so_far.highest_title()
    counts = [known.fact.count or 0 for known in results.achievements]
    if not said.kinds and len(counts) > 1 and all(counts) and sum(counts) == count:
        say_period(results, replace(said, achievements_only=True), highest)
    else:
        say_period_of_piece(results, count, said, highest, place_in(clause))


def _tell_both(match: re.Match[str], asked: Asked, clause: Clause, so_far: Conversation) -> None:
    """论文一前一后: so many of one kind on each side."""
    kinds = tuple(dict.fromkeys(AchievementKind(f.meaning) for f in KINDS.find(match["what"])))
    for inside in (False, True):
        said = PeriodSaid(inside=inside, level=asked.level, kinds=kinds, answers=True)
        count = number(match["after" if inside else "before"]) or 0
        place = place_in(clause, *match.span("after" if inside else "before"))
        say_period_of_piece(so_far.results, count, said, so_far.highest_title(), place)


def _of_day_asked(match: re.Match[str], asked: Asked, so_far: Conversation) -> bool:
    """Whether the words name the day that was asked about, or one from which the side follows."""
    told = match.groupdict()
    titled = asked.level is not None or "职称" in asked.text
    if titled and told.get("event") in ("工作", "入职", "毕业"):
        return False
    if asked.level is not None and level_named(told.get("event") or "") not in (None, asked.level):
        return False
    if not told.get("year"):
        return True
    days = [t.fact.obtained for t in so_far.credentials.titles if t.fact.level is asked.level]
    day = days[-1] if days else None
    year = int(told["year"][-2:]) + 2000
    if day is None or not titled:
        return False
    return year >= day.latest.year if _inside(match) else year <= day.earliest.year


def _inside(match: re.Match[str]) -> bool | None:
    """On which side the words put the results."""
    told = match.groupdict()
    if "no" in told:
        return told["no"] == "是"
    if "side" in told:
        return told["side"] == "晚"
    return told["after"] is not None if "after" in told else False
