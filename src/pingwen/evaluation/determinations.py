"""How fast the rule module decides: the second line of ``pingwen eval bench``."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence

from pingwen.domain.facts import Facts
from pingwen.domain.model import Model
from pingwen.rules.base import RuleBase

__all__ = ["DeterminationSpeed", "measure_determinations"]

WANTED_P99_MS = 1.0
WANTED_PER_SECOND = 3000
_AT_LEAST = 400
"""Determinations that are timed: a percentile of fewer says little."""


class DeterminationSpeed(Model):
    """Whole determinations on one core, in processor time; the wanted figures are no gate yet."""

    determinations: int
    median_ms: float
    p99_ms: float
    per_second: float

    def line(self) -> str:
        """The figures beside what is wanted."""
        return (
            f"{self.determinations} determinations: median {self.median_ms:.2f} ms, "
            f"p99 {self.p99_ms:.2f} ms (wanted {WANTED_P99_MS:.0f} ms), "
            f"{self.per_second:.0f} a second (wanted {WANTED_PER_SECOND})"
        )


def measure_determinations(rules: RuleBase, applicants: Sequence[Facts]) -> DeterminationSpeed:
    """Each applicant to every target that is decided, again until enough are timed."""
    targets = [
        (card.id, target.name) for card in rules.cards if card.decides for target in card.targets
    ]
    day = max(card.valid_from for card in rules.cards if card.valid_from is not None)
    taken: list[float] = []
    while len(taken) < _AT_LEAST:
        for scheme, target in targets:
            for facts in applicants:
                begun = time.process_time()
                rules.determine(scheme, target, facts, day)
                taken.append((time.process_time() - begun) * 1000)
    return DeterminationSpeed(
        determinations=len(taken),
        median_ms=statistics.median(taken),
        p99_ms=statistics.quantiles(taken, n=100)[-1],
        per_second=1000 * len(taken) / sum(taken),
    )
