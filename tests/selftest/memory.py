"""The vectors of queries, computed once: they are the same whatever else is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from pingwen.retrieval.embedding import IdentifiedEmbedding
from tests.selftest.planting import replaced

__all__ = ["Memory", "RememberedEmbedding", "remembered"]

_Open = Callable[[str], IdentifiedEmbedding]


@dataclass
class Memory:
    """``identity``: of the embedding, by the name under which it is opened."""

    identity: dict[str, str] = field(default_factory=dict)
    queries: dict[str, list[float]] = field(default_factory=dict)

    def add(self, other: Memory) -> None:
        """Take in what another process has computed."""
        self.identity.update(other.identity)
        self.queries.update(other.queries)


class RememberedEmbedding(IdentifiedEmbedding):
    """Computes only what is not remembered; the model is loaded when it is first needed."""

    def __init__(self, name: str, open_model: _Open, memory: Memory) -> None:
        self._name, self._open, self._memory = name, open_model, memory
        self._model: IdentifiedEmbedding | None = None
        if name not in memory.identity:
            memory.identity[name] = self._loaded().identity
        self.identity = memory.identity[name]

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """As the model does; nothing of it is remembered."""
        return self._loaded().embed_documents(list(texts))

    def embed_query(self, text: str) -> list[float]:
        """The vector of one query."""
        if text not in self._memory.queries:
            self._memory.queries[text] = self._loaded().embed_query(text)
        return self._memory.queries[text]

    def _loaded(self) -> IdentifiedEmbedding:
        self._model = self._model or self._open(self._name)
        return self._model


@contextmanager
def remembered(memory: Memory) -> Iterator[None]:
    """Products that are opened meanwhile embed through ``memory``, and fill it."""
    with replaced(
        "pingwen.retrieval.embedding:open_embedding",
        lambda opens: lambda name="packaged": RememberedEmbedding(name, opens, memory),
    ):
        yield
