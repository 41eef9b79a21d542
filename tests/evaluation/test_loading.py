"""Reading the case files: what is wrong is named with its file and line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pingwen.errors import CaseInvalid
from pingwen.evaluation.loading import load_cases
from tests.evaluation.building import CORPUS

QUESTION: dict[str, Any] = {
    "id": "q1",
    "group": "years",
    "split": "dev",
    "question": "硕士要几年？",
    "as_of": "2026-11-21",
    "kinds": ["answer"],
    "gold": [["doc/一"]],
    "must": ["7年"],
    "tags": ["years"],
}
VERDICT: dict[str, Any] = {
    "id": "v1",
    "group": "master",
    "split": "aside",
    "question": "我能评吗？",
    "as_of": "2026-11-21",
    "kinds": ["verdict"],
    "scheme": "bj-ai",
    "target": "高级工程师",
    "status": ["undetermined"],
    "paths": {"doc/一": "met", "硕士": "met"},
}


def written(folder: Path, name: str, *lines: dict[str, Any] | str) -> Path:
    text = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    (folder / name).write_text("\n".join(text) + "\n", encoding="utf-8")
    return folder


def test_cases_of_all_files_are_read_in_order(tmp_path: Path) -> None:
    written(tmp_path, "questions.jsonl", QUESTION, "", QUESTION | {"id": "q2"})
    written(tmp_path, "verdicts.jsonl", VERDICT)

    assert [case.id for case in load_cases(tmp_path, CORPUS)] == ["q1", "q2", "v1"]


def test_a_folder_without_files_holds_no_cases(tmp_path: Path) -> None:
    assert load_cases(tmp_path, CORPUS) == ()


@pytest.mark.parametrize(
    ("name", "lines", "detail"),
    [
        ("riddles.jsonl", [QUESTION], "riddles.jsonl: no suite has this name"),
        ("questions.jsonl", [QUESTION, "{"], "questions.jsonl:2: not JSON: Expecting property"),
        ("questions.jsonl", ["[]"], "questions.jsonl:1: Input should be an object"),
        (
            "questions.jsonl",
            [{key: value for key, value in QUESTION.items() if key != "as_of"}],
            "questions.jsonl:1: as_of: Field required",
        ),
        (
            "questions.jsonl",
            [QUESTION | {"answer": "7年"}],
            "questions.jsonl:1: answer: Extra inputs are not permitted",
        ),
        (
            "questions.jsonl",
            [QUESTION | {"gold": []}],
            "questions.jsonl:1: Value error, must needs gold",
        ),
        (
            "questions.jsonl",
            [QUESTION, "", QUESTION],
            "questions.jsonl:3: id 'q1' is taken by questions.jsonl:1",
        ),
        (
            "questions.jsonl",
            [QUESTION, QUESTION | {"id": "q2", "split": "aside"}],
            "questions.jsonl:2: group 'years' is dev in questions.jsonl:1 and aside here",
        ),
        (
            "questions.jsonl",
            [QUESTION | {"gold": [["doc/一", "doc/九"]]}],
            "questions.jsonl:1: the corpus has no clause 'doc/九'",
        ),
        (
            "questions.jsonl",
            [QUESTION | {"gold": [["doc/一"], ["doc/二"]]}],
            "questions.jsonl:1: '7年' does not stand in doc/二",
        ),
        (
            "verdicts.jsonl",
            [VERDICT | {"paths": {"doc/九": "met"}}],
            "verdicts.jsonl:1: the corpus has no clause 'doc/九'",
        ),
        (
            "verdicts.jsonl",
            [VERDICT | {"status": ["perhaps"]}],
            "verdicts.jsonl:1: status.0: Input should be 'eligible', 'not_eligible'",
        ),
    ],
)
def test_a_broken_case_is_named_with_file_and_line(
    tmp_path: Path, name: str, lines: list[dict[str, Any] | str], detail: str
) -> None:
    with pytest.raises(CaseInvalid) as caught:
        load_cases(written(tmp_path, name, *lines), CORPUS)

    assert caught.value.detail.startswith(detail)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "questions.jsonl").write_bytes(b"\xff\xfe")

    with pytest.raises(CaseInvalid, match=r"questions\.jsonl: not UTF-8"):
        load_cases(tmp_path, CORPUS)


def test_an_id_is_taken_across_files(tmp_path: Path) -> None:
    written(tmp_path, "questions.jsonl", QUESTION)
    written(tmp_path, "verdicts.jsonl", VERDICT | {"id": "q1"})

    with pytest.raises(CaseInvalid, match=r"verdicts\.jsonl:1: id 'q1' is taken"):
        load_cases(tmp_path, CORPUS)
