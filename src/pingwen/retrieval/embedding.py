"""Texts to vectors, through any SentenceTransformer."""

from __future__ import annotations

import contextlib
import hashlib
import logging
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from langchain.embeddings import Embeddings

from pingwen.errors import SettingsInvalid

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

__all__ = ["IdentifiedEmbedding", "SentenceTransformerEmbedding", "open_embedding"]

# For models that state no prompts of their own: what their authors say to put before a text.
_KNOWN_PROMPTS = (
    ("e5-", {"query": "query: ", "document": "passage: "}),
    ("-zh", {"query": "为这个句子生成表示以用于检索相关文章：", "document": ""}),
)


class IdentifiedEmbedding(Embeddings):
    """LangChain's ``Embeddings`` with a name to it: equal ``identity``, comparable vectors."""

    identity: str


class SentenceTransformerEmbedding(IdentifiedEmbedding):
    """A SentenceTransformer as LangChain sees it: ``encode_query`` and ``encode_document``.

    Vectors have unit length.
    """

    def __init__(self, model: SentenceTransformer, identity: str) -> None:
        self._model = model
        self.identity = identity

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """A vector a text, in their order."""
        if not texts:
            return []
        vectors = self._model.encode_document(
            list(texts), normalize_embeddings=True, show_progress_bar=False
        )
        return [[float(x) for x in vector] for vector in vectors]

    def embed_query(self, text: str) -> list[float]:
        """The vector of one query."""
        vector = self._model.encode_query(text, normalize_embeddings=True, show_progress_bar=False)
        return [float(x) for x in vector]


def open_embedding(name: str = "packaged") -> SentenceTransformerEmbedding:
    """``packaged`` (needs no network), or a SentenceTransformer by its hub name or path.

    Raises SettingsInvalid where there is no such model or it cannot be loaded.
    """
    # Imported here: loading PyTorch takes seconds, which who only looks at a type need not wait.
    if name == "packaged":
        from pingwen.retrieval.packaged import PACKAGED_IDENTITY, open_packaged

        with _quiet():
            return SentenceTransformerEmbedding(open_packaged(), PACKAGED_IDENTITY)
    from sentence_transformers import SentenceTransformer

    try:
        with _quiet():
            model = SentenceTransformer(name)
    except Exception as error:  # the libraries below raise whatever their layers raise
        raise SettingsInvalid(f"EMBEDDING: no model {name!r} can be loaded: {error}") from error
    if not any(model.prompts.values()):
        for part, prompts in _KNOWN_PROMPTS:
            if part in name.lower():
                model.prompts = dict(prompts)
                break
    return SentenceTransformerEmbedding(model, f"{name}-{_fingerprint(model)}")


def _fingerprint(model: SentenceTransformer) -> str:
    """A hash of weights and prompts, for a name or a path may come to mean another model."""
    digest = hashlib.sha256(repr((sorted(model.prompts.items()), model.max_seq_length)).encode())
    for key, tensor in sorted(model.state_dict().items()):
        digest.update(key.encode())
        digest.update(tensor.detach().cpu().float().numpy().tobytes())
    return digest.hexdigest()[:16]


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keeps load reports and progress bars out of standard error while a model loads."""
    from transformers.utils import logging as untyped

    chatter: Any = untyped
    logger = logging.getLogger("sentence_transformers")
    level, verbosity = logger.level, chatter.get_verbosity()
    logger.setLevel(logging.WARNING)
    chatter.set_verbosity_error()
    chatter.disable_progress_bar()
    try:
        yield
    finally:
        logger.setLevel(level)
        chatter.set_verbosity(verbosity)
        chatter.enable_progress_bar()
