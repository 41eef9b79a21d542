"""How far the wording of a text lies from ours."""

from __future__ import annotations

import math

import pytest

from pingwen.understanding.glossary import load_glossary
from pingwen.understanding.remoteness import Remoteness, characters_of, load_remoteness


@pytest.mark.parametrize(
    "words",
    [
        "评职称压力大，褪黑素一次吃几毫克合适",
        "班主任想买台投影仪，预算三千选哪款",
        "高级讲师和女朋友吵架了怎么哄她开心",
        "社保局门口停车一小时几块钱",
    ],
)
def test_a_request_of_daily_life_is_remote_though_it_speaks_of_our_subjects(words: str) -> None:
    assert (load_remoteness().of(load_glossary().normalise(words)) or 0) > 0.5


@pytest.mark.parametrize(
    "words",
    [
        "北京AI助工，大专要干几年？",
        "协理员请假五天谁批",
        "单位没签三方协议，社保怎么交",
        "我16年硕士毕业，一直在海淀做推荐算法",
    ],
)
def test_a_question_of_ours_is_near(words: str) -> None:
    assert (load_remoteness().of(load_glossary().normalise(words)) or 0) < 0


@pytest.mark.parametrize("words", ["", "?", "2016年", "是的"])
def test_of_a_word_or_two_nothing_is_said(words: str) -> None:
    assert load_remoteness().of(words) is None


def test_weights_of_characters_pairs_and_latin_words_add_up() -> None:
    """Over the root of their number, so that a long text is not surer than a short one."""
    remoteness = Remoteness(start=-1.0, weights={"猫": 2.0, "猫粮": 1.0, "ai": -3.0})

    assert characters_of("ai猫粮") == {"ai", "猫", "粮", "猫粮"}
    assert remoteness.of("ai猫粮") is None
    assert remoteness.of("ai猫粮买哪") == pytest.approx(-1.0)
    assert remoteness.of("猫粮买哪种好") == pytest.approx(-1.0 + 3.0 / math.sqrt(11))
