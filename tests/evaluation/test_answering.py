"""Putting a case to a system, turn by turn."""

from __future__ import annotations

from typing import Any

import pytest

from pingwen.domain.answer import Draft
from pingwen.domain.question import Question
from pingwen.evaluation.answering import answer_case, asked_hash
from pingwen.evaluation.cases import Case
from pingwen.evaluation.outcome import Answered
from tests.evaluation.building import (
    adversarial_case,
    answer,
    conversation_case,
    question_case,
)
from tests.evaluation.written import ADVERSARIAL, CONVERSATION


class Listener:
    """Answers 好 and a number, and keeps what it was asked; raises at a turn if told to."""

    def __init__(self, raise_at: int = 0) -> None:
        self.asked: list[tuple[Question, Draft | None]] = []
        self._raise_at = raise_at

    def answer(self, question: Question, draft: Draft | None = None) -> Answered:
        self.asked.append((question, draft))
        if len(self.asked) == self._raise_at:
            raise ZeroDivisionError("by nought")
        said = tuple(message.content for message in question.messages)
        return Answered(said=said, as_of=question.as_of, answer=answer(f"好{len(self.asked)}"))


def test_a_question_is_asked_on_its_day_under_its_id() -> None:
    """The outcome says which case, which system, and what was asked."""
    system, case = Listener(), question_case(as_of="2025-01-31")

    outcome = answer_case(case, system, "fake@1")

    ((question, draft),) = system.asked
    assert (question.text, question.id, question.as_of) == ("硕士要几年？", "q1", case.as_of)
    assert draft is None
    assert (outcome.case, outcome.system, outcome.error) == ("q1", "fake@1", None)
    assert outcome.asked == asked_hash(case)
    assert [turn.answer.text for turn in outcome.turns] == ["好1"]


def test_a_conversation_is_held_with_the_system_s_own_answers_between() -> None:
    """What the system said is what the user speaks to."""
    system = Listener()

    outcome = answer_case(conversation_case(), system, "fake@1")

    assert outcome.turns[-1].said == ("硕士要几年？", "好1", "那博士呢？")
    assert [question.messages[-1].role for question, _ in system.asked] == ["user", "user"]


def test_messages_are_put_as_the_case_has_them() -> None:
    """The assistant's turns in a case are the case's own."""
    talk = [
        {"role": "user", "content": "能评吗"},
        {"role": "assistant", "content": "您是？"},
        {"role": "user", "content": "硕士"},
    ]
    system = Listener()

    answer_case(question_case(question=None, messages=talk), system, "fake@1")

    assert [message.model_dump() for message in system.asked[0][0].messages] == talk


def test_a_lying_draft_is_handed_over() -> None:
    """Only for an adversarial case."""
    system, case = Listener(), adversarial_case()

    answer_case(case, system, "fake@1")

    assert system.asked[0][1] == case.draft


@pytest.mark.parametrize(("raise_at", "turns"), [(1, 0), (2, 1)])
def test_a_case_that_raises_keeps_the_turns_before(raise_at: int, turns: int) -> None:
    """The run goes on; the error is the case's."""
    outcome = answer_case(conversation_case(), Listener(raise_at), "fake@1")

    assert outcome.error == "ZeroDivisionError: by nought"
    assert len(outcome.turns) == turns


def test_a_question_that_cannot_be_put_is_the_case_s_error() -> None:
    """A message that is too long is refused before any system is asked."""
    system = Listener()

    outcome = answer_case(question_case(question="长" * 20_001), system, "fake@1")

    assert outcome.error is not None
    assert outcome.error.startswith("ValidationError: ")
    assert system.asked == []


TURNS = CONVERSATION["turns"]
SAME: list[tuple[Case, Case]] = [
    (question_case(), question_case(must=["硕士"], tags=["years"], split="aside", group="x")),
    (conversation_case(), conversation_case(turns=[TURNS[0] | {"must": []}, TURNS[1]])),
    (adversarial_case(), adversarial_case(lies=[])),
]
OTHER: list[tuple[Case, Case]] = [
    (question_case(), question_case(question="博士要几年？")),
    (question_case(), question_case(as_of="2026-11-22")),
    (conversation_case(), conversation_case(turns=TURNS[::-1])),
    (
        adversarial_case(),
        adversarial_case(
            draft=ADVERSARIAL["draft"] | {"proposed": {"status": "eligible", "by": ""}}
        ),
    ),
]


def talk(*turns: str) -> dict[str, Any]:
    roles = ("user", "assistant")
    messages = [{"role": roles[n % 2], "content": turn} for n, turn in enumerate(turns)]
    return {"question": None, "messages": messages}


@pytest.mark.parametrize(("one", "two"), SAME)
def test_a_corrected_expectation_needs_no_new_answer(one: Case, two: Case) -> None:
    """What is right is no part of what is asked."""
    assert asked_hash(one) == asked_hash(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        *OTHER,
        (question_case(**talk("一", "二", "三")), question_case(**talk("一", "贰", "三"))),
        (question_case(**talk("一", "二", "三")), question_case(question="三")),
    ],
)
def test_whatever_is_put_to_the_system_changes_the_hash(one: Case, two: Case) -> None:
    """The words, those before them, the day and the draft."""
    assert asked_hash(one) != asked_hash(two)
    assert len(asked_hash(one)) == 12
