"""The gazette's copies of 30号 and 17号 beside the stand-alone text."""

from __future__ import annotations

import pytest

from pingwen.corpus.copies import attach_copies, wording_differences
from pingwen.corpus.parser import parse
from pingwen.domain.clause import Corpus, WordingDifference
from pingwen.errors import CorpusInvalid

GAZETTE = "gazette-2020-47"
KNOWN = {
    "bj-ai-30/通知/段1": ("", "市委办公厅、市政府办公厅"),
    "bj-ai-30/段1": ("", "市委办公厅、市政府办公厅"),
    "bj-ai-30/附件/二/（二）/2": ("领域工程", "领域的工程"),
    "bj-eng-17/三/（二）/2": ("附后", ""),
    "bj-eng-17/三/（三）/1": ("绿色渠道", "绿色通道"),
    "bj-eng-17/附件/四/（二）/3": ("内外技术成果", "内外科技成果"),
    "bj-eng-17/附件/五/（二）/1": ("科学研究能力", "科学生产能力"),
}


def test_differences_of_wording_are_the_known_ones(corpus: Corpus) -> None:
    """The two printings differ in seven places and nowhere else."""
    found = {
        clause.id: (difference.ours, difference.theirs)
        for clause in corpus.clauses()
        for copy in clause.copies
        for difference in copy.differences
    }
    assert found == KNOWN


def test_differences_stand_in_the_texts(corpus: Corpus) -> None:
    """Each side of a difference is verbatim in its own printing."""
    for clause_id in KNOWN:
        clause = corpus.clause(clause_id)
        for difference in clause.copies[0].differences:
            assert difference.ours in clause.text
            assert difference.theirs in clause.copies[0].text


def test_every_clause_of_the_two_documents_has_its_copy(corpus: Corpus) -> None:
    """30号 and 17号 are printed whole in the gazette; no other document is printed twice."""
    for document in corpus.documents:
        expected = (GAZETTE,) if document.id in {"bj-ai-30", "bj-eng-17"} else ()
        assert document.also_in == expected
        assert {tuple(c.source for c in clause.copies) for clause in document.clauses} == {expected}


def test_identical_clause_has_no_difference(corpus: Corpus) -> None:
    """A copy with the same words has the same text and no differences."""
    clause = corpus.clause("bj-ai-30/附件/三/（一）/2/（2）")
    assert clause.copies[0].text == "硕士研究生毕业后，从事本专业技术工作满7年；"
    assert clause.copies[0].differences == ()


DIFFERENCES = {
    "punctuation is not wording": ("甲乙，丙（1）", "甲乙、丙(1)。", []),
    "white space and width are not wording": ("满 １年，好", "满1年,好", []),
    "a number is wording": ("工作满5年；", "工作满2年；", [("作满5年", "作满2年")]),
    "a negation is wording": ("应当具备，", "不具备，", [("应当具备", "不具备")]),
    "words at the end": ("甲乙丙", "甲乙丙丁戊", [("", "丁戊")]),
    "context stops at a mark": ("甲，乙。丙", "甲，丁。丙", [("乙", "丁")]),
    "two places": (
        "研究能力强，成果不少于三项，技术过硬",
        "生产能力强，成果不少于四项，技术过硬",
        [("研究能力", "生产能力"), ("少于三项", "少于四项")],
    ),
    "the whole text": ("甲乙", "", [("甲乙", "")]),
}


@pytest.mark.parametrize(("ours", "theirs", "expected"), DIFFERENCES.values(), ids=DIFFERENCES)
def test_wording_differences(ours: str, theirs: str, expected: list[tuple[str, str]]) -> None:
    """What differs is told in words that can be read; marks and spaces do not count."""
    assert wording_differences(ours, theirs) == tuple(
        WordingDifference(ours=one, theirs=other) for one, other in expected
    )


def test_copy_with_a_clause_of_its_own_is_refused() -> None:
    """A copy cannot hold a clause that the document does not hold."""
    ours, theirs = parse("x", "# 甲\n\n一、乙\n"), parse("x", "# 甲\n\n一、乙\n\n二、丙\n")
    with pytest.raises(CorpusInvalid) as caught:
        attach_copies(ours, theirs, GAZETTE)
    assert caught.value.detail == f"the copy in {GAZETTE} holds 'x/二', the document does not"


def test_clause_missing_from_a_copy_has_no_copy() -> None:
    """A clause that the copy leaves out is left without one."""
    ours, theirs = parse("x", "# 甲\n\n一、乙\n\n二、丙\n"), parse("x", "# 甲\n\n一、乙\n")
    assert [len(c.copies) for c in attach_copies(ours, theirs, GAZETTE)] == [1, 1, 0]
