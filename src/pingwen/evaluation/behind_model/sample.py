"""Which cases a chat model is asked: few enough to wait for, spread over the whole of dev."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.domain.question import Message, Question
from pingwen.evaluation.cases import Case, Split, Suite

__all__ = ["VERDICTS", "question_of", "sample"]

VERDICTS, QUESTIONS = 100, 60


def sample(cases: Sequence[Case], most: int | None = None) -> tuple[Case, ...]:
    """100 cases that end in a verdict and 60 questions, or ``most`` of each, at even distances.

    The two kinds are mixed, so that a run that is broken off holds both.
    """
    dev = [case for case in cases if case.split is Split.DEV]
    verdicts = [case for case in dev if case.suite is Suite.VERDICTS and case.status]
    questions = [case for case in dev if case.suite is Suite.QUESTIONS]
    placed = [*_spread(verdicts, most or VERDICTS), *_spread(questions, most or QUESTIONS)]
    return tuple(case for _, case in sorted(placed, key=lambda each: each[0]))


def question_of(case: Case) -> Question:
    """The one question that such a case puts."""
    (step,) = case.steps()
    messages = (*step.before, Message(role="user", content=step.say))
    return Question(id=case.id, messages=messages, as_of=case.as_of)


def _spread(cases: Sequence[Case], number: int) -> list[tuple[float, Case]]:
    """Each with the share of the list that lies before it."""
    number = min(number, len(cases))
    return [(i / number, cases[i * len(cases) // number]) for i in range(number)]
