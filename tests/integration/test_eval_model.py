"""``pingwen eval model`` over real cases, with a model's endpoint that always says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from pingwen.errors import EvaluationError
from pingwen.evaluation.behind_model import measure_model
from tests.proposing.chat_model.loopback import Behaviour, hangs_up, listening, reply

EVALS = Path(__file__).resolve().parents[2] / "evals"
EVERYBODY_MAY = reply(segments=[], facts=[], verdict="eligible")


def measured(
    behaviour: Behaviour, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[str, int]:
    """The report, and how many requests it took."""
    with listening(behaviour) as endpoint:
        monkeypatch.setenv("PINGWEN_MODEL", "openai:Some-Model")
        monkeypatch.setenv("PINGWEN_MODEL_BASE_URL", endpoint.url)
        path = measure_model(EVALS, folder / "kept", folder / "reports", 4)
    assert path == folder / "reports" / "openai-some-model.md"
    return path.read_text(encoding="utf-8"), len(endpoint.requests)


def test_what_a_model_proposed_is_kept_and_reported_beside_what_was_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody may apply, it says: that is counted, and not shown. A second run asks nothing."""
    report, _ = measured(EVERYBODY_MAY, tmp_path, monkeypatch)
    again, requests = measured(hangs_up, tmp_path, monkeypatch)

    assert "of 8 cases of the dev split have an answer of the model: 4 that end" in report
    assert "| no verdict proposed | 0 of 4" in report
    assert "| 「符合」 shown where it is not right | 0 of" in report
    assert "openai:Some-Model answer@" in report
    assert (again, requests) == (report, 0)


def test_a_model_that_gives_nothing_has_a_report_that_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is kept of it: the next run asks again."""
    report, _ = measured(hangs_up, tmp_path, monkeypatch)

    assert "0 of 8 cases of the dev split have an answer of the model" in report
    assert "| asked of the model | 0 |" in report


def test_without_a_chat_model_there_is_nothing_to_measure(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="PINGWEN_MODEL names no chat model"):
        measure_model(EVALS, tmp_path, tmp_path)
