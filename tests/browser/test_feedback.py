"""Marking an answer that its sources do not bear out, where the keeper of the site wants it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from pingwen.evaluation.feedback import read_feedback
from tests.browser.conftest import serving

_ASK = "北京AI助工，大专要干几年？"
_BUTTON = "原文没有这样说（保存这次问答）"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "feedback.jsonl"


@pytest.fixture
def keeping(context: BrowserContext, book: Path) -> Iterator[Page]:
    """The page of a site that keeps what readers mark."""
    with serving(book) as site:
        page = context.new_page()
        page.goto(site.url)
        page.locator("#question textarea").wait_for()
        yield page
        page.close()


def _ask(page: Page, text: str) -> None:
    page.locator("#question textarea").fill(text)
    page.get_by_role("button", name="发送").click()


def test_a_marked_answer_is_kept_with_its_conversation(keeping: Page, book: Path) -> None:
    """Pressed once it says so; the next answer can be marked again."""
    _ask(keeping, "成果要求是什么？")
    keeping.get_by_role("button", name=_BUTTON).wait_for()
    _ask(keeping, _ASK)
    expect(keeping.locator(".pw-answer")).to_have_count(2)
    keeping.get_by_role("button", name=_BUTTON).click()
    expect(keeping.get_by_role("button", name="已保存，谢谢")).to_be_disabled()

    (kept,) = read_feedback(book)
    assert [message.role for message in kept.messages] == ["user", "assistant", "user"]
    assert kept.messages[-1].content == _ASK
    assert kept.says == "unsupported"

    _ask(keeping, _ASK)
    expect(keeping.get_by_role("button", name=_BUTTON)).to_be_enabled()


def test_what_cannot_be_kept_is_said(keeping: Page, book: Path) -> None:
    """The folder has become a file meanwhile."""
    _ask(keeping, _ASK)
    expect(keeping.locator(".pw-answer")).to_be_visible()
    book.parent.write_text("", encoding="utf-8")
    keeping.get_by_role("button", name=_BUTTON).click()

    expect(keeping.get_by_role("button", name="没有保存成功，请稍后再试")).to_be_visible()


def test_without_a_file_there_is_no_button(page: Page) -> None:
    """Nothing is kept unless the keeper of the site has asked for it."""
    _ask(page, _ASK)
    expect(page.locator(".pw-answer")).to_be_visible()
    expect(page.get_by_role("button", name="重试")).to_be_visible()

    assert page.get_by_text("原文没有这样说").count() == 0
