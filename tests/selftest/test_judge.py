"""What counts as caught, on made-up results."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace

import pytest

from pingwen.errors import CaseInvalid, CorpusInvalid
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.results import CaseResult
from pingwen.evaluation.scores import Score
from pingwen.evaluation.thresholds import Bound
from tests.selftest.fault import Fault
from tests.selftest.judge import Committed, judge, refused, unbroken_faults

_FIGURE = "verdicts.status"
_FAULT = Fault("made-up", "breaks", nullcontext, (Suite.VERDICTS,), (_FIGURE,))
_NOTHING = Committed({name: Bound(held=float(figure.errors)) for name, figure in FIGURES.items()})
_STRICT = Committed({**_NOTHING.thresholds, _FIGURE: Bound(held=0.9)})


def _results(
    *values: float, figure: str = _FIGURE, error: str | None = None
) -> tuple[CaseResult, ...]:
    return tuple(
        CaseResult(
            case=f"case-{at}",
            suite=Suite.VERDICTS,
            split=Split.DEV,
            group=f"case-{at}",
            asked="0",
            system="made-up",
            scores={figure: Score(value=value, reason="made up")},
            error=error,
        )
        for at, value in enumerate(values)
    )


def test_a_figure_that_falls_by_a_case_catches_the_fault() -> None:
    found = judge(_FAULT, _results(1, 1, 1, 1), _results(1, 1, 1, 0), _NOTHING)
    assert found.caught
    assert [str(fall) for fall in found.falls] == ["verdicts.status 1.000 → 0.750"]
    assert not found.committed


def test_a_fall_of_less_than_a_case_is_no_catch() -> None:
    found = judge(_FAULT, _results(1, 1, 1, 1), _results(1, 1, 1, 0.5), _NOTHING)
    assert not found.caught
    assert "no figure at all" in found.problem


def test_a_figure_that_gets_better_is_no_catch() -> None:
    assert not judge(_FAULT, _results(1, 0), _results(1, 1), _NOTHING).caught


def test_a_figure_of_errors_catches_by_rising() -> None:
    fault = replace(_FAULT, hurts=("verdicts.false_eligible",))
    before = _results(0, 0, figure="verdicts.false_eligible")
    after = _results(0, 1, figure="verdicts.false_eligible")
    assert judge(fault, before, after, _NOTHING).caught


def test_another_figure_than_the_one_meant_is_no_catch() -> None:
    fault = replace(_FAULT, hurts=("rules.status",))
    found = judge(fault, _results(1, 1), _results(1, 0), _NOTHING)
    assert not found.caught
    assert "but verdicts.status 1.000 → 0.500" in found.problem


def test_a_fault_that_makes_cases_raise_has_lost_its_target() -> None:
    found = judge(_FAULT, _results(1, 1), _results(0, 0, error="TypeError: no"), _NOTHING)
    assert found.problem == "2 cases raised, case-0: TypeError: no"


def test_what_the_committed_floors_say_is_told_apart() -> None:
    found = judge(_FAULT, _results(1, 1), _results(1, 0), _STRICT)
    assert found.committed == ("verdicts.status: 0.5000, must be ≥ 0.9000",)


def test_what_the_unbroken_product_misses_already_is_not_the_faults_doing() -> None:
    assert not judge(_FAULT, _results(1, 0, 0), _results(0, 0, 0), _STRICT).committed


@pytest.mark.parametrize(("error", "caught"), [(CorpusInvalid, True), (CaseInvalid, False)])
def test_a_run_that_cannot_be_made_catches_by_the_error_that_is_due(
    error: type[Exception], caught: bool
) -> None:
    fault = replace(_FAULT, hurts=(), refuses=CorpusInvalid)
    found = refused(fault, error("because"))
    assert found.caught is caught
    assert f"{error.__name__}: because" in found.refusal


def test_a_run_that_ought_to_be_refused_and_is_made_is_no_catch() -> None:
    fault = replace(_FAULT, hurts=(), refuses=CorpusInvalid)
    found = judge(fault, _results(1), _results(0), _NOTHING)
    assert found.problem == "a run was made, and CorpusInvalid was not raised"


def test_an_unbroken_product_below_a_floor_or_that_raises_does_not_pass() -> None:
    lines = unbroken_faults(_results(1, 0, error="TypeError: no"), _STRICT)
    assert "case-0 raised" in lines
    assert "verdicts.status: 0.5000, must be ≥ 0.9000" in lines
