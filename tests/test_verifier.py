"""Facts as data get their verdict without anything being read or searched."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pingwen.domain.answer import AnswerKind
from pingwen.domain.facts import Facts
from pingwen.domain.verdict import VerdictStatus
from pingwen.errors import CorpusInvalid, SchemeUnknown, TargetUnknown
from pingwen.verifier import Verifier

_FACTS = Facts.model_validate(
    {
        "region": {"name": "北京"},
        "field": {"name": "人工智能"},
        "employment": {"kind": "企业"},
        "education": [{"degree": "大学本科", "graduated": "2012"}],
        "titles": [{"level": "中级", "series": "本系列本专业", "obtained": "2023-05"}],
        "work": [{"in_field": True, "ongoing": True, "since": "graduation"}],
    }
)
_DAY = date(2026, 11, 21)
_ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def verifier() -> Verifier:
    return Verifier.load(_ROOT / "corpus", _ROOT / "rules")


def test_the_verdict_is_worded_with_its_clauses_and_the_facts(verifier: Verifier) -> None:
    found = verifier.check(_FACTS, "bj-ai", "高级工程师", _DAY)

    assert found.kind is AnswerKind.VERDICT
    assert found.verdict is not None
    assert found.verdict.status is VerdictStatus.NOT_ELIGIBLE
    assert "3年6个月，要求满5年" in found.text
    assert found.citations[0].clause_id == "bj-ai-30/附件/三/（一）/2/（3）"
    assert {line.field for line in found.facts} >= {"education", "titles", "work"}
    assert set(found.timings_ms) == {"verify", "total"}


def test_a_scheme_or_target_that_is_not_held_is_refused(verifier: Verifier) -> None:
    with pytest.raises(SchemeUnknown):
        verifier.check(_FACTS, "sh-ai", "高级工程师", _DAY)
    with pytest.raises(TargetUnknown):
        verifier.check(_FACTS, "bj-ai", "教授", _DAY)


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusInvalid):
        Verifier.load(tmp_path, _ROOT / "rules")
