"""Who speaks, or is told of, by the form of a message."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.question import Message
from pingwen.understanding.narrative.clauses import split
from pingwen.understanding.narrative.labelled import (
    OWN_WORDS,
    names_filled_in,
    owner_or_crowd,
    reports,
    spoken_by,
)
from pingwen.understanding.narrative.reader import NarrativeReader
from pingwen.understanding.narrative.text import read_text


@pytest.mark.parametrize(
    ("words", "speakers"),
    [
        ("小王：姐，评了没\n我：还没，硕士15年毕业\n行吗", ["小王", "小王", "我", "我", None]),
        ("甲：我才评上\n乙：我2018年的\n（我是乙）", ["甲", OWN_WORDS, OWN_WORDS, None]),
        ("小王：我中级\n老李：我高工", ["小王", "老李"]),
        ("小王：没有中级\n老李：高工", [None, None]),
        ("甲：我2010年本科。乙：我有专利3项。甲能报吗", ["甲", "甲", "乙", "乙", "甲"]),
        ("甲：我2010年本科。乙：我有专利3项。我是甲，做NLP", ["我", "我", "乙", "乙", None, None]),
        ("HR：我看你行。我2010年本科", [None, None]),
        ("学历：硕士\n职称：无", [None, None]),
    ],
)
def test_the_lines_of_a_dialogue_are_spoken_by_whom_they_begin_with(
    words: str, speakers: list[str | None]
) -> None:
    """Where one of them is the one who asks; a line without a speaker is the asker's own again.

    Where several say 我 under labels, what they say is theirs and not the asker's.
    """
    assert spoken_by(split(read_text(0, words))) == speakers


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("姓名：赵某；学历：本科", {"赵某"}),
        ("申报人姓名：赵某；学历：本科。姓名：钱某；学历：大专", {"赵某", "钱某"}),
        ("学历：本科", set()),
    ],
)
def test_forms_are_told_apart_by_the_names_filled_in(words: str, names: set[str]) -> None:
    assert names_filled_in(split(read_text(0, words))) == names


@pytest.mark.parametrize(
    ("turns", "degrees"),
    [
        (["姓名：赵某\n学历：2012年博士毕业"], ["博士研究生"]),
        (["申报人姓名：赵某\n学历：2012年博士毕业"], ["博士研究生"]),
        (["姓名：赵某，2012年博士毕业\n姓名：钱某，2020年本科毕业"], []),
        (["姓名：赵某，2012年博士毕业", "姓名：钱某，2020年本科毕业"], ["博士研究生"]),
    ],
)
def test_one_form_is_the_applicant_s_and_several_are_of_several_people(
    turns: list[str], degrees: list[str]
) -> None:
    """What stands in two forms is never put together into one life."""
    messages = [Message(role="user", content=words) for words in turns]
    facts = NarrativeReader().read(messages, date(2026, 11, 21))
    assert [each.degree.value for each in facts.education] == degrees


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("这份材料是我同门的模板:中级2017年", "同门"),
        ("我们所博士扎堆", "他们"),
        ("论文组里年年发", "他们"),
        ("我们学校就一位", "他们"),
        ("公司公告栏贴的是老陈:博士", "老陈"),
    ],
)
def test_papers_copied_out_and_crowds_are_of_others(text: str, name: str) -> None:
    """What stands in the model of somebody's form is that one's."""
    found = owner_or_crowd(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", ["我的简历:硕士2016年", "论文两篇都发在核心", "项目做了三年"])
def test_ones_own_papers_are_nobody_elses(text: str) -> None:
    """Nor are results that name no group."""
    assert owner_or_crowd(text) is None


def test_words_of_saying_are_told_from_words_of_being() -> None:
    """班长说…, and not 班长说课一等奖."""
    assert reports("说大专加助理满4年就能报")
    assert not reports("说课比赛一等奖")
    assert not reports("是2018年的助工")
