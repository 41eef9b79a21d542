"""What the pictures count: who is declined, and which verdict is given where which is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pingwen.domain.answer import AnswerKind
from pingwen.domain.model import Model
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.cases import Expectation, Suite
from pingwen.evaluation.intervals import Interval, wilson
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.run import Run

__all__ = ["GIVEN", "WAYS", "Declining", "confusion", "declining"]

WAYS = ("answered", "asked back", "declined", "no answer")
"""What can become of a question."""

_NONE, _NO_ANSWER = "none", "no answer"
GIVEN = (*(status.value for status in VerdictStatus), _NONE, _NO_ANSWER)
"""What can be given; of these all but the last can be due."""


class Declining(Model):
    """The turns of a suite that can be answered, or that cannot be.

    ``counts``: how many went each of ``WAYS``; ``declined``: the 95% Wilson interval of the share
    that was declined.
    """

    suite: Suite
    answerable: bool
    counts: dict[str, int]
    declined: Interval

    @property
    def turns(self) -> int:
        """How many there are."""
        return sum(self.counts.values())


def declining(run: Run) -> tuple[Declining, ...]:
    """By suite, answerable turns before unanswerable; what may go either way is left out."""
    counts: dict[tuple[Suite, bool], Counter[str]] = {}
    for suite, expected, given in _turns(run):
        if expected.must_decline or AnswerKind.ABSTAIN not in expected.kinds:
            key = (suite, not expected.must_decline)
            counts.setdefault(key, Counter())[_way(given)] += 1
    return tuple(
        Declining(
            suite=suite,
            answerable=answerable,
            counts={way: found[way] for way in WAYS},
            declined=wilson(found["declined"], found.total()),
        )
        for suite in Suite
        for answerable in (True, False)
        if (found := counts.get((suite, answerable)))
    )


def confusion(run: Run) -> dict[tuple[str, str], int]:
    """How many turns, by the verdict that is due and the one that is given.

    Where several are right, the one that was given is the one that was due. Only the status is
    compared, not the title that it is about.
    """
    return dict(
        Counter((_due(expected, given), _given(given)) for _, expected, given in _turns(run))
    )


def _turns(run: Run) -> Iterator[tuple[Suite, Expectation, Answered | None]]:
    """The turns of which it is said what kind of answer is right."""
    for each in run.scored:
        steps = each.case.steps()
        answers = [*each.outcome.turns, *[None] * len(steps)]
        for step, given in zip(steps, answers, strict=False):
            if step.expected.kinds:
                yield each.case.suite, step.expected, given


def _way(given: Answered | None) -> str:
    if given is None:
        return _NO_ANSWER
    match given.answer.kind:
        case AnswerKind.ABSTAIN:
            return "declined"
        case AnswerKind.CLARIFY:
            return "asked back"
        case _:
            return "answered"


def _given(given: Answered | None) -> str:
    if given is None:
        return _NO_ANSWER
    return given.answer.verdict.status.value if given.answer.verdict else _NONE


def _due(expected: Expectation, given: Answered | None) -> str:
    may = [status.value for status in expected.status] or [_NONE]
    found = _given(given)
    return found if found in may else may[0]
