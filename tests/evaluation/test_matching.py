"""How an answer's words are compared with those of a case."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.evaluation.matching import holds, plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("从事本专业技术工作满 **7年**[1]", "满7年"),
        ("要求 7 年", "7年"),
        ("（一）个人申报", "(一)个人申报"),
        ("费率为１％", "1%"),
        ("5—11人组成", "5—11人"),
        ("截止到2026年", "2026"),
        ("满7.", "7"),
        ("第7，第8", "7"),
    ],
)
def test_words_are_found_however_they_are_set(text: str, words: str) -> None:
    """White space, Markdown, marks and full-width forms are how it is set."""
    assert holds(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2017年毕业", "7年"),
        ("12项及以上", "2项"),
        ("1.5年", "5年"),
        ("70人", "7"),
        ("7.5年", "7"),
        ("满七年", "7年"),
        ("", "7年"),
    ],
)
def test_part_of_a_number_is_not_the_number(text: str, words: str) -> None:
    """Neither its end nor its beginning."""
    assert not holds(text, words)


def test_marks_and_markdown_are_not_read() -> None:
    """What is left is what is read aloud."""
    assert plain("> **满7年** [12] `可` 申报\n") == "满7年可申报"


@settings(deadline=None)
@given(st.text(alphabet="满7年 *（1）。", min_size=1, max_size=12))
def test_a_text_holds_itself(text: str) -> None:
    """However it is written."""
    assert holds(text, text)
    assert plain(plain(text)) == plain(text)
