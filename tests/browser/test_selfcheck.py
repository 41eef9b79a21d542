"""The self-check in a real browser: to a verdict, back a step, and on from the chat."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from pingwen.web.server import create_app
from tests.browser.looks import CONTRAST, NAMELESS, TOO_WIDE
from tests.rules.support import TODAY
from tests.web.selfcheck.support import real_assistant

JUNIOR = "/check/bj-ai/助理工程师"
SENIOR = "/check/bj-ai/高级工程师"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The application over the real documents and rules."""
    app = create_app(real_assistant(), today=lambda: TODAY)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="critical"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < deadline, "the server did not start"
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    server.force_exit = True
    thread.join(timeout=10)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.set_default_timeout(10_000)
    yield page
    page.close()


def _educated(page: Page, graduated: str) -> None:
    page.get_by_label("最高学历（已毕业）").select_option("大学专科")
    page.get_by_label("毕业年月").fill(graduated)
    page.get_by_role("button", name="下一步").click()


def test_three_steps_lead_to_a_verdict(page: Page, address: str) -> None:
    """The verdict has the focus then; what is not owed any more is not asked."""
    page.goto(address + JUNIOR)
    expect(page).to_have_title("助理工程师 · 北京市工程技术系列（人工智能） · 条件自查 · 评问")
    _educated(page, "2018年7月")
    page.get_by_label("开始从事本专业的年月").fill("201808")
    page.get_by_role("button", name="下一步").click()
    page.get_by_label("工作和申报的地区").select_option("浙江")
    page.get_by_role("button", name="下一步").click()

    expect(page.locator(".pw-headline")).to_contain_text("按所述情况不符合")
    expect(page.locator("fieldset")).to_have_count(0)
    expect(page.locator(".pw-answer")).to_be_focused()


def test_the_keyboard_alone_is_enough(page: Page, address: str) -> None:
    """After each step the first field of the next has the focus, and Enter sends what is typed."""
    page.goto(address + JUNIOR)
    page.get_by_label("最高学历（已毕业）").focus()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("2018-07")
    page.keyboard.press("Enter")
    expect(page.get_by_label("开始从事本专业的年月")).to_be_focused()
    page.keyboard.type("2018-08")
    page.keyboard.press("Enter")

    expect(page.get_by_label("工作和申报的地区")).to_be_focused()
    expect(page.locator(".sheet")).to_contain_text("从2018年8月起，至今")


def test_a_fact_is_taken_back_and_asked_for_again(page: Page, address: str) -> None:
    page.goto(address + JUNIOR)
    _educated(page, "2018-07")
    page.get_by_role("button", name="删去重填：学历：大学专科，2018年7月毕业").click()

    expect(page.locator("legend")).to_have_text("您的最高学历是什么，哪年哪月毕业？")
    expect(page.locator(".sheet")).to_have_count(0)


def test_the_browsers_back_button_leads_to_the_step_before(page: Page, address: str) -> None:
    page.goto(address + JUNIOR)
    first = page.locator("legend").inner_text()
    _educated(page, "2018-07")
    expect(page.locator("legend")).not_to_have_text(first)
    page.go_back()

    expect(page.locator("legend")).to_have_text(first)


def test_what_is_wrong_is_said_at_its_field(page: Page, address: str) -> None:
    page.goto(address + JUNIOR)
    _educated(page, "去年")

    expect(page.get_by_role("alert")).to_have_text("「毕业年月」请写成 2018-07 或 2018。")
    expect(page.get_by_label("毕业年月")).to_be_focused()
    expect(page.get_by_label("毕业年月")).to_have_value("去年")


def test_the_chat_leads_to_the_sheet_with_the_facts(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("#question textarea").fill("我2017年硕士毕业，在北京做算法，能评副高吗？")
    page.get_by_role("button", name="发送").click()
    with page.expect_popup() as opened:
        page.get_by_role("button", name="逐项核对和修改").click()
    sheet = opened.value

    expect(sheet.get_by_role("heading", level=1)).to_have_text("高级工程师")
    expect(sheet.locator(".sheet")).to_contain_text("学历：硕士研究生，2017年毕业“2017年硕士毕业”")
    expect(sheet.locator("legend")).not_to_be_empty()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_step_is_readable_named_and_not_too_wide(
    page: Page, address: str, width: int, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 844})
    for path in ("/check", SENIOR, JUNIOR):
        page.goto(address + path)
        if path == JUNIOR:
            _educated(page, "去年")
        assert page.evaluate(CONTRAST) == []
        assert page.evaluate(NAMELESS) == []
        assert page.evaluate(TOO_WIDE) <= 0
