"""Runs over a few small cases, for the tests of the reports."""

from __future__ import annotations

from typing import Any

from pingwen.evaluation.baseline import Accepted, Baseline, compare_runs
from pingwen.evaluation.cases import Case, Suite
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.results import score_case
from pingwen.evaluation.run import Run
from pingwen.evaluation.runner import Scored
from pingwen.evaluation.summary import summarise
from pingwen.evaluation.thresholds import Bound
from tests.evaluation.building import (
    REFERENCE,
    answer,
    answered,
    outcome,
    question_case,
    verdict,
    verdict_case,
)

__all__ = ["HOSTILE", "SECRET", "compared", "run", "scored", "small_run"]

HOSTILE = "<script>alert(1)</script> | ``` </details> @octocat **粗** [x](http://a.b) \u202e"
"""What a user could write to be read as something else."""

SECRET = "绝密"
"""What only cases put aside say."""


def scored(case: Case, *turns: Answered, error: str | None = None) -> Scored:
    """The case, answered so, with its scores."""
    found = outcome(case, *turns, error=error)
    return Scored(case=case, outcome=found, result=score_case(case, found, REFERENCE))


def run(*cases: Scored, **changes: Any) -> Run:
    """A run over the cases that holds its only bound, with ``changes`` laid over it."""
    fields: dict[str, Any] = {
        "scored": cases,
        "summary": summarise([each.result for each in cases]),
        "thresholds": {"questions.kind": Bound(held=0.1, held_aside=0.2, owed=0.9)},
        "misses": (),
    }
    return Run(**(fields | changes))


def small_run(**changes: Any) -> Run:
    """A right question, a hostile one, a wrong verdict, one that raised, and one of each aside."""
    secret = {"split": "aside", "question": SECRET, "group": "apart", "tags": (SECRET,)}
    declined = answer(text=SECRET, kind="abstain")
    cases = (
        scored(question_case(id="q-right"), answered()),
        scored(
            question_case(id="q-hostile", question=HOSTILE, group="hostile"),
            answered(answer(text=HOSTILE, kind="abstain", citations=())),
        ),
        scored(
            verdict_case(id="v-wrong"), answered(answer(kind="verdict", given=verdict("eligible")))
        ),
        scored(question_case(id="q-raised", group="raised"), error="KeyError: '`x`'"),
        scored(question_case(id="q-aside", **secret), answered(declined)),
        scored(question_case(id="q-aside-raised", **secret), error=f"KeyError: {SECRET}"),
        scored(verdict_case(id="v-aside", **secret), answered(declined)),
    )
    return run(*cases, **changes)


def _baseline(found: Run, **values: float) -> Baseline:
    """The run's own results as a baseline, in which all cases have these values.

    Two underscores stand for the full stop of a figure's name.
    """
    laid = {name.replace("__", "."): value for name, value in values.items()}
    return Baseline(
        system="fake@0",
        cases={
            each.case.id: Accepted(
                suite=Suite(each.case.suite),
                group=each.case.group,
                asked=each.result.asked,
                values={
                    name: laid.get(name, score.value) for name, score in each.result.scores.items()
                },
            )
            for each in found.scored
        },
    )


def compared(found: Run, **values: float) -> Run:
    """The run held against such a baseline."""
    results = [each.result for each in found.scored]
    comparison = compare_runs(_baseline(found, **values), results, whole=True)
    return small_run(comparison=comparison)
