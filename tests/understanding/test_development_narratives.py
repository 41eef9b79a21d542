"""What people told in the development cases: whatever is read of it stands in their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from pingwen.domain.question import Message, Question
from pingwen.domain.scheme import SchemeCard
from pingwen.evaluation.cases import Case, Split, Suite
from pingwen.evaluation.loading import read_cases
from pingwen.understanding.reader import Reader

FOLDER = Path(__file__).resolve().parents[2] / "evals" / "cases"


def development(suite: Suite) -> list[Case]:
    return [case for _, case in read_cases(FOLDER, suite, Split.DEV)]


@pytest.mark.parametrize("suite", [Suite.FACTS, Suite.VERDICTS])
def test_every_fact_stands_in_the_words_of_its_turn(
    cards: tuple[SchemeCard, ...], suite: Suite
) -> None:
    """Nothing is read that the applicant did not write, character by character."""
    reader = Reader(cards)
    read = 0
    for case in development(suite):
        messages = case.messages or (Message(role="user", content=case.question or ""),)
        facts = reader.read(Question(messages=messages, as_of=case.as_of)).facts
        for _, fact in facts.stated():
            assert fact.evidence is not None
            assert messages[fact.evidence.turn].role == "user"
            assert fact.evidence.text in messages[fact.evidence.turn].content
            read += 1
    assert read > 1000
