"""What the pictures count."""

from __future__ import annotations

import pytest

from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.report.tallies import confusion, declining
from tests.evaluation.building import (
    answer,
    answered,
    conversation_case,
    question_case,
    verdict,
    verdict_case,
)
from tests.evaluation.report.building import run, scored

ABSTAIN = {"kinds": ["abstain"], "gold": [], "must": []}


def test_answerable_and_unanswerable_turns_are_counted_by_what_became_of_them() -> None:
    found = declining(
        run(
            scored(question_case(id="a"), answered()),
            scored(question_case(id="b"), answered(answer(kind="abstain"))),
            scored(question_case(id="c"), answered(answer(kind="clarify"))),
            scored(question_case(id="d"), error="down"),
            scored(question_case(id="e", **ABSTAIN), answered(answer(kind="abstain"))),
        )
    )

    assert [(row.suite, row.answerable, list(row.counts.values())) for row in found] == [
        ("questions", True, [1, 1, 1, 1]),
        ("questions", False, [0, 0, 1, 0]),
    ]
    assert found[0].declined.low == pytest.approx(0.046, abs=0.001)


def test_what_may_be_answered_or_declined_counts_for_neither() -> None:
    either = question_case(kinds=["answer", "abstain"], gold=[], must=[])

    assert declining(run(scored(either, answered()))) == ()


def test_every_turn_of_a_conversation_counts() -> None:
    case = conversation_case()
    turns = [answered()] * len(case.steps())

    assert sum(row.turns for row in declining(run(scored(case, *turns)))) == len(case.steps())


def test_a_verdict_is_counted_by_what_is_due_and_given() -> None:
    def given(status: str) -> Answered:
        return answered(answer(kind="verdict", given=verdict(status)))

    found = confusion(
        run(
            scored(verdict_case(id="a"), given("undetermined")),
            scored(verdict_case(id="b"), given("eligible")),
            scored(verdict_case(id="c"), answered()),
            scored(verdict_case(id="d"), error="down"),
            scored(question_case(), answered()),
        )
    )

    assert found == {
        ("undetermined", "undetermined"): 1,
        ("undetermined", "eligible"): 1,
        ("undetermined", "none"): 1,
        ("undetermined", "no answer"): 1,
        ("none", "none"): 1,
    }


def test_where_several_verdicts_are_right_the_given_one_was_due() -> None:
    case = verdict_case(status=["undetermined", "not_eligible"])
    right = answered(answer(kind="verdict", given=verdict("not_eligible")))

    assert confusion(run(scored(case, right))) == {("not_eligible", "not_eligible"): 1}
