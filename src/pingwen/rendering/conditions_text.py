"""One condition of a rule file in a line of Chinese, for those who read rules beside a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pingwen.domain.facts import UNITS
from pingwen.rendering.wording import months_words, window_words
from pingwen.rules.schema import (
    ByDay,
    Compare,
    Condition,
    Count,
    FieldYears,
    Graduated,
    Happened,
    HoldsDegree,
    HoldsSkill,
    HoldsTechnicalClass,
    HoldsTitle,
    HumanJudgement,
    Match,
    OneOf,
    States,
    Within,
)

__all__ = ["condition_words"]

_FACTS = {"region": "工作地区", "field": "从事专业", "employment": "所在单位"}
_ATTRIBUTES = {
    "authorship": "作者次序",
    "venue": "刊物",
    "role": "角色",
    "level": "级别",
    "rank": "排名",
    "completed": "已完成",
    "several": "多次",
    "honoured": "获表彰或成绩优异",
}


def condition_words(node: Condition) -> str:
    """What the condition asks: 大学本科及以上; 从事本专业满5年（自学历、中级职称取得后）."""
    words = _WORDS.get(type(node))
    return words(node) if words else node.name or str(getattr(node, "op", ""))


def _degree(node: HoldsDegree) -> str:
    return f"学历为{node.degree.value}{'及以上' if node.or_higher else ''}"


def _title(node: HoldsTitle) -> str:
    series = "、".join(each.value for each in node.series)
    unclear = "、".join(each.value for each in node.unclear_series)
    return f"有{node.level.value}职称（{series}）" + (f"；{unclear}需确认" if unclear else "")


def _years(node: FieldYears) -> str:
    after = [
        *([f"{node.after_degree.value}毕业"] if node.after_degree else []),
        *(f"{each.value}毕业" for each in node.after_class),
        *([f"取得{node.after_title.value}职称"] if node.after_title else []),
    ]
    length = f"满{node.years}年" if node.years else ""
    return f"{'、'.join(after)}后，从事本专业工作{length}"


def _one_of(node: OneOf) -> str:
    unclear = f"；{'、'.join(node.unclear)}需确认" if node.unclear else ""
    return f"{_FACTS[node.fact]}为{'、'.join(node.values)}{unclear}"


def _count(node: Count) -> str:
    since = f"取得{node.since_title.value}职称以来，" if node.since_title else ""
    counted = "；".join(_match(match) for match in node.of)
    unnamed = "；".join(_match(match) for match in node.unnamed)
    open_words = f"（{unnamed}能否计入需确认）" if unnamed else ""
    return f"{since}至少{node.least}项：{counted}{open_words}"


def _match(match: Match) -> str:
    asked = [
        *(f"{_name(name)}为{'、'.join(values)}" for name, values in match.one_of.items()),
        *(f"{_name(name)}{value}及以上" for name, value in match.at_least.items()),
        *(f"{_name(name)}前{most}" for name, most in match.at_most.items()),
        *((_name(name) if wanted else f"未{_name(name)}") for name, wanted in match.equals.items()),
    ]
    kinds = "弄虚作假" if match.fact == "conduct" else "、".join(match.kind)
    return kinds + (f"（{'，'.join(asked)}）" if asked else "")


def _name(attribute: str) -> str:
    return _ATTRIBUTES.get(attribute, attribute)


def _compare(node: Compare) -> str:
    limits = {
        "不少于": node.at_least,
        "不超过": node.at_most,
        "超过": node.above,
        "少于": node.below,
    }
    told = next(f"{word}{limit:g}" for word, limit in limits.items() if limit is not None)
    return f"{node.measure.value}{told}{UNITS[node.measure]}"


def _states(node: States) -> str:
    return node.circumstance.value if node.holds else f"没有：{node.circumstance.value}"


def _happened(node: Happened) -> str:
    return f"{node.circumstance.value}，{window_words(node.days)}"


def _by_day(node: ByDay) -> str:
    return f"申报之日{window_words(node.days)}"


def _graduated(node: Graduated) -> str:
    higher = "及以上" if node.or_higher else ""
    return f"{node.degree.value}{higher}，毕业时间{window_words(node.days)}"


def _within(node: Within) -> str:
    higher = "及以上" if node.or_higher else ""
    months = months_words(node.months)
    return f"{node.circumstance.value}，在{node.degree.value}{higher}毕业后{months}内"


def _technical_class(node: HoldsTechnicalClass) -> str:
    return f"技工院校{'、'.join(each.value for each in node.kinds)}毕业"


def _skill(node: HoldsSkill) -> str:
    return f"职业资格或职业技能等级为{node.at_least.value}及以上"


def _judged(node: HumanJudgement) -> str:
    return f"{node.name or '定性要求'}（由评审或受理单位评定）"


_WORDS: Mapping[type[Condition], Callable[[Any], str]] = {  # Any: each takes its own operator
    HoldsDegree: _degree,
    HoldsTitle: _title,
    FieldYears: _years,
    OneOf: _one_of,
    Count: _count,
    Compare: _compare,
    States: _states,
    Happened: _happened,
    ByDay: _by_day,
    Graduated: _graduated,
    Within: _within,
    HoldsTechnicalClass: _technical_class,
    HoldsSkill: _skill,
    HumanJudgement: _judged,
}
