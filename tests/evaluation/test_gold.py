"""Whether what a case calls right is borne out by the documents."""

from __future__ import annotations

from typing import Any

import pytest

from pingwen.evaluation.cases import Case
from pingwen.evaluation.gold import gold_faults
from tests.evaluation.building import (
    CORPUS,
    conversation_case,
    facts_case,
    question_case,
    verdict_case,
)
from tests.evaluation.written import CONVERSATION

FIRST, SECOND = CONVERSATION["turns"]


def span(words: str) -> dict[str, Any]:
    return {"gold": [[{"clause": "doc/一", "span": words}]]}


@pytest.mark.parametrize(
    ("case", "faults"),
    [
        (question_case(), []),
        (question_case(**span("满7年；")), []),
        (question_case(gold=[["doc/一", "doc/二"]], must=["7年", "2年"]), []),
        (question_case(gold=[["doc/九"]]), ["the corpus has no clause 'doc/九'"]),
        (
            question_case(gold=[["doc/一"], ["doc/一", "doc/八"]]),
            ["the corpus has no clause 'doc/八'"],
        ),
        (question_case(**span("满 7年")), ["'满 7年' does not stand in doc/一"]),
        (question_case(**span("满7年;")), ["'满7年;' does not stand in doc/一"]),
        (
            question_case(gold=[["doc/一"], ["doc/二", "doc/三"]]),
            ["'7年' does not stand in doc/二, doc/三"],
        ),
        (
            question_case(must=["8年", "博士"]),
            ["'8年' does not stand in doc/一", "'博士' does not stand in doc/一"],
        ),
        (verdict_case(paths={"doc/一": "met", "硕士": "met"}), []),
        (verdict_case(paths={"doc/九": "met"}), ["the corpus has no clause 'doc/九'"]),
        (facts_case(), []),
        (facts_case(not_facts=["我同学"]), ["the user does not say '我同学'"]),
        (verdict_case(facts={}, not_facts=["他"]), ["the user does not say '他'"]),
        (conversation_case(), []),
        (
            conversation_case(turns=[FIRST, SECOND | {"gold": [["doc/三"]]}]),
            ["'2年' does not stand in doc/三"],
        ),
        (
            conversation_case(turns=[FIRST, SECOND | {"not_facts": ["硕士", "本科"]}]),
            ["the user does not say '本科'"],
        ),
    ],
)
def test_what_the_documents_do_not_bear_out_is_named(case: Case, faults: list[str]) -> None:
    """A sentence each; a span is verbatim, decisive words are compared as they are read."""
    assert list(gold_faults(case, CORPUS)) == faults


def test_only_the_user_s_own_words_can_be_said_by_the_user() -> None:
    """An assistant's turn in a narrative is not what they told."""
    talk = [
        {"role": "assistant", "content": "您是博士吗？"},
        {"role": "user", "content": "不是"},
    ]
    case = facts_case(question=None, messages=talk, facts={}, not_facts=["您是博士吗"])

    assert list(gold_faults(case, CORPUS)) == ["the user does not say '您是博士吗'"]
