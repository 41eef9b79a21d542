"""Which title is meant, going by words."""

from __future__ import annotations

import pytest

from pingwen.evaluation.baselines.titles import asked_for
from tests.evaluation.baselines.asking import CARDS


@pytest.mark.parametrize(
    ("words", "document", "found"),
    [
        ("评上工程师五年，能评高级工程师吗", "", ("eng", "高级工程师")),
        ("做算法，有中级，能评副高吗", "", ("ai", "高级工程师")),
        ("我是高级工程师，中级怎么评", "ai-30", ("ai", "工程师")),
        ("做机械的，能评工程师吗", "ai-30", ("ai", "工程师")),
        ("几年才够", "ai-30", None),
    ],
)
def test_the_title_named_last_is_meant(
    words: str, document: str, found: tuple[str, str] | None
) -> None:
    assert asked_for(words, CARDS, document) == found
