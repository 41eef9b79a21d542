"""The cases and thresholds of this repository."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.cases import (
    Case,
    FactsCase,
    QuestionCase,
    Split,
    Suite,
    VerdictCase,
)
from pingwen.evaluation.loading import load_cases
from pingwen.evaluation.thresholds import load_thresholds
from tests.rules.support import the_corpus

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def cases() -> tuple[Case, ...]:
    return load_cases(ROOT / "evals" / "cases", the_corpus())


@pytest.mark.parametrize(
    ("suite", "least"), [(Suite.QUESTIONS, 300), (Suite.VERDICTS, 300), (Suite.FACTS, 250)]
)
def test_there_are_cases_enough_for_a_figure_to_mean_something(
    cases: tuple[Case, ...], suite: Suite, least: int
) -> None:
    """With fewer the interval is wider than any change that is made."""
    assert sum(case.suite is suite for case in cases) >= least


def test_enough_narratives_are_told_in_several_turns(cases: tuple[Case, ...]) -> None:
    """What is taken back or added later is read over the turns."""
    turns = [
        sum(message.role == "user" for message in case.messages)
        for case in cases
        if isinstance(case, FactsCase)
    ]

    assert sum(number > 1 for number in turns) >= 80


@pytest.mark.parametrize("suite", list(Suite))
def test_about_a_third_of_the_groups_of_each_suite_is_put_aside(
    cases: tuple[Case, ...], suite: Suite
) -> None:
    """Whole groups, so that no paraphrase of a case put aside can be looked at."""
    groups = {case.group: case.split for case in cases if case.suite is suite}
    splits = Counter(groups.values())

    assert set(splits) == set(Split)
    assert 0.25 <= splits[Split.ASIDE] / splits.total() <= 0.42


def test_facts_that_are_right_are_told_without_words(cases: tuple[Case, ...]) -> None:
    """The words are for the reader to find, and are scored by themselves."""
    with_words = [
        case.id
        for case in cases
        for step in case.steps()
        for facts in (step.expected.facts, step.expected.may)
        if facts is not None and any(fact.evidence for _, fact in facts.stated())
    ]

    assert with_words == []


def test_no_caution_is_a_fact_that_is_right(cases: tuple[Case, ...]) -> None:
    """A reservation says how sure the reading is, and nothing about the applicant."""
    assert not any(
        step.expected.facts and step.expected.facts.reservations
        for case in cases
        for step in case.steps()
    )


def test_questions_reach_every_document(cases: tuple[Case, ...]) -> None:
    """A document that nobody asks about could be lost unseen."""
    gold = {
        reference.clause.split("/")[0]
        for case in cases
        if isinstance(case, QuestionCase)
        for alternative in case.gold
        for reference in alternative
    }

    assert gold == {document.id for document in the_corpus().documents}


def test_enough_must_be_declined(cases: tuple[Case, ...]) -> None:
    """An assistant that answers everything must be found out."""
    assert sum(case.must_decline for case in cases if isinstance(case, QuestionCase)) >= 15


def test_every_level_has_applicants_who_end_eligible(cases: tuple[Case, ...]) -> None:
    """An assistant that never says eligible must be found out."""
    eligible = Counter(
        case.target
        for case in cases
        if isinstance(case, VerdictCase)
        and case.scheme == "bj-ai"
        and case.status == (VerdictStatus.ELIGIBLE,)
    )

    assert set(eligible) >= {"助理工程师", "工程师", "高级工程师", "正高级工程师"}
    assert eligible.total() >= 12


def test_every_figure_has_a_bound() -> None:
    """The file is the one that every run is held against."""
    load_thresholds(ROOT / "evals" / "thresholds.yaml")
