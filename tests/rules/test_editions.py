"""A scheme's rules over time: at most one edition holds on any day, and none is fallen back to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pingwen.domain.clause import Corpus
from pingwen.domain.facts import Facts
from pingwen.domain.verdict import VerdictStatus
from pingwen.errors import RuleFileInvalid
from pingwen.rules.base import RuleBase
from tests.rules.support import ROOT

FILE = """\
scheme: try
name: {name}
document: bj-ai-30
region: 北京
decides: true
valid_from: {first}
valid_to: {last}
in_force: {{clause: bj-ai-30/六/（二）, quote: 本办法自2020年11月10日起实施。}}
targets:
  {target}:
    groups:
      education_experience:
        clause: bj-ai-30/附件/一/（二）
        quote: 学历和专业工作经历符合下列条件之一：
        rule: {{op: holds_degree, degree: {degree}}}
"""
OLD = FILE.format(
    name="旧", first="2020-11-10", last="2024-12-31", target="助理工程师", degree="大学本科"
)
NEW = FILE.format(
    name="新", first="2026-01-01", last="null", target="助理工程师", degree="硕士研究生"
)


def _load(folder: Path, corpus: Corpus, **files: str) -> RuleBase:
    readings = (ROOT / "rules" / "interpretations.yaml").read_text(encoding="utf-8")
    (folder / "interpretations.yaml").write_text(readings, encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name.replace('_', '@')}.yaml").write_text(text, encoding="utf-8")
    return RuleBase.load(folder, corpus)


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2020, 11, 9), VerdictStatus.NOT_COVERED),
        (date(2020, 11, 10), VerdictStatus.ELIGIBLE),
        (date(2024, 12, 31), VerdictStatus.ELIGIBLE),
        (date(2025, 1, 1), VerdictStatus.NOT_COVERED),
        (date(2026, 1, 1), VerdictStatus.NOT_ELIGIBLE),
    ],
)
def test_each_day_is_decided_by_the_edition_that_holds(
    day: date, status: VerdictStatus, tmp_path: Path, corpus: Corpus
) -> None:
    """In the gap between two editions nothing is decided by either."""
    rules = _load(tmp_path, corpus, try_2020=OLD, try_=NEW)
    bachelor = Facts.model_validate({"education": [{"degree": "大学本科", "graduated": "2010"}]})

    assert rules.determine("try", "助理工程师", bachelor, day).status is status


def test_the_latest_edition_names_the_scheme(tmp_path: Path, corpus: Corpus) -> None:
    """There is one card a scheme, and both editions cite their clauses."""
    rules = _load(tmp_path, corpus, try_2020=OLD, try_2026=NEW)

    assert [card.name for card in rules.cards] == ["新"]
    assert rules.scheme("try").name == "新"
    assert len(rules.citations["bj-ai-30/六/（二）"]) == 1


def test_editions_that_hold_on_one_day_are_refused(tmp_path: Path, corpus: Corpus) -> None:
    """One day of overlap is enough, and so is an older edition without an end."""
    last_day = OLD.replace("2024-12-31", "2026-01-01")
    with pytest.raises(RuleFileInvalid) as caught:
        _load(tmp_path, corpus, try_2020=last_day, try_2026=NEW)
    assert caught.value.detail == (
        "try@2026.yaml: holds from 2026-01-01, when try@2020.yaml still does"
    )

    with pytest.raises(RuleFileInvalid):
        _load(tmp_path, corpus, try_2020=OLD.replace("2024-12-31", "null"), try_2026=NEW)
