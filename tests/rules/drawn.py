"""Applicants of every scheme that decides, drawn once: the tables' own, shuffled."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from pingwen.domain.fact import Fact
from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Determination
from tests.rules.applicants import Case, applicants, table_cases
from tests.rules.support import the_rules

__all__ = ["POOLS", "QUICK", "ROWS", "SEEDS", "decided_for", "every_scheme", "listed"]

_DRAWN = 300
ROWS = table_cases()
POOLS = {scheme: list(applicants(rows, _DRAWN, seed=7)) for scheme, rows in sorted(ROWS.items())}
SEEDS = st.integers(0, _DRAWN - 1)
QUICK = settings(max_examples=20, deadline=None, database=None, derandomize=True)

every_scheme = pytest.mark.parametrize("scheme", POOLS)


def decided_for(case: Case, facts: Facts | None = None, day: date | None = None) -> Determination:
    """The decision for an applicant, with other facts or on another day."""
    scheme, target, stated, today = case
    return the_rules().determine(scheme, target, facts or stated, day or today, today)


def listed(facts: Facts, name: str) -> tuple[Fact, ...]:
    """The facts of a field that holds several; none where it holds one."""
    told = getattr(facts, name)
    return told if isinstance(told, tuple) else ()
