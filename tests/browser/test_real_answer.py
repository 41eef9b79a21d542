"""The main job in a real browser: a real question, the rule module's verdict, the right clause."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote

import pytest
import uvicorn
from playwright.sync_api import BrowserContext, Page, expect

from pingwen.bootstrap import build_assistant
from pingwen.settings import Settings
from pingwen.web.server import create_app

_QUESTION = "我2017年硕士毕业，在北京做算法，能评副高吗？"


@pytest.fixture(scope="module")
def real_page(context: BrowserContext) -> Iterator[Page]:
    """The page over the real documents and rules."""
    app = create_app(build_assistant(Settings()), today=lambda: date(2026, 11, 21))
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
    page = context.new_page()
    page.set_viewport_size({"width": 1100, "height": 1500})
    page.goto(f"http://127.0.0.1:{port}")
    page.locator("#question textarea").fill(_QUESTION)
    page.get_by_role("button", name="发送").click()
    page.locator(".pw-card").wait_for(timeout=30_000)
    yield page
    page.close()
    server.should_exit = True
    server.force_exit = True
    thread.join(timeout=10)


def test_the_question_gets_a_card_that_asks_for_what_is_missing(real_page: Page) -> None:
    card = real_page.locator(".pw-card")
    expect(card.locator(".pw-headline")).to_contain_text("信息不足，暂不能判定")
    expect(card).to_contain_text("硕士满7年")
    expect(real_page.locator(".pw-facts")).to_contain_text("2017年硕士毕业")
    if picture := os.environ.get("PAGE_PICTURE"):
        real_page.wait_for_timeout(500)
        real_page.evaluate("window.scrollTo(0, 0)")
        real_page.screenshot(path=picture)


def test_a_mark_of_the_answer_opens_the_clause_it_cites(real_page: Page) -> None:
    mark = real_page.locator(".pw-text a.pw-cite").first
    with real_page.expect_popup() as opened:
        mark.click()
    document = opened.value
    target = document.locator(":target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("硕士研究生毕业后，从事本专业技术工作满7年")
    assert unquote(document.url).endswith("/documents/bj-ai-30#附件-三-（一）-2-（2）")
    document.close()
