"""The evaluator against z3: nothing more is said than follows, and nothing less (see entailment).

`make rules-proof` does the same for 20,000 applicants of each scheme.
"""

from __future__ import annotations

import pytest

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Group, Status, VerdictStatus
from pingwen.rules.schema import TargetRules
from tests.rules.applicants import table_cases
from tests.rules.entailment import Oracle
from tests.rules.proof import prove
from tests.rules.support import TODAY, decided

HELD = {"op": "holds_degree", "degree": "大学本科"}


@pytest.mark.parametrize("scheme", sorted(table_cases()))
def test_verdict_and_groups_are_what_follows(scheme: str) -> None:
    """For some of the table's applicants and for others made of them."""
    rows = table_cases()[scheme]
    taken = rows[:: max(1, len(rows) // 20)]
    proof = prove(scheme, taken, 40)

    assert proof.compared.total() == len(taken) + 40
    assert proof.disagreements == []


def test_the_oracle_does_not_think_in_kleenes_logic() -> None:
    """A degree is held or is not: that one of the two holds follows, whatever was said."""
    rules = TargetRules.model_validate(
        {
            "groups": {
                "scope": {
                    "clause": "c",
                    "quote": "q",
                    "rule": {"op": "any", "of": [HELD, {"op": "not", "of": HELD}]},
                }
            }
        }
    )
    nothing = decided("工程师", Facts()).model_copy(update={"criteria": ()})

    entailed = Oracle("工程师", rules).entailed(nothing, Facts())

    assert entailed.groups == {Group.SCOPE: Status.MET}
    assert entailed.verdict is VerdictStatus.ELIGIBLE


def test_the_oracle_knows_that_more_years_are_enough_years() -> None:
    """A leaf for 5 years that is unmet beside one for 7 that is met would be refused."""
    years = {"op": "field_years", "after_degree": "大学本科"}
    rules = TargetRules.model_validate(
        {
            "groups": {
                "scope": {
                    "clause": "c",
                    "quote": "q",
                    "rule": {"op": "all", "of": [years | {"years": 7}, years | {"years": 5}]},
                }
            }
        }
    )
    found = decided("工程师", Facts(), TODAY)
    criterion = found.criteria[0]
    told = [
        criterion.model_copy(update={"id": f"工程师/scope/{number}", "status": status})
        for number, status in ((1, Status.MET), (2, Status.UNMET))
    ]

    with pytest.raises(AssertionError, match="contradict"):
        Oracle("工程师", rules).entailed(
            found.model_copy(update={"criteria": tuple(told)}), Facts()
        )
