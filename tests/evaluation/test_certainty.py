"""What the search's scores are worth, measured over a handful of questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pingwen.evaluation import certainty

ANSWERED = ("小微企业培训一个人补贴多少钱", "档案复印要带什么证件")
UNANSWERED = ("评审费交多少钱", "评审费能开发票吗", "评审费怎么退")


def test_a_row_tells_what_comes_first_where_it_is_right_and_where_nothing_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "questions").mkdir()
    lines = [
        {
            "id": f"q{at}",
            "group": f"q{at}",
            "question": question,
            "as_of": "2026-11-21",
            "kinds": ["answer" if question in ANSWERED else "abstain"],
            **({"gold": [["bj-train-6/二/（二）"]]} if question in ANSWERED else {}),
        }
        for at, question in enumerate((*ANSWERED, *UNANSWERED))
    ]
    (tmp_path / "questions" / "dev.jsonl").write_text(
        "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8"
    )

    assert certainty.main(["--cases", str(tmp_path)]) == 0

    rows = [line.strip("| \n").split(" | ") for line in capsys.readouterr().out.splitlines()[2:]]
    assert [row[1] for row in rows] == ["score", "lead", "likeness"] * 2
    assert rows[3][0] == f"no answer ({len(UNANSWERED)})"
    for row in rows[3:]:
        values = list(map(float, row[2:]))
        assert values == sorted(values)
