"""Whose each fact is, in whole narratives: the applicant's, and nobody else's."""

from __future__ import annotations

from typing import Any

import pytest

from pingwen.understanding.narrative import NarrativeReader
from tests.understanding.narrative_cases import AS_OF, Case, cases, read, without_evidence

FILE = "whose.yaml"
ROWS = list(zip(read(FILE), cases(FILE), strict=True))


@pytest.mark.parametrize(("row", "case"), ROWS, ids=[case.name for _, case in ROWS])
def test_only_what_is_told_of_the_applicant_is_read(row: dict[str, Any], case: Case) -> None:
    """``who``: the words for whom is asked, where that is not the one who asks."""
    facts, who = NarrativeReader().read_whose(case.messages, AS_OF)
    assert who == row.get("who", "")
    assert without_evidence(facts) == case.facts
