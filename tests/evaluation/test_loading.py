"""Reading the case files: what is wrong is named with its file and line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pingwen.errors import CaseInvalid
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.loading import load_cases, parse_case, read_cases
from tests.evaluation.building import CORPUS
from tests.evaluation.written import QUESTION, VERDICT, WRITTEN, write_cases

Lines = list[dict[str, Any] | str]


def test_cases_are_read_suite_by_suite_and_each_file_in_order(tmp_path: Path) -> None:
    """A blank line is none; the split is the file's."""
    second = QUESTION | {"id": "q2"}
    third = QUESTION | {"id": "q0", "group": "other"}
    write_cases(tmp_path, questions__dev=[QUESTION, "", second], questions__aside=[third])

    cases = load_cases(tmp_path, CORPUS)

    read = [case.id for case in cases]
    assert read == ["q1", "q2", "q0", "v1", "f1", "c1", "i1", "a1", "d1", "e1"]
    assert [case.split for case in cases[:3]] == [Split.DEV, Split.DEV, Split.ASIDE]
    assert {case.suite for case in cases} == set(Suite)


BROKEN: list[tuple[str, Lines, str]] = [
    ("riddles__dev", [QUESTION], "riddles/dev.jsonl: no suite and split have this name"),
    ("questions__test", [QUESTION], "questions/test.jsonl: no suite and split have this name"),
    ("questions", [QUESTION], "questions.jsonl: no suite and split have this name"),
    (
        "questions__dev",
        [QUESTION, "{"],
        "questions/dev.jsonl:2: not JSON: Expecting property name enclosed in double quotes",
    ),
    ("questions__dev", ["\ufeff{}"], "questions/dev.jsonl:1: not JSON: Unexpected UTF-8 BOM"),
    ("questions__dev", ["[]"], "questions/dev.jsonl:1: not a JSON object"),
    ("questions__dev", ["[" * 100_000], "questions/dev.jsonl:1: not JSON: maximum recursion"),
    ("questions__dev", ["9" * 5000], "questions/dev.jsonl:1: not JSON: Exceeds the limit"),
    (
        "questions__dev",
        ['{"id": NaN}'],
        "questions/dev.jsonl:1: id: Input should be a valid string",
    ),
    ("questions__dev", [QUESTION | {"question": "\ud800"}], "questions/dev.jsonl:1: Invalid JSON"),
    (
        "questions__dev",
        [QUESTION | {"split": "dev"}],
        "questions/dev.jsonl:1: the file is the split, so take 'split' out of the case",
    ),
    (
        "questions__dev",
        [{key: value for key, value in QUESTION.items() if key != "as_of"}],
        "questions/dev.jsonl:1: as_of: Field required",
    ),
    (
        "questions__dev",
        [QUESTION | {"answer": "7年"}],
        "questions/dev.jsonl:1: answer: Extra inputs are not permitted",
    ),
    (
        "questions__dev",
        [QUESTION | {"suite": "verdicts"}],
        "questions/dev.jsonl:1: suite: Extra inputs are not permitted",
    ),
    (
        "questions__dev",
        [QUESTION | {"status": ["eligible"]}],
        "questions/dev.jsonl:1: Value error, questions take no 'status'",
    ),
    (
        "questions__dev",
        [QUESTION | {"gold": []}],
        "questions/dev.jsonl:1: Value error, must needs gold",
    ),
    (
        "questions__dev",
        [QUESTION, "", QUESTION],
        "questions/dev.jsonl:3: id 'q1' is taken by questions/dev.jsonl:1",
    ),
    (
        "verdicts__aside",
        [VERDICT | {"id": "q1", "group": "other"}],
        "verdicts/aside.jsonl:1: id 'q1' is taken by questions/dev.jsonl:1",
    ),
    (
        "questions__aside",
        [QUESTION | {"id": "q2"}],
        "questions/aside.jsonl:1: group 'years' is dev in questions/dev.jsonl:1",
    ),
    (
        "questions__dev",
        [QUESTION | {"gold": [["doc/一", "doc/九"]]}],
        "questions/dev.jsonl:1: the corpus has no clause 'doc/九'",
    ),
    (
        "questions__dev",
        [QUESTION | {"gold": [[{"clause": "doc/一", "span": "满8年"}]]}],
        "questions/dev.jsonl:1: '满8年' does not stand in doc/一",
    ),
    (
        "questions__dev",
        [QUESTION | {"gold": [["doc/一"], ["doc/二"]]}],
        "questions/dev.jsonl:1: '7年' does not stand in doc/二",
    ),
    (
        "verdicts__dev",
        [VERDICT | {"paths": {"doc/九": "met"}}],
        "verdicts/dev.jsonl:1: the corpus has no clause 'doc/九'",
    ),
    (
        "verdicts__dev",
        [VERDICT | {"status": ["perhaps"]}],
        "verdicts/dev.jsonl:1: status.0: Input should be 'eligible', 'not_eligible'",
    ),
    ("facts__dev", [], "facts: there is no case in this suite"),
    ("adversarial__dev", ["", "  "], "adversarial: there is no case in this suite"),
]


@pytest.mark.parametrize(("name", "lines", "detail"), BROKEN)
def test_a_broken_case_is_named_with_file_and_line(
    tmp_path: Path, name: str, lines: Lines, detail: str
) -> None:
    """Nothing is asked where one line is wrong."""
    write_cases(tmp_path, **{name: lines})

    with pytest.raises(CaseInvalid) as caught:
        load_cases(tmp_path, CORPUS)

    assert caught.value.detail.startswith(detail)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    """A file saved in GBK would be read as other words."""
    write_cases(tmp_path)
    (tmp_path / "questions" / "dev.jsonl").write_bytes(
        json.dumps(QUESTION, ensure_ascii=False).encode("gbk")
    )

    with pytest.raises(CaseInvalid) as caught:
        load_cases(tmp_path, CORPUS)

    assert caught.value.detail == "questions/dev.jsonl: not UTF-8"


@pytest.mark.parametrize("name", [".", "nowhere"])
def test_a_folder_without_cases_is_refused(tmp_path: Path, name: str) -> None:
    """A run over nothing would hold every bound."""
    with pytest.raises(CaseInvalid, match="questions: there is no case in this suite"):
        load_cases(tmp_path / name, CORPUS)


def test_groups_are_told_apart_by_suite(tmp_path: Path) -> None:
    """The verdicts on masters may be put aside where the questions on masters are not."""
    write_cases(tmp_path, verdicts__dev=[], verdicts__aside=[VERDICT | {"group": "years"}])

    assert len(load_cases(tmp_path, CORPUS)) == len(WRITTEN)


def test_one_line_can_be_read_by_itself() -> None:
    """Where it stands is only for the error."""
    case = parse_case("here", json.dumps(QUESTION), Suite.QUESTIONS, Split.ASIDE)

    assert (case.id, case.split) == ("q1", Split.ASIDE)
    with pytest.raises(CaseInvalid, match="here: id: Field required"):
        parse_case("here", "{}", Suite.CONVERSATIONS, Split.DEV)


def test_one_file_can_be_read_by_itself_and_is_not_held_against_the_corpus(tmp_path: Path) -> None:
    """Where there is no file there is no case."""
    write_cases(tmp_path, questions__dev=["", QUESTION | {"gold": [["doc/九"]]}])

    ((where, case),) = read_cases(tmp_path, Suite.QUESTIONS, Split.DEV)

    assert (where, case.id) == ("questions/dev.jsonl:2", "q1")
    assert list(read_cases(tmp_path, Suite.QUESTIONS, Split.ASIDE)) == []
