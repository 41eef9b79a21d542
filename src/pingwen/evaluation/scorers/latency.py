"""How long an answer took. No score: it is measured, and differs from run to run."""

from __future__ import annotations

from pingwen.evaluation.outcome import Answered

__all__ = ["milliseconds"]


def milliseconds(given: Answered) -> dict[str, float]:
    """By stage, and their ``total``."""
    return dict(given.answer.timings_ms)
