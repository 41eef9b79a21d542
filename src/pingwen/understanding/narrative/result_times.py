"""The times that a clause sets for results: those told before it, its own, those to follow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pingwen.domain.time import DateRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.afterwards import meanwhile, since_title
from pingwen.understanding.narrative.bare_dates import bare_date
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dated_results import (
    Dating,
    dating_alone,
    since_alone,
    since_lasts,
    since_when,
    when_of,
)
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.numerals import NUMBER
from pingwen.understanding.narrative.period import (
    PeriodSaid,
    period_of_piece,
    read_period,
    scope_of_sentence,
)
from pingwen.understanding.narrative.period_brief import tells_period_in_brief
from pingwen.understanding.narrative.period_telling import (
    date_all,
    date_these,
    say_period,
    say_period_of_piece,
    say_period_of_told,
)
from pingwen.understanding.narrative.places import EMPLOYERS, REGIONS
from pingwen.understanding.narrative.result_years import (
    Years,
    years_alone,
    years_in_brackets,
)
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = [
    "day_after_result",
    "day_ahead",
    "heads_job",
    "scope_of",
    "take_since",
    "tells_period",
    "widens_list",
]

_NEXT = 4
_ASKED_SINCE = re.compile(
    "(?:以来|以后|之后|后|期间)的?(?:主要|代表性?|专业技术|工作|个人)*(?:业绩|成果|成绩|论文|专利|项目)(?!.*都)"
)
_BEFORE_THAT = re.compile(
    "^(?:但|不过)?(?:在?此|那|这)?(?:之前|以前|此前|更早)(?!的?(?:单位|公司|工作))"
)
"""评上中级以后还没出过，之前倒有两项: the side before the day that the sentence set."""
_AFTER_THAT = re.compile(
    "^(?:但|不过|而)?(?:(?:在?(?:此|那|这)|打那)?(?:之后|以后)|此后|后来)(?!的?(?:单位|公司|工作))"
)
"""中级之前的不提了，之后见刊两篇: the other side."""
_HEADING = re.compile(
    "^(?:主要|个人|本人|工作|专业|技术|代表性?)*"
    "(?:业绩|成果|成绩|论文|专利|项目|课题|奖项|荣誉|、|和|与|及)+(?:情况|条件)?[(][^()]*[)]?:?$"
)
"""业绩(取得中级以后):…, over all that follows it."""
_IN_BRACKETS = compiled(r"\([^()]*\)?$")
_SOME_OF = re.compile(f"[里中](?:[面头边])?(?:只|仅)?有{NUMBER}[篇项个件份部]")
"""专利6项里有4项是副高以后授权的: of some, and it is not said of all."""
_TILL_NOW = re.compile("(?:至今|到现在|到今天|至现在)$")
_OTHER_TIME = re.compile(
    "[之以此年月业职作级师称]前|更?早(?:前|先|些|年)|当年|那时|那会儿|在校(?!级)|[读念上](?:博|研|硕士|大学|书)(?!后)"
    "|(?:硕士|博士|研究生|本科|大学|学生|求学)的?(?:期间|阶段|时期|时)"
)
"""What takes a result out of the time that was set for those before it."""
_DENIED = re.compile("没|未|无(?!人)|不")
_BESIDE = 16
_SENTENCE_END = "。!?;\n"
_ENDS = ("", ")", "。", ";", "!", "?", "\n")
_OF_THOSE = re.compile("[(](?:都|均|全|也)")
"""核心一作3篇(都是工作以后的): of the results just told."""


def scope_of(text: str, so_far: Conversation) -> PeriodSaid | None:
    """The time that holds for the results of a clause."""
    if so_far.scope is not None and _BEFORE_THAT.match(text):
        so_far.scope = replace(so_far.scope, inside=False)
    elif so_far.scope is not None and _AFTER_THAT.match(text):
        so_far.scope = replace(so_far.scope, inside=True)
    if _SOME_OF.search(text):
        return None
    here = scope_of_sentence(text)
    if here is not None and here.graduation and here.inside and _DENIED.search(text):
        here = None  # 毕业后没评职称，核心3篇
    said = here or so_far.scope or since_title(text, so_far)
    if said is not None and said.of_title:
        said = replace(said, level=so_far.highest_title(), of_title=False)
    if not _inline(text):
        so_far.scope = said
    if scope_of_sentence(text) is None and said is not None and said.inside:
        said = None if _OTHER_TIME.search(text) else said  # 拿证后3篇，读研时还有1篇
    said = said or _asked_of(text, so_far)
    if said is not None and said.graduation and said.inside:
        return replace(said, since_degree=True) if so_far.history.since_graduation() else None
    return said


def _asked_of(text: str, so_far: Conversation) -> PeriodSaid | None:
    """取得工程师后的成果有哪些: the time that the question names; the answer may name another."""
    asked = so_far.asked.text if so_far.asked is not None else ""
    if not _ASKED_SINCE.search(asked) or _OTHER_TIME.search(text):
        return None
    said = scope_of_sentence(asked)
    if said is not None and said.of_title:
        said = replace(said, level=so_far.highest_title(), of_title=False)
    return said if said is not None and said.inside else None


def _inline(text: str) -> bool:
    """专利3项(中级后取得): what brackets say of a result, not of a heading, holds of no other."""
    if _HEADING.match(text):
        return False
    bare = _IN_BRACKETS.sub("", text)
    return bare != text and bool(bare) and scope_of_sentence(bare) is None


def tells_period(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """Take in what a clause says of the time of results told, or of those that follow."""
    results = so_far.results
    years = years_alone(clause.text, so_far.as_of)
    if years is not None and _tells_years(years, clause, so_far):
        return True
    since = since_alone(clause.text, dates, so_far.as_of)
    if since is not None:
        date_all(results, since)
        return True
    piece = period_of_piece(clause.text)
    if piece is not None:
        count, said = piece
        return say_period_of_piece(results, count, said, so_far.highest_title(), place_in(clause))
    period = read_period(clause.text)
    if period is None:
        return tells_period_in_brief(clause, so_far)
    highest = so_far.highest_title()
    if period.of_title:
        if highest is None:
            return True
        period = replace(period, level=highest)
    if _OF_THOSE.match(clause.text) and results.told:
        say_period_of_told(results, period, highest)
    elif clause.text.startswith("(") or clause.text.endswith(":"):
        so_far.scope = period
    elif not results.achievements and KINDS.first(clause.text):
        so_far.scope = period  # 论文是读博期间发的，3篇
    else:
        say_period(results, period, highest)
    return True


def take_since(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> None:
    """Take in the time that a clause sets for the results after it: 2021年以来, 其间, and over all
    items of its list 成果(2020年以来):. Words on another time end it.

    2017年8月至今,北京某公司 is the time of the work there, and of no result.
    """
    text = clause.text
    headed = years_in_brackets(text, so_far.as_of) if _HEADING.match(text) else None
    since = headed or since_when(text, dates, so_far.as_of) or meanwhile(clause, so_far)
    if since is None and _OTHER_TIME.search(text):
        so_far.since = None
    if since is None or heads_job(clause):
        return
    so_far.since, so_far.since_headed = since, headed is not None or since_lasts(text, dates)


def heads_job(clause: Clause) -> bool:
    """2018年7月至今,北京某民企: whether it is the time of a row of work, and of no result."""
    if not _TILL_NOW.search(clause.text):
        return False
    ahead = clause.source.plain[clause.end : clause.end + _BESIDE]
    named = EMPLOYERS.first(ahead) or REGIONS.first(ahead)
    return named is not None and KINDS.first(ahead) is None


def _tells_years(years: Years, clause: Clause, so_far: Conversation) -> bool:
    """Date what the sentence told right before; False where there is nothing of the kind."""
    if years.leads and clause.closing[:1] not in _ENDS:
        return False
    results, plain = so_far.results, clause.source.plain
    begin = max(plain.rfind(mark, 0, clause.start) for mark in _SENTENCE_END) + 1
    here = (clause.turn, begin)
    deed = results.deeds.told[-1] if results.deeds.told else None
    done = deed is not None and (deed.place.turn, deed.place.start) >= here
    told = [i for i, s in enumerate(results.achievements) if (s.place.turn, s.place.start) >= here]
    if done and deed is not None and deed.place.order > results.last_order():
        if years.each or deed.fact.when is not None:
            return False
        dated = deed.fact.model_copy(update={"when": years.when})
        results.deeds.told[-1] = Statement(dated, deed.place)
        return True
    if not told or (years.each and years.each != results.count_at(told[-1])):
        return False
    date_these(results, told if years.all_ and not years.each else told[-1:], years.when)
    return True


def widens_list(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """分别是2014年，2015年，2016年发的: one more day of the results just told."""
    if not so_far.listing:
        return False
    dating = dating_alone(clause.text, dates, so_far.as_of)
    alone = when_of(clause.text, dates, so_far.as_of) if bare_date(clause.text, dates) else None
    so_far.listing = dating is not None or alone is not None
    if dating is not None:
        so_far.results.date_told(dating, widen=True)
    elif alone is not None:
        so_far.results.date_told(Dating(alone), widen=True)
    return so_far.listing


def day_ahead(clause: Clause, so_far: Conversation) -> DateRange | None:
    """2020年 参与完成课题1项: the day that stands alone right before."""
    ahead = so_far.date_ahead
    if ahead is None or not ahead[1].leads(clause, 1):
        return None
    return ahead[0] if ahead[0].earliest <= so_far.as_of else None


def day_after_result(
    clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> DateRange | None:
    """二作1篇，2024年: the day that stands alone right after a result is its day."""
    if not so_far.results.told:
        return None
    turn, end = so_far.results.last_order()
    if turn != clause.turn or not 0 <= clause.start - end <= _NEXT:
        return None
    return when_of(clause.text, dates, so_far.as_of) if bare_date(clause.text, dates) else None
