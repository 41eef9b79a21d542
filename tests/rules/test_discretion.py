"""Every discretionary phrase of the basic conditions is left to the review committee."""

from __future__ import annotations

import pytest

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Status
from pingwen.rules.base import RuleBase
from tests.rules.support import TODAY

_PHRASES = {
    "工程师": [
        "具备一定的技术研究能力",
        "具备一定的应用实践能力",
        "能够解决生产过程中的技术问题",
        "技术密集、难度高、复杂性强",
        "取得较好的经济社会效益",
        "成效显著",
        "有学术价值",
        "在单位内具有较大影响",
    ],
    "高级工程师": [
        "具有较强的研究能力",
        "具有丰富的生产和技术管理工作实践经验",
        "取得较好的经济社会效益",
        "成效显著",
        "有重要学术价值",
        "在行业内具有较大影响",
        "有较高的行业认可度",
    ],
    "正高级工程师": [
        "具有很强的研究能力",
        "具备很强的生产、技术管理实践能力",
        "高难度、较复杂",
        "国内领先水平",
        "重大突破",
        "取得显著的经济社会效益",
        "具有较高的知名度和影响力",
    ],
}


@pytest.mark.parametrize(
    ("target", "phrase"), [(t, phrase) for t, phrases in _PHRASES.items() for phrase in phrases]
)
def test_a_discretionary_phrase_is_for_the_committee(
    rules: RuleBase, target: str, phrase: str
) -> None:
    """The phrase stands in a criterion that no fact decides."""
    found = rules.determine("bj-ai", target, Facts(), TODAY)
    judged = [c.source.quote for c in found.criteria if c.status is Status.EXPERT]
    assert any(phrase in quote for quote in judged)
