"""A question becomes what is asked and what was stated."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

import pytest

from pingwen.domain.facts import Degree, Education, Facts
from pingwen.domain.question import IntentKind, Message, Question
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.narrative import NarrativeReader
from pingwen.understanding.reader import Reader
from tests.understanding.test_intent import cases, messages_of

AS_OF = date(2026, 11, 21)


@pytest.fixture(scope="module")
def whole(cards: tuple[SchemeCard, ...]) -> Reader:
    return Reader(cards)


def _question(*turns: str) -> Question:
    roles: tuple[Literal["user", "assistant"], ...] = ("user", "assistant")
    messages = [Message(role=roles[i % 2], content=turn) for i, turn in enumerate(turns)]
    return Question(messages=tuple(messages), as_of=AS_OF)


def test_a_case_that_is_told_gives_facts_and_an_eligibility_question(whole: Reader) -> None:
    read = whole.read(_question("我2016年硕士毕业，一直在北京做算法，能评副高吗？"))
    assert read.intent.kind is IntentKind.ELIGIBILITY
    assert read.intent.schemes == ("bj-ai",)
    assert read.intent.targets == ("高级工程师",)
    assert [e.degree for e in read.facts.education] == [Degree.MASTER]


def test_a_question_on_the_documents_stays_one_beside_what_the_facts_hold(whole: Reader) -> None:
    read = whole.read(_question("北京人工智能工程师条件"))
    assert read.intent.kind is IntentKind.QUESTION


def test_the_region_of_an_earlier_turn_settles_the_scheme_of_a_later_one(whole: Reader) -> None:
    read = whole.read(_question("我在北京一家公司做大模型", "您想了解什么？", "能评副高吗"))
    assert read.intent.schemes == ("bj-ai",)


def test_the_same_question_is_read_the_same_again(whole: Reader) -> None:
    question = _question("本科，中级是2023年拿的，在北京做AI，能评副高不")
    assert whole.read(question) == whole.read(question)


def test_a_story_is_read_once(whole: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many of its clauses look doubtful."""
    read_whose, read = NarrativeReader.read_whose, []

    def counting(
        reader: NarrativeReader, messages: Sequence[Message], as_of: date
    ) -> tuple[Facts, str]:
        read.append(messages)
        return read_whose(reader, messages, as_of)

    monkeypatch.setattr(NarrativeReader, "read_whose", counting)
    question = _question(
        "2016年硕士毕业，一直在北京做算法，名字是编辑后来硬塞进去的，用的是我哥的毕业证，能评副高吗？"
    )
    assert len([each for each in whole.read(question).facts.reservations if each.unread]) > 1
    assert read == [question.messages]


def test_facts_that_came_as_data_count_over_the_words(whole: Reader) -> None:
    """A degree that was put right on the fact sheet."""
    question = _question("我2016年本科毕业，一直在北京做算法，能评副高吗？")
    given = Facts(education=(Education(degree=Degree.MASTER),))

    read = whole.read(question.model_copy(update={"facts": given}))

    assert read.facts.education == given.education
    assert read.facts.region is not None


@pytest.mark.parametrize("case", [c for c in cases() if "facts" not in c.values[0]])
def test_facts_that_are_found_on_the_way_do_not_change_what_is_asked(
    whole: Reader, case: dict[str, Any]
) -> None:
    expected = {key: value for key, value in case.items() if key != "says"}
    question = Question(messages=messages_of(case["says"]), as_of=AS_OF)
    read = whole.read(question).intent.model_dump(mode="json")
    assert {key: read[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("words", "whose"),
    [
        ("我2016年硕士毕业，一直在北京做算法，能评副高吗？", ""),
        ("我爱人2016年硕士毕业，一直在北京做算法，能评副高吗？", "爱人"),
        ("帮我儿子问一下，他2020年硕士毕业，在北京做人工智能算法，能评工程师吗", "儿子"),
        ("我2016年硕士毕业，我爱人2012年本科毕业，我能评副高吗？", ""),
        ("副高要满几年？", ""),
    ],
)
def test_it_is_told_whose_case_it_is(whole: Reader, words: str, whose: str) -> None:
    """Empty where it is the user's own, or nobody's."""
    assert whole.read(_question(words)).applicant == whose
