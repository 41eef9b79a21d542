"""Each question in English that a clause is known to answer is asked without itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from pingwen.corpus.loader import load_corpus
from pingwen.evaluation.english_search import main
from pingwen.retrieval.features import FEATURES

_KNOWN = load_corpus(Path(__file__).parents[2] / "corpus").questions_in_english


def test_a_row_a_document_says_how_many_questions_find_their_clause(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--documents", "bj-file-24"]) == 0

    rows = [line.strip("| \n").split(" | ") for line in capsys.readouterr().out.splitlines()[2:]]
    known = str(sum(len(asked) for id_, asked in _KNOWN.items() if id_.startswith("bj-file-24/")))
    assert [row[:2] for row in rows] == [["all", known], ["bj-file-24", known]]
    assert rows[0][2:] == rows[1][2:]
    first, within_ten = map(float, rows[0][2:])
    assert 0 < first <= within_ten < 1.01
    assert first < 1, "a question that found itself would always come first"


def test_fitting_gives_each_feature_a_weight(capsys: pytest.CaptureFixture[str]) -> None:
    """As `weights.yaml` has them; likeness to questions in Chinese has none."""
    assert main(["--fit", "--documents", "bj-file-24"]) == 0

    weights = dict(line.split(": ") for line in capsys.readouterr().out.splitlines())
    assert list(weights) == list(FEATURES)
    assert weights["known"] == weights["known_best"] == "0.00"
    assert float(weights["dense"]) > 0
