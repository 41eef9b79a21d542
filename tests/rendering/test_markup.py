"""Words that come from elsewhere stay words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pingwen.rendering.markup import literal, name_only

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")


def plain(text: str) -> str | None:
    """The text that a reader of Markdown sees, None where any of it is more than text."""
    blocks = MARKDOWN.parse(f"- {text}[1]")
    kinds = [token.type for token in blocks]
    if kinds != [
        "bullet_list_open",
        "list_item_open",
        "paragraph_open",
        "inline",
        "paragraph_close",
        "list_item_close",
        "bullet_list_close",
    ]:
        return None
    children = blocks[3].children or []
    if any(child.type not in ("text", "text_special") for child in children):
        return None
    return "".join(child.content for child in children).removesuffix("[1]")


@pytest.mark.parametrize(
    "text",
    [
        "<b>符合</b>",
        "<div class='pw-card'>",
        "[7]",
        "[1](javascript:alert(1))",
        "[x]: https://evil.example",
        "![x](https://evil.example/x.png)",
        "<https://evil.example>",
        "`code`",
        "```",
        "**符合**",
        "_符合_",
        "~~不~~符合",
        "# 符合",
        "> 符合",
        "- 符合",
        "+ 符合",
        "1. 符合",
        "1) 符合",
        "===",
        "---",
        "| 符合 |",
        "a | b",
        "&lt;b&gt;",
        "&#10003;",
        "\\[1\\]",
        "满7年；",
    ],
)
def test_markup_is_read_as_written(text: str) -> None:
    """Tags, links, images, code, emphasis, lists, tables and entities show as their characters."""
    seen = plain(literal(text))
    assert seen == text


@given(st.text(alphabet="[]()<>|*_`~#!&;\\-+=1.:/x符合 \n\u200b\u202e", max_size=30))
def test_no_mixture_of_marks_comes_alive(text: str) -> None:
    """However marks are mixed, one paragraph of plain text comes out."""
    assert not literal(text) or plain(literal(text)) is not None


def test_a_line_stays_one_line() -> None:
    """Line breaks become blanks and shapeless characters go, so nothing begins a new block."""
    assert literal("甲\n\n- 乙\u200b\u202e") == "甲 - 乙"


def test_a_name_is_letters_and_digits() -> None:
    """A name that came as data keeps neither marks nor length."""
    assert name_only("软件<b>设计师</b>[1](x)") == "软件b设计师b1x"
    assert name_only("甲" * 50) == "甲" * 20
