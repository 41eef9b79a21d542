"""What an applicant states in English and was not understood is put before them."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.question import Message, Question
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.reader import Reader

_TOLD = (
    "I got my associate degree in July 2019 and have worked on image recognition algorithms at a "
    "company in Beijing since graduation. Can I apply for AI assistant engineer?"
)


@pytest.fixture(scope="module")
def whole(cards: tuple[SchemeCard, ...]) -> Reader:
    return Reader(cards)


def _reserved(whole: Reader, *turns: str) -> list[tuple[str, str]]:
    messages = tuple(
        Message(role="assistant" if number % 2 else "user", content=turn)
        for number, turn in enumerate(turns)
    )
    facts = whole.read(Question(messages=messages, as_of=date(2026, 11, 21))).facts
    return [(each.about, each.evidence.text) for each in facts.reservations if each.evidence]


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("Oh wait, that was my enrolment date.", "education"),
        ("The diploma was bought online.", "education"),
        ("We only do payroll software, no AI really.", "work"),
        ("It is a degree no one in China recognises.", "education"),
    ],
)
def test_what_was_not_read_is_a_doubt_about_what_it_names(
    whole: Reader, words: str, about: str
) -> None:
    assert (about, words) in _reserved(whole, f"{_TOLD} {words}")
    assert (about, words) in _reserved(whole, _TOLD, "您符合", words)


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("I got my associate degree", "My brother got his associate degree"),
        ("I got my associate degree", "I dropped out of my associate degree"),
        ("since graduation", "since graduation, as a cleaner"),
        ("since graduation", "in Chengdu since graduation"),
        ("since graduation", "since graduation, minus four years off"),
        ("have worked on", "have mostly made coffee for those doing"),
    ],
)
def test_what_was_read_and_is_anothers_or_fell_short_is_a_doubt(
    whole: Reader, said: str, instead: str
) -> None:
    assert _reserved(whole, _TOLD.replace(said, instead))


@pytest.mark.parametrize("words", ["", "Hi there!", "Thanks a lot for the help.", "好的 ok ok"])
def test_a_plain_story_and_courtesies_leave_nothing_in_doubt(whole: Reader, words: str) -> None:
    """So do requests (I want to apply for …)."""
    assert _reserved(whole, f"{words} {_TOLD} I want to apply for this title.") == []
