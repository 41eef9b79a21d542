"""Texts to the pieces of words that the packaged model knows."""

from __future__ import annotations

import re

import sentencepiece
from sentencepiece.sentencepiece_model_pb2 import ModelProto  # type: ignore[attr-defined]  # made at import

from pingwen.retrieval.packed import Vocabulary

__all__ = ["Tokenizer"]

_SPACES = re.compile(" {2,}")


class Tokenizer:
    """XLM-RoBERTa's: the likeliest unigrams of SentencePiece, each space a mark before its word.

    ``begin`` and ``end`` are the ids that a text stands between.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.begin, self.end = vocabulary.begin, vocabulary.end
        self._replacements = vocabulary.replacements
        self._pieces = sentencepiece.SentencePieceProcessor(model_proto=_model(vocabulary))

    def __call__(self, text: str) -> list[int]:
        """The ids of a text's pieces, without the marks of its beginning and end."""
        # A lone surrogate is no UTF-8; NUL ends a text of many a reader.
        written = text.replace("\0", " ").encode("utf-8", "replace").decode()
        plain = _SPACES.sub(" ", written.translate(self._replacements))
        return list(self._pieces.encode(plain))


def _model(vocabulary: Vocabulary) -> bytes:
    """The vocabulary as SentencePiece reads it."""
    kinds = ModelProto.SentencePiece
    marks = (vocabulary.begin, vocabulary.end, vocabulary.padding)
    odd = dict.fromkeys(marks, kinds.CONTROL) | {vocabulary.unknown: kinds.UNKNOWN}
    model = ModelProto()
    for id_, (piece, score) in enumerate(vocabulary.pieces):
        model.pieces.add(piece=piece, score=score, type=odd.get(id_, kinds.NORMAL))
    spec = model.trainer_spec
    spec.model_type = spec.UNIGRAM
    spec.unk_id, spec.bos_id, spec.eos_id = vocabulary.unknown, vocabulary.begin, vocabulary.end
    spec.pad_id = vocabulary.padding
    model.normalizer_spec.name = "identity"  # done by the replacements
    model.normalizer_spec.remove_extra_whitespaces = False
    return bytes(model.SerializeToString())
