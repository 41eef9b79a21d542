"""A criterion's two sides in words: what was found, and what is asked."""

from __future__ import annotations

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import CriterionResult, Status
from pingwen.rendering.facts_text import fact_label
from pingwen.rendering.wording import (
    day_words,
    length_words,
    months_words,
    range_words,
    window_words,
)

__all__ = ["criterion_name", "observed_words", "required_words"]

_NAMES = {
    "holds_degree": "学历",
    "holds_title": "职称",
    "field_years": "专业工作年限",
    "one_of": "适用范围",
    "count": "数量",
    "period": "时间",
    "compare": "数额",
    "states": "情形",
    "happened": "时间",
    "within": "时间",
    "by_day": "时限",
    "graduated": "毕业时间",
    "holds_technical_class": "技工院校学历",
    "holds_skill": "职业技能等级",
    "human_judgement": "由评审委员会评定",
}


def criterion_name(criterion: CriterionResult) -> str:
    """The name that people read: the rule's own, with what of it is measured."""
    kind = _NAMES[criterion.op]
    if criterion.op in ("one_of", "human_judgement", "by_day", "graduated"):
        return criterion.name or kind
    if criterion.about and criterion.op != "count":
        return criterion.name or criterion.about
    return f"{criterion.name}：{kind}" if criterion.name else kind


def required_words(criterion: CriterionResult) -> str:
    """What is asked: 满7年, 3项及以上, 硕士研究生, or the clause's own words."""
    required = criterion.required
    if required.window is not None:
        return window_words(required.window)
    if criterion.op == "within":
        return f"毕业后{months_words(required.months or 0)}内"
    if required.months is not None:
        return f"满{months_words(required.months)}" if required.months else "从事本专业工作"
    if required.count is not None and criterion.op == "count":
        return f"{required.count}项及以上" if required.count > 1 else criterion.source.quote
    return required.text or criterion.source.quote


def observed_words(criterion: CriterionResult, facts: Facts) -> str:
    """What was found: 从2018年3月起，8年8个月; 还没有说到 where it was not spoken of."""
    observed = criterion.observed
    if criterion.status is Status.EXPERT:
        return "由评审委员会评定"
    if observed.day is not None:
        return day_words(observed.day)
    if observed.months is not None:
        if criterion.status is Status.UNKNOWN and not observed.months.least:
            return "从事本专业的起止时间还没有说清"
        since = f"从{range_words(observed.since)}起，" if observed.since else ""
        decided = criterion.status is not Status.UNKNOWN
        return since + length_words(observed.months, decided=decided)
    if observed.items:
        labels = [_item(item, facts) for item in observed.items]
        counted = criterion.op == "count" and observed.count and len(labels) > 1
        total = f"，计{observed.count}项" if counted else ""
        if criterion.op == "period" and criterion.status is Status.UNKNOWN:
            return "是否在这段时间内还没有说明"
        return "＋".join(labels) + total
    return {
        Status.MET: "已说明",
        Status.UNMET: "没有",
        Status.UNKNOWN: "还没有说到",
    }[criterion.status]


def _item(item: str, facts: Facts) -> str:
    name, _, index = item.partition(":")
    value = getattr(facts, name)
    fact = value[int(index)] if isinstance(value, tuple) else value
    return fact_label(fact).partition("：")[2]
