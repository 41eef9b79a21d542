"""What the applicant puts right: 说错了，是2015年; 不是5篇，是6篇; 只有8年; 我排第三.

What a correction replaces never stays beside it. One that cannot be told apart is left to the
reservations, which put its words before the applicant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import FactKey, Measure, Work
from pingwen.domain.time import DateRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.attribution import of_work
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention, month_alone, within_year
from pingwen.understanding.narrative.declared_replies import amount_of
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.education import DEGREES
from pingwen.understanding.narrative.honours import STANDARDS, rank_alone
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.numerals import number
from pingwen.understanding.narrative.spell_joining import changed
from pingwen.understanding.narrative.statement import Place, Statement, place_in
from pingwen.understanding.narrative.title_words import title_anchors

__all__ = ["CORRECTS", "correct", "is_retracted", "note_correction", "recount"]

CORRECTS = compiled(
    "(?<!没)(?<!没有)[说看写打弄搞记数算填抄报讲念想](?:错|岔|串|混|颠倒)(?!过)(?!了?字)|[数算说报写填](?:多|少)了(?!一?[点些])"
    "|等等(?=$|[,。])|不对(?!口)|更正|纠正|哦不|应该是(?=\\d|[一二])|改一下|口误|笔误|手误"
    "|重新?[数查核看翻](?:了|过)|再[数查核]了"
    "|准确(?:地|来)?说"
)
"""Words that say that something told was told wrong."""
_N = "\\d{1,3}|[一二两三四五六七八九十]{1,3}"
_NOT_THAT = re.compile(
    f"不是(?:在|第)?(?:{_N})(?:篇|项|个(?!单位|专业)|件|份|次|年(?!制)|月|[-.]\\d)"
    "|不是(?:19|20)\\d\\d"
)
"""不是5篇，是6篇: what stood is named, and what is so instead."""
_RETRACTED = re.compile("不是(?:在)?$")
_THAT_ONE = re.compile("年?的?(?:那|这)(?:一?[个份本张]|证)")
_SAID_WRONG = re.compile(
    "^(?:应该|其实|实际上?|刚才|我|就|才|重新?|再?[数看查核]了?(?:一?[下遍])?)+"
)
_RECOUNT = re.compile(
    f"^(?:应该|那|所以|实际上?|也|其实|真正)*(?P<of>期刊|核心|论文|专利|发明|报告)*(?:就|只|才)?"
    f"(?:是|有|算|剩|只有)?(?P<n>{_N})[篇项个件份](?:了|吧)*$"
)
_SO_MANY = re.compile(
    "^(?:那|所以|实际上?|这么算)+(?:就|也就|只|只有|算|是|剩|有)*(?:期刊|核心|论文|专利|发明|真正的?)*"
    f"(?P<n>{_N})[篇项个件](?:了|吧)?$"
)
"""那就两件: how many there are, all told."""
_PAPERS = re.compile("论文|期刊|核心|篇")
_TELLS_MORE = re.compile("论文|专利|做|干|工作|从事|公司|发表|开始|[篇项件份]|[又歇休]|个月")
"""More is told than the day that was told wrong."""
_DAY_OF_MONTH = re.compile(
    "(?P<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?P<day>\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?!是)"
)
_OF_OTHER_EVENT = re.compile(
    "月份?(?:那?是|那次是|才是)(?:去|交|参加|论文|毕业|材料)*(?:答辩|入学|开学|报名|考试|评审|公示|面试|离校|提交|申报|体检|递交)"
)
"""6月是答辩: what the month told before was of."""
_WORK = re.compile(
    "(?<![目购务])合同(?:上)?(?:写的)?是[^,]{4,14}起|到岗|报到|开始|入职|入行|上班|"
    "从事|工作|干|离职|离开|那段|[这两三]段|第.段|段的?"
)
_BEGINS = re.compile("(?:就|才|正式)*(?:开始|起|入行|入职)")
_END = re.compile("结束|离职|离开|走的|到期|干到|做到|为止")
_FIRST = re.compile("第一[段份]|前一?[段份]|上一?[段份]|之前那")
_LENGTH = re.compile(
    "^(?:应该|其实|实际|真正|也|就|只|才|是|有|算|满|一共|总共|总的|加起来|干了?|做了?|搞了?|工作了?"
    f"|{WordTable(words('fields_ai')).alternatives}|这块|这行|的|我)*$"
)


_INLINE = re.compile(
    "(?:啊|哦|呃|诶|哎)?(?:不对|哦?不是?|错了|说错了|口误|不不)(?:不对)?(?:啊|哦)?"
)
"""2013年，不对，2014年毕业，16年底入职: what is put right stands in the next clause."""
_AHEAD_OF_NUMBER = re.compile("[\\d一二两三四五六七八九十]")


def note_correction(clause: Clause, so_far: Conversation) -> None:
    """Whether the clause begins to correct: by a cue, or as its sentence names what is not so."""
    text = clause.text
    if so_far.correcting and so_far.inline_left == 0:
        so_far.correcting = False
    inline = clause.start > 0 and _INLINE.fullmatch(text) is not None
    so_far.inline_left = 1 if inline else max(-1, so_far.inline_left - 1)
    if (
        inline
        or CORRECTS.search(text)
        or (clause.turn and _NOT_THAT.search(clause.sentence_words()))
    ):
        if not so_far.correcting:
            so_far.wrong = ""
        so_far.correcting, so_far.corrected_at = True, clause.sentence
        so_far.corrected_from = so_far.corrected_from or (clause.turn, clause.start)
    if so_far.correcting:
        so_far.wrong += text


def is_retracted(text: str, mention: DateMention) -> bool:
    """2017年不是2018年: whether the date is said not to be so."""
    return _RETRACTED.search(text[: mention.start]) is not None


def recount(text: str, so_far: Conversation) -> bool:
    """那就两件: how many there are, all told; False where the clause says no such thing."""
    match = _SO_MANY.match(text)
    count = number(match["n"]) if match is not None else None
    if count:
        so_far.results.recount_kind(count, paper="篇" in text)
    return bool(count)


def correct(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """A correction that gives only the date, the month or the number."""
    text = clause.text
    place = place_in(clause)
    credentials = so_far.credentials
    for mention in dates:
        meant = _RETRACTED.search(text[: mention.start]) or _THAT_ONE.match(text[mention.end :])
        if mention.when is not None and meant:
            credentials.point_at(mention.when)
    standing = [d for d in dates if not is_retracted(text, d)]
    others = DEGREES.first(text) or title_anchors(text) or "毕业" in text
    if standing and standing[-1].when is not None and not others:
        if _day_of_work(clause, standing, so_far):
            return True
        if _title_asked_for(standing[-1].when, place, so_far):
            return True
        if of_work(text, dates) or _TELLS_MORE.search(text):
            return False
        credentials.redate_last(standing[-1].when, place)
        return True
    if not dates and not others and _month_put_right(clause, so_far):
        return True
    if not dates and (_number(text, so_far) or _measure(clause, so_far) or _length(clause, so_far)):
        return True
    return bool(dates) and not standing and not others


def _month_put_right(clause: Clause, so_far: Conversation) -> bool:
    """Take in the month, or the day, of the year told before; 6月是答辩 is that of nothing told."""
    text, credentials = clause.text, so_far.credentials
    if len(text) > 14 or _TELLS_MORE.search(text):
        return False
    exact, old = _DAY_OF_MONTH.search(text), credentials.last_dated()
    when = within_year(old, exact["month"], exact["day"]) if exact and old is not None else None
    month = month_alone(text)
    if when is not None:
        credentials.redate_last(when, place_in(clause))
    elif month is not None and not _OF_OTHER_EVENT.search(text):
        credentials.remonth_last(month, place_in(clause))
    return when is not None or month is not None


def _title_asked_for(when: DateRange, place: Place, so_far: Conversation) -> bool:
    """记错了，是2020年12月, in answer to the day of a title: that day, and no other told before."""
    titles, asked = so_far.credentials.titles, so_far.asked
    if asked is None or asked.key is not FactKey.TITLE_DATE or not titles:
        return False
    if DEGREES.first(so_far.wrong) or "毕业" in so_far.wrong or _WORK.search(so_far.wrong):
        return False
    at_level = [i for i, said in enumerate(titles) if said.fact.level is asked.level]
    if at_level or len(titles) == 1:
        so_far.credentials.date_title(at_level[-1] if at_level else 0, when, place)
    return bool(at_level) or len(titles) == 1


def _number(text: str, so_far: Conversation) -> bool:
    """The number of the results, or the rank, that was told wrong."""
    match = _RECOUNT.match(text)
    if match is not None and (count := number(match["n"])):
        named = so_far.wrong + text if match["of"] else text
        so_far.results.recount_last(count, paper=bool(_PAPERS.search(named)))
        return True
    rank = rank_alone(_SAID_WRONG.sub("", text))
    if rank is None:
        return False
    scope = STANDARDS.first(so_far.wrong)
    return so_far.honours.rerank_last(rank, scope.meaning if scope else None)


def _day_of_work(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """第一段的结束时间说错了，是2017年3月; 是2017年5月开始的: a bound of a spell told before.

    Of two days that a reply names in one breath (2017年3月，不对，5月) the second."""
    when, text = dates[-1].when, clause.text
    said = so_far.wrong
    if len(dates) != 1 or when is None or "毕业" in said:
        return False
    replied = so_far.asked is not None and so_far.asked.key is FactKey.WORK
    begun = (s for s in so_far.history.spells if s.fact.start and s.place.turn == clause.turn)
    begins = _BEGINS.match(text[dates[0].end :]) is not None
    if replied and (begins or not _TELLS_MORE.search(text)) and any(begun):
        so_far.history.begin_present(place_in(clause), start=when)
        return True
    if not _WORK.search(said):
        return False
    over = bool(_END.search(said))
    index = _spell_meant(said, over=over, before=clause.turn, so_far=so_far)
    if index is None:
        return False
    old = so_far.history.spells[index]
    new = changed(old, **({"end": when} if over else {"start": when, "since": None}))
    so_far.history.spells[index] = Statement(new.fact, place_in(clause))
    return new != old


def _spell_meant(said: str, *, over: bool, before: int, so_far: Conversation) -> int | None:
    """The one spell of earlier messages whose bound is spoken of."""
    spells = so_far.history.spells
    told = [i for i, spell in enumerate(spells) if spell.place.turn < before]
    bounded = [i for i in told if _bound(spells[i].fact, over=over) is not None]
    if _FIRST.search(said) and len(told) > 1:
        return bounded[0] if bounded and bounded[0] == told[0] else None
    present = [i for i in told if spells[i].fact.ongoing and spells[i].fact.in_field is not False]
    meant = bounded if over else present
    return meant[0] if len(meant) == 1 else None


def _bound(work: Work, *, over: bool) -> DateRange | None:
    return work.end if over else work.start


def _measure(clause: Clause, so_far: Conversation) -> bool:
    """领过5个月。不对，是6个月: the number told last in this message, or that was asked for."""
    told = list(so_far.declared.measures.values())
    last = max(told, key=lambda said: said.place.order, default=None)
    if (
        last is None
        or last.place.turn != clause.turn
        or not _LENGTH.match(_AHEAD_OF_NUMBER.split(clause.text)[0])
    ):
        return False
    amount = amount_of(last.fact.kind, clause.text)
    if amount is not None:
        fact = Measure(kind=last.fact.kind, amount=amount)
        so_far.declared.measure(Statement(fact, place_in(clause)))
    return amount is not None


def _length(clause: Clause, so_far: Conversation) -> bool:
    """算错了，只有8年: the one length of work in the field that was told before."""
    text = clause.text
    lengths = find_durations(text)
    if len(lengths) != 1 or not _LENGTH.match(text[: lengths[0].start]):
        return False
    if text[lengths[0].end :] not in ("", "了", "吧"):
        return False
    spells = so_far.history.spells
    told = [
        i for i, said in enumerate(spells) if said.fact.months and said.fact.in_field is not False
    ]
    if len(told) != 1 or so_far.declared.measures:
        return False
    new = changed(spells[told[0]], months=lengths[0].months)
    spells[told[0]] = Statement(new.fact, place_in(clause))
    return True
