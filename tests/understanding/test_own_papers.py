"""What stands in one's own papers, told by quoting it."""

from __future__ import annotations

import pytest

from pingwen.understanding.narrative.own_papers import told_by_quoting

_OWN = [
    "毕业证上写的“2015年7月1日硕士研究生”",
    "我的简历上写着:“2016年7月硕士毕业,在北京民企工作”",
    "工作证明是这么写的:“自2016年7月至今在我单位工作”",
    "我在申报书上填的是“2016年7月毕业于某大学”",
    "个人陈述:“2016年7月硕士毕业于某大学”",
]
_OF_OTHERS = [
    "同事的毕业证上写的“2015年7月1日硕士研究生”",
    "他的简历上写着:“2016年7月硕士毕业于某大学”",
    "申报书的模板上写的“2016年7月毕业于某大学”",
    "文件里写的“取得中级职称后从事本专业工作满五年”",
    "领导说:“你2016年7月硕士毕业就可以报了”",
]


@pytest.mark.parametrize("text", _OWN)
def test_one_s_own_papers_are_told_without_the_marks(text: str) -> None:
    plain = told_by_quoting(text)
    assert "“" not in plain
    assert len(plain) == len(text)


@pytest.mark.parametrize("text", _OF_OTHERS)
def test_what_others_wrote_or_said_stays_a_quotation(text: str) -> None:
    assert told_by_quoting(text) == text


def test_what_follows_the_marks_begins_anew() -> None:
    assert told_by_quoting("证书上写的“2015年7月1日毕业”这行吗").endswith("毕业,这行吗")
