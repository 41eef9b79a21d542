"""A case in words."""

from __future__ import annotations

import pytest

from pingwen.evaluation.report.shown import shown_case
from tests.evaluation.building import (
    adversarial_case,
    answered,
    conversation_case,
    facts_case,
    question_case,
)
from tests.evaluation.report.building import scored


def due(case: object) -> dict[str, tuple[str, ...]]:
    return {each.name: each.values for each in case.turns[0].due}  # type: ignore[attr-defined]


def test_a_case_put_aside_is_refused() -> None:
    with pytest.raises(ValueError, match="not shown"):
        shown_case(scored(question_case(split="aside"), answered()))


def test_a_turn_stands_with_what_is_due_and_what_was_given() -> None:
    case = shown_case(scored(question_case(), answered(dropped=("a", "b", "a"))))
    turn = case.turns[0]

    assert case.right
    assert due(case)["clauses"] == ("doc/一",)
    assert (turn.said, turn.kind, turn.text) == ("硕士要几年？", "answer", "满7年。[1]")
    assert [source.clause for source in turn.sources] == ["doc/一"]
    assert turn.dropped == ("a (2 times)", "b")


def test_facts_stand_field_by_field_with_their_words() -> None:
    told = facts_case().facts
    assert told is not None
    case = shown_case(scored(facts_case(), answered(facts=told)))

    assert due(case)["facts"] == case.turns[0].facts
    assert "education: degree=" in case.turns[0].facts[0]


def test_no_facts_are_due_where_none_are_told() -> None:
    case = shown_case(scored(facts_case(facts={}, not_facts=[]), answered()))

    assert due(case)["facts"] == ("none",)


def test_turns_that_were_not_answered_are_shown_without_an_answer() -> None:
    case = shown_case(scored(conversation_case(), answered(), error="down"))

    assert case.turns[0].kind == "answer"
    assert all(not turn.kind for turn in case.turns[1:])
    assert not case.right


def test_what_a_lying_proposer_said_stands_with_the_case() -> None:
    lying = adversarial_case()
    case = shown_case(scored(lying, answered()))

    assert all(lie in case.drafted for lie in lying.lies)


def test_a_figure_that_only_grades_makes_no_case_wrong() -> None:
    case = shown_case(scored(question_case(), answered(ranking=("doc/二", "doc/一"))))

    assert case.right
    assert "retrieval.first" in [each.figure for each in case.graded]
