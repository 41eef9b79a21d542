"""Putting a case to a system: turn by turn, each after the answer to the one before."""

from __future__ import annotations

import hashlib

from pingwen.domain.question import Message, Question
from pingwen.evaluation.cases import AdversarialCase, Case
from pingwen.evaluation.outcome import Answered, Outcome
from pingwen.evaluation.systems import System

__all__ = ["answer_case", "asked_hash"]


def answer_case(case: Case, system: System, name: str) -> Outcome:
    """What ``system``, called ``name``, makes of the case. Never raises: a fault is its ``error``.

    In a conversation the system's own answers stand between what the user says.
    """
    turns: list[Answered] = []
    said: list[Message] = []
    error: str | None = None
    try:
        for step in case.steps():
            said += [*step.before, Message(role="user", content=step.say)]
            question = Question(id=case.id, messages=tuple(said), as_of=case.as_of)
            turns.append(_answer(case, question, system))
            said.append(Message(role="assistant", content=turns[-1].answer.text))
    except Exception as raised:  # noqa: BLE001 - whatever it is, the case has failed
        error = f"{type(raised).__name__}: {raised}"
    return Outcome(
        case=case.id, asked=asked_hash(case), system=name, turns=tuple(turns), error=error
    )


def asked_hash(case: Case) -> str:
    """Twelve hexadecimal digits that change with what is put to the system, and with nothing else.

    A corrected expectation needs no new answer.
    """
    asked = [
        case.as_of.isoformat(),
        *(message.model_dump_json() for step in case.steps() for message in step.before),
        *(step.say for step in case.steps()),
    ]
    if isinstance(case, AdversarialCase):
        asked.append(case.draft.model_dump_json())
    return hashlib.sha256("\0".join(asked).encode()).hexdigest()[:12]


def _answer(case: Case, question: Question, system: System) -> Answered:
    if isinstance(case, AdversarialCase):
        return system.answer(question, case.draft)
    return system.answer(question)
