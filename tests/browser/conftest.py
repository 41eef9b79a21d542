"""A real Chromium against the real application with a fake assistant behind it."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, sync_playwright

from pingwen.web.server import create_app
from tests.web.fakes import TODAY, FakeAssistant

_CHROMIUM = Path("/usr/bin/chromium")
_ARGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in this folder is a browser test."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


def pytest_runtest_setup() -> None:
    """Without Chromium all are skipped from here, so that the report has one line for them."""
    if _CHROMIUM.exists():
        return
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(f"REQUIRE_BROWSER=1 and there is no {_CHROMIUM}", pytrace=False)
    pytest.skip(f"browser tests need {_CHROMIUM} (apt-get install chromium fonts-noto-cjk)")


@dataclass
class Site:
    """A running server: its address, and the assistant behind it."""

    url: str
    assistant: FakeAssistant


@dataclass
class Watch:
    """What a page did besides being looked at."""

    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield from _launched(playwright)


def _launched(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=str(_CHROMIUM), args=_ARGS)
    yield browser
    browser.close()


@contextmanager
def serving(feedback: Path | None = None) -> Iterator[Site]:
    """The application on a port of its own, with a fake assistant behind it."""
    assistant = FakeAssistant()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    app = create_app(assistant.as_assistant(), today=lambda: TODAY, feedback=feedback)
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="critical"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < deadline, "the server did not start"
        time.sleep(0.05)
    try:
        yield Site(url=f"http://127.0.0.1:{port}", assistant=assistant)
    finally:
        server.should_exit = True
        server.force_exit = True
        thread.join(timeout=10)


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture(scope="session")
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser in English, whose cache lasts: the page must be Chinese all the same."""
    context = chromium.new_context(locale="en-US")
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def page(context: BrowserContext, site: Site, watch: Watch) -> Iterator[Page]:
    """The chat page, opened and ready."""

    def requested(request: Request) -> None:
        if not request.url.startswith((site.url, "data:")):
            watch.outside.append(request.url)

    context.on("request", requested)
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.on("console", lambda m: watch.errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: watch.errors.append(str(error)))
    page.goto(site.url)
    page.locator("#question textarea").wait_for()
    yield page
    context.remove_listener("request", requested)
    for opened in context.pages:
        opened.close()
