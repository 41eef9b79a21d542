"""From scores to figures."""

from __future__ import annotations

import pytest

from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.causes import Cause
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.intervals import wilson
from pingwen.evaluation.results import CaseResult
from pingwen.evaluation.scores import Score
from pingwen.evaluation.summary import measured, summarise
from tests.evaluation.building import result, scores


def valued(case: str, value: float, weight: int = 1, **changes: object) -> CaseResult:
    given = {"facts.recall": Score(value=value, weight=weight, reason="")}
    return result(case, suite="facts", scores=given, **changes)


def test_figures_are_means_over_all_cases_and_over_each_split() -> None:
    """A figure without cases lacks."""
    summary = summarise(
        [
            result("a", scores=scores(questions__kind=1)),
            result("b", scores=scores(questions__kind=0)),
            result("c", scores=scores(questions__kind=1, retrieval__mrr=0.5), split="aside"),
        ]
    )

    assert summary.all["questions.kind"].value == pytest.approx(2 / 3)
    assert summary.splits[Split.DEV]["questions.kind"].count == 2
    assert summary.splits[Split.ASIDE]["questions.kind"].value == 1
    assert "retrieval.mrr" not in summary.splits[Split.DEV]
    assert "verdicts.status" not in summary.all
    assert (summary.cases, summary.suites) == (3, {Suite.QUESTIONS: 3})


def test_a_mean_is_over_things_and_not_over_cases() -> None:
    """A narrative with nine fields counts nine times."""
    reading = summarise([valued("a", 1.0, 9), valued("b", 0.0, 1)]).all["facts.recall"]

    assert reading.value == pytest.approx(0.9)
    assert (reading.count, reading.cases) == (10, 2)
    assert reading.wilson == wilson(9, 10)


def test_the_cases_of_a_group_stand_and_fall_together() -> None:
    """The clustered interval is of the groups; of one suite's group, not of all of that name."""
    apart = [valued(f"f{n}", n % 2, group=f"g{n}") for n in range(8)]
    together = [valued(f"f{n}", n % 2, group=f"g{n % 2}") for n in range(8)]

    wide = summarise(together).all["facts.recall"].clustered
    narrow = summarise(apart).all["facts.recall"].clustered

    assert (wide.low, wide.high) == (0, 1)
    assert narrow.low > 0
    assert measured([result("a", group="g")], "questions.kind")[0].group == "questions/g"


def test_figures_stand_in_their_own_order_whatever_the_cases_are() -> None:
    """So that two reports can be laid side by side."""
    summary = summarise([result("a", scores=scores(verdicts__kind=1, retrieval__mrr=1))])

    assert list(summary.all) == [name for name in FIGURES if name in summary.all]


def test_a_case_that_raised_is_named_and_causes_are_counted() -> None:
    """What is right has no cause."""
    summary = summarise(
        [
            result("a", error="KeyError: 'x'", cause=Cause.RAISED),
            result("b", cause=Cause.RETRIEVAL),
            result("c", cause=Cause.RETRIEVAL),
            result("d"),
        ]
    )

    assert summary.failed == ("a",)
    assert summary.causes == {Cause.RAISED: 1, Cause.RETRIEVAL: 2}


def test_nothing_sums_up_to_nothing() -> None:
    """No figure, and no error."""
    summary = summarise([])

    assert (summary.all, summary.cases, summary.failed) == ({}, 0, ())
    assert summary.splits == {Split.DEV: {}, Split.ASIDE: {}}
