"""What makes a case a case."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from tests.evaluation.building import question_case, verdict_case


def test_a_single_question_is_one_turn_of_the_user() -> None:
    case = question_case()

    assert case.ask().text == "硕士要几年？"
    assert case.ask().id == "q1"


def test_a_conversation_is_asked_whole() -> None:
    turns = [{"role": role, "content": role} for role in ("user", "assistant", "user")]

    assert len(question_case(question=None, messages=turns).ask().messages) == 3


@pytest.mark.parametrize(
    ("kinds", "declines"),
    [(["abstain"], True), (["abstain", "clarify"], True), (["abstain", "answer"], False)],
)
def test_a_case_must_be_declined_when_no_answer_is_right(kinds: list[str], declines: bool) -> None:
    assert question_case(kinds=kinds, gold=[], must=[]).must_decline is declines


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"question": None}, "either question or messages"),
        (
            {"question": None, "messages": [{"role": "assistant", "content": "好"}]},
            "the last message must be the user's",
        ),
        ({"gold": [[]]}, "an alternative of gold is empty"),
        ({"gold": []}, "must needs gold"),
        ({"gold": [], "must": []}, "an answerable question needs gold"),
        ({"kinds": ["abstain"]}, "may be declined has no gold"),
        ({"kinds": []}, "at least 1 item"),
        ({"id": "Q 1"}, "match pattern"),
        ({"split": "test"}, "'dev' or 'aside'"),
        ({"golds": []}, "Extra inputs are not permitted"),
    ],
)
def test_a_question_that_contradicts_itself_is_refused(
    changes: dict[str, Any], reason: str
) -> None:
    with pytest.raises(ValidationError, match=reason):
        question_case(**changes)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"status": []}, "if and only if a verdict is due"),
        ({"kinds": ["clarify"]}, "if and only if a verdict is due"),
        ({"target": None}, "needs scheme and target"),
        (
            {"kinds": ["clarify"], "status": [], "missing": ["performance"]},
            "groups, paths and missing need a status",
        ),
        (
            {"status": ["eligible"], "never_eligible": True},
            "never_eligible contradicts the status eligible",
        ),
        ({"groups": {"luck": "met"}}, "groups.luck"),
    ],
)
def test_a_verdict_that_contradicts_itself_is_refused(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        verdict_case(**changes)
