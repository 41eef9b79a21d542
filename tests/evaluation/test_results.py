"""What a run says about each case."""

from __future__ import annotations

from pathlib import Path

import pytest

from pingwen.evaluation.causes import Cause
from pingwen.evaluation.results import CaseResult, score_case, write_results
from tests.evaluation.building import (
    REFERENCE,
    answer,
    answered,
    citation,
    conversation_case,
    facts_case,
    outcome,
    question_case,
    result,
    verdict_case,
)

SECOND = answer("满2年。[1]", citations=(citation("doc/二"),))
ON_QUESTION = {
    "retrieval.first",
    "retrieval.within_5",
    "retrieval.within_10",
    "retrieval.mrr",
    "questions.clause_cited",
    "questions.decisive_fact",
    "questions.kind",
    "questions.not_declined_wrongly",
    "citations.exist",
    "citations.verbatim",
    "citations.support",
    "citations.recall",
    "citations.precision",
    "verdicts.false_eligible",
}


def test_a_right_answer_has_every_figure_that_bears_on_it_and_no_fault() -> None:
    """It says which case, which system and how long it took."""
    case = question_case(split="aside")
    made = outcome(case, answered())

    found = score_case(case, made, REFERENCE)

    assert set(found.scores) == ON_QUESTION
    assert (found.faults, found.cause, found.error) == ({}, None, None)
    assert (found.case, found.suite, found.split, found.group) == (
        "q1",
        "questions",
        "aside",
        "years",
    )
    assert (found.asked, found.system, found.milliseconds) == (made.asked, "fake@1", (1.0,))


def test_a_wrong_answer_has_its_faults_and_their_cause() -> None:
    """How well it was found is no fault, since only what is shown is right or wrong."""
    case = question_case()

    found = score_case(
        case, outcome(case, answered(answer(citations=()), ranking=("a", "doc/一"))), REFERENCE
    )

    assert set(found.faults) >= {"questions.clause_cited", "citations.exist"}
    assert "retrieval.mrr" not in found.faults
    assert found.cause is Cause.SELECTION


def test_a_case_that_raised_is_wrong_in_what_every_case_of_its_suite_has() -> None:
    """And counts for nothing else, since nothing else is known of it."""
    case = verdict_case()

    found = score_case(case, outcome(case, error="KeyError: 'x'"), REFERENCE)

    assert {name: score.value for name, score in found.scores.items()} == {
        "verdicts.status": 0,
        "verdicts.kind": 0,
    }
    assert found.scores["verdicts.kind"].reason == "no answer"
    assert (found.cause, found.error, found.milliseconds) == (Cause.RAISED, "KeyError: 'x'", ())


def test_a_reading_that_raised_has_its_cause_though_no_figure_counts_it() -> None:
    """Its figures are over the fields that were read."""
    case = facts_case()

    found = score_case(case, outcome(case, error="KeyError: 'x'"), REFERENCE)

    assert (found.scores, found.cause) == ({}, Cause.RAISED)


def test_a_conversation_is_the_mean_of_its_turns() -> None:
    """The reasons name the turns that are not right; what a turn does not judge does not count."""
    case = conversation_case()
    made = outcome(case, answered(), answered(answer(kind="clarify")))

    found = score_case(case, made, REFERENCE)

    cited = found.scores["conversations.clause_cited"]
    assert (cited.value, cited.weight) == (0.5, 2)
    assert cited.reason == "turn 2: not cited: doc/二"
    assert cited.evidence == ("doc/一", "doc/一")
    assert found.scores["conversations.kind"].reason == "turn 2: clarify, not answer"
    assert found.scores["citations.exist"].reason == "right at every turn"
    assert "conversations.groups" not in found.scores
    assert found.cause is Cause.INTENT
    assert found.milliseconds == (1.0, 1.0)


def test_a_conversation_that_broke_off_is_wrong_at_the_turns_that_lack() -> None:
    """The turns before it count as they are."""
    case = conversation_case()

    found = score_case(case, outcome(case, answered(), error="KeyError: 'x'"), REFERENCE)

    assert found.scores["conversations.kind"].value == 0.5
    assert found.scores["conversations.kind"].reason == "turn 2: no answer"
    assert found.scores["conversations.clause_cited"].weight == 1
    assert found.cause is Cause.RAISED


def test_a_conversation_that_is_right_throughout_has_no_fault() -> None:
    """Each turn by its own gold."""
    case = conversation_case()
    second = answered(SECOND, ranking=("doc/二",))

    assert score_case(case, outcome(case, answered(), second), REFERENCE).faults == {}


def test_more_turns_than_the_case_has_are_not_scored() -> None:
    """They are the answers to something else."""
    case = question_case()

    with pytest.raises(ValueError, match="zip"):
        score_case(case, outcome(case, answered(), answered()), REFERENCE)


def test_results_are_written_in_order_and_can_be_read_back(tmp_path: Path) -> None:
    """One object a line, in words and not in escapes."""
    results = [result("q2"), result("q1", error="没有")]

    write_results(tmp_path / "results.jsonl", results)

    lines = (tmp_path / "results.jsonl").read_text(encoding="utf-8").splitlines()
    assert [CaseResult.model_validate_json(line) for line in lines] == results
    assert "没有" in lines[1]
