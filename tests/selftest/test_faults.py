"""The faults themselves: enough of them, all still there to be planted."""

from __future__ import annotations

import pytest

from pingwen.evaluation.figures import FIGURES
from tests.selftest.faults import FAULTS


def test_there_are_more_than_twenty_faults() -> None:
    assert len(FAULTS) > 20


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_can_be_planted(name: str) -> None:
    with FAULTS[name].plant():
        pass


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_names_what_catches_it_among_what_its_suites_measure(name: str) -> None:
    fault = FAULTS[name]
    assert bool(fault.hurts) != bool(fault.refuses)
    for figure in fault.hurts:
        assert set(FIGURES[figure].suites) & set(fault.suites)
