"""What was typed in pinyin is read as the characters it stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingwen.understanding.pinyin import in_characters, in_english, load_pinyin


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("gaoji gongchengshi", "高级工程师"),
        ("gao ji gong cheng shi", "高级工程师"),
        ("gaojigongchengshi", "高级工程师"),
        ("zhenggao yao ji nian", "正高 yao 几年"),
        ("linghuo-jiuye", "灵活就业"),
        ("zhicheng's", "职称's"),
        ("mygaogong", "mygaogong"),
        ("gaogongs", "gaogongs"),
        ("高工", "高工"),
        ("", ""),
    ],
)
def test_syllables_stand_together_or_apart(typed: str, read: str) -> None:
    """As whole words; what is not known stays."""
    assert load_pinyin().read(typed) == read


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Beijing AI gaogong, master, how many years", "beijing ai 高工, master, how many years"),
        ("How many years?", "how many years?"),
        ("gaoji gongchengshi yao ji nian", ""),
        ("AI gaogong要几年", ""),
        (
            "What is asked for the technician (技术员) title?",
            "what is asked for the technician title?",
        ),
        ("how many hours for a 高级讲师 in beijing", "how many hours for a 高级讲师 in beijing"),
        ("phone no. of 北京信息产业考评服务中心 pls", ""),
        ("BERT GPT RAG Agent LoRA 做了五年", ""),
        ("", ""),
    ],
)
def test_english_is_what_is_neither_chinese_nor_mostly_pinyin(text: str, english: str) -> None:
    assert in_english(text) == english


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("Gaoji gongchengshi yao ji nian", "高级工程师 yao 几年"),
        ("how many years for gaogong", "how many years for gaogong"),
        ("gaogong要几年", "gaogong要几年"),
    ],
)
def test_only_a_text_that_is_mostly_pinyin_is_put_in_characters(text: str, characters: str) -> None:
    assert in_characters(text) == characters


def test_no_two_words_of_the_list_sound_alike() -> None:
    """Else the second could never be meant."""
    words = load_pinyin().words
    assert [word for word in words if load_pinyin().read(_spelled(word)) != word] == []


def _spelled(word: str) -> str:
    from pypinyin import lazy_pinyin

    return " ".join(lazy_pinyin(word))


@given(st.text(max_size=60))
def test_nothing_that_is_typed_fails(text: str) -> None:
    assert isinstance(load_pinyin().read(text), str)
    assert not (in_english(text) and in_characters(text) != text)
