"""The page in a real Chromium, opened from a disk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from pingwen.evaluation.report.page import html_report
from tests.evaluation.report.building import small_run


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("report") / "page.html"
    path.write_text(html_report(small_run(), ()), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """The page, which must ask for nothing and complain of nothing while it is used."""
    opened = chromium.new_page()
    asked: list[str] = []
    told: list[str] = []
    opened.on("request", lambda request: asked.append(request.url.partition("#")[0]))
    opened.on("console", lambda message: told.append(message.text))
    opened.on("pageerror", lambda error: told.append(str(error)))
    opened.goto(address)
    yield opened
    opened.close()
    assert set(asked) == {address}
    assert told == []


def shown(page: Page) -> list[str | None]:
    return [
        body.get_attribute("data-id") for body in page.locator("#cases-table tbody:visible").all()
    ]


def test_filters_narrow_the_cases_and_can_be_cleared(page: Page) -> None:
    page.select_option("[name=suite]", "questions")
    assert shown(page) == ["q-raised", "q-hostile", "q-right"]

    page.select_option("[name=result]", "right")
    assert shown(page) == ["q-right"]

    page.click("text=Clear filters")
    expect(page.locator("#count")).to_have_text("4 of 4 cases")

    page.select_option("[name=figure]", "verdicts.false_eligible")
    page.select_option("[name=result]", "wrong")
    assert shown(page) == ["v-wrong"]

    page.click("text=Clear filters")
    page.fill("[name=text]", "OCTOCAT 粗")
    assert shown(page) == ["q-hostile"]

    page.click("text=Clear filters")
    page.select_option("[name=cause]", "raised")
    assert shown(page) == ["q-raised"]


def test_a_case_opens_by_the_keyboard_with_question_answer_and_what_is_due(page: Page) -> None:
    more = page.locator("#more-q-hostile")
    expect(more).to_be_hidden()

    page.locator("#case-q-hostile button").focus()
    page.keyboard.press("Enter")

    expect(more).to_be_visible()
    expect(page.locator("#case-q-hostile button")).to_have_attribute("aria-expanded", "true")
    expect(more).to_contain_text("<script>alert(1)</script>")
    expect(more).to_contain_text("doc/一")
    expect(more).to_contain_text("questions.kind")


def test_columns_sort_both_ways(page: Page) -> None:
    head = page.locator("th[data-key=id]")

    head.locator("button").click()
    assert shown(page) == ["q-hostile", "q-raised", "q-right", "v-wrong"]
    expect(head).to_have_attribute("aria-sort", "ascending")

    head.locator("button").click()
    assert shown(page) == ["v-wrong", "q-right", "q-raised", "q-hostile"]


def test_all_that_is_shown_opens_and_closes_at_once(page: Page) -> None:
    page.select_option("[name=result]", "wrong")
    page.click("text=Open all shown")
    expect(page.locator(".more:visible")).to_have_count(3)

    page.click("text=Close all")
    expect(page.locator(".more:visible")).to_have_count(0)


def test_an_address_can_name_a_case(page: Page, address: str) -> None:
    page.goto(f"{address}#case-q-right")

    expect(page.locator("#more-q-right")).to_be_visible()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_is_never_wider_than_the_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.click("text=Open all shown")

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_every_case_stands_open_and_there_are_no_filters(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(address)

    expect(opened.locator(".more:visible")).to_have_count(4)
    expect(opened.locator("#filters")).to_be_hidden()
    context.close()
