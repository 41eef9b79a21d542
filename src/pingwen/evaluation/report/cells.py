"""How numbers stand in a report."""

from __future__ import annotations

from pingwen.evaluation.intervals import Interval
from pingwen.evaluation.summary import Reading

__all__ = ["between", "chance", "gain", "reading", "sure", "value"]


_MINUS = "\N{MINUS SIGN}"


def value(number: float) -> str:
    """A share, to three places."""
    return f"{number:.3f}"


def between(interval: Interval) -> str:
    """Both ends of an interval of shares."""
    return f"{value(interval.low)}–{value(interval.high)}"


def reading(found: Reading | None) -> str:
    """A figure and over how many things it is the mean; a dash where nothing measures it."""
    return "–" if found is None else f"{value(found.value)} ({found.count})"


def gain(number: float) -> str:
    """A difference with its sign."""
    return f"{number:+.3f}".replace("-", _MINUS)


def chance(p: float) -> str:
    """A p-value."""
    return "<0.001" if p < 0.001 else f"{p:.3f}"


def sure(found: Reading) -> Interval:
    """The wider of a figure's two intervals at either end.

    Wilson's takes paraphrases for so many questions and the drawing of groups gives no width to a
    figure that is wholly right: each is too sure of itself where the other is not.
    """
    return Interval(
        low=min(found.wilson.low, found.clustered.low),
        high=max(found.wilson.high, found.clustered.high),
    )
