"""What another only said to the one who asks, and to whom the talk returns after it."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.question import Message
from pingwen.understanding.narrative import NarrativeReader

_AS_OF = date(2026, 11, 21)
_CASE = "2017年6月硕士毕业，2017年7月入职北京一家民企，一直做图像识别算法，2020年12月评的工程师。"
_BROUGHT_UP = [
    "别人都劝我别折腾了。",
    "我爸妈催得紧。",
    "导师当年跟我说职称没用，现在后悔了。",
    "人事科王科长叫我先自己对对条件。",
    "听人家说人工智能单独成系列了。",
    "我们总工说今年名额多。",
    "我儿子帮我打的字。",
    "有没有同样情况的朋友？",
    "我领导去年刚评上正高，他劝我今年报。",
    "我丈母娘天天念叨。",
    "我们老板不懂这些。",
    "人家都评完了。",
    "领导说：“小王你把材料报上来。”可我查了一下觉得年限差点。",
    "我这个人比较佛系。",
    "我这人嘴笨，直接上情况。",
    "家里孩子多，",
]
_OF_OTHERS = [
    # (what is said ahead, whose the case is then; None: nobody's)
    ("我弟说想评职称。", "弟"),
    ("我老公说要评职称，能评吗？", "老公"),
    ("我表妹说她符合条件。", "表妹"),
    ("我徒弟想评职称，他让我帮忙看。", "徒弟"),
    ("儿媳妇让我这老头子问。她是", "她"),
    ("能帮忙看下这个人能报吗：李某，", "李某"),
    ("我大学室友去年评上了高级。", None),
    ("我姐在清华当教授。", None),
]


def _read(*messages: str) -> tuple[list[str], str]:
    """The years of graduation that are read, and whose they are."""
    said = [Message(role="user", content=each) for each in messages]
    facts, who = NarrativeReader().read_whose(said, _AS_OF)
    return [str(each.graduated) for each in facts.education], who


@pytest.mark.parametrize("ahead", _BROUGHT_UP)
def test_after_words_that_bring_up_the_talk_one_s_own_case_is_told(ahead: str) -> None:
    assert _read(ahead + _CASE) == (["2017-06"], "")


@pytest.mark.parametrize(("ahead", "who"), _OF_OTHERS)
def test_who_may_be_the_one_of_whom_is_told_stays_so(ahead: str, who: str | None) -> None:
    assert _read(ahead + _CASE) == (([], "") if who is None else (["2017-06"], who))


def test_asking_after_oneself_is_no_word_of_one_s_bank() -> None:
    said = ("我同事硕士毕业七年就报上了，我行吗", "我本科，2013年毕业")
    assert _read(*said) == (["2013"], "")


def test_a_pronoun_in_a_later_message_points_at_who_was_named_before() -> None:
    said = ("看下这个人能报吗：李某，2018年中级", "在北京，国企", "他2013年硕士毕业")
    assert _read(*said) == (["2013"], "李某")
