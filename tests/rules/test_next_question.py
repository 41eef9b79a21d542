"""Which fact is asked for next."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.verdict import Group
from pingwen.rules.base import RuleBase

_TOLD: dict[str, Any] = {
    "region": {"name": "北京"},
    "field": {"name": "人工智能"},
    "employment": {"kind": "企业"},
    "education": [{"degree": "硕士研究生", "graduated": "2016-07"}],
    "work": [{"in_field": True, "ongoing": True, "since": "graduation"}],
    "absences": [{"of": "titles"}],
}
_POST = {"kind": "专业负责人"}
_PAPERS = {"kind": "论文", "count": 3, "authorship": "第一作者", "venue": "核心期刊"}


@pytest.mark.parametrize(
    ("performance", "achievements", "key", "group"),
    [
        ([_POST], [], FactKey.ACHIEVEMENTS, Group.ACHIEVEMENTS),
        ([], [_PAPERS], FactKey.PERFORMANCE, Group.PERFORMANCE),
        ([_POST], [_PAPERS], FactKey.IN_PERIOD, Group.PERFORMANCE),
    ],
)
def test_the_time_of_what_was_told_is_asked_when_nothing_else_is_left_to_tell(
    rules: RuleBase,
    performance: list[dict[str, Any]],
    achievements: list[dict[str, Any]],
    key: FactKey,
    group: Group,
) -> None:
    """上面说的业绩和成果，都是…以来取得的吗: one answer for both."""
    facts = Facts.model_validate(
        {**_TOLD, "performance": performance, "achievements": achievements}
    )
    asked = rules.determine("bj-ai", "高级工程师", facts, date(2026, 11, 21)).next_question
    assert asked is not None
    assert (asked.key, asked.group) == (key, group)
