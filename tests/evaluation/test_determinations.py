"""The speed of the rule module, as the bench prints it."""

from __future__ import annotations

from pingwen.domain.facts import Facts
from pingwen.evaluation.determinations import measure_determinations
from tests.rules.support import the_rules


def test_every_decided_target_is_timed_and_told() -> None:
    """Often enough for a percentile; what is wanted stands beside it."""
    found = measure_determinations(the_rules(), [Facts()])

    assert found.determinations >= 400
    assert 0 < found.median_ms <= found.p99_ms
    assert found.line().startswith(f"{found.determinations} determinations: median ")
    assert found.line().endswith("a second (wanted 3000)")
