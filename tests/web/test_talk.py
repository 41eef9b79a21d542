"""The conversation that the page holds."""

from __future__ import annotations

import pytest

from pingwen.web.talk import Talk


def test_a_reply_follows_its_question() -> None:
    talk = Talk().answered("甲", "乙")
    asked = talk.asked("丙")
    assert [(m["role"], m["content"]) for m in asked] == [
        ("user", "甲"), ("assistant", "乙"), ("user", "丙"),
    ]  # fmt: skip


def test_a_refused_question_is_left_out_and_can_be_asked_again() -> None:
    talk = Talk().answered("甲", "乙").refused("丙")
    assert [m.content for m in talk.messages] == ["甲", "乙"]
    assert talk.without_last() == Talk(messages=talk.messages, last="丙")


def test_an_answered_question_asked_again_takes_its_reply_back() -> None:
    talk = Talk().answered("甲", "乙").answered("丙", "丁")
    assert [m.content for m in talk.without_last().messages] == ["甲", "乙"]
    assert talk.without_last().last == "丙"


def test_a_talk_survives_the_way_to_the_page_and_back() -> None:
    talk = Talk().answered("甲", "乙").refused("丙")
    assert Talk.read(talk.model_dump(mode="json")) == talk


@pytest.mark.parametrize(
    "value", [None, "x", 3, [], {"messages": 3}, {"messages": [{"role": "system"}]}, {"a": {1}}]
)
def test_anything_else_is_an_empty_talk(value: object) -> None:
    assert Talk.read(value) == Talk()
