"""A word that is not known to be harmless beside a fact puts its clause before the applicant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingwen.domain.question import Message, Question
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.plain_words import unknown_words
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


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("2篇论文的勘误", ("勘误",)),  # after what it is of
        ("我是人工智能领域专业负责人的邻座", ("邻座",)),
        ("抄写核心期刊论文3篇", ("抄写",)),  # a verb before a result
        ("同桌的核心期刊论文3篇", ("同桌",)),  # a person
        ("做机械设备搬运", ("搬运",)),
        ("本科2024年6月补考", ("补考",)),
        ("主持省部级重大技术项目表彰晚会", ("表彰", "晚会")),
        ("公司年会的最美工程师", ("年会", "最美")),
        ("教材校对1部", ("校对",)),  # a word of its own, though 校 and 对 are known
    ],
)
def test_what_may_turn_a_fact_is_unknown(clause: str, words: tuple[str, ...]) -> None:
    assert unknown_words(clause) == words


@pytest.mark.parametrize(
    "clause",
    [
        "我2020年7月大专毕业",
        "2016年9月起一直在北京市海淀区一家民营公司从事图像识别算法工作",
        "拿助工以后在核心期刊上以第一作者身份发表了论文3篇",
        "主持完成本单位人工智能工程项目的规划和实施",
        "硕士2013年7月毕业于浙江大学冶金工程专业",  # a school, and what was studied there
        "做钢轨探伤机器人",  # says more of what it stands before
        "在北京一家海洋研究所从事继电保护",  # an employer, and the subject of the work
        "主持省部级课题“设施蔬菜的智能管控”",  # the name of a project
        "员工李某",
        "bachelor since 2019",  # nothing in Chinese
        "",
    ],
)
def test_what_only_says_more_of_a_fact_is_known(clause: str) -> None:
    assert unknown_words(clause) == ()


def test_a_plain_story_has_none(whole: Reader) -> None:
    assert _unread(whole, _STORY.format(**_PLAIN)) == []


@pytest.mark.parametrize(
    ("place", "words", "asked"),
    [
        ("work", "做机器学习算法的吉祥物", "毕业后一直在北京一家公司做机器学习算法的吉祥物"),
        ("post", "人工智能领域专业负责人的邻座", "人工智能领域专业负责人的邻座"),
        ("papers", "论文的火漆3篇", "一作核心期刊论文的火漆3篇"),
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


@given(st.text(alphabet="甯襥睺疃蒺", min_size=2, max_size=4))
def test_whatever_stands_after_the_papers_is_unknown(word: str) -> None:
    """However it is written; characters that no word list holds."""
    assert "".join(unknown_words(f"论文的{word}")).endswith(word)


@given(st.lists(st.sampled_from(["取得", "工程师", "发表", "论文", "公司", "3", "毕业"])))
def test_words_that_are_known_make_no_clause_unknown(words: list[str]) -> None:
    assert unknown_words("，".join(words)) == ()
