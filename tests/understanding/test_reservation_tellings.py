"""Plain tellings that stand near a fact and are none: each holds the fact back."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.question import Message, Question
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.reader import Reader


@pytest.fixture(scope="module")
def whole(cards: tuple[SchemeCard, ...]) -> Reader:
    return Reader(cards)


_TODAY = date(2026, 11, 21)
_LEAD = "担任人工智能领域专业负责人"
_BASE = (
    "2012年7月本科毕业，2019年6月取得工程师职称，之后一直在北京一家国企做算法，"
    f"{_LEAD}，一作核心论文2篇，作为重要负责人完成技术标准1项，都是中级以后的，能评副高吗？"
)


def _abouts(whole: Reader, text: str) -> set[str]:
    question = Question(messages=(Message(role="user", content=text),), as_of=_TODAY)
    return {each.about for each in whole.read(question).facts.reservations}


@pytest.mark.parametrize(
    ("said", "instead", "about"),
    [
        ("之后一直", "之后断断续续", "work"),
        ("之后一直", "之后隔三差五", "work"),
        ("之后一直", "之后有空才去", "work"),
        ("能评", "刚被公司优化了，能评", "work"),
        (_LEAD, "部门里多次参与复杂的人工智能项目", "performance"),
        (_LEAD, "多次参与复杂的人工智能项目的资料归档", "performance"),
        (_LEAD, "配合过人工智能领域专业负责人", "performance"),
        (_LEAD, "领英上写的人工智能领域专业负责人", "performance"),
        ("技术标准1项", "技术标准讨论稿1项", "achievements"),
        ("技术标准1项", "技术标准（立项了）1项", "achievements"),
        ("2012年7月本科毕业", "2012年7月专升本考上，本科毕业", "education"),
        ("2012年7月本科毕业", "2012年7月险些本科毕业", "education"),
        ("2012年7月本科毕业", "2012年7月本科，室友那年毕业了", "education"),
        ("取得工程师职称", "拿到工程师学位", "titles"),
        ("能评", "2024年拿了北京市一个学会的科技进步奖二等奖，我排第二，能评", "awards"),
        ("能评副高吗？", "能评副高吗？刚才写的是我姐的情况", "education"),
        ("一家国企", "一家国企洛阳分公司", "scope"),
        ("技术标准1项", "技术标准1项的宣贯", "achievements"),
        ("一作核心论文2篇", "审过一作核心论文2篇", "achievements"),
        ("2篇", "2篇论文的勘误", "achievements"),
        (_LEAD, "担任过一天人工智能领域专业负责人", "performance"),
        (_LEAD, "人工智能领域专业负责人休产假时我顶了两个月", "performance"),
        (_LEAD, "招过人工智能领域专业负责人", "performance"),
        (_LEAD, "被推荐担任人工智能领域专业负责人", "performance"),
        (_LEAD, f"{_LEAD}的项目被中期叫停", "performance"),
        ("工程师职称", "工程师职称（预评）", "titles"),
        ("2012年7月本科毕业", "2012年7月本科军训", "education"),
        ("在北京一家", "在北京周边的一家", "scope"),
        ("做算法", "负责算法部门的考勤", "work"),
        ("能评", "2024年拿了北京市科学技术进步奖二等奖的纪念品，我排第二，能评", "awards"),
        ("一作核心论文2篇", "一作核心论文至多2篇", "achievements"),
        ("技术标准1项", "发明专利和技术标准1项", "achievements"),
        ("论文2篇", "论文2篇论文中的1篇", "achievements"),
        ("一作核心", "第十一作者核心", "achievements"),
        ("能评", "2024年拿了北京市科学技术进步奖二等奖，我们排第二，能评", "awards"),
        ("能评", "2027年拿了北京市科学技术进步奖二等奖，我排第二，能评", "awards"),
        ("一家国企", "一家成立六年的国企", "work"),
        ("都是中级以后的", "这些成果除了一项专利，都是中级以后的", "achievements"),
    ],
)
def test_a_telling_near_a_fact_holds_it_back(
    whole: Reader, said: str, instead: str, about: str
) -> None:
    """What is part-time, a unit's, a draft's, a class's or another place's is asked about."""
    assert _abouts(whole, _BASE) == set()
    assert said in _BASE
    assert about in _abouts(whole, _BASE.replace(said, instead))


@pytest.mark.parametrize(
    "beside",
    [
        "我老家在唐山，人在北京",
        "合肥分院的人常来串门",
        "我弟弟去年也毕业了",
        "在廊坊买了房，公司在海淀",
    ],
)
def test_what_bears_on_no_fact_is_not_asked_about(whole: Reader, beside: str) -> None:
    """A home, a house, a sibling and visitors take nothing back."""
    assert _abouts(whole, f"{_BASE}{beside}") == set()
