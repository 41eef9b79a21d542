"""The page for a browser."""

from __future__ import annotations

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser

from pingwen.evaluation.report.history import Point
from pingwen.evaluation.report.page import html_report
from tests.evaluation.building import answered, question_case
from tests.evaluation.report.building import SECRET, compared, run, scored, small_run

POINT = Point(date=date(2026, 11, 21), commit="<a1>", figures={"questions.kind": 0.5})


class Read(HTMLParser):
    """What of a page is element and attribute and what is text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_page_asks_nothing_of_anywhere() -> None:
    read = Read(html_report(small_run(), (POINT,)))
    asking = [
        value
        for tag, attributes in read.elements
        for name, value in attributes.items()
        if name in ("src", "href", "action", "data", "poster", "srcset", "xlink:href")
    ]

    assert asking
    assert all(value is not None and value.startswith(("#", "data:,")) for value in asking)
    assert "url(http" not in read.words
    assert "@import" not in read.words


def test_only_the_page_s_own_script_may_run() -> None:
    page = html_report(small_run(), ())
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", page, flags=re.DOTALL)
    policy = next(
        attributes["content"]
        for tag, attributes in Read(page).elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    digest = b64encode(sha256(scripts[0].encode()).digest()).decode()

    assert len(scripts) == 1
    assert policy is not None
    assert "default-src 'none'" in policy
    assert f"script-src 'sha256-{digest}'" in policy


def test_what_users_and_answers_write_is_text() -> None:
    read = Read(html_report(small_run(configuration={"<b>": "<i>"}), (POINT,)))

    assert sum(tag == "script" for tag, _ in read.elements) == 1
    assert not {"b", "i"} & {tag for tag, _ in read.elements}
    assert "<script>alert(1)</script> | ``` </details> @octocat" in read.words
    assert "\u202e" not in read.words
    assert "⟨U+202E⟩" in read.words


def test_nothing_of_a_case_put_aside_is_shown() -> None:
    page = html_report(compared(small_run(), questions__kind=1, verdicts__kind=0.5), ())

    assert SECRET not in page
    assert "-aside" not in page
    assert "2 put aside" in page


def test_every_dev_case_is_there_to_be_filtered_the_gravest_first() -> None:
    read = Read(html_report(small_run(), ()))
    cases = [
        attributes
        for tag, attributes in read.elements
        if tag == "tbody" and (attributes.get("id") or "").startswith("case-")
    ]

    assert [case["data-id"] for case in cases] == ["v-wrong", "q-raised", "q-hostile", "q-right"]
    assert [case["data-suite"] for case in cases] == ["verdicts", *["questions"] * 3]
    assert cases[-1]["data-wrong"] == "0"
    assert "questions.kind" in (cases[2]["data-short"] or "").split()


def test_ids_are_unique_and_links_lead_somewhere() -> None:
    read = Read(html_report(compared(small_run(), questions__kind=1), (POINT,)))
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    links = [attributes.get("href") or "" for tag, attributes in read.elements if tag == "a"]

    assert len(ids) == len(set(ids))
    assert links
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_an_empty_history_and_a_run_without_baseline_say_so() -> None:
    page = html_report(run(scored(question_case(), answered())), ())

    for words in (
        "No run has been kept yet.",
        "There is no baseline to compare with.",
        "No baseline was run beside it.",
        "No case is wrong.",
        "Not told.",
    ):
        assert words in page


def test_the_same_run_gives_the_same_page() -> None:
    assert html_report(small_run(), (POINT,)) == html_report(small_run(), (POINT,))
