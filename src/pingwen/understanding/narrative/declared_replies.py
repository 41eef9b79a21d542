"""Answers to a question for a number, or for whether something holds."""

from __future__ import annotations

import re

from pingwen.domain.facts import (
    UNITS,
    Circumstance,
    CircumstanceKind,
    FactKey,
    Measure,
    MeasureKind,
    NumberRange,
    Unclear,
)
from pingwen.understanding.narrative.amounts import find_amounts
from pingwen.understanding.narrative.asked import Short, short_answer
from pingwen.understanding.narrative.claim_words import Claimed, claimed_by_kind
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import find_dates
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.teaching_measures import OF_TERM, years_told

__all__ = ["amount_of", "read_declared_reply"]

_LEAD = (
    "(?:嗯+|哦|啊|这个|那个|我们?|他们?|它|咱们?|公司|俩人|大家|目前|现在|暂时|确实|真的?|都|也|还"
    "|全|从来|从|压根|根本|一直|本来|当然|肯定|算)*"
)
_YES = re.compile(
    f"^{_LEAD}(?:是(?!不是|否|去年|前年)|对(?!不|了)|没错|有(?!没有|的没)|符合|属实|可不是|必须的|没问题)"
)
_NO = re.compile(f"^{_LEAD}(?:不(?!好意思|过|光|只|仅|止|但)|没(?!错|问题)|未|无|否|并非|并没|非)")
_IN_PART = re.compile("不全|不都|部分|有的|一半|不完全|个别")
_UNKNOWN = re.compile(
    "不清楚|不知道|忘了(?!学|修|做|报|打|开|交|办|考)|忘记|记不清|记不得|不记得|不确定|说不(?:好|清|准|上)|拿不准|吃不准|没(?:统计|算|数|查|留意|关注|打听)过?"
    "|不晓得|想不起|不好说|没概念|没个准|不(?:大|太)(?:清楚|确定)"
)
_UNSURE = re.compile("可能|好像|应该|估计|大概是|也许|或许|似乎|吧$")
_DONE = re.compile("(?:[了过着]|的)[啊呀呢吧]?$")
_ABOUT = re.compile("大概|大约|约|差不多|左右|上下")
_BELOW = re.compile("不到|不足|将近|接近|快到?|差一点")
_SOME_BEFORE = re.compile("^(?!.*没有?)[^,]*(?:之前|以前|前)(?:的|当的|带的)?(?:了|吧)?$")
_AT_WORK = re.compile("^(?:现在|目前|一直|都|当然|我)*在(?:的|岗|职(?!硕|博|研|读)|编|呢|啊)")
_LESS = re.compile("[缺差欠少]|没|未|只有|两年|一年|不全|补|2[345]年?的")
"""有，23年的: proof of less than the three years that were asked about."""
_DAY = re.compile("\\d月|月\\d|\\d日|\\d年|[一二三四五六七八九十]月")
_NONE = re.compile(
    "没(?:有)?(?:在|去|进)?[^,]{0,4}(?:企业|公司|厂)|(?:没|未|没有)(?:当|做|干|带|领|享受|拿|待|上|招|担任|教|讲)过"
    "|一(?:年|天|次|个|节)(?:也|都)?没|(?:没|没有|无)$"
)
_NUMBER = re.compile(
    "^[^\\d]{0,16}?(?P<n>\\d{1,6}(?:\\.\\d+)?)(?P<unit>%|年|个?月|个?学时|个?课时|节课?|人|元|次|分)?"
    "(?P<more>以上|多|出头)?[^\\d%年月人元次]{0,5}$"
)


def read_declared_reply(clause: Clause, so_far: Conversation) -> bool:
    """Take the clause as the number or the yes or no that was asked for; False where it is none.

    The first clause that answers does; what follows it only tells more.
    """
    asked = so_far.asked
    if asked is None or not asked.about or so_far.answered:
        return False
    if asked.key not in (FactKey.CIRCUMSTANCE, FactKey.MEASURE):
        return False
    if _UNKNOWN.search(clause.text):
        unknown = Unclear(key=asked.key, about=asked.about)
        so_far.add_unclear(Statement(unknown, place_in(clause)))
        so_far.answered = True
        return True
    if asked.key is FactKey.CIRCUMSTANCE:
        return _circumstance(CircumstanceKind(asked.about), clause, so_far)
    return _measure(MeasureKind(asked.about), clause, so_far)


