"""Which words are known to leave a fact as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingwen.understanding.plain_words import unknown_words


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
        ("一作核心期刊毕业论文3篇", ("毕业论文",)),  # one word, of what is not known to be a result
        ("正在发表核心期刊论文3篇", ("正在",)),  # a time, but not over
        ("核心期刊论文3篇或者专利2项", ("或者",)),
    ],
)
def test_what_may_turn_a_fact_is_unknown(clause: str, words: tuple[str, ...]) -> None:
    assert unknown_words(clause) == words


@pytest.mark.parametrize(
    "clause",
    [
        "我2020年7月大专毕业",
        "本科2020年毕业没职称",  # no title is beside nothing
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


@given(st.text(alphabet="甯襥睺疃蒺", min_size=2, max_size=4))
def test_whatever_stands_after_the_papers_is_unknown(word: str) -> None:
    """However it is written; characters that no word list holds."""
    assert "".join(unknown_words(f"论文的{word}")).endswith(word)


@given(st.lists(st.sampled_from(["取得", "工程师", "发表", "论文", "公司", "3", "毕业"])))
def test_words_that_are_known_make_no_clause_unknown(words: list[str]) -> None:
    assert unknown_words("，".join(words)) == ()
