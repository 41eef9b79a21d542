"""What people say of themselves becomes facts, and nothing else does."""

from __future__ import annotations

import time

import pytest

from pingwen.domain.facts import FactKey
from pingwen.domain.question import Message
from pingwen.rendering import questions
from pingwen.understanding.narrative import NarrativeReader
from pingwen.understanding.narrative.asked import asked_by
from tests.understanding.narrative_cases import (
    AS_OF,
    Case,
    cases,
    read,
    said,
    without_evidence,
)

READER = NarrativeReader()
FILES = (
    "basics",
    "credentials",
    "results",
    "sceptical",
    "circumstances",
    "whole",
    "habits",
    "conversations",
    "attributes",
    "periods",
    "claims",
    "deeds",
    "denials",
    "teaching",
    "engineering",
    "review_round",
    "heads",
    "wordings",
    "pointing",
    "lives",
    "passing",
    "oblique",
    "told_apart",
    "careers",
    "titled",
    "briefly",
    "stories",
    "applied",
    "short",
)
ALL = [case for file in FILES for case in cases(f"{file}.yaml")]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_reads_exactly_the_facts_that_are_stated_each_with_words_of_its_turn(case: Case) -> None:
    """None is lost or made up, and the evidence stands verbatim in a message of the user's."""
    facts = READER.read(case.messages, AS_OF)
    assert without_evidence(facts) == case.facts
    for _, fact in facts.stated():
        assert fact.evidence is not None
        message = case.messages[fact.evidence.turn]
        assert message.role == "user"
        assert fact.evidence.text in message.content


@pytest.mark.parametrize("words", read("not_facts.yaml"))
def test_questions_suppositions_quotes_and_others_are_no_facts(words: str) -> None:
    """Nothing is read from what states nothing about the applicant."""
    assert READER.read(said(words), AS_OF).stated() == ()


@pytest.mark.parametrize(
    ("words", "evidence"),
    [
        ("我18年3月硕士毕业，一直在海淀做算法", ["在海淀", "一直在海淀做算法", "18年3月硕士毕业"]),
        ("我２０１６年 6 月碩士畢業", ["２０１６年 6 月碩士畢業"]),
        ("本科，中级 是 2023 年 5 月拿的，能评吗", ["本科", "中级 是 2023 年 5 月拿的"]),
    ],
)
def test_evidence_keeps_the_words_as_they_were_written(words: str, evidence: list[str]) -> None:
    """Full-width, traditional and spaced writing is read, and quoted as it stands."""
    facts = READER.read(said(words), AS_OF).stated()
    texts = {fact.evidence.text for _, fact in facts if fact.evidence is not None}
    assert set(evidence) <= texts


def test_a_reply_bears_the_words_of_the_reply() -> None:
    """A date that answers a question is quoted from the turn in which it was given."""
    messages = said("我硕士", "assistant: 下一个要紧的问题：您硕士毕业是哪年哪月？", "2016年7月")
    degree = READER.read(messages, AS_OF).education[0]
    assert degree.evidence is not None
    assert (degree.evidence.turn, degree.evidence.text) == (2, "2016年7月")


def test_the_assistant_states_no_facts() -> None:
    """Words of the assistant's are never the applicant's facts."""
    messages = said("assistant: 您2010年博士毕业，有正高职称，论文9篇一作核心。", "能评吗")
    assert READER.read(messages, AS_OF).stated() == ()


@pytest.mark.parametrize("key", [key for key in FactKey if key in questions._WORDS])
def test_every_question_that_is_asked_is_recognised(key: FactKey) -> None:
    """A question of the assistant's is known for what it asks, so that a reply can be read."""
    words = questions._WORDS[key].format(profession="人工智能", work="人工智能相关的研发工作")
    asked = asked_by(f"……\n下一个要紧的问题：{words}")
    expected = {FactKey.EDUCATION: FactKey.GRADUATED}.get(key, key)
    assert asked is not None
    assert asked.key is expected


@pytest.mark.parametrize(
    "repeated",
    [
        "我2016年硕士毕业，",
        "2017-",
        "一",
        "没有没有论文",
        "「",
        "我朋友",
        "有2篇",
        "（2016年",
        "都是",
        " ",
    ],
)
def test_time_grows_with_length_and_no_faster(repeated: str) -> None:
    """A text five times as long takes at most about five times as long."""

    def seconds(length: int) -> float:
        text = (repeated * length)[:length]
        messages = said(*(text[i : i + 20_000] for i in range(0, length, 20_000)))
        begun = time.process_time()
        READER.read(messages, AS_OF)
        return time.process_time() - begun

    seconds(2_000)
    assert seconds(40_000) < 5 * seconds(8_000) * 2 + 0.2


@pytest.mark.parametrize(
    "reply",
    [
        "项目是之后的，论文有的是",
        "论文晚于2013年，项目是之后的",
        "都是助工之后的",
        "都是取得初级职称以后的",
    ],
)
def test_a_reply_on_another_day_or_on_some_does_not_put_results_in_the_period(reply: str) -> None:
    messages = (
        Message(role="user", content="2016年12月取得工程师职称，一作核心论文3篇，能评高级工程师吗"),
        Message(role="assistant", content="上面说的成果，都是取得中级职称以来取得的吗？"),
        Message(role="user", content=reply),
    )
    facts = READER.read(messages, AS_OF)
    assert [each.in_period for each in facts.achievements] != [True]