def _circumstance(kind: CircumstanceKind, clause: Clause, so_far: Conversation) -> bool:
    """Take in the answer; more than a bare yes or no is still to be read."""
    row = claimed_by_kind().get(kind.value)
    asked = row if isinstance(row, Claimed) else None
    if asked is not None and asked.holds(clause.text) is not None:
        so_far.answered = True
        return False
    holds = _polarity(asked, clause.text)
    if kind is CircumstanceKind.IN_POST and _AT_WORK.match(clause.text):
        holds = True
    if kind is CircumstanceKind.ADVISER_AFTER_TITLE and _SOME_BEFORE.search(clause.text):
        holds = False
    if kind is CircumstanceKind.STUDY_PROVEN and holds and _LESS.search(clause.source.plain):
        return False
    if holds is None and asked is not None and asked.dated and _DAY.search(clause.text):
        holds = True
    if holds is None or _UNSURE.search(clause.text):
        return False
    so_far.answered = True
    so_far.declared.circumstance(Statement(Circumstance(kind=kind, holds=holds), place_in(clause)))
    if asked is not None and asked.dated and holds:
        so_far.declared.dated_last = kind
    return asked is None or len(clause.text) <= 3


def _polarity(row: Claimed | None, text: str) -> bool | None:
    """Whether an answer affirms; of a question for what is not so, 没有 does."""
    if _IN_PART.search(text):
        return False
    short = short_answer(text)
    negative = row is not None and row.negative
    if short is Short.NOT_SO or re.match("不是|并不是|否", text):
        return False
    if _NO.match(text):
        return negative
    if _YES.match(text):
        return not (negative and text.startswith("有"))
    if row is not None and re.search(row.reply, text) and _DONE.search(text):
        return not negative
    return None


def _measure(kind: MeasureKind, clause: Clause, so_far: Conversation) -> bool:
    if kind is MeasureKind.LESSON_HOURS and OF_TERM.search(clause.text):
        return False
    dates = find_dates(clause.text, so_far.as_of) if UNITS[kind] == "年" else []
    amount = years_told(clause.text, dates, so_far.as_of) if dates else amount_of(kind, clause.text)
    if amount is None:
        return False
    so_far.answered = True
    so_far.declared.measure(Statement(Measure(kind=kind, amount=amount), place_in(clause)))
    return True


def amount_of(kind: MeasureKind, text: str) -> NumberRange | None:
    """The number that a clause gives of what is asked for, None where it gives none."""
    if short_answer(text) is Short.NO or _NONE.search(text):
        return NumberRange(least=0, most=0)
    unit = UNITS[kind]
    if unit == "年":
        for length in find_durations(text)[:1]:
            most = length.months.most
            least = round(length.months.least / 12, 2)
            return NumberRange(least=least, most=None if most is None else round(most / 12, 2))
    found = list(find_amounts(text, unit))
    if len(found) == 1:
        return found[0].amount
    match = _NUMBER.match(text)
    if match is None or found or not _same_unit(match["unit"], unit):
        return None
    count = float(match["n"])
    if _ABOUT.search(text):
        return NumberRange(least=round(count * 0.9, 1), most=round(count * 1.1, 1))
    if _BELOW.search(text):
        return NumberRange(least=count * 0.8, most=count - 1)
    return NumberRange(least=count, most=None if match["more"] else count)


def _same_unit(written: str | None, unit: str) -> bool:
    """Whether a unit is this one, or was left out."""
    if not written:
        return True
    return written.lstrip("个") in (
        unit.lstrip("个"),
        *(("课时", "节", "节课") if unit == "学时" else ()),
    )
