"""How well wording tells what takes something back, measured over a handful of clauses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pingwen.evaluation import doubtfulness
from pingwen.understanding.wording import Leaning
from tests.evaluation.written import DOUBT, VERDICT

BEARS = ("那篇后来撤稿了", "其实是挂名的", "证书还没发下来", "中间停了三年", "专利被驳回了")
BESIDE = ("孩子刚上小学", "食堂饭菜不错", "领导挺支持我", "坐地铁一个小时", "同事都已经评了")
STORY = DOUBT | {"question": "硕士毕业，家里养了两只猫，能评副高吗", "twist": "家里养了两只猫"}


@pytest.fixture
def options(tmp_path: Path) -> list[str]:
    cases = {
        "verdicts": [VERDICT | {"status": ["eligible"], "groups": {}, "paths": {}, "missing": []}],
        "conversations": [],
        "doubts": [DOUBT, STORY | {"id": "d2", "group": "cats", "status": ["eligible"]}],
    }
    for suite, lines in cases.items():
        (tmp_path / suite).mkdir()
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (tmp_path / suite / "dev.jsonl").write_text(text, encoding="utf-8")
    told = json.dumps(
        {"bears": BEARS, "beside": BESIDE, "plain": ["2016年硕士毕业，在北京做算法"]},
        ensure_ascii=False,
    )
    (tmp_path / "doubtful.yaml").write_text(told, encoding="utf-8")
    return ["--cases", str(tmp_path), "--doubtful", str(tmp_path / "doubtful.yaml")]


def test_a_row_a_bound_says_how_many_clauses_of_each_kind_lie_above(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The twist of a story counts with the clauses, the rest of it is a plain part; so is what
    stands in a plain story beside the words that were read."""
    assert doubtfulness.main(options) == 0

    head, _, *rows = capsys.readouterr().out.strip().splitlines()
    assert head == "| doubtfulness above | bear (6) | beside (6) | plain parts (9) |"
    for column in (2, 3, 4):
        shares = [float(row.split("|")[column]) for row in rows]
        assert shares == sorted(shares, reverse=True)


def test_fitting_writes_weights_that_tell_what_bears_from_what_does_not(
    options: list[str], tmp_path: Path
) -> None:
    written = tmp_path / "doubtfulness.json"
    assert doubtfulness.main([*options, "--fit", "--weights", str(written)]) == 0

    fitted = Leaning.model_validate_json(written.read_text("utf-8"))
    assert (fitted.of(BEARS[0]) or 0) > 0 > (fitted.of(BESIDE[0]) or 0)
    assert fitted.of("撤稿") is not None
