"""A run with a small fake in the assistant's place: its exit code, its files, its words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pingwen.domain.answer import Answer
from pingwen.domain.question import Question
from pingwen.errors import CaseInvalid, EvaluationError
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.results import CaseResult, answer_hash, case_hash
from pingwen.evaluation.runner import Selection, evaluate, main, run
from tests.evaluation.building import (
    CORPUS,
    answer,
    question_case,
    verdict,
    verdict_case,
)

QUESTION = question_case()
ASIDE = question_case(id="q2", group="other", split="aside")
VERDICT = verdict_case()
BOUNDS = "questions.kind: {at_least: 1}\nverdicts.false_eligible: {at_most: 0}\n"


def right(question: Question) -> Answer:
    if question.id == "v1":
        return answer(kind="verdict", given=verdict())
    return answer()


def wrong(question: Question) -> Answer:
    return answer(kind="verdict", given=verdict("eligible"))


def raising(question: Question) -> Answer:
    if question.id == "q1":
        raise KeyError("x")
    return right(question)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cases").mkdir()
    for name, cases in (("questions", (QUESTION, ASIDE)), ("verdicts", (VERDICT,))):
        text = "".join(case.model_dump_json(exclude_defaults=True) + "\n" for case in cases)
        (tmp_path / "cases" / f"{name}.jsonl").write_text(text, encoding="utf-8")
    (tmp_path / "thresholds.yaml").write_text(BOUNDS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("ask", "code"), [(right, 0), (wrong, 1), (raising, 1)])
def test_the_exit_code_is_zero_only_where_all_is_answered_and_held(
    folder: Path, ask: Callable[[Question], Answer], code: int
) -> None:
    assert evaluate(ask, CORPUS, folder, progress=False) == code


def test_a_case_that_raises_fails_the_run_though_every_bound_is_held(folder: Path) -> None:
    (folder / "thresholds.yaml").write_text("questions.kind: {at_least: 0}", encoding="utf-8")

    assert evaluate(raising, CORPUS, folder, progress=False) == 1


def test_a_case_that_raises_does_not_end_the_run() -> None:
    first, second = run(raising, [QUESTION, ASIDE], CORPUS, progress=False)

    assert first.error == "KeyError: 'x'"
    assert first.scores["questions.kind"].value == 0
    assert second.error is None
    assert second.faults == {}


def test_no_cases_are_an_error() -> None:
    with pytest.raises(EvaluationError, match="no cases to run"):
        run(right, [], CORPUS)


def test_a_selection_that_leaves_nothing_is_an_error(folder: Path) -> None:
    selection = Selection(only=("q1",), suite=Suite.VERDICTS)

    with pytest.raises(EvaluationError, match="no cases to run"):
        evaluate(right, CORPUS, folder, selection=selection, progress=False)


def test_an_id_that_no_case_has_is_an_error(folder: Path) -> None:
    with pytest.raises(EvaluationError, match="no case has the id q8, q9"):
        evaluate(
            right, CORPUS, folder, selection=Selection(only=("q9", "q1", "q8")), progress=False
        )


def test_a_broken_case_stops_the_run_before_anything_is_asked(folder: Path) -> None:
    (folder / "cases" / "questions.jsonl").write_text("{}\n", encoding="utf-8")

    with pytest.raises(CaseInvalid, match=r"questions\.jsonl:1"):
        evaluate(wrong, CORPUS, folder, progress=False)


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (Selection(suite=Suite.VERDICTS), ["v1"]),
        (Selection(split=Split.ASIDE), ["q2"]),
        (Selection(only=("q1",)), ["q1"]),
        (Selection(), ["q1", "q2", "v1"]),
    ],
)
def test_a_selection_narrows_the_run(folder: Path, selection: Selection, ids: list[str]) -> None:
    evaluate(right, CORPUS, folder, selection=selection, progress=False)

    lines = (folder / "reports" / "results.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["case"] for line in lines] == ids


def test_results_can_be_read_back_and_carry_their_hashes(folder: Path) -> None:
    evaluate(right, CORPUS, folder, progress=False)

    lines = (folder / "reports" / "results.jsonl").read_text(encoding="utf-8").splitlines()
    result = CaseResult.model_validate_json(lines[0])
    assert result.answer == answer()
    assert result.case_hash == case_hash(QUESTION)
    assert result.answer_hash == answer_hash(answer())
    assert result.corpus_version == "v1"


def test_the_answer_s_hash_leaves_out_how_long_it_took() -> None:
    slow = answer().model_copy(update={"timings_ms": {"total": 900.0}})

    assert answer_hash(slow) == answer_hash(answer())
    assert answer_hash(answer("满8年")) != answer_hash(answer())


def test_the_report_shows_figures_bounds_and_failing_cases_in_full(folder: Path) -> None:
    evaluate(wrong, CORPUS, folder, progress=False)

    report = (folder / "reports" / "report.md").read_text(encoding="utf-8")
    assert "| questions.kind | 0.000 (2) | 0.000–0.658 | 0.000 (1) | 0.000 (1) |" in report
    assert "- missed: verdicts.false_eligible: 1.000, must be ≤ 0.000" in report
    assert "## Failing cases (3)" in report
    assert "- user: 我2016年硕士毕业，能评副高吗？" in report
    assert "- **verdicts.status**: eligible, not undetermined" in report


def test_the_report_says_when_every_bound_is_held(folder: Path) -> None:
    evaluate(right, CORPUS, folder, progress=False)

    report = (folder / "reports" / "report.md").read_text(encoding="utf-8")
    assert "Every bound is held." in report
    assert "## Failing cases (0)" in report


def test_the_console_shows_the_figures_and_what_is_missed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evaluate(raising, CORPUS, folder, progress=False)

    printed = capsys.readouterr().out
    assert "questions.kind" in printed
    assert "questions.kind: 0.500, must be ≥ 1.000" in printed
    assert "q1: raised" in printed


def test_a_wrong_option_is_refused_before_anything_is_opened() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--suite", "riddles"])

    assert caught.value.code == 2


def test_a_run_that_cannot_be_made_says_why_and_gives_two(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PINGWEN_PORT", "none")

    assert main([]) == 2
    assert "settings_invalid: PINGWEN_PORT is 'none'" in capsys.readouterr().err
