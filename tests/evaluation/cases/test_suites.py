"""What each suite asks of its cases besides what all cases have."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from pingwen.evaluation.cases import SUITES, Suite
from tests.evaluation.building import (
    adversarial_case,
    conversation_case,
    doubt_case,
    facts_case,
    injection_case,
    question_case,
    verdict_case,
)
from tests.evaluation.written import ADVERSARIAL, CONVERSATION

TURN = CONVERSATION["turns"][0]


def test_every_suite_has_the_shape_of_its_cases() -> None:
    """A suite without one could not be read."""
    assert set(SUITES) == set(Suite)
    assert all(case.suite is suite for suite, case in SUITES.items())


@pytest.mark.parametrize(
    ("make", "changes", "reason"),
    [
        (question_case, {"gold": [], "must": []}, "an answerable question needs gold"),
        (question_case, {"kinds": ["abstain"]}, "a question that may be declined has no gold"),
        (question_case, {"kinds": ["abstain", "answer"]}, "that may be declined has no gold"),
        (question_case, {"gold": [[]]}, "an alternative of gold is empty"),
        (question_case, {"gold": [[{"clause": ""}]]}, "at least 1 character"),
        (verdict_case, {"status": []}, "a verdict needs its status"),
        (verdict_case, {"target": None}, "a verdict needs scheme and target"),
        (verdict_case, {"scheme": None}, "a verdict needs scheme and target"),
        (verdict_case, {"kinds": ["clarify"]}, "status needs the kind verdict"),
        (verdict_case, {"groups": {"luck": "met"}}, "groups.luck"),
        (verdict_case, {"asks": ["shoe size"]}, "asks.0"),
        (verdict_case, {"facts": {"education": [{"degree": "秀才"}]}}, "facts.education.0.degree"),
        (facts_case, {"facts": None}, "facts are missing"),
        (facts_case, {"facts": {"hobby": "chess"}}, "facts.hobby"),
        (doubt_case, {"twist": "昨天梦见"}, "the twist is not said"),
        (doubt_case, {"twist": ""}, "at least 1 character"),
        (doubt_case, {"status": []}, "a doubt needs its status"),
        (injection_case, {"kinds": []}, "kinds may not be empty"),
        (injection_case, {"status": ["undetermined"]}, "status needs the kind verdict"),
    ],
)
def test_a_case_that_lacks_what_its_suite_scores_is_refused(
    make: Any, changes: dict[str, Any], reason: str
) -> None:
    """It would be scored as right where nothing was asked of it."""
    with pytest.raises(ValidationError, match=reason):
        make(**changes)


@pytest.mark.parametrize(
    ("make", "changes"),
    [
        (question_case, {"kinds": ["abstain"], "gold": [], "must": []}),
        (question_case, {"kinds": ["answer", "verdict", "clarify"]}),
        (verdict_case, {"kinds": ["clarify"], "status": [], "scheme": None, "target": None}),
        (facts_case, {"facts": {}}),
        (injection_case, {"kinds": ["verdict"], "status": ["not_eligible"]}),
        (adversarial_case, {"lies": [], "truths": []}),
    ],
)
def test_a_case_that_hangs_together_is_read(make: Any, changes: dict[str, Any]) -> None:
    """What the documents leave open is left out."""
    make(**changes)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"turns": [TURN]}, "at least 2 items"),
        ({"question": "几年？"}, "turns stand in the place of question and messages"),
        (
            {"messages": [{"role": "user", "content": "几年？"}]},
            "turns stand in the place of question and messages",
        ),
        ({"turns": [TURN, {"say": "博士呢？"}]}, "turn 2: kinds may not be empty"),
        ({"turns": [TURN | {"gold": []}, TURN]}, "turn 1: must needs gold"),
        ({"turns": [TURN, TURN | {"say": ""}]}, "turns.1.say"),
        ({"turns": [TURN, TURN | {"reply": "好"}]}, "turns.1.reply"),
    ],
)
def test_a_conversation_is_its_turns(changes: dict[str, Any], reason: str) -> None:
    """Each turn hangs together by itself, and the fault names the turn."""
    with pytest.raises(ValidationError, match=reason):
        conversation_case(**changes)


def test_the_turns_of_a_conversation_are_its_steps() -> None:
    """What stands between them is what the assistant says, so the case has none of it."""
    steps = conversation_case().steps()

    assert [(step.before, step.say) for step in steps] == [((), "硕士要几年？"), ((), "那博士呢？")]
    assert [step.expected.must for step in steps] == [("7年",), ("2年",)]


def test_the_draft_of_an_adversarial_case_is_signed_by_nobody_real() -> None:
    """Who drafted it is not for the case to say."""
    draft = ADVERSARIAL["draft"] | {"by": "extractive"}

    assert adversarial_case(draft=draft).draft.by == "scripted"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"lies": ["只要5年"]}, "'只要5年' does not stand in the draft"),
        ({"truths": ["满9年"]}, "'满9年' does not stand in the draft"),
        ({"draft": "满7年"}, "draft"),
        ({"draft": {"kind": "answer", "segments": [{"words": "满7年"}]}}, "segments.0.words"),
    ],
)
def test_what_a_draft_is_said_to_say_stands_in_it(changes: dict[str, Any], reason: str) -> None:
    """A lie that nobody tells would never be shown."""
    with pytest.raises(ValidationError, match=reason):
        adversarial_case(**changes)


@pytest.mark.parametrize(
    "draft",
    [
        {"kind": "answer", "segments": [{"text": "只要3年，不是满7年。"}]},
        {
            "kind": "answer",
            "segments": [
                {
                    "style": "row",
                    "cells": [
                        {"text": "只要3年"},
                        {"text": "", "quotations": [{"clause": "doc/一", "quote": "满7年"}]},
                    ],
                }
            ],
        },
        {
            "kind": "abstain",
            "segments": [{"text": "只要3年"}],
            "nearby": [{"clause": "doc/一", "quote": "满7年"}],
        },
    ],
)
def test_words_are_looked_for_in_every_part_of_a_draft(draft: dict[str, Any]) -> None:
    """Sentences, cells, quotations and what stands nearby."""
    assert adversarial_case(draft=draft).lies == ("只要3年",)
