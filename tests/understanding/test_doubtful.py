"""Clauses whose wording says that they may take something back are put before the applicant."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.facts import Reservation
from pingwen.domain.question import Message, Question
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.outcome_clauses import tells_outcome
from pingwen.understanding.reader import Reader
from pingwen.understanding.reservation_bearing import beside_read, clauses_of

_BASE = (
    "2016年7月硕士毕业，毕业后一直在北京一家国企做算法，没有职称，"
    "担任人工智能领域专业负责人，一作核心论文3篇，业绩和成果都是工作以后的"
)


@pytest.fixture(scope="module")
def whole(cards: tuple[SchemeCard, ...]) -> Reader:
    return Reader(cards)


def _unread(whole: Reader, *turns: str) -> list[Reservation]:
    messages = tuple(
        Message(role="assistant" if number % 2 else "user", content=turn)
        for number, turn in enumerate(turns)
    )
    facts = whole.read(Question(messages=messages, as_of=date(2026, 11, 21))).facts
    return [each for each in facts.reservations if each.unread]


@pytest.mark.parametrize(
    "words",
    [
        "名字是编辑后来硬塞进去的",
        "写的是企业党建和工会活动",
        "用的是我哥的毕业证",
        "说白了就是给客户演示产品",
    ],
)
def test_what_no_word_list_knows_is_put_before_the_applicant(whole: Reader, words: str) -> None:
    """In its own words, and whole."""
    found = _unread(whole, f"{_BASE}，{words}，能评副高吗？")

    assert [each.evidence.text for each in found if each.evidence] == [words]


@pytest.mark.parametrize(
    "words",
    [
        "都进了回收站",
        "篇幅都只有一页",
        "日常就是贴发票",
        "合同签在人力公司",
        "是群里的外号",
        "其实管的是食堂充值系统",
        "平时负责空调安装",
        "主要负责桥梁设计",
    ],
)
def test_what_by_its_form_speaks_of_what_was_told_is_doubted_sooner(
    whole: Reader, words: str
) -> None:
    assert words in [
        each.evidence.text
        for each in _unread(whole, f"{_BASE}，{words}，能评副高吗？")
        if each.evidence
    ]


@pytest.mark.parametrize(
    "words",
    [
        "都是关于目标检测的",
        "均已见刊",
        "任命文件也有",
        "证书在手上",
        "社保都在北京",
        "平时加班比较多",
        "都解决了生产中的技术问题",
    ],
)
def test_what_so_speaks_of_it_and_takes_nothing_back_is_not(whole: Reader, words: str) -> None:
    assert _unread(whole, f"{_BASE}，{words}，能评副高吗？") == []


@pytest.mark.parametrize(
    "words",
    ["孩子刚上幼儿园", "我爱人是老师", "食堂的面条很好吃", "坐地铁要一个小时", "老师您好", "谢谢"],
)
def test_what_may_stand_beside_any_story_is_not(whole: Reader, words: str) -> None:
    assert _unread(whole, f"{_BASE}，{words}，能评副高吗？") == []


@pytest.mark.parametrize(
    "words",
    [
        "机组停机时间下降三成",
        "模型已在三家客户上线",
        "成果在京津城际用上",
        "三年新增产值4亿元",
        "课题通过验收",
        "都是讲钢轨伤损识别的",
        "题目涉及流体仿真",
        "学的是地理信息科学",
        "在单位影响大",
        "合同签了",
        "项目已交付使用",
        "目前服务全集团",
        "系统已接入十二个省公司",
        "报告被集团采纳",
        "课题成果经鉴定达到国内先进水平",
        "该项目被评为集团示范项目",
        "替代了进口产品",
        "每年节约人工成本约200万元",
        "运行三个采暖季未发生事故",
        "参与编制技术报告3份",
    ],
)
def test_what_only_tells_an_outcome_or_a_subject_is_not(whole: Reader, words: str) -> None:
    assert _unread(whole, f"{_BASE}，{words}，能评副高吗？") == []


@pytest.mark.parametrize(
    "words",
    [
        "我的工作量减少了一半",
        "成果在同事那边用上",
        "内容为党建工作方法",
        "学的是成人函授工程",
        "名誉首席专家",
        "负责考勤人脸识别",
        "制造岗",
        "合同签了别家",
        "项目由同事交付使用",
        "项目成果已应用到别人产品中",
        "报告被期刊退回",
        "系统上线后停用",
        "课题在业内被多次质疑",
        "该项目被评为失败案例",
        "负责海报设计",
        "参与编制同事的技术报告3份",
    ],
)
def test_what_holds_anything_besides_is_no_such_clause(words: str) -> None:
    assert not tells_outcome(words)


def test_a_story_without_such_words_has_no_doubt(whole: Reader) -> None:
    assert _unread(whole, f"{_BASE}，能评副高吗？") == []


def test_what_stands_beside_the_words_that_were_read_is_weighed_alone(whole: Reader) -> None:
    """昨晚梦见自己 would be lost among the words of a degree."""
    found = _unread(whole, f"昨晚梦见自己{_BASE}，能评副高吗？")

    assert found[0].evidence is not None
    assert found[0].evidence.text == "昨晚梦见自己2016年7月硕士毕业"


def test_the_parts_of_a_clause_beside_its_facts_come_in_order(whole: Reader) -> None:
    said = Message(role="user", content="说起来我2012年本科毕业吧，天气不错")
    facts = whole.read(Question(messages=(said,), as_of=date(2026, 11, 21))).facts.education
    first, second = clauses_of(said, 0)

    assert beside_read(first, facts) == ["说起来我", "吧"]
    assert beside_read(first, []) == [first.words]
    assert beside_read(second, facts) == [second.words]


def test_a_plain_yes_to_all_of_them_settles_all_of_them(whole: Reader) -> None:
    """They are shown together, between the same marks."""
    said = f"{_BASE}，名字是编辑后来硬塞进去的，用的是我哥的毕业证，能评副高吗？"
    shown = "；".join(each.evidence.text for each in _unread(whole, said) if each.evidence)
    asked = (
        f"您提到「{shown}」。考虑到这一点，上面列出的学历和年限"
        "（数量、角色、时间、是不是本人）仍然都属实吗？"
    )

    assert _unread(whole, said, asked, "是的，都属实") == []
    assert len(_unread(whole, said, asked, "不是")) >= 2


def test_a_yes_settles_only_the_words_that_were_shown(whole: Reader) -> None:
    """Nor does it where they are but a part of what was."""
    said = f"{_BASE}，名字是编辑后来硬塞进去的，用的是我哥的毕业证，能评副高吗？"
    asked = (
        "您提到「名字是编辑后来硬塞进去的」。考虑到这一点，上面列出的学历和年限"
        "（数量、角色、时间、是不是本人）仍然都属实吗？"
    )

    left = _unread(whole, said, asked, "是的")
    assert [each.evidence.text for each in left if each.evidence] == ["用的是我哥的毕业证"]


def test_long_words_that_are_shown_cut_short_are_settled_by_a_yes(whole: Reader) -> None:
    """Whatever the group under which they were shown; else they would be asked about for ever."""
    words = (
        "其实那个章是托熟人在外面刻的盖上去以后也没有谁来核对过"
        "那上面写的内容究竟是真的还是随便编出来的"
    )
    said = f"{_BASE}，{words}，能评副高吗？"
    assert words in [each.evidence.text for each in _unread(whole, said) if each.evidence]
    asked = (
        f"您提到「{words[:40]}…」。考虑到这一点，上面列出的适用范围"
        "（数量、角色、时间、是不是本人）仍然都属实吗？"
    )

    assert _unread(whole, said, asked, "是的") == []
