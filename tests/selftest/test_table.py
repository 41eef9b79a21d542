"""What the log says of a fault."""

from __future__ import annotations

from contextlib import nullcontext

from pingwen.evaluation.cases import Suite
from tests.selftest.fault import Fault
from tests.selftest.judge import Fall, Finding
from tests.selftest.table import never_hurt, row

_FAULT = Fault("made-up", "breaks", nullcontext, (Suite.VERDICTS,), ("verdicts.status",))
_FALLS = (Fall("verdicts.status", 1.0, 0.5), Fall("verdicts.kind", 1.0, 0.75))


def test_a_caught_fault_names_the_figures_that_fell() -> None:
    words = row(_FAULT, Finding("made-up", falls=_FALLS), 2.0)
    assert "breaks" in words
    assert "caught: verdicts.status 1.000 → 0.500; verdicts.kind 1.000 → 0.750" in words
    assert "committed gate: says nothing" in words


def test_a_fault_that_is_not_caught_says_why() -> None:
    assert "NOT CAUGHT: no figure" in row(_FAULT, Finding("made-up", problem="no figure"), 2.0)


def test_a_refused_run_gives_the_error() -> None:
    words = row(_FAULT, Finding("made-up", refusal="CorpusInvalid: sha256"), 2.0)
    assert "caught: no run can be made: CorpusInvalid: sha256" in words


def test_figures_that_nothing_hurts_are_named() -> None:
    untouched = never_hurt([Finding("made-up", falls=_FALLS)])
    assert "rules.status" in untouched
    assert "verdicts.kind" not in untouched
