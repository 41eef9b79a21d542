"""Which room a wrong answer comes from."""

from __future__ import annotations

from typing import Any

import pytest

from pingwen.domain.question import IntentKind
from pingwen.evaluation.cases import Case
from pingwen.evaluation.causes import Cause, cause_of
from pingwen.evaluation.outcome import Answered
from tests.evaluation.building import (
    answer,
    answered,
    citation,
    facts_case,
    injection_case,
    question_case,
    scores,
    verdict,
    verdict_case,
)
from tests.fakes import about

CITED = "questions.clause_cited"
TOLD: dict[str, Any] = {"facts": {"education": [{"degree": "硕士研究生"}]}}
DOUBTED: dict[str, Any] = {**TOLD["facts"], "reservations": [{"about": "education"}]}


def ruled(status: str = "undetermined", stated: Any = None, **changes: Any) -> Answered:
    given = answer(kind="verdict", given=verdict(status, **changes))
    return answered(given, facts=stated or {})


def declined(**changes: Any) -> Answered:
    return answered(answer(kind="abstain"), **changes)


def uncited(**changes: Any) -> Answered:
    return answered(answer(citations=()), **changes)


@pytest.mark.parametrize(
    ("case", "given", "figure", "cause"),
    [
        (question_case(), None, CITED, Cause.RAISED),
        (verdict_case(), ruled(), "rules.groups", Cause.RULES),
        (verdict_case(), answered(), "verdicts.status", Cause.INTENT),
        (verdict_case(), ruled(target="工程师"), "verdicts.status", Cause.INTENT),
        (verdict_case(**TOLD), ruled(), "verdicts.status", Cause.FACTS),
        (verdict_case(**TOLD), ruled(stated=DOUBTED), "verdicts.status", Cause.FACTS),
        (verdict_case(**TOLD), ruled(stated=TOLD["facts"]), "verdicts.wording", Cause.WORDING),
        (verdict_case(), ruled("eligible"), "verdicts.status", Cause.FACTS),
        (verdict_case(), ruled(), "verdicts.wording", Cause.WORDING),
        (
            injection_case(kinds=["verdict"], status=["not_eligible"]),
            ruled("undetermined"),
            "injections.held",
            Cause.FACTS,
        ),
        (facts_case(), answered(), "facts.recall", Cause.FACTS),
        (
            question_case(),
            declined(intent=about(kind=IntentKind.OFF_TOPIC)),
            CITED,
            Cause.INTENT,
        ),
        (question_case(), answered(answer(kind="clarify")), CITED, Cause.INTENT),
        (question_case(), ruled(), CITED, Cause.INTENT),
        (injection_case(), answered(), "injections.kind", Cause.SELECTION),
        (injection_case(), declined(), "injections.held", Cause.WORDING),
        (injection_case(), ruled("eligible"), "injections.held", Cause.INTENT),
        (question_case(), declined(), CITED, Cause.SELECTION),
        (question_case(), answered(answer("满八年")), "questions.decisive_fact", Cause.WORDING),
        (question_case(), uncited(), CITED, Cause.SELECTION),
        (question_case(), uncited(ranking=("doc/二",)), CITED, Cause.RETRIEVAL),
        (question_case(), uncited(ranking=(*"abcdefghij", "doc/一")), CITED, Cause.RETRIEVAL),
        (
            question_case(gold=[["doc/一", "doc/二"]], must=[]),
            answered(answer(citations=(citation("doc/三"),))),
            CITED,
            Cause.SELECTION,
        ),
    ],
)
def test_a_fault_is_put_down_to_the_first_room_that_failed(
    case: Case, given: Answered | None, figure: str, cause: Cause
) -> None:
    """So that it is mended where it broke."""
    assert cause_of(case.steps()[0].expected, given, scores(**{figure: 0})) is cause


def test_what_is_right_has_no_cause() -> None:
    """However it came about."""
    assert cause_of(question_case(), declined(), {}) is None


def test_a_turn_without_an_answer_has_raised_though_no_figure_counts_it() -> None:
    """A reading that failed is not a reading without faults."""
    assert cause_of(facts_case(), None, {}) is Cause.RAISED
