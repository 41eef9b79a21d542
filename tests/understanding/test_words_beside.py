"""A word that is not known to be harmless beside a fact puts its clause before the applicant."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.question import Message, Question
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.reader import Reader

_STORY = (
    "硕士2016年7月毕业，毕业后一直在北京一家公司{work}，没有职称，"
    "{post}，一作核心期刊{papers}，都是工作以后的，能评人工智能高级工程师吗？"
)
_PLAIN = {"work": "做机器学习算法", "post": "人工智能领域专业负责人", "papers": "论文3篇"}


@pytest.fixture(scope="module")
def whole(cards: tuple[SchemeCard, ...]) -> Reader:
    return Reader(cards)


def _unread(whole: Reader, *turns: str) -> list[str]:
    messages = tuple(
        Message(role="assistant" if number % 2 else "user", content=turn)
        for number, turn in enumerate(turns)
    )
    facts = whole.read(Question(messages=messages, as_of=date(2026, 11, 21))).facts
    return [each.evidence.text for each in facts.reservations if each.unread and each.evidence]


def test_a_plain_story_has_none(whole: Reader) -> None:
    assert _unread(whole, _STORY.format(**_PLAIN)) == []


@pytest.mark.parametrize(
    ("place", "words", "asked"),
    [
        ("work", "做机器学习算法的吉祥物", "毕业后一直在北京一家公司做机器学习算法的吉祥物"),
        ("post", "人工智能领域专业负责人的邻座", "人工智能领域专业负责人的邻座"),
        ("papers", "论文的火漆3篇", "一作核心期刊论文的火漆3篇"),
        ("papers", "论文3篇在评审", "一作核心期刊论文3篇在评审"),  # a known word, out of its place
        ("post", "协调人工智能领域专业负责人", "协调人工智能领域专业负责人"),
    ],
)
def test_a_clause_with_such_a_word_is_put_before_the_applicant_whole(
    whole: Reader, place: str, words: str, asked: str
) -> None:
    assert asked in _unread(whole, _STORY.format(**{**_PLAIN, place: words}))


@pytest.mark.parametrize(
    "words",
    [
        "做机器学习算法（信贷风控和营销文案）",  # what the work was about, in brackets
        "做机器学习算法，前两年在老家摆摊",  # of another trade, which counts for nothing
    ],
)
def test_what_no_verdict_rests_on_is_not_held_against_the_words(whole: Reader, words: str) -> None:
    told = _unread(whole, _STORY.format(**{**_PLAIN, "work": words}))
    assert not any(words[:7] in each for each in told)


def test_for_whom_is_asked_is_known(whole: Reader) -> None:
    """俺外甥 is a person, and the one whose case it is."""
    story = _STORY.format(**_PLAIN)
    assert _unread(whole, f"俺外甥{story}") == []


def test_a_slip_of_the_pen_is_the_word_that_is_meant(whole: Reader) -> None:
    story = _STORY.format(**{**_PLAIN, "work": "做人功智能算法"})
    assert _unread(whole, story) == []


def test_what_stands_behind_the_degree_is_put_before_the_applicant(whole: Reader) -> None:
    story = _STORY.format(**_PLAIN).replace("7月毕业，", "7月毕业典礼，")
    assert "硕士2016年7月毕业典礼" in _unread(whole, story)


def test_a_clause_inside_of_what_is_told_of_the_work_is_weighed(whole: Reader) -> None:
    story = (
        "本科2023年6月毕业，2023年7月进北京东城区一家民营金融科技公司，做风控机器学习模型{}，"
        "到现在三年多，一直同一岗位，平时独立负责特征工程和模型调参。可以申请人工智能助理工程师吗？"
    )
    assert _unread(whole, story.format("")) == []
    assert "做风控机器学习模型验收" in _unread(whole, story.format("验收"))


def test_a_doubt_about_the_work_stands_in_for_none_about_a_result(whole: Reader) -> None:
    """司机 makes the work doubtful, on which a drafter of a standard does not depend."""
    story = (
        "本科22年毕业，啥职称没有，一直在北京一家公司做视觉算法。"
        "北京市地方标准我是第3起草人的司机。能破格报高级不"
    )
    assert "北京市地方标准我是第3起草人的司机" in _unread(whole, story)
