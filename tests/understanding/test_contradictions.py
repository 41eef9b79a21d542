"""What a later turn tells otherwise is asked about; what it corrects is not."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest

from pingwen.assistant import Assistant
from pingwen.domain.question import Message, Question
from pingwen.domain.verdict import VerdictStatus
from pingwen.proposing.extractive import ExtractiveProposer
from pingwen.retrieval.retriever import HybridRetriever
from pingwen.understanding.reader import Reader
from tests.fakes import FixedRetriever
from tests.rules.support import the_corpus, the_rules

_DAY = date(2026, 11, 21)


def reserved(*told: str) -> set[str]:
    """What the reading of these turns leaves to be confirmed."""
    messages = tuple(Message(role="user", content=words) for words in told)
    question = Question(messages=messages, as_of=_DAY)
    facts = READER.read(question).facts
    return {reservation.about for reservation in facts.reservations}


READER = Reader(the_rules().cards)


@pytest.mark.parametrize(
    ("told", "about"),
    [
        (["我2016年本科毕业，在北京做AI算法", "我是2018年本科毕业的"], "education"),
        (["我2021年3月评的中级，在北京做AI算法", "我的中级是2019年5月评的"], "titles"),
        (["我在北京做AI算法，没有论文", "我有三篇核心期刊一作论文"], "achievements"),
        (["我在北京做AI算法，一作核心期刊论文3篇，没有任何论文和专利"], "achievements"),
        (["我2016年7月起一直在北京做AI算法", "我2019年7月才开始做AI算法的"], "work"),
    ],
)
def test_what_a_later_turn_tells_otherwise_has_to_be_confirmed(told: list[str], about: str) -> None:
    """Neither of two days is taken silently, nor a result that was denied."""
    assert about in reserved(*told)


@pytest.mark.parametrize(
    "told",
    [
        ["我2016年本科毕业，在北京做AI算法", "说错了，我是2018年本科毕业的"],
        ["我2016年本科毕业，在北京做AI算法", "我是2016年7月本科毕业的"],
        ["我2021年评的中级，在北京做AI算法", "其实中级是2019年5月评的"],
        ["我在北京做AI算法，没有专利", "我有三篇核心期刊一作论文"],
    ],
)
def test_what_a_later_turn_corrects_or_tells_closer_stands(told: list[str]) -> None:
    """A word of correction is taken at its word, and a month is no contradiction to its year."""
    assert reserved(*told) == set()


def test_a_case_is_not_decided_against_the_applicant_on_it_either() -> None:
    """Of two days the later one may be the slip; once confirmed it counts."""
    turns = (
        "我2016年7月本科毕业，一直在北京一家AI公司做算法，2021年3月评的中级，能评副高吗",
        "我的中级是2022年5月评的",
        "是的",
    )
    assistant = Assistant(
        corpus=the_corpus(),
        rules=the_rules(),
        reader=READER,
        retriever=cast(HybridRetriever, FixedRetriever("bj-ai-30/五/（二）")),
        proposer=ExtractiveProposer(the_corpus(), the_rules()),
    )
    messages: list[Message] = []
    statuses = []
    for words in turns:
        messages.append(Message(role="user", content=words))
        answer = assistant.ask(Question(messages=tuple(messages), as_of=_DAY))
        assert answer.verdict is not None
        statuses.append(answer.verdict.status)
        messages.append(Message(role="assistant", content=answer.text))
    undetermined, unmet = VerdictStatus.UNDETERMINED, VerdictStatus.NOT_ELIGIBLE
    assert statuses == [undetermined, undetermined, unmet]
