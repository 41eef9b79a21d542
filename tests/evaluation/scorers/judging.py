"""A row of a table of answers, and how it is judged."""

from __future__ import annotations

from dataclasses import dataclass

from pingwen.domain.answer import Answer
from pingwen.evaluation.cases import Case
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score
from tests.evaluation.building import REFERENCE, answered

__all__ = ["Row", "judged"]


@dataclass(frozen=True)
class Row:
    """An answer to the first turn of a case, and what the figure's scorer says of it.

    ``value``: where it is neither wholly right nor wholly wrong; ``reason``: where it matters.
    """

    figure: str
    case: Case
    given: Answered
    reason: str | None = None
    value: float | None = None
    weight: int = 1
    reference: Reference = REFERENCE

    @classmethod
    def of(cls, figure: str, case: Case, given: Answer, reason: str | None = None) -> Row:
        """A row whose turn is nothing but its answer."""
        return cls(figure, case, answered(given), reason)


def judged(row: Row) -> Score | None:
    """What the scorer says."""
    expected = row.case.steps()[0].expected
    return FIGURES[row.figure].scorer(expected, row.given, row.reference)
