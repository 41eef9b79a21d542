"""What the surfaces look like to everyone: Chinese, readable, named, and never too wide."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site

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

_CONTRAST = """() => {
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const over = (top, under) => {
    const a = top.length > 3 ? top[3] : 1;
    return [0, 1, 2].map((i) => top[i] * a + under[i] * (1 - a));
  };
  const light = (c) => {
    const [r, g, b] = c.map((v) => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = (node) => {
    const layers = [];
    for (let e = node; e; e = e.parentElement)
      layers.push(parse(getComputedStyle(e).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  const poor = [];
  for (const node of document.querySelectorAll("body *")) {
    const own = [...node.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    const box = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    if (!own || box.width < 2 || style.visibility === "hidden") continue;
    if (node.tagName === "NOSCRIPT" || Number(style.opacity) === 0) continue;
    const under = ground(node);
    const a = light(over(parse(style.color), under)), b = light(under);
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) poor.push([node.className, node.textContent.slice(0, 30), ratio]);
  }
  return poor;
}"""

_NAMELESS = """() => [...document.querySelectorAll("a, button, textarea, input, summary")]
  .filter((e) => e.checkVisibility())
  .filter((e) => !(e.innerText?.trim() || e.getAttribute("aria-label") || e.labels?.[0]?.innerText))
  .map((e) => e.outerHTML.slice(0, 120))"""

_TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


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
    assert page.evaluate(_NAMELESS) == []
    _ask_verdict(page)
    assert page.evaluate(_NAMELESS) == []
    for path in _DOCUMENTS:
        page.goto(site.url + path)
        assert page.evaluate(_NAMELESS) == []


@pytest.mark.parametrize("width", [360, 390, 768])
def test_no_surface_scrolls_sideways(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 780})
    assert page.evaluate(_TOO_WIDE) <= 0
    _ask_verdict(page)
    assert page.evaluate(_TOO_WIDE) <= 0
    page.locator("#question textarea").fill("对比")
    page.get_by_role("button", name="发送").click()
    expect(page.locator(".pw-text table")).to_be_visible()
    assert page.evaluate(_TOO_WIDE) <= 0
    for path in _DOCUMENTS:
        page.goto(site.url + path)
        assert page.evaluate(_TOO_WIDE) <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(page: Page, site: Site, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.reload()
    page.locator("#question textarea").wait_for()
    assert page.evaluate(_CONTRAST) == []
    _ask_verdict(page)
    assert page.evaluate(_CONTRAST) == []
    for path in _DOCUMENTS:
        page.goto(site.url + path)
        assert page.evaluate(_CONTRAST) == []


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
