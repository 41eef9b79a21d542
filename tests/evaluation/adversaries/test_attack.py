"""Lying drafts against the real gate, and a judge that would notice."""

from __future__ import annotations

from random import Random

import pytest

from pingwen.bootstrap import build_assistant
from pingwen.domain.answer import Answer, AnswerKind
from pingwen.domain.brief import Brief
from pingwen.evaluation.adversaries.attack import attack_case
from pingwen.evaluation.adversaries.command import told
from pingwen.evaluation.adversaries.judge import Judge
from pingwen.evaluation.adversaries.liars import LIARS
from pingwen.evaluation.adversaries.lies import Stage
from pingwen.settings import Settings
from tests.fakes import about, asked, found, reading
from tests.rules.support import the_corpus

QUESTIONS = (
    "2022年7月硕士毕业，一直在北京一家公司做推荐，没有职称，人工智能副高能评吗",
    "北京人工智能高级工程师，硕士毕业要干几年",
    "北京人工智能职称的评审程序",
    "乡村振兴协理员请假要谁批准",
    "浙江2025年人工智能高工申报什么时候截止",
)


def test_no_lie_is_shown() -> None:
    """Some hundred drafts over a verdict and four answers, every liar among them."""
    assistant = build_assistant(Settings(model="extractive"))
    for question in QUESTIONS:
        tally = attack_case(assistant, asked(question), "case", 105)
        assert tally.faults == []
        assert set(tally.tried) == set(LIARS)
        assert tally.stopped.total() > 0
        assert f"{tally.tried.total():7}" in told(tally)


@pytest.mark.parametrize("name", LIARS)
def test_a_liar_lies_the_same_way_every_time(name: str) -> None:
    """Its drafts depend on the seed alone, and what must not be shown stands in them."""
    brief = Brief(
        question=asked(),
        understanding=reading(about()).understanding,
        hits=found("bj-ai-30/五/（二）"),
    )
    lies = [LIARS[name](Stage(the_corpus(), brief, Random(7))) for _ in range(2)]
    assert lies[0] == lies[1]
    drafted = " ".join(segment.words() for segment in lies[0].draft.segments)
    assert all(marker in drafted for marker in lies[0].markers)


def answer(text: str, kind: AnswerKind = AnswerKind.ANSWER) -> Answer:
    return Answer(
        id=None,
        kind=kind,
        text=text,
        citations=(),
        verdict=None,
        facts=(),
        timings_ms={},
        model="liar",
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("您可以**申报**。", "claim: '您可以申报'"),
        ("<div>", "claim: live markup"),
        ("满8年", "claim: the number 8"),
    ],
)
def test_the_judge_notices_what_is_shown(text: str, fault: str) -> None:
    """A lie in another dress, live markup, a number from nowhere."""
    judge = Judge(the_corpus(), None, answer("手头的文件没有写这一条。"))
    assert judge.faults(answer(text), ("您可以申报",)) == (fault,)
    assert judge.faults(answer("手头的文件没有写这一条。"), ("您可以申报",)) == ()
