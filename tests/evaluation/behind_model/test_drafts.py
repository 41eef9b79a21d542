"""What a model proposed is kept line by line, and a line that was cut short is asked again."""

from __future__ import annotations

from pathlib import Path

import pytest

from pingwen.domain.answer import AnswerKind, Draft
from pingwen.evaluation.behind_model.drafts import DraftStore, KeptDraft


def kept(case: str) -> KeptDraft:
    draft = Draft(kind=AnswerKind.VERDICT, by="openai:x answer@1-0")
    return KeptDraft(case=case, asked="h", draft=draft, seconds=1.5)


def test_what_was_added_is_there_for_the_next_run(tmp_path: Path) -> None:
    DraftStore(tmp_path / "new" / "x.jsonl").add(kept("a"))

    again = DraftStore(tmp_path / "new" / "x.jsonl")

    assert again.get("a", "h") == kept("a")
    assert again.get("a", "another question") is None


@pytest.mark.parametrize("rest", ['{"case": "b", "as', '{"case": "b"}\n', "\xff\n"])
def test_a_line_that_is_not_whole_is_passed_over(tmp_path: Path, rest: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(kept("a").model_dump_json() + "\n" + rest, encoding="latin-1")

    store = DraftStore(path)
    store.add(kept("b"))

    again = DraftStore(path)
    assert (again.get("a", "h"), again.get("b", "h")) == (kept("a"), kept("b"))
