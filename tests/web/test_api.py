"""``POST /api/ask``: the contract's answer, and a clear Chinese error for whatever is not one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date

import pytest
from fastapi.testclient import TestClient

from pingwen.domain.answer import Answer
from tests.web.fakes import TODAY, FakeAssistant

_USER = {"role": "user", "content": "北京AI助工，大专要干几年？"}


def _ask(**fields: object) -> bytes:
    return json.dumps({"messages": [_USER], **fields}).encode()


def _said(**message: object) -> bytes:
    return json.dumps({"messages": [{**_USER, **message}]}).encode()


def test_an_answer_has_the_shape_of_the_contract_and_echoes_the_id(client: TestClient) -> None:
    response = client.post("/api/ask", content=_ask(id="q1", as_of="2026-11-21", language="zh"))

    assert response.status_code == 200
    answer = Answer.model_validate_json(response.content)
    assert answer.id == "q1"
    assert answer.kind == "answer"
    assert answer.citations[0].url.startswith("/documents/bj-ai-30#")


def test_the_whole_conversation_reaches_the_assistant_with_today_as_the_day(
    client: TestClient, assistant: FakeAssistant
) -> None:
    messages = [_USER, {"role": "assistant", "content": "满3年。"}, _USER]
    client.post("/api/ask", content=json.dumps({"messages": messages}))

    asked = assistant.asked[-1]
    assert [m.content for m in asked.messages] == [str(m["content"]) for m in messages]
    assert asked.as_of == TODAY


def test_a_day_to_come_may_be_asked_for(client: TestClient, assistant: FakeAssistant) -> None:
    assert client.post("/api/ask", content=_ask(as_of="2028-05-01")).status_code == 200
    assert assistant.asked[-1].as_of == date(2028, 5, 1)


BAD_INPUTS = [
    ("nothing", b"", 422, "empty_question"),
    ("white space", b"  \n", 422, "empty_question"),
    ("not UTF-8", '{"messages": "中文"}'.encode("gb18030"), 400, "malformed_request"),
    ("not JSON", b"{messages: 1}", 400, "malformed_request"),
    ("not an object", b"[1, 2]", 400, "malformed_request"),
    ("nested beyond measure", b"[" * 100_000, 400, "malformed_request"),
    ("no messages", b"{}", 422, "invalid_question"),
    ("an empty list", b'{"messages": []}', 422, "empty_question"),
    ("messages a string", b'{"messages": "hi"}', 422, "invalid_question"),
    ("content a number", _said(content=3), 422, "invalid_question"),
    ("blank", _said(content=" "), 422, "empty_question"),
    ("a strange role", _said(role="system"), 422, "invalid_question"),
    ("an unknown field", _ask(colour="red"), 422, "invalid_question"),
    ("a day that is none", _ask(as_of="2026-02-30"), 422, "invalid_question"),
    ("a day too far ahead", _ask(as_of="2999-01-01"), 422, "invalid_question"),
    ("an unknown language", _ask(language="fr"), 422, "invalid_question"),
    ("201 messages", json.dumps({"messages": [_USER] * 201}).encode(), 413, "question_too_long"),
    ("a message of 30,000 characters",
_said(content="a" * 30_000), 413, "question_too_long"),
    ("5 MB", _ask(id="x" * 5_000_000), 413, "question_too_long"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "status", "code"), [c[1:] for c in BAD_INPUTS], ids=[c[0] for c in BAD_INPUTS]
)
def test_bad_input_gets_a_chinese_sentence_and_a_code(
    client: TestClient, body: bytes, status: int, code: str
) -> None:
    response = client.post("/api/ask", content=body)

    assert response.status_code == status
    told = response.json()
    assert set(told) == {"id", "error"}
    assert told["error"]["code"] == code
    assert re.search(r"[一-鿿]", told["error"]["message"])
    assert client.post("/api/ask", content=_ask()).status_code == 200, "the service goes on"


def test_a_body_without_a_stated_length_is_refused_while_it_is_read(client: TestClient) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(100):
            sent += 1
            yield b"a" * 65_536

    response = client.post("/api/ask", content=endless())

    assert response.status_code == 413
    assert response.json()["error"]["code"] == "question_too_long"


def test_the_id_of_a_bad_request_is_echoed_where_it_can_be_read(client: TestClient) -> None:
    response = client.post("/api/ask", content=_ask(id="q7", as_of="nonsense"))
    assert response.json()["id"] == "q7"


@pytest.mark.parametrize(
    ("question", "status", "code"),
    [("索引坏了", 503, "index_unavailable"), ("崩溃", 500, "internal")],
)
def test_a_failure_inside_shows_neither_path_nor_trace(
    client: TestClient, question: str, status: int, code: str
) -> None:
    body = json.dumps({"id": "e1", "messages": [{"role": "user", "content": question}]})
    response = client.post("/api/ask", content=body)

    assert response.status_code == status
    assert response.json()["id"] == "e1"
    assert response.json()["error"]["code"] == code
    assert "secret" not in response.text
    assert "Traceback" not in response.text


def test_health_names_the_corpus(client: TestClient, assistant: FakeAssistant) -> None:
    health = client.get("/healthz").json()
    assert health == {"status": "ok", "corpus": assistant.corpus.version}
