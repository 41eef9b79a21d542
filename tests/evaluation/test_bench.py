"""The bench: where its questions come from, what it counts, when it fails."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from pingwen.domain.answer import Answer
from pingwen.domain.asking import read_question
from pingwen.domain.question import Question
from pingwen.errors import CaseInvalid
from pingwen.evaluation.bench import Measurement, bench_lines, measure
from tests.answers import answer_to

TODAY = date(2026, 11, 21)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    talk = [
        {"role": "user", "content": "能评吗"},
        {"role": "assistant", "content": "哪一年毕业？"},
        {"role": "user", "content": "2016年"},
    ]
    (tmp_path / "a.jsonl").write_text('{"question": "几年？"}\n\n{"other": 1}\n', encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps({"messages": talk}), encoding="utf-8")
    return tmp_path


def test_the_cases_are_asked_as_they_are_and_then_with_other_openings(cases: Path) -> None:
    """Every line is a question that a batch reads, and no two are the same."""
    texts = [read_question(line, TODAY).text for line in bench_lines(cases, 4)]

    assert texts == ["几年？", "2016年", "请问，几年？", "请问，2016年"]


@pytest.mark.parametrize("written", ["", "not json", '{"messages": 3}', "[]"])
def test_cases_without_a_conversation_are_refused(tmp_path: Path, written: str) -> None:
    """A bench over nothing would pass."""
    (tmp_path / "a.jsonl").write_text(written, encoding="utf-8")

    with pytest.raises(CaseInvalid):
        bench_lines(tmp_path, 200)


def test_a_run_is_measured_and_its_errors_counted(cases: Path) -> None:
    """A refused line is an error however fast it was."""

    def choosy(question: Question) -> Answer:
        if question.text == "2016年":
            raise ZeroDivisionError
        return answer_to(question)

    found = measure(choosy, bench_lines(cases, 10))

    assert (found.questions, found.errors) == (10, 1)
    assert 0 < found.median_ms <= found.p95_ms
    assert found.peak_memory_bytes > 1_000_000


@pytest.mark.parametrize(
    ("changed", "passed"),
    [
        ({}, True),
        ({"errors": 1}, False),
        ({"median_ms": 100.1}, False),
        ({"peak_memory_bytes": 1_200_000_001}, False),
    ],
)
def test_a_run_beyond_what_is_promised_fails(changed: dict[str, int], passed: bool) -> None:
    """At the limits it passes."""
    within = Measurement(
        questions=200,
        median_ms=100,
        p95_ms=500,
        slowest_ms=900,
        peak_memory_bytes=1_200_000_000,
        errors=0,
    )

    assert Measurement.model_validate(within.model_dump() | changed).passed is passed
