"""What each family of features is worth, measured over a handful of questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pingwen.evaluation.ablation import FAMILIES, main
from pingwen.retrieval.features import FEATURES

ASKED = {
    "北京人工智能助理工程师，大专毕业要干几年": "bj-ai-30/附件/一/（二）/3",
    "北京人工智能职称单位公示几天": "bj-ai-30/五/（二）",
    "以工代训补贴每人每月多少钱": "bj-train-6/二/（一）",
    "人工智能办法从哪天起实施": "bj-ai-30/六/（二）",
    "博士几年能评北京人工智能高级工程师": "bj-ai-30/附件/三/（一）/2/（1）",
    "中等职业学校教师每年继续教育多少学时": "bj-voc-27/附件1/三/（三）/段1",
}


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cases")
    (folder / "questions").mkdir()
    lines = [
        {
            "id": f"q{at}",
            "group": f"q{at}",
            "question": question,
            "as_of": "2026-11-21",
            "kinds": ["answer"],
            "gold": [[clause]],
        }
        for at, (question, clause) in enumerate(ASKED.items())
    ]
    (folder / "questions" / "dev.jsonl").write_text(
        "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8"
    )
    return folder


def test_every_family_is_left_out_once(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A row a family under the row of all of them, with three figures between 0 and 1."""
    assert main(["--cases", str(cases)]) == 0

    rows = [line.strip("| \n").split(" | ") for line in capsys.readouterr().out.splitlines()[2:]]
    assert [name for name, *_ in rows] == ["nothing", *FAMILIES]
    assert all(0 <= float(value.split()[0]) <= 1 for _, *values in rows for value in values)


def test_fitting_gives_each_feature_a_weight(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As `weights.yaml` has them."""
    assert main(["--fit", "--cases", str(cases)]) == 0

    names = [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert names == list(FEATURES)
