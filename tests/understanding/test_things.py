"""Which nouns a turn asks about that no word list knows."""

from __future__ import annotations

import pytest

from pingwen.understanding.things import things_asked


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("评审专家一场给多少劳务费", ("劳务费",)),
        ("房车按几座交车船税啊北京", ("房车",)),
        ("协理员寒暑假放不放", ("寒暑假",)),
    ],
)
def test_the_nouns_of_a_question_that_no_word_list_knows_are_the_things_it_asks_about(
    words: str, things: tuple[str, ...]
) -> None:
    assert things_asked(words) == things


@pytest.mark.parametrize(
    "words",
    [
        "大专文凭，要干几年",  # the glossary knows 文凭
        "这种东西什么时候给",  # names nothing to look for
        "北京海淀张伟能评吗",  # where and who, which is read elsewhere
        "我养了只鹦鹉，几年能评？",  # it stands in a part that asks nothing
        "",
        "？？？",
    ],
)
def test_what_is_known_and_what_does_not_ask_is_no_thing_asked_about(words: str) -> None:
    assert things_asked(words) == ()


def test_where_no_part_of_a_turn_asks_all_of_them_count() -> None:
    assert things_asked("协理员，寒暑假") == ("寒暑假",)
