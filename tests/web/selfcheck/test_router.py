"""The self-check as a reader's browser sees it, step by step."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from tests.rules.support import TODAY, the_rules
from tests.web.selfcheck.support import Page, carried, headline, legend, selfcheck

SENIOR = "/check/bj-ai/高级工程师"
JUNIOR = "/check/bj-ai/助理工程师"
COLLEGE = {
    "region": {"name": "北京"},
    "field": {"name": "人工智能"},
    "employment": {"kind": "企业"},
    "education": [{"degree": "大学专科", "graduated": "2018-07"}],
}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(selfcheck()) as client:
        yield client


def send(client: TestClient, path: str, page: Page | None = None, **fields: str) -> Page:
    facts = {"facts": carried(page)} if page is not None else {}
    return client.post(path, data={**facts, "as_of": TODAY.isoformat(), **fields})


def test_every_title_that_can_be_decided_is_offered(client: TestClient) -> None:
    """Each by its own page, under the document that decides it."""
    page = client.get("/check")

    cards = [card for card in the_rules().cards if card.decides]
    links = re.findall(r'href="(/check/[^"]+)"', page.text)
    assert len(links) == sum(len(card.targets) for card in cards)
    assert all(client.get(link).status_code == 200 for link in links)


def test_the_most_decisive_question_comes_first_and_then_the_next(client: TestClient) -> None:
    """From nothing to a verdict, one form at a time."""
    page: Page = client.get(JUNIOR)
    assert legend(page) == "您的最高学历是什么，哪年哪月毕业？"
    page = send(client, JUNIOR, page, action="answer", degree="大学专科", graduated="2018-07")
    assert legend(page).startswith("您从哪年哪月开始从事本专业（人工智能）工作")
    page = send(client, JUNIOR, page, action="answer", start="2018-08")
    for answer in ({"name": "北京"}, {"name": "人工智能"}, {"kind": "企业"}):
        page = send(client, JUNIOR, page, action="answer", **answer)
    assert legend(page) == ""
    assert headline(page).startswith("符合申报条件（以所述情况为准）")


def test_three_years_to_the_day_are_enough_and_a_day_less_is_not(client: TestClient) -> None:
    """The same rule module decides here as everywhere."""
    verdicts = {}
    for start in ("2023-11-21", "2023-11-22"):
        facts = {**COLLEGE, "work": [{"in_field": True, "start": start, "ongoing": True}]}
        verdicts[start] = headline(client.post(JUNIOR, data={"facts": json.dumps(facts)}))
    assert verdicts["2023-11-21"].startswith("符合申报条件")
    assert verdicts["2023-11-22"].startswith("按所述情况不符合")


def test_what_is_not_known_is_passed_over_and_not_asked_again(client: TestClient) -> None:
    first = client.get(SENIOR)
    second = send(client, SENIOR, first, action="unknown")

    assert legend(second) not in ("", legend(first))
    assert "不清楚：学历" in second.text


def test_a_fact_can_be_taken_back_and_is_asked_for_again(client: TestClient) -> None:
    before = client.get(JUNIOR)
    after = send(client, JUNIOR, before, action="answer", degree="大学专科", graduated="2018-07")
    again = send(client, JUNIOR, after, action="drop education:0")

    assert legend(again) == legend(before)
    assert carried(again) == "{}"


def test_what_no_question_asks_can_be_told_all_the_same(client: TestClient) -> None:
    """An award opens the exceptional route."""
    form = send(client, SENIOR, client.get(SENIOR), action="tell more award_detail")
    assert legend(form) == "补充：科技奖或专利奖"
    page = send(
        client, SENIOR, form, action="answer", more="award_detail", kind="科技奖项", level="省部级"
    )
    assert "奖项：科技奖项（省部级）" in page.text
    assert "未采用" not in page.text


def test_telling_more_can_be_given_up(client: TestClient) -> None:
    start: Page = client.get(SENIOR)
    left = send(client, SENIOR, start, action="unknown", more="award_detail")

    assert legend(left) == legend(start)
    assert carried(left) == "{}"


def test_a_field_that_is_wrong_is_asked_for_again_with_what_was_filled_in(
    client: TestClient,
) -> None:
    page = send(
        client, SENIOR, client.get(SENIOR), action="answer", degree="大学本科", graduated="去年"
    )

    assert page.status_code == 422
    assert "「毕业年月」请写成 2018-07 或 2018。" in page.text
    assert re.search(r'name="graduated"[^>]* autofocus aria-invalid="true"', page.text)
    assert "<title>请更正 · " in page.text
    assert "<option selected>大学本科</option>" in page.text
    assert 'value="去年"' in page.text


def test_only_the_kinds_and_particulars_that_the_asked_group_names_are_offered(
    client: TestClient,
) -> None:
    """Of a senior engineer's work no commissioning; of results no level."""
    more = {
        key: send(client, SENIOR, action=f"tell more {key}")
        for key in ("performance", "achievements")
    }

    assert "<option>专业负责人</option>" in more["performance"].text
    assert "<option>设施设备调试运维</option>" not in more["performance"].text
    assert 'name="level"' in more["performance"].text
    assert 'name="level"' not in more["achievements"].text
    assert 'name="several"' not in more["performance"].text
    middle = send(client, "/check/bj-ai/工程师", action="tell more performance")
    assert 'name="several"' in middle.text


def test_only_what_some_condition_looks_at_can_be_told_unasked(client: TestClient) -> None:
    """A subsidy has no awards."""
    assert "tell more award_detail" in client.get(SENIOR).text
    assert "tell more" not in client.get("/check/bj-train/以工代训补贴").text


def test_what_cannot_be_confirmed_is_not_asked_again(client: TestClient) -> None:
    facts = COLLEGE | {
        "work": [{"in_field": True, "start": "2018-08", "ongoing": True}],
        "reservations": [{"about": "work"}],
    }
    asked = client.post(JUNIOR, data={"facts": json.dumps(facts)})
    assert legend(asked).endswith("仍然都属实吗？")
    page = send(client, JUNIOR, asked, action="unknown")

    assert legend(page) == ""
    assert headline(page).startswith("信息不足")
    assert "没有别的要问了" in page.text


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/check/bj-ai/皇帝", {}, 422),
        ("/check/nowhere/高级工程师", {}, 422),
        (SENIOR, {"action": "rob"}, 422),
        (SENIOR, {"action": "tell more everything"}, 422),
        (SENIOR, {"facts": "{"}, 400),
        (SENIOR, {"facts": '{"region": 3}'}, 422),
        (SENIOR, {"as_of": "1666-01-01"}, 422),
    ],
)
def test_what_no_form_of_ours_sends_is_refused_in_words(
    client: TestClient, path: str, body: dict[str, str], status: int
) -> None:
    page = client.post(path, data=body)

    assert page.status_code == status
    assert "没有找到" in page.text


@pytest.mark.parametrize("body", [b"\xff\xfe=1", b"&".join([b"a=1"] * 41)])
def test_what_is_no_form_is_refused(client: TestClient, body: bytes) -> None:
    assert client.post(SENIOR, content=body).status_code == 422


def test_what_people_write_is_escaped(client: TestClient) -> None:
    """No form field can draw a verdict of its own."""
    facts = json.dumps({"region": {"name": "<section class=pw-card>"}})
    page = client.post(SENIOR, data={"facts": facts})

    assert "<section class=pw-card>" not in page.text
