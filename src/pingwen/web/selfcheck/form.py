"""One step's form: the question in words, its fields, and how to say that there is nothing."""

from __future__ import annotations

from collections.abc import Mapping

from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.model import Model
from pingwen.domain.verdict import Determination, NextQuestion
from pingwen.rendering.questions import question_words
from pingwen.rules.schema import TargetRules
from pingwen.web.selfcheck.inputs import Input, inputs_for
from pingwen.web.selfcheck.named import named_in

__all__ = ["NOUNS", "Form", "form_for", "is_ended", "is_listed"]

_LISTS: Mapping[FactKey, str] = {
    FactKey.EDUCATION: "education",
    FactKey.TITLE: "titles",
    FactKey.PERFORMANCE: "performance",
    FactKey.ACHIEVEMENTS: "achievements",
    FactKey.AWARD_DETAIL: "awards",
    FactKey.STANDARD_DETAIL: "standards",
    FactKey.DEEDS: "deeds",
    FactKey.SKILL: "skills",
}
"""Of these an applicant may have several; the value is their field of the facts."""

NOUNS: Mapping[FactKey, str] = {
    FactKey.REGION: "地区",
    FactKey.FIELD: "从事的专业",
    FactKey.EMPLOYMENT: "所在单位",
    FactKey.EDUCATION: "学历",
    FactKey.GRADUATED: "毕业时间",
    FactKey.EARLIER_EDUCATION: "之前的学历",
    FactKey.WORK: "工作经历",
    FactKey.TITLE: "职称",
    FactKey.TITLE_DATE: "职称取得时间",
    FactKey.TITLE_SERIES: "职称系列",
    FactKey.PERFORMANCE: "业绩",
    FactKey.ACHIEVEMENTS: "成果",
    FactKey.IN_PERIOD: "业绩和成果取得的时间",
    FactKey.AWARD_DETAIL: "奖项",
    FactKey.STANDARD_DETAIL: "标准起草经历",
    FactKey.CONFIRMATION: "所述情况是否属实",
    FactKey.DEEDS: "教学教研业绩",
    FactKey.MEASURE: "数量",
    FactKey.CIRCUMSTANCE: "情况",
    FactKey.SKILL: "职业技能等级",
}
"""What each kind of fact is called."""

_NOTHING_TOLD: Mapping[FactKey, str] = {
    FactKey.AWARD_DETAIL: "您有没有下列奖项或表彰？是哪一级、排名第几？",
    FactKey.STANDARD_DETAIL: "您有没有参与起草下列标准？起草人中排名第几？",
}
"""These questions speak of what was told; before that they ask whether there is any."""


class Form(Model):
    """``words``: the question. ``beside``: what is asked for, where it is asked once more.

    ``none``: what the button says by which there is nothing (more) of the kind; empty: no button.
    """

    words: str
    beside: str = ""
    inputs: tuple[Input, ...]
    none: str = ""


def form_for(
    question: NextQuestion,
    facts: Facts,
    determination: Determination,
    rules: TargetRules,
    *,
    unasked: bool = False,
) -> Form:
    """The form for a question, or (``unasked``) for something that the applicant wants to add."""
    key = question.key
    named = named_in(rules, key, None if unasked else question.group)
    dated = any(
        c.about == question.about and c.op in ("happened", "within") for c in determination.criteria
    )
    inputs = inputs_for(question, named, dated=dated)
    if unasked:
        return Form(words=question.text, inputs=inputs)
    words = question_words(question, facts, determination)
    if not is_listed(question):
        return Form(words=words, inputs=inputs)
    noun = NOUNS[key]
    if not getattr(facts, _LISTS[key]):
        words = _NOTHING_TOLD.get(key, words)
        return Form(words=words, inputs=inputs, none=f"没有{noun}")
    again = f"按已填写的还不能判定。还有别的{noun}吗？"
    return Form(words=again, beside=words, inputs=inputs, none=f"没有别的{noun}了")


def is_listed(question: NextQuestion) -> bool:
    """Whether it asks for something of which an applicant may have several, or none."""
    return question.key in _LISTS


def is_ended(question: NextQuestion, facts: Facts) -> bool:
    """Whether the applicant has said that there is nothing (more) of what it asks for."""
    field = _LISTS.get(question.key)
    return any(a.of == field and not a.kinds and a.at_least is None for a in facts.absences)
