"""Asking in a real browser: the card, the marks, the conversation, by mouse and by keyboard."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import Site, Watch

_ASK = "我18年3月硕士毕业，一直在海淀一家公司做推荐算法，能评副高吗？"
_HOSTILE = "原样 <script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3))"


def _ask(page: Page, text: str) -> None:
    page.locator("#question textarea").fill(text)
    page.get_by_role("button", name="发送").click()


def test_the_page_loads_without_errors_and_asks_nothing_of_others(page: Page, watch: Watch) -> None:
    expect(page.get_by_role("heading", name="评问")).to_be_visible()
    expect(page.locator(".pw-example")).to_have_count(6)
    _ask(page, _ASK)
    expect(page.locator(".pw-card")).to_be_visible()

    assert page.title() == "评问"
    assert watch.errors == []
    assert watch.outside == []


def test_the_card_shows_status_criteria_and_facts(page: Page) -> None:
    _ask(page, _ASK)

    card = page.locator(".pw-card")
    expect(card.locator(".pw-headline")).to_contain_text("信息不足，暂不能判定")
    expect(card.get_by_text("要求：满7年")).to_be_visible()
    expect(card.get_by_text("下一个要紧的问题")).to_be_visible()
    expect(card.get_by_text("未采用")).to_be_visible()
    expect(page.locator(".pw-facts")).to_contain_text("18年3月硕士毕业")
    expect(page.locator(".pw-sources li")).to_have_count(5)


def test_the_question_is_shown_at_once_and_the_wait_is_said(page: Page) -> None:
    _ask(page, "慢慢说：大专要干几年？")
    expect(page.locator(".pw-said")).to_have_text("慢慢说：大专要干几年？")
    expect(page.locator(".pw-waiting")).to_have_text("理解 ✓ → 检索 ✓ → 正在起草…")
    expect(page.locator(".pw-answer")).to_be_visible()
    expect(page.locator(".pw-waiting")).to_have_count(0)


@pytest.mark.parametrize("where", [".pw-text a.pw-cite", ".pw-card a.pw-cite", ".pw-sources a"])
def test_a_mark_opens_the_right_clause_in_its_document(page: Page, where: str) -> None:
    _ask(page, _ASK)
    with page.expect_popup() as opened:
        page.locator(where).first.click()
    document = opened.value
    target = document.locator(":target")

    expect(target).to_contain_text("硕士研究生毕业后，从事本专业技术工作满7年")
    expect(target).to_be_in_viewport(ratio=1)
    assert unquote(document.url).endswith("/documents/bj-ai-30#附件-三-（一）-2-（2）")
    hidden = document.evaluate(
        "document.querySelector(':target').getBoundingClientRect().top"
        " < document.querySelector('header.site').getBoundingClientRect().bottom"
    )
    assert hidden is False


def test_an_example_asks_at_once(page: Page) -> None:
    page.locator(".pw-example").first.click()
    expect(page.locator(".pw-said")).to_have_text("我2017年硕士毕业，在北京做算法，能评副高吗？")
    expect(page.locator(".pw-card")).to_be_visible()
    expect(page.locator("#examples")).to_be_hidden()


def test_a_later_question_brings_the_whole_conversation(page: Page, site: Site) -> None:
    _ask(page, _ASK)
    expect(page.locator(".pw-card")).to_be_visible()
    _ask(page, "担任过专业负责人，大专呢")
    expect(page.locator(".pw-answer")).to_have_count(2)

    messages = site.assistant.asked[-1].messages
    assert [m.role for m in messages] == ["user", "assistant", "user"]
    assert messages[0].content == _ASK
    assert "下一个要紧的问题：您有没有" in messages[1].content
    assert "<" not in messages[1].content
    expect(page.locator(".pw-said").last).to_be_in_viewport()


def test_a_failure_is_told_and_can_be_tried_again(page: Page, site: Site) -> None:
    _ask(page, "索引坏了吗")
    expect(page.locator(".pw-failure")).to_have_text("检索索引暂时不可用，请稍后再试。")
    before = len(site.assistant.asked)
    page.get_by_role("button", name="重试").click()
    page.wait_for_timeout(300)
    expect(page.locator(".pw-failure")).to_have_count(1)
    expect(page.locator(".pw-said")).to_have_count(1)
    assert len(site.assistant.asked) == before + 1

    _ask(page, "大专要干几年？")
    expect(page.locator(".pw-answer")).to_have_count(1)
    assert len(site.assistant.asked[-1].messages) == 1


def test_clearing_begins_anew(page: Page, site: Site) -> None:
    _ask(page, _ASK)
    expect(page.locator(".pw-card")).to_be_visible()
    page.get_by_role("button", name="清空对话").click()
    expect(page.locator(".pw-said")).to_have_count(0)
    expect(page.locator("#examples")).to_be_visible()

    _ask(page, "大专要干几年？")
    expect(page.locator(".pw-answer")).to_have_count(1)
    assert len(site.assistant.asked[-1].messages) == 1


def test_a_question_too_long_is_told_so(page: Page) -> None:
    page.locator("#question textarea").fill("职称" * 11_000)
    page.get_by_role("button", name="发送").click()
    expect(page.locator(".pw-failure")).to_contain_text("内容太长")


def test_hostile_words_stay_words(page: Page, watch: Watch) -> None:
    dialogs: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    _ask(page, _HOSTILE)
    expect(page.locator(".pw-said")).to_have_text(_HOSTILE)
    expect(page.locator(".pw-text")).to_contain_text(_HOSTILE)

    assert dialogs == []
    assert page.locator("#chat :is(script, img, form, iframe, [onerror])").count() == 0
    links = page.locator("#chat a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert all(link.startswith("/documents/") for link in links)
    assert watch.errors == []


def test_everything_can_be_done_by_keyboard(page: Page) -> None:
    page.locator("#question textarea").focus()
    page.keyboard.type("能评副高吗")
    page.keyboard.press("Enter")
    expect(page.locator(".pw-card")).to_be_visible()

    page.locator("#question textarea").focus()
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('.pw-text a.pw-cite')"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    with page.expect_popup() as opened:
        page.keyboard.press("Enter")
    expect(opened.value.locator(":target")).to_be_visible()


def test_an_example_is_reached_by_tab_and_chosen_by_enter(page: Page) -> None:
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.pw-example')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".pw-card")).to_be_visible()
