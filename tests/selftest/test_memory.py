"""A query is embedded once, and the model is not loaded for what is remembered."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.retrieval.embedding import IdentifiedEmbedding
from tests.selftest.memory import Memory, RememberedEmbedding


class _Counting(IdentifiedEmbedding):
    identity = "counting"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        return [[float(len(text))] for text in texts]

    def embed_query(self, text: str) -> list[float]:
        self.asked.append(text)
        return [float(len(text))]


def _unopened(_: str) -> IdentifiedEmbedding:
    raise AssertionError("the model was loaded")


def test_a_query_is_embedded_once() -> None:
    model = _Counting()
    embedding = RememberedEmbedding("packaged", lambda _: model, Memory())
    assert embedding.embed_query("年限") == embedding.embed_query("年限") == [2.0]
    assert model.asked == ["年限"]
    assert embedding.embed_documents(["年"]) == [[1.0]]


def test_what_another_process_computed_needs_no_model() -> None:
    memory, learnt = Memory(), Memory()
    RememberedEmbedding("packaged", lambda _: _Counting(), learnt).embed_query("年限")
    memory.add(learnt)
    embedding = RememberedEmbedding("packaged", _unopened, memory)
    assert embedding.identity == "counting"
    assert embedding.embed_query("年限") == [2.0]
