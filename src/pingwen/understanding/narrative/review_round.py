"""What only Zhejiang's round of review asks for: the post, the proof of study, the self-score."""

from __future__ import annotations

import re

from pingwen.domain.facts import Circumstance, CircumstanceKind, Measure, MeasureKind, NumberRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["read_round"]

_FORMERLY = re.compile("曾|之前|以前|原来|当时|上一?家")
_IN_POST = compiled(
    "(?<!不)(?<!没)(?<!未)在(?:职在岗|岗在职|编在岗|岗(?!位|前))|(?<!全)在职(?:的|$|职工|员工|人员)"
)
_OUT_OF_POST = compiled(
    "(?:不|没|未|没有)(?:再)?在(?:职|岗)(?!硕|博|研|读)|(?<!快)(?<!快要)(?<!没)(?<!未)退(?:休|了休)(?!前|年龄)|内退|待业|失业|下岗"
    "|(?:离职|辞职)(?:了)?(?:[^,]{1,5}(?:年|月)了?)?$|没有?(?:工作)?单位"
)
_STUDY = re.compile("继续教育|继教|学时")
_NOT_PROVEN = re.compile(
    "(?:拿|开|打|调|提供|出示|查|找)不(?:出|到|了)|(?:没有?|未|无)(?:[^,]{0,4}(?:登记|证明|记录|学时|修|做|参加|上)|$)|[缺欠差]了?[^,]{0,6}(?:年|学时|证明)|不(?:全|齐|够|足|达标)|空白|[为是]零"
)
_PROVEN = re.compile(
    "齐全|齐了|能打|都齐|齐备|齐$|(?:都|全|也|已经?)(?:有|全|开|登记|打印|拿到|办|够)|(?:有|开|拿到|打印)[^,]{0,12}证明|证明[^,]{0,4}(?:有|在手|开好|拿到|办好)"
)
_PERIOD = re.compile("近?(?:三|3)年|2023|23(?:年|[-到至])")
_SCORE = re.compile(
    "(?:自评分?|自己打分?|量化(?:评价|评分|自评|打分)?(?:标准)?(?:自评)?(?:得?分)?)[^\\d,没未不]{0,8}?(?P<about>不到|不足|大概|大约|约|超过|至少|近|快)?"
    "(?P<n>\\d{2,3}(?:\\.\\d)?)(?P<more>多|以上|左右|上下|出头|来)?分?(?![\\d年月个])"
)
_OF_RULE = re.compile("要求|要(?=达|满|到)|必须|多少|估|可能")
"""The score that is asked for or guessed at, and not the one that one has."""


def read_round(clause: Clause, so_far: Conversation) -> None:
    """Take in what a clause says of the post, of the proof of study and of the score."""
    text, declared = clause.text, so_far.declared
    kinds = CircumstanceKind
    post, proof = _in_post(text), _proven(clause)
    for kind, holds in ((kinds.IN_POST, post), (kinds.STUDY_PROVEN, proof)):
        if holds is not None:
            said = Circumstance(kind=kind, holds=holds)
            declared.circumstance(Statement(said, place_in(clause)))
    score = _SCORE.search(text)
    if score is not None and not _OF_RULE.search(text):
        said_ = Measure(kind=MeasureKind.SELF_SCORE, amount=_amount(score))
        declared.measure(Statement(said_, place_in(clause, *score.span())))


def _in_post(text: str) -> bool | None:
    if _FORMERLY.search(text):
        return None
    if _OUT_OF_POST.search(text):
        return False
    return True if _IN_POST.search(text) else None


def _proven(clause: Clause) -> bool | None:
    """Proof of less than the three years, or of years unsaid, leaves it open."""
    text = clause.text
    study = _STUDY.search(text) or (len(text) <= 10 and _STUDY.search(clause.text_before()))
    if not study:
        return None
    if _NOT_PROVEN.search(text):
        return False
    told = _PROVEN.search(text) and _PERIOD.search(clause.text_before() + text)
    return True if told else None


def _amount(score: re.Match[str]) -> NumberRange:
    points, about, more = float(score["n"]), score["about"] or "", score["more"] or ""
    if about in ("不到", "不足", "近", "快"):
        return NumberRange(least=round(points * 0.8, 1), most=points - 1)
    if about in ("大概", "大约", "约") or more in ("左右", "上下"):
        return NumberRange(least=round(points * 0.9, 1), most=round(points * 1.1, 1))
    return NumberRange(least=points, most=None if about or more else points)
