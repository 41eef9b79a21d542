"""The figures over time, as they are kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pingwen.errors import BaselineInvalid
from pingwen.evaluation.report.history import Point, append_history, read_history

DAY = date(2026, 11, 21)


def test_without_a_file_there_is_no_history(tmp_path: Path) -> None:
    assert read_history(tmp_path / "history.jsonl") == ()


def test_points_are_read_as_they_were_appended(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"

    append_history(path, DAY, "a1", {"questions.kind": 2 / 3}, "第一次")
    append_history(path, DAY, "b2", {"questions.kind": 1})

    assert read_history(path) == (
        Point(date=DAY, commit="a1", figures={"questions.kind": 0.666667}, why="第一次"),
        Point(date=DAY, commit="b2", figures={"questions.kind": 1}),
    )


def test_a_commit_has_one_point(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"

    append_history(path, DAY, "a1", {"questions.kind": 0})
    append_history(path, DAY, "a1", {"questions.kind": 1})

    assert [point.figures["questions.kind"] for point in read_history(path)] == [1]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{", "history.jsonl:2: Invalid JSON"),
        ('{"date": "2026-11-21", "commit": "a"}', "history.jsonl:2: figures: Field required"),
        ('{"date": "x", "commit": "a", "figures": {}}', "history.jsonl:2: date: "),
        ('{"date": "2026-11-21", "commit": "", "figures": {}}', "history.jsonl:2: commit: "),
    ],
)
def test_a_broken_line_is_named_and_nothing_is_written(
    tmp_path: Path, written: str, told: str
) -> None:
    path = tmp_path / "history.jsonl"
    path.write_text(f"\n{written}\n", encoding="utf-8")

    with pytest.raises(BaselineInvalid) as raised:
        append_history(path, DAY, "b2", {})

    assert raised.value.detail.startswith(told)
    assert path.read_text(encoding="utf-8") == f"\n{written}\n"


def test_a_file_of_another_encoding_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    path.write_bytes("评".encode("gb18030"))

    with pytest.raises(BaselineInvalid, match="not UTF-8"):
        read_history(path)
