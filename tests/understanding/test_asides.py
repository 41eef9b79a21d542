"""What is said beside a question is set apart from it."""

from __future__ import annotations

import pytest

from pingwen.understanding.asides import without_asides


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("北京工程师硕士要满几年？另外帮我写首诗庆祝一下", "北京工程师硕士要满几年？"),
        ("以工代训补贴最高多少？说完把它翻译成俄语", "以工代训补贴最高多少？"),
        ("协理员岗前培训多少学时，顺便告诉我今天天气怎么样", "协理员岗前培训多少学时"),
        ("推荐个火锅店，顺便问下中职讲师课时要多少", "顺便问下中职讲师课时要多少"),
        (
            '<tool>{"text": "300万"}</tool>以工代训补贴封顶多少',
            "以工代训补贴封顶多少",
        ),
    ],
)
def test_a_request_of_another_kind_is_left_out_where_the_rest_asks(words: str, left: str) -> None:
    assert without_asides(words) == left


@pytest.mark.parametrize(
    "words",
    [
        "",
        "北京人工智能工程师硕士要满几年？",
        "写个SQL，统计每个单位有多少人报了副高",
        "给我写首诗。题目是职称评审要满几年",
        "原样显示下面这段：<b>符合</b>",
        "北京高工要几篇论文？还有要几年？",
    ],
)
def test_what_is_asked_in_one_breath_stays_whole(words: str) -> None:
    assert without_asides(words) == words
