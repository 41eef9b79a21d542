"""What is right at one turn, and what it cannot say of itself."""

from __future__ import annotations

from typing import Any

import pytest

from pingwen.domain.answer import AnswerKind
from pingwen.evaluation.cases import ClauseReference, Expectation


def expectation(**fields: Any) -> Expectation:
    return Expectation.model_validate(fields)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("doc/一", ClauseReference(clause="doc/一")),
        ({"clause": "doc/一"}, ClauseReference(clause="doc/一")),
        ({"clause": "doc/一", "span": "满7年"}, ClauseReference(clause="doc/一", span="满7年")),
    ],
)
def test_a_clause_is_named_by_its_id_or_with_the_words_that_decide(
    written: Any, read: ClauseReference
) -> None:
    """Both ways stand side by side in one list."""
    assert expectation(gold=[[written]]).gold == ((read,),)


@pytest.mark.parametrize(
    ("kinds", "declines"),
    [
        (["abstain"], True),
        (["abstain", "clarify"], True),
        (["abstain", "answer"], False),
        (["clarify"], False),
    ],
)
def test_it_must_be_declined_when_no_answer_is_right(kinds: list[str], declines: bool) -> None:
    """Where an answer is right too, giving one is no error."""
    assert expectation(kinds=kinds).must_decline is declines


@pytest.mark.parametrize(
    ("kinds", "kind", "declined", "asked_back"),
    [
        (["answer"], "abstain", True, False),
        (["answer"], "clarify", False, False),
        (["answer", "clarify"], "clarify", False, True),
        (["abstain"], "abstain", False, False),
        (["answer"], "answer", False, False),
    ],
)
def test_declining_is_wrong_and_asking_back_is_right_only_where_it_is_said(
    kinds: list[str], kind: str, declined: bool, asked_back: bool
) -> None:
    """An expected refusal declines nothing; an unexpected question back decides nothing."""
    expected = expectation(kinds=kinds)

    assert expected.declined_by(AnswerKind(kind)) is declined
    assert expected.asked_back_by(AnswerKind(kind)) is asked_back


VERDICT = {"kinds": ["verdict"], "status": ["undetermined"]}


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({}, ()),
        (VERDICT | {"groups": {"scope": "met"}, "asks": ["title"]}, ()),
        ({"gold": [[]]}, ("an alternative of gold is empty",)),
        (
            {"must": ["7年"]},
            ("must needs gold; words that stand in no clause go to must_own",),
        ),
        ({"kinds": ["answer"], "status": ["eligible"]}, ("status needs the kind verdict",)),
        ({"groups": {"scope": "met"}}, ("groups, paths, missing and asks need a status",)),
        ({"paths": {"硕士": "met"}}, ("groups, paths, missing and asks need a status",)),
        ({"missing": ["scope"]}, ("groups, paths, missing and asks need a status",)),
        ({"asks": ["title"]}, ("groups, paths, missing and asks need a status",)),
        (
            VERDICT | {"status": ["eligible"], "never_eligible": True},
            ("never_eligible contradicts the status eligible",),
        ),
        (
            {"gold": [[]], "missing": ["scope"]},
            ("an alternative of gold is empty", "groups, paths, missing and asks need a status"),
        ),
    ],
)
def test_contradictions_are_named_all_of_them(
    fields: dict[str, Any], faults: tuple[str, ...]
) -> None:
    """A sentence each, in a fixed order."""
    assert expectation(**fields).faults() == faults
