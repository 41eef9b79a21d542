"""Results and performance against every way to fill in what was not said: see deeds.py."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Group, Status
from tests.rules.deeds import SINCE, NoSuchDeeds, enough_results, filled, some_performance
from tests.rules.strategies import deed_facts
from tests.rules.support import TODAY, decided


@settings(max_examples=200, deadline=None, database=None, derandomize=True)
@given(stated=deed_facts(), target=st.sampled_from(list(SINCE)), seed=st.integers(0, 9999))
def test_met_holds_however_the_gaps_are_filled(stated: Facts, target: str, seed: int) -> None:
    """A group that is met is so whatever was left unsaid, and an unmet one never."""
    determination = decided(target, stated)
    results = determination.group(Group.ACHIEVEMENTS)
    work = determination.group(Group.PERFORMANCE)
    assert results is not None
    assert work is not None
    dice = Random(seed)
    for _ in range(16):
        try:
            deeds = filled(stated, target, TODAY, dice)
        except NoSuchDeeds:
            continue
        enough, some = enough_results(target, deeds), some_performance(target, deeds)
        assert results.status not in ([Status.UNMET] if enough else [Status.MET]), deeds
        assert work.status not in ([Status.UNMET] if some else [Status.MET]), deeds
