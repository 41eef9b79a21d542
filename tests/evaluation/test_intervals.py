"""How sure a figure is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.evaluation.intervals import Measured, cluster_bootstrap, paired_bootstrap, wilson

SLACK = 1e-9
VALUES = st.one_of(st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 1))
CASES = st.lists(
    st.builds(Measured, group=st.sampled_from("abcdefgh"), value=VALUES, weight=st.integers(1, 5)),
    min_size=1,
    max_size=30,
)


def mean(cases: list[Measured]) -> float:
    return sum(each.value * each.weight for each in cases) / sum(each.weight for each in cases)


def each_alone(*values: float) -> list[Measured]:
    return [Measured(group=str(n), value=value) for n, value in enumerate(values)]


@pytest.mark.parametrize(
    ("right", "count", "low", "high"),
    [
        (10, 10, 0.722, 1.0),
        (0, 10, 0.0, 0.278),
        (8, 10, 0.490, 0.943),
        (7.6, 10, 0.490, 0.943),
        (90, 100, 0.826, 0.945),
        (1, 1, 0.207, 1.0),
    ],
)
def test_the_interval_of_shares_is_wilson_s(
    right: float, count: int, low: float, high: float
) -> None:
    """Ten right of ten is not certainty; a share that is not whole is rounded."""
    found = wilson(right, count)

    assert (found.low, found.high) == pytest.approx((low, high), abs=0.001)


def test_nothing_measured_has_no_interval() -> None:
    """An interval from nought to one would look like a finding."""
    with pytest.raises(ValueError, match="no interval without a count"):
        wilson(0, 0)
    with pytest.raises(ValueError, match="no interval without values"):
        cluster_bootstrap([])
    with pytest.raises(ValueError, match="no interval without values"):
        paired_bootstrap([], [])


@settings(deadline=None)
@given(st.integers(1, 400), st.data())
def test_wilson_s_interval_holds_the_share(count: int, data: st.DataObject) -> None:
    """A share that is not whole too, and never leaves nought and one."""
    right = data.draw(st.floats(0, count))

    found = wilson(right, count)

    assert -SLACK <= found.low <= right / count + SLACK
    assert right / count - SLACK <= found.high <= 1 + SLACK


@settings(max_examples=40, deadline=None)
@given(CASES, st.text(max_size=5))
def test_the_drawn_interval_holds_the_mean_and_is_the_same_each_time(
    cases: list[Measured], salt: str
) -> None:
    """On another day, on another machine, and whatever else was drawn between."""
    found = cluster_bootstrap(cases, salt=salt)

    assert -SLACK <= found.low <= mean(cases) + SLACK
    assert mean(cases) - SLACK <= found.high <= 1 + SLACK
    assert cluster_bootstrap(cases, salt=salt) == found


@settings(max_examples=40, deadline=None)
@given(CASES)
def test_a_run_held_against_itself_gains_nothing(cases: list[Measured]) -> None:
    """To the last digit."""
    gain = paired_bootstrap(cases, cases, salt="any")

    assert (gain.low, gain.high) == (0, 0)


def test_paraphrases_are_not_so_many_questions() -> None:
    """The interval over five questions in four wordings each is as wide as over five questions."""
    alone = each_alone(1, 0, 1, 1, 0)
    worded = [each for each in alone for _ in range(4)]

    assert cluster_bootstrap(worded) == cluster_bootstrap(alone)
    assert wilson(12, 20).high - wilson(12, 20).low < wilson(3, 5).high - wilson(3, 5).low


def test_the_salt_draws_other_groups() -> None:
    """Two figures do not rise and fall together by the draw."""
    cases = each_alone(*(n % 7 / 6 for n in range(25)))

    assert cluster_bootstrap(cases, salt="a") != cluster_bootstrap(cases, salt="b")


def test_a_gain_that_every_case_has_is_certain() -> None:
    """Before and after are drawn together."""
    before, after = each_alone(0.1, 0.3, 0.5, 0.2), each_alone(0.3, 0.5, 0.7, 0.4)

    gain = paired_bootstrap(before, after)

    assert (gain.low, gain.high) == pytest.approx((0.2, 0.2))


def test_only_the_same_cases_can_be_held_against_each_other() -> None:
    """In the same order."""
    with pytest.raises(ValueError, match="before and after are not of the same cases"):
        paired_bootstrap(each_alone(1, 0), each_alone(1))
