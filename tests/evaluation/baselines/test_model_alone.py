"""A chat model alone, asked over HTTP as it would be."""

from __future__ import annotations

import json

import pytest

from pingwen.domain.answer import AnswerKind
from pingwen.domain.verdict import VerdictStatus
from pingwen.errors import EvaluationError
from pingwen.evaluation.baselines.model_alone import ModelAlone, open_model_alone
from pingwen.settings import Settings
from tests.evaluation.baselines.asking import asked
from tests.evaluation.baselines.chat_server import Sent, completion, serving

KEY = "sk-never-told"
VERDICT = json.dumps({"kind": "verdict", "status": "not_eligible", "text": "不可以"})


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)


def alone(url: str) -> ModelAlone:
    return open_model_alone("openai:some-model", Settings(), url=url, timeout=5, retries=0)


def test_the_model_hears_the_conversation_and_nothing_of_the_documents() -> None:
    with serving(completion(json.dumps({"kind": "answer", "text": "七年"}))) as server:
        found = alone(server.url).answer(asked("硕士评副高", "要几年？"))

    (request,) = server.requests
    shape, *said = request["messages"]
    assert (request["path"], request["model"]) == ("/v1/chat/completions", "some-model")
    assert (shape["role"], "2026-11-21" in shape["content"]) == ("system", True)
    assert [(each["role"], each["content"]) for each in said] == [
        ("user", "硕士评副高"),
        ("assistant", "嗯。"),
        ("user", "要几年？"),
    ]
    assert (found.answer.kind, found.answer.text) == (AnswerKind.ANSWER, "七年")
    assert (found.answer.citations, found.ranking) == ((), ())


def test_a_verdict_is_on_the_title_that_was_asked_about() -> None:
    with serving(completion(VERDICT)) as server:
        verdict = alone(server.url).answer(asked("做人工智能，能评副高吗")).answer.verdict

    assert verdict is not None
    assert (verdict.scheme, verdict.target) == ("bj-ai", "高级工程师")
    assert verdict.status is VerdictStatus.NOT_ELIGIBLE


def test_a_verdict_on_no_title_is_an_answer() -> None:
    with serving(completion(VERDICT)) as server:
        found = alone(server.url).answer(asked("能评吗")).answer

    assert (found.kind, found.verdict, found.text) == (AnswerKind.ANSWER, None, "不可以")


@pytest.mark.parametrize("content", ["我不知道什么是 JSON", "<html>", "{", ""])
def test_nonsense_is_an_answer_in_words(content: str) -> None:
    with serving(completion(content)) as server:
        found = alone(server.url).answer(asked("要几年？")).answer

    assert (found.kind, found.text) == (AnswerKind.ANSWER, content)


@pytest.mark.parametrize(
    "sent",
    [
        Sent(b"<html>502</html>", content_type="text/html"),
        Sent(b"<html>502</html>", status=502, content_type="text/html"),
        Sent(b'{"error": {"message": "no"}}', status=500),
        Sent(b'{"error": {"message": "wrong key"}}', status=401),
        Sent(b"", status=0),
        Sent(b"{"),
        Sent(b"[]"),
        Sent(b'{"choices": []}'),
    ],
)
def test_a_server_that_gives_no_completion_is_an_error_that_tells_no_secret(sent: Sent) -> None:
    with serving(sent) as server, pytest.raises(EvaluationError) as caught:
        alone(server.url).answer(asked("要几年？"))

    assert caught.value.detail.startswith("the model gave no answer")
    assert KEY not in caught.value.detail


def test_a_server_that_is_not_there_is_an_error() -> None:
    with serving(completion("")) as server:
        pass
    with pytest.raises(EvaluationError, match="the model gave no answer"):
        alone(server.url).answer(asked("要几年？"))


@pytest.mark.parametrize("name", ["nobody:some-model", "some-model-without-provider"])
def test_a_name_that_is_no_model_is_an_error(name: str) -> None:
    with pytest.raises(EvaluationError, match="no chat model"):
        open_model_alone(name, Settings())


def test_a_missing_key_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    with pytest.raises(EvaluationError, match="no chat model 'openai:some-model'"):
        open_model_alone("openai:some-model", Settings())
