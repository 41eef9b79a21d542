"""What is looked for first, to pass over what an expression cannot be found in."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.loading import read_cases
from pingwen.understanding.narrative import (
    asked_for,
    doers,
)
from pingwen.understanding.narrative.clauses import split
from pingwen.understanding.narrative.text import read_text

_CASES = Path(__file__).resolve().parents[2] / "evals" / "cases"
_HINTS = (
    (asked_for._NAMED_HINT, asked_for._IT_IS),
    (asked_for._NAMED_HINT, asked_for._ONLY),
    (asked_for._NAMED_HINT, asked_for._ASKS),
    (asked_for._ON_BEHALF, asked_for._FOR),
    (doers._HINT, doers._DOER),
    (doers._HINT, doers._DONE_BY),
)


@cache
def _clauses() -> frozenset[str]:
    told = (case.question for _, case in read_cases(_CASES, Suite.FACTS, Split.DEV))
    return frozenset(clause.text for text in told if text for clause in split(read_text(0, text)))


@pytest.mark.parametrize(("hint", "expression"), _HINTS)
def test_a_hint_passes_over_nothing_that_its_expression_finds(
    hint: re.Pattern[str], expression: re.Pattern[str]
) -> None:
    missed = [text for text in _clauses() if expression.search(text) and not hint.search(text)]
    assert missed == []
