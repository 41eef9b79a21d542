"""An endpoint that keeps failing is left alone, and tried again by one caller."""

from __future__ import annotations

from pingwen.proposing.chat_model.breaker import Breaker


class Clock:
    """Stands still unless it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def opened(clock: Clock) -> Breaker:
    breaker = Breaker(failures=2, seconds=60, clock=clock)
    for _ in range(2):
        assert breaker.lets_through()
        breaker.report(succeeded=False)
    return breaker


def test_one_failure_closes_nothing() -> None:
    breaker = Breaker(failures=2, seconds=60, clock=Clock())
    breaker.report(succeeded=False)

    assert breaker.lets_through()


def test_a_success_in_between_begins_the_count_anew() -> None:
    breaker = Breaker(failures=2, seconds=60, clock=Clock())
    for succeeded in (False, True, False):
        breaker.report(succeeded=succeeded)

    assert breaker.lets_through()


def test_failures_in_a_row_keep_everybody_out_for_the_time() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now = 59.9

    assert not breaker.lets_through()


def test_after_the_time_one_caller_tries_and_the_others_wait_for_it() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now = 60.0

    assert [breaker.lets_through() for _ in range(3)] == [True, False, False]


def test_the_one_that_tries_decides_for_all() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now = 60.0
    breaker.lets_through()
    breaker.report(succeeded=True)

    assert breaker.lets_through()
