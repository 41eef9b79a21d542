"""What makes a case a case, whichever suite it is of."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from pingwen.evaluation.cases import Case, Suite
from tests.evaluation.building import (
    adversarial_case,
    conversation_case,
    doubt_case,
    english_case,
    facts_case,
    injection_case,
    question_case,
    verdict_case,
)

TALK = [
    {"role": "user", "content": "我是硕士"},
    {"role": "assistant", "content": "哪一年毕业？"},
    {"role": "user", "content": "2016年"},
]
ONE_OF_EACH: dict[Suite, Case] = {
    Suite.QUESTIONS: question_case(),
    Suite.VERDICTS: verdict_case(),
    Suite.FACTS: facts_case(),
    Suite.CONVERSATIONS: conversation_case(),
    Suite.INJECTIONS: injection_case(),
    Suite.ADVERSARIAL: adversarial_case(),
    Suite.DOUBTS: doubt_case(),
    Suite.ENGLISH: english_case(),
}


def test_a_single_question_is_one_step_with_nothing_before_it() -> None:
    """What is right then is the case itself."""
    case = question_case()
    (step,) = case.steps()

    assert (step.before, step.say) == ((), "硕士要几年？")
    assert step.expected == case


def test_messages_are_one_step_after_what_was_said() -> None:
    """Only the last message is answered; the others stand as the case has them."""
    (step,) = question_case(question=None, messages=TALK).steps()

    assert [message.content for message in step.before] == ["我是硕士", "哪一年毕业？"]
    assert step.say == "2016年"


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (question_case(), ("硕士要几年？",)),
        (question_case(question=None, messages=TALK), ("我是硕士", "2016年")),
        (conversation_case(), ("硕士要几年？", "那博士呢？")),
    ],
)
def test_what_the_user_says_leaves_out_what_the_assistant_said(
    case: Case, said: tuple[str, ...]
) -> None:
    """An assistant's words tell nothing of the applicant."""
    assert case.said() == said


@pytest.mark.parametrize(("suite", "case"), ONE_OF_EACH.items())
def test_a_case_knows_its_suite(suite: Suite, case: Case) -> None:
    """The figures it counts for go by it."""
    assert case.suite is suite


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"question": None}, "give either question or messages"),
        ({"messages": TALK}, "give either question or messages"),
        (
            {"question": None, "messages": TALK[:2]},
            "the last message must be the user's",
        ),
        (
            {"question": None, "messages": [{"role": "user", "content": ""}]},
            "the last message may not be empty",
        ),
        ({"question": ""}, "at least 1 character"),
        ({"kinds": []}, "kinds may not be empty"),
        ({"kinds": ["shrug"]}, "'answer', 'verdict', 'clarify' or 'abstain'"),
        ({"id": "Q 1"}, "match pattern"),
        ({"group": ""}, "at least 1 character"),
        ({"split": "test"}, "'dev' or 'aside'"),
        ({"as_of": "2026-13-01"}, "valid date"),
        ({"golds": []}, "Extra inputs are not permitted"),
        ({"status": ["eligible"]}, "questions take no 'status'"),
        ({"facts": {}}, "questions take no 'facts'"),
        ({"lies": []}, "questions take no 'lies'"),
    ],
)
def test_a_case_that_contradicts_itself_is_refused(changes: dict[str, Any], reason: str) -> None:
    """A field that the suite does not score is refused, or its writer would think it is scored."""
    with pytest.raises(ValidationError, match=reason):
        question_case(**changes)


@pytest.mark.parametrize(
    ("make", "field", "value"),
    [
        (verdict_case, "gold", [["doc/一"]]),
        (verdict_case, "must", ["7年"]),
        (facts_case, "kinds", ["answer"]),
        (conversation_case, "kinds", ["answer"]),
        (injection_case, "gold", [["doc/一"]]),
        (injection_case, "lies", ["3年"]),
        (adversarial_case, "facts", {}),
    ],
)
def test_each_suite_refuses_the_fields_of_the_others(make: Any, field: str, value: Any) -> None:
    """The error names the suite and the field."""
    with pytest.raises(ValidationError, match=rf"take no '{field}'"):
        make(**{field: value})
