"""How well wording tells what is none of ours, measured over a handful of texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pingwen.evaluation import remoteness
from pingwen.understanding.remoteness import Remoteness

OURS = ("北京人工智能助理工程师大专要干几年", "以工代训补贴每人每月多少钱", "协理员请假几天谁批")
OTHERS = ("明天北京会下雨吗", "红烧肉怎么做好吃", "给我讲个笑话听听", "推荐一部好看的电影")


@pytest.fixture
def options(tmp_path: Path) -> list[str]:
    for suite in ("questions", "verdicts", "facts", "conversations"):
        (tmp_path / suite).mkdir()
        (tmp_path / suite / "dev.jsonl").write_text("", encoding="utf-8")
    lines = [
        {
            "id": f"q{at}",
            "group": f"q{at}",
            "question": question,
            "as_of": "2026-11-21",
            "kinds": ["answer"],
            "gold": [["bj-ai-30/五/（二）"]],
        }
        for at, question in enumerate(OURS)
    ]
    (tmp_path / "questions" / "dev.jsonl").write_text(
        "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8"
    )
    elsewhere = tmp_path / "elsewhere.yaml"
    told = {
        "settings": ["评职称，"],
        "requests": list(OTHERS),
        "beside": ["评上副高了，晚上吃什么好"],
        "near": ["请假找谁点头"],
    }
    elsewhere.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return ["--cases", str(tmp_path), "--elsewhere", str(elsewhere)]


def test_a_row_a_bound_says_how_much_of_either_lies_above(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert remoteness.main(options) == 0

    rows = [line.strip("| \n").split(" | ") for line in capsys.readouterr().out.splitlines()[2:]]
    assert [bound for bound, *_ in rows] == ["0.0", "0.5", "1.0"]
    assert all(0 <= float(share) <= 1 for _, *shares in rows for share in shares)


def test_fitting_writes_weights_that_tell_the_two_apart(options: list[str], tmp_path: Path) -> None:
    written = tmp_path / "remoteness.json"

    assert remoteness.main([*options, "--fit", "--weights", str(written)]) == 0

    fitted = Remoteness.model_validate_json(written.read_text("utf-8"))
    assert (fitted.of(OTHERS[0]) or 0) > 0 > (fitted.of(OURS[0]) or 0)
