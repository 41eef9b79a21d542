"""Every title walked to its end: each question can be answered in its form and none comes twice."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from fastapi.testclient import TestClient

from tests.rules.support import TODAY, the_rules
from tests.web.selfcheck.support import Page, carried, legend, selfcheck

MOST_STEPS = 60
TITLES = [
    (card.id, target.name) for card in the_rules().cards if card.decides for target in card.targets
]

Answer = Callable[[Page, set[str]], dict[str, str]]
"""What to send, given the page and the questions that were asked before."""


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(selfcheck()) as client:
        yield client


def fields(page: Page) -> dict[str, list[str]]:
    """The fields of the question: the options of a choice, or something that can be typed."""
    fieldset = re.search(r"<fieldset>(.*)</fieldset>", page.text, re.DOTALL)
    assert fieldset
    found: dict[str, list[str]] = {}
    for name, inner in re.findall(
        r'<select[^>]* name="(\w+)".*?>(.*?)</select>', fieldset[1], re.DOTALL
    ):
        found[name] = [unescape(o) for o in re.findall(r"<option(?: selected)?>(.*?)<", inner)]
    for name, attributes in re.findall(r'<input id="[^"]*" name="(\w+)"([^>]*)>', fieldset[1]):
        found[name] = ["3"] if "decimal" in attributes else ["2012-07"]
    found.pop("end", None)  # the work goes on
    found.pop("break", None)
    return found


def has_button(page: Page, action: str) -> bool:
    return f'name="action" value="{action}"' in page.text


def first_options(page: Page, before: set[str]) -> dict[str, str]:
    """Every first option; what is asked a second time is said to be all there is."""
    if legend(page) in before and has_button(page, "none"):
        return {"action": "none"}
    return {"action": "answer"} | {name: values[0] for name, values in fields(page).items()}


def nothing(page: Page, before: set[str]) -> dict[str, str]:
    """Nothing of anything, and where that is no answer the last option."""
    if has_button(page, "none"):
        return {"action": "none"}
    return {"action": "answer"} | {name: values[-1] for name, values in fields(page).items()}


def not_known(page: Page, before: set[str]) -> dict[str, str]:
    return {"action": "unknown"}


def at_random(seed: int) -> Answer:
    dice = random.Random(seed)

    def answer(page: Page, before: set[str]) -> dict[str, str]:
        if dice.random() < 0.3 or legend(page) in before:
            return {"action": "none" if has_button(page, "none") else "unknown"}
        chosen = {name: dice.choice(values) for name, values in fields(page).items()}
        return {"action": "answer"} | chosen

    return answer


def walk(client: TestClient, scheme: str, target: str, answer: Answer) -> tuple[Page, list[str]]:
    """The last page, and the questions that were asked and were left by another answer than one
    more of the same kind."""
    path = f"/check/{scheme}/{target}"
    page: Page = client.get(path)
    asked: list[str] = []
    before: set[str] = set()
    while (question := legend(page)) and len(asked) < MOST_STEPS:
        reply = answer(page, before)
        asked.append(f"{reply['action']} {question}")
        before.add(question)
        facts = {"facts": carried(page), "as_of": TODAY.isoformat()}
        page = client.post(path, data={**facts, **reply})
        assert page.status_code == 200, (question, reply)
    return page, asked


ANSWERS = [first_options, nothing, not_known, *map(at_random, range(2))]


@pytest.mark.parametrize("answer", ANSWERS, ids=["first", "none", "not-known", "a", "b"])
@pytest.mark.parametrize(("scheme", "target"), TITLES)
def test_every_title_comes_to_an_end_and_no_question_comes_again_unchanged(
    client: TestClient, scheme: str, target: str, answer: Answer
) -> None:
    page, asked = walk(client, scheme, target, answer)

    assert 'class="pw-headline"' in page.text
    assert "<legend>" not in page.text
    assert len(asked) == len(set(asked))
