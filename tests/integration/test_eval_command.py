"""``pingwen eval`` over the real cases, documents and rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from pingwen.errors import BaselineInvalid
from pingwen.evaluation.command import evaluate
from pingwen.evaluation.options import EvalOptions, Task

EVALS = Path(__file__).resolve().parents[2] / "evals"
SET = Path(__file__).resolve().parents[1] / "evaluation" / "beir" / "set"


def test_one_case_is_answered_scored_and_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its answer is printed in full, and both reports are written."""
    options = EvalOptions(only=("ai-junior-college-1",), folder=EVALS, reports=tmp_path)

    assert evaluate(options) == 0

    told = capsys.readouterr().out
    assert "retrieval.first" in told
    assert "北京AI助工，大专要干几年？" in told
    assert {path.name for path in tmp_path.iterdir()} >= {
        "report.md",
        "page.html",
        "results.jsonl",
        "answers-extractive.jsonl",
    }


def test_a_run_is_not_made_where_what_it_is_compared_with_is_not_there(tmp_path: Path) -> None:
    """Nothing is asked then."""
    options = EvalOptions(
        only=("ai-junior-college-1",), folder=EVALS, reports=tmp_path, compare="no-such-commit"
    )

    with pytest.raises(BaselineInvalid):
        evaluate(options)

    assert list(tmp_path.iterdir()) == []


def test_a_case_that_is_not_finished_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever ends the input leaves no half a line behind."""

    def ended(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", ended)

    assert evaluate(EvalOptions(task=Task.NEW, folder=tmp_path)) == 1

    assert "未保存" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_public_set_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its index lies in the data folder and not in the product's index."""
    monkeypatch.setenv("PINGWEN_DATA_DIR", str(tmp_path))

    assert evaluate(EvalOptions(task=Task.BEIR, beir=SET)) == 0

    assert "nDCG@10" in capsys.readouterr().out
