"""``GET /api/schemes`` and ``POST /api/check``: a verdict on facts sent as data."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from pingwen.domain.answer import Answer
from tests.web.fakes import TODAY, FakeAssistant

FACTS: dict[str, Any] = {"education": [{"degree": "硕士研究生", "graduated": "2016-07"}]}
ASKED: dict[str, Any] = {"scheme": "bj-ai", "target": "高级工程师", "facts": FACTS}


def _check(**fields: object) -> bytes:
    return json.dumps({**ASKED, **fields}).encode()


def test_the_schemes_are_told_with_their_targets_and_days(client: TestClient) -> None:
    """What a form needs to offer a choice."""
    (card,) = client.get("/api/schemes").json()

    assert card["id"] == "bj-ai"
    assert card["document"] == "bj-ai-30"
    assert [target["name"] for target in card["targets"]] == ["高级工程师"]
    assert (card["valid_from"], card["valid_to"], card["decides"]) == ("2020-11-10", None, True)


def test_a_check_has_the_shape_of_the_contract_and_echoes_the_id(client: TestClient) -> None:
    """The same answer as to a question, with the verdict in it."""
    response = client.post("/api/check", content=_check(id="c1", as_of="2026-11-21"))

    assert response.status_code == 200
    answer = Answer.model_validate_json(response.content)
    assert answer.id == "c1"
    assert answer.verdict is not None


def test_facts_scheme_target_and_day_reach_the_rules(
    client: TestClient, assistant: FakeAssistant
) -> None:
    """A day that is left out is today."""
    client.post("/api/check", content=_check(as_of="2028-05-01"))
    client.post("/api/check", content=_check())

    (facts, scheme, target, day), (*_, today) = assistant.checked[-2:]
    assert facts.education[0].degree == "硕士研究生"
    assert (scheme, target, day) == ("bj-ai", "高级工程师", date(2028, 5, 1))
    assert today == TODAY


MANY = {"conduct": [{"kind": "falsified"}] * 501}
BAD_INPUTS = {
    "nothing": (b"", 422, "empty_question"),
    "not JSON": (b"{facts: 1}", 400, "malformed_request"),
    "no facts": (b'{"scheme": "bj-ai", "target": "x"}', 422, "invalid_question"),
    "facts a list": (_check(facts=[]), 422, "invalid_question"),
    "no scheme": (b'{"target": "x", "facts": {}}', 422, "invalid_question"),
    "a scheme that is a number": (_check(scheme=3), 422, "invalid_question"),
    "an unknown field": (_check(colour="red"), 422, "invalid_question"),
    "an unknown field of the facts": (_check(facts={"colour": 1}), 422, "invalid_facts"),
    "an unknown degree": (_check(facts={"education": [{"degree": "MBA"}]}), 422, "invalid_facts"),
    "a day that is none": (_check(as_of="2026-02-30"), 422, "invalid_question"),
    "an unknown scheme": (_check(scheme="bj-law"), 422, "unknown_scheme"),
    "an unknown target": (_check(target="律师"), 422, "unknown_target"),
    "501 facts": (_check(facts=MANY), 413, "question_too_long"),
    "5 MB": (_check(id="x" * 5_000_000), 413, "question_too_long"),
}


@pytest.mark.parametrize(("body", "status", "code"), BAD_INPUTS.values(), ids=BAD_INPUTS)
def test_what_cannot_be_checked_gets_a_chinese_sentence_and_a_code(
    client: TestClient, body: bytes, status: int, code: str
) -> None:
    """As every other door of the service answers."""
    response = client.post("/api/check", content=body)

    assert response.status_code == status
    told = response.json()
    assert told["error"]["code"] == code
    assert re.search(r"[一-鿿]", told["error"]["message"])
    assert "Traceback" not in response.text
