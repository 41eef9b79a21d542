"""The bench: where its questions come from, what it counts, when it fails."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pingwen.domain.answer import Answer
from pingwen.domain.asking import read_question
from pingwen.domain.question import Question
from pingwen.errors import CaseInvalid
from pingwen.evaluation.bench import Measurement, bench, bench_lines, measure
from tests.answers import answer_to
from tests.evaluation.written import QUESTION, VERDICT, write_cases

TODAY = date(2026, 11, 21)
ASIDE = QUESTION | {"id": "q2", "group": "other", "question": "博士呢？"}
TALK: dict[str, Any] = {key: value for key, value in VERDICT.items() if key != "question"} | {
    "messages": [
        {"role": "user", "content": "能评吗"},
        {"role": "assistant", "content": "哪一年毕业？"},
        {"role": "user", "content": "2016年"},
    ]
}


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    return write_cases(
        tmp_path, questions__dev=[QUESTION, ""], questions__aside=[ASIDE], verdicts__dev=[TALK]
    )


def test_what_people_send_is_asked_as_it_is_and_then_with_other_openings(cases: Path) -> None:
    """Every line is a question that a batch reads, no two are the same, and attacks are no
    traffic."""
    texts = [read_question(line, TODAY).text for line in bench_lines(cases, 6)]

    assert texts == [
        "硕士要几年？",
        "博士呢？",
        "2016年",
        "请问，硕士要几年？",
        "请问，博士呢？",
        "请问，2016年",
    ]


def test_a_conversation_is_sent_whole(cases: Path) -> None:
    """Only what is said last gets another opening."""
    question = read_question(bench_lines(cases, 6)[5], TODAY)

    assert [message.content for message in question.messages] == [
        "能评吗",
        "哪一年毕业？",
        "请问，2016年",
    ]


@pytest.mark.parametrize(
    ("line", "detail"),
    [
        ("", "no questions in cases"),
        ("not json", "questions/dev.jsonl:1: not JSON: Expecting value"),
        ("[]", "questions/dev.jsonl:1: not a JSON object"),
        ('{"messages": 3}', "questions/dev.jsonl:1: id: Field required"),
    ],
)
def test_cases_without_a_question_are_refused(tmp_path: Path, line: str, detail: str) -> None:
    """A bench over nothing would pass."""
    folder = write_cases(tmp_path / "cases", questions__dev=[line], verdicts__dev=[])

    with pytest.raises(CaseInvalid) as caught:
        bench_lines(folder, 200)

    assert caught.value.detail == detail


def test_a_file_that_is_not_utf8_is_named(cases: Path) -> None:
    """As a run names it."""
    (cases / "verdicts" / "dev.jsonl").write_bytes(b"\xff\xfe")

    with pytest.raises(CaseInvalid, match=r"verdicts/dev\.jsonl: not UTF-8"):
        bench_lines(cases, 200)


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


def test_one_question_is_measured_too(cases: Path) -> None:
    """Its time is every figure."""
    found = measure(answer_to, bench_lines(cases, 1))

    assert found.median_ms == found.p95_ms == found.slowest_ms


def test_the_search_is_measured_where_there_was_one(cases: Path) -> None:
    """By the stage's own time; an answer without a search says nothing of it."""

    def searching(question: Question) -> Answer:
        took = {"retrieve": 8.0} if question.text == "硕士要几年？" else {"retrieve": 0.0}
        return answer_to(question).model_copy(update={"timings_ms": took})

    assert measure(searching, bench_lines(cases, 3)).retrieval_p95_ms == 8.0


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


def test_the_bench_says_what_it_measured_and_gives_its_verdict(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the real assistant; whether it passes is the machine's matter."""
    code = bench(cases, 2)

    printed = capsys.readouterr().out
    assert printed.startswith("2 questions: median ")
    assert "errors 0" in printed
    assert printed.splitlines()[-1] == ("bench: FAILED" if code else "bench: passed")
