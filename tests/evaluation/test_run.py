"""Whether a run may be merged, and what of it may be shown."""

from __future__ import annotations

from typing import Any

import pytest

from pingwen.evaluation.baseline import baseline_of, compare_runs
from pingwen.evaluation.run import Run
from pingwen.evaluation.runner import scored
from pingwen.evaluation.summary import summarise
from tests.evaluation.building import REFERENCE, answered, outcome, question_case, result, scores

GOOD, BAD = ([result(scores=scores(**{"verdicts.status": value}))] for value in (1.0, 0.0))
FAILED = [result(error="KeyError: 'x'")]


def run(**changes: Any) -> Run:
    fields: dict[str, Any] = {
        "scored": (),
        "summary": summarise(GOOD),
        "thresholds": {},
        "misses": (),
    }
    return Run(**fields | changes)


@pytest.mark.parametrize(
    ("made", "failed"),
    [
        (run(), False),
        (run(owed=("verdicts.status: …",)), False),
        (run(comparison=compare_runs(baseline_of(GOOD), GOOD, whole=True)), False),
        (run(comparison=compare_runs(baseline_of(BAD), GOOD, whole=True)), False),
        (run(misses=("verdicts.status: …",)), True),
        (run(comparison=compare_runs(baseline_of(GOOD), BAD, whole=True)), True),
        (run(summary=summarise(FAILED)), True),
    ],
)
def test_a_run_fails_for_a_bound_a_loss_or_a_case_that_raised(made: Run, failed: bool) -> None:
    """What is owed is still to come, and fails nothing."""
    assert made.failed is failed


def test_nothing_is_lost_where_nothing_was_accepted() -> None:
    """The first run has no baseline."""
    assert run().losses == ()


def test_only_cases_that_may_be_looked_at_are_shown() -> None:
    """Those put aside are counted and not shown."""
    cases = (question_case(), question_case(id="q2", group="other", split="aside"))
    found = scored(cases, tuple(outcome(case, answered()) for case in cases), REFERENCE)

    assert [each.case.id for each in run(scored=found).shown] == ["q1"]
