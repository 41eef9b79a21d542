"""The corpus of the repository, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from pingwen.corpus import load_corpus
from pingwen.domain.clause import Corpus


@pytest.fixture(scope="session")
def folder() -> Path:
    return Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="session")
def corpus(folder: Path) -> Corpus:
    return load_corpus(folder)
