"""The tables of cases notice a changed rule; `make rules-mutation` tries every change."""

from __future__ import annotations

import pytest

from tests.rules.mutants import mutants
from tests.rules.mutation import reasons, survivors

SMALL = ["bj-flex", "bj-rural", "bj-train", "zj-ai-2025"]


@pytest.mark.parametrize("scheme", SMALL)
def test_no_change_of_a_small_scheme_goes_unnoticed(scheme: str) -> None:
    """But for those of which mutants.yaml says why nobody could notice; and none is listed there
    that is noticed."""
    tried, alive = survivors(scheme)

    assert tried > 10
    assert alive == list(reasons().get(scheme, {}))


def test_a_change_is_named_by_its_place() -> None:
    """Thresholds by one, all and any exchanged, conditions left out, days moved."""
    rule = {"op": "all", "of": [{"op": "field_years", "years": 2}, {"op": "human_judgement"}]}
    pair = {"op": "any", "of": [{"op": "path", "id": "a", "of": [rule]}, {"op": "by_day"}]}
    raw = {"valid_from": "2020-11-10", "targets": {"工程师": {"groups": {"scope": {"rule": pair}}}}}

    assert [mutant.place for mutant in mutants(raw)] == [
        "file: valid_from 2020-11-10 → 2020-11-09",
        "file: valid_from 2020-11-10 → 2020-11-11",
        "工程师/scope: any → all",
        "工程师/scope: without 1 a",
        "工程师/scope: without 2 by_day",
        "工程师/scope/a/1: without 1 field_years",
        "工程师/scope/a/1/1: years 2 → 1",
        "工程师/scope/a/1/1: years 2 → 3",
    ]
