"""The cases and thresholds of this repository."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from pingwen.corpus.loader import load_corpus
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.cases import Case, QuestionCase, Split, VerdictCase
from pingwen.evaluation.loading import load_cases
from pingwen.evaluation.scorers import FIGURES
from pingwen.evaluation.thresholds import load_thresholds

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def cases() -> tuple[Case, ...]:
    return load_cases(ROOT / "evals" / "cases", load_corpus(ROOT / "corpus"))


def test_about_a_third_of_each_suite_is_put_aside(cases: tuple[Case, ...]) -> None:
    for kind in (QuestionCase, VerdictCase):
        splits = Counter(case.split for case in cases if isinstance(case, kind))
        assert 0.25 <= splits[Split.ASIDE] / splits.total() <= 0.4


def test_questions_reach_every_document(cases: tuple[Case, ...]) -> None:
    gold = {
        clause.split("/")[0]
        for case in cases
        if isinstance(case, QuestionCase)
        for alternative in case.gold
        for clause in alternative
    }

    assert gold == {document.id for document in load_corpus(ROOT / "corpus").documents}


def test_enough_must_be_declined(cases: tuple[Case, ...]) -> None:
    assert sum(case.must_decline for case in cases if isinstance(case, QuestionCase)) >= 15


def test_every_level_has_applicants_who_end_eligible(cases: tuple[Case, ...]) -> None:
    eligible = Counter(
        case.target
        for case in cases
        if isinstance(case, VerdictCase) and case.status == (VerdictStatus.ELIGIBLE,)
    )

    assert set(eligible) == {"助理工程师", "工程师", "高级工程师", "正高级工程师"}
    assert eligible.total() >= 12


def test_every_figure_has_a_bound() -> None:
    assert set(load_thresholds(ROOT / "evals" / "thresholds.yaml")) == set(FIGURES)
