"""What the surfaces look like to everyone: Chinese, readable, named, and never too wide."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site
from tests.browser.looks import CONTRAST, NAMELESS, TOO_WIDE

_DOCUMENTS = ["/documents", "/documents/bj-ai-30", "/documents/zj-ai-plan"]

# Latin letters that belong to Chinese text: a field's name, a file as received, a script's name.
_LATIN = re.compile(r"[A-Za-z]{2,}")
_ALLOWED = re.compile(r"AI|JavaScript|\d{3}_[0-9a-f]{16}\.txt|[0-9a-f]{10}")

_WORDS = """() => {
  const found = [document.title, document.body.innerText];
  for (const node of document.querySelectorAll("*"))
    for (const name of ["aria-label", "title", "placeholder", "alt"])
      if (node.getAttribute(name)) found.push(node.getAttribute(name));
  return found;
}"""


def _ask_verdict(page: Page) -> None:
    page.locator("#question textarea").fill("能评副高吗")
    page.get_by_role("button", name="发送").click()
    expect(page.locator(".pw-card")).to_be_visible()


def _foreign(page: Page) -> list[str]:
    texts = [_ALLOWED.sub("", text) for text in page.evaluate(_WORDS)]
    return [word for text in texts for word in _LATIN.findall(text)]


def test_nothing_but_chinese_is_said_even_to_an_english_browser(page: Page, site: Site) -> None:
    assert _foreign(page) == []
    _ask_verdict(page)
    assert _foreign(page) == []
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    for path in _DOCUMENTS:
        page.goto(site.url + path)
        assert _foreign(page) == []


def test_every_control_has_a_name(page: Page, site: Site) -> None:
    assert page.evaluate(NAMELESS) == []
    _ask_verdict(page)
    assert page.evaluate(NAMELESS) == []
    for path in _DOCUMENTS:
        page.goto(site.url + path)
        assert page.evaluate(NAMELESS) == []


@pytest.mark.parametrize("width", [360, 390, 768])
def test_no_surface_scrolls_sideways(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 780})
    assert page.evaluate(TOO_WIDE) <= 0
    _ask_verdict(page)
    assert page.evaluate(TOO_WIDE) <= 0
    page.locator("#question textarea").fill("对比")
    page.get_by_role("button", name="发送").click()
    expect(page.locator(".pw-text table")).to_be_visible()
    assert page.evaluate(TOO_WIDE) <= 0
    for path in _DOCUMENTS:
        page.goto(site.url + path)
        assert page.evaluate(TOO_WIDE) <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(page: Page, site: Site, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.reload()
    page.locator("#question textarea").wait_for()
    assert page.evaluate(CONTRAST) == []
    _ask_verdict(page)
    assert page.evaluate(CONTRAST) == []
    for path in _DOCUMENTS:
        page.goto(site.url + path)
        assert page.evaluate(CONTRAST) == []


def test_the_page_opens_where_storage_is_blocked(chromium: Browser, site: Site) -> None:
    context = chromium.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {configurable: true,"
        " get() { throw new DOMException('blocked', 'SecurityError'); }})"
    )
    page = context.new_page()
    page.goto(site.url)
    expect(page.locator("#question textarea")).to_be_visible()
    context.close()
