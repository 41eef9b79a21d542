"""Writing a case by question and answer, also from what a reader has marked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from pingwen.domain.clause import Clause
from pingwen.domain.feedback import Feedback
from pingwen.domain.question import Message, Question
from pingwen.errors import CaseInvalid
from pingwen.evaluation.cases import Split
from pingwen.evaluation.feedback import read_feedback
from pingwen.evaluation.writing import Writer, split_of
from tests.evaluation.building import CORPUS, answer, citation

TODAY = date(2026, 11, 21)


class Desk:
    """Types what was prepared, and keeps what it was told and which question was searched."""

    def __init__(self, *typed: str) -> None:
        self._typed = list(typed)
        self.told: list[str] = []
        self.searched: list[Question] = []

    def find(self, question: Question) -> Sequence[Clause]:
        self.searched.append(question)
        return list(CORPUS.clauses())

    def writer(self) -> Writer:
        return Writer(
            corpus=CORPUS,
            find=self.find,
            ask=lambda _: self._typed.pop(0),
            tell=self.told.append,
            today=TODAY,
        )


def written(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def in_split(split: Split) -> str:
    """A group's name that falls into the split."""
    return next(name for name in map("g{}".format, range(50)) if split_of(name) is split)


@pytest.mark.parametrize("split", list(Split))
def test_a_question_and_its_clause_become_a_line_of_the_split_that_the_group_decides(
    split: Split, tmp_path: Path
) -> None:
    """The clause is picked by its number in the list; the writer does not choose the split."""
    group = in_split(split)
    desk = Desk("硕士要几年？", "1", "7年", "q1", group, "years")

    path = desk.writer().write(tmp_path)

    assert path == tmp_path / "questions" / f"{split}.jsonl"
    assert written(path) == [
        {
            "id": "q1",
            "group": group,
            "question": "硕士要几年？",
            "as_of": "2026-11-21",
            "kinds": ["answer"],
            "gold": [["doc/一"]],
            "must": ["7年"],
            "tags": ["years"],
        }
    ]
    assert "doc/一" in desk.told[0]
    assert ("留出" in desk.told[-1]) is (split is Split.ASIDE)


def test_clauses_are_joined_by_plus_and_alternatives_parted_by_a_semicolon(tmp_path: Path) -> None:
    """Numbers and ids may be mixed; a half-width semicolon does too."""
    desk = Desk("几年？", "1+doc/三;2", "", "q1", "", "")

    path = desk.writer().write(tmp_path)

    assert written(path)[0]["gold"] == [["doc/一", "doc/三"], ["doc/二"]]
    assert written(path)[0]["group"] == "q1"


def test_a_question_without_a_clause_is_one_to_decline(tmp_path: Path) -> None:
    """Nothing is asked about decisive words then."""
    path = Desk("上海呢？", "", "q1", "", "").writer().write(tmp_path)

    assert written(path)[0]["kinds"] == ["abstain"]
    assert "gold" not in written(path)[0]


REFUSALS = {
    "blank question": (("", "几年？", "", "q1", "", ""), "问题不能为空。"),
    "no such clause": (("几年？", "9", "", "q1", "", ""), "没有这一条：9"),
    "word not in the clause": (
        ("几年？", "1", "8年", "q1", "", "", "1", "7年", "q1", "", ""),
        "不能这样写：'8年' does not stand in doc/一",
    ),
    "id of the wrong shape": (
        ("几年？", "", "Q 1", "", "", "", "q1", "", ""),
        "不能这样写：这个用例: id: String should match pattern '^[a-z0-9-]+$'",
    ),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_would_not_load_is_told_and_asked_again(name: str, tmp_path: Path) -> None:
    """In the end one whole line stands in the file."""
    typed, told = REFUSALS[name]
    desk = Desk(*typed)

    path = desk.writer().write(tmp_path)

    assert told in desk.told
    assert [case["id"] for case in written(path)] == ["q1"]


def test_an_id_that_is_taken_is_refused(tmp_path: Path) -> None:
    """In whichever split it stands."""
    Desk("几年？", "", "q1", "", "").writer().write(tmp_path)
    desk = Desk("几年？", "", "q1", "", "", "", "q2", "", "")

    desk.writer().write(tmp_path)

    taken = [line for line in desk.told if "is taken in questions/" in line]
    assert len(taken) == 1


def feedback(**changes: object) -> Feedback:
    fields: dict[str, object] = {
        "says": "unsupported",
        "mark": 1,
        "messages": (
            Message(role="user", content="硕士呢？"),
            Message(role="assistant", content="满7年。"),
            Message(role="user", content="本科要几年？"),
        ),
        "as_of": date(2026, 3, 1),
        "answer": answer(text="满7年。[1]\n每年一次。", citations=(citation(),)),
    }
    return Feedback.model_validate(fields | changes)


def test_a_marked_sentence_becomes_a_case_that_forbids_it(tmp_path: Path) -> None:
    """The conversation and its day are the reader's; the clause that was marked is named."""
    desk = Desk("满7年", "", "q1", "", "")

    path = desk.writer().write(tmp_path, feedback())

    case = written(path)[0]
    assert case["must_not"] == ["满7年"]
    assert case["as_of"] == "2026-03-01"
    assert [message["content"] for message in case["messages"]] == [  # type: ignore[attr-defined]
        "硕士呢？",
        "满7年。",
        "本科要几年？",
    ]
    assert "读者指出，doc/一 没有这样说：满7年。[1]" in desk.told


def test_feedback_without_a_mark_names_no_clause(tmp_path: Path) -> None:
    """A wrong answer as a whole has no sentence to point at."""
    desk = Desk("", "", "q1", "", "")

    desk.writer().write(tmp_path, feedback(says="wrong", mark=None))

    assert not [line for line in desk.told if line.startswith("读者指出")]
    assert feedback(mark=None).sentence == ""


def test_feedback_is_read_line_by_line(tmp_path: Path) -> None:
    """Blank lines are passed over."""
    path = tmp_path / "feedback.jsonl"
    path.write_text(f"\n{feedback().model_dump_json()}\n\n", encoding="utf-8")

    assert list(read_feedback(path)) == [feedback()]


BROKEN = {
    "not JSON": ("{", "feedback.jsonl:1: : Invalid JSON"),
    "no such remark": (
        feedback().model_dump_json().replace("unsupported", "odd"),
        "feedback.jsonl:1: says: Input should be 'unsupported', 'wrong' or 'unhelpful'",
    ),
    "a mark of zero": (
        feedback().model_dump_json().replace('"mark":1', '"mark":0', 1),
        "feedback.jsonl:1: mark: Input should be greater than or equal to 1",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_feedback_is_refused_by_file_and_line(name: str, tmp_path: Path) -> None:
    """The first fault is told."""
    text, told = BROKEN[name]
    path = tmp_path / "feedback.jsonl"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(CaseInvalid) as caught:
        list(read_feedback(path))

    assert caught.value.detail.startswith(told)


def test_feedback_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The folder is not told."""
    with pytest.raises(CaseInvalid) as caught:
        list(read_feedback(tmp_path / "none.jsonl"))

    assert caught.value.detail == "none.jsonl: No such file or directory"
