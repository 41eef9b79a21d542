"""Which clauses say what bears on no condition."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.question import Message, Question
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.plain_statements import tells_nothing, told_after_label
from pingwen.understanding.reader import Reader

_TEACHER = (
    "姓名：陈某\n性别：男\n单位：北京市某中等专业学校\n学历：大学本科，2008年7月毕业\n"
    "职称：讲师，2015年12月取得，{appointed}\n教龄：2008年9月至今在本校任教\n"
    "班主任：2016年9月至2021年7月\n课时：近三年平均每学年200学时，{besides}\n"
    "继续教育：每年95学时，其中专业65学时\n以上情况属实，请问能报高级讲师吗？"
)


@pytest.fixture(scope="module")
def whole(cards: tuple[SchemeCard, ...]) -> Reader:
    return Reader(cards)


def _asked(whole: Reader, text: str) -> list[str]:
    question = Question(messages=(Message(role="user", content=text),), as_of=date(2026, 11, 21))
    found = whole.read(question).facts.reservations
    return [each.evidence.text for each in found if each.evidence]


def test_a_form_that_a_teacher_fills_in_raises_no_doubt(whole: Reader) -> None:
    said = _TEACHER.format(appointed="2016年1月受聘", besides="一直在教学一线")
    assert _asked(whole, said) == []


@pytest.mark.parametrize(
    ("appointed", "besides", "asked"),
    [
        ("2019年1月受聘", "一直在教学一线", "2019年1月受聘"),  # long after the title
        ("2016年1月解聘", "一直在教学一线", "2016年1月解聘"),
        ("2016年1月受聘", "其中两年是代的", "其中两年是代的"),
        ("2016年1月受聘", "一直在教学一线代课", "一直在教学一线代课"),
    ],
)
def test_what_says_more_than_the_form_asks_is_doubted(
    whole: Reader, appointed: str, besides: str, asked: str
) -> None:
    assert asked in _asked(whole, _TEACHER.format(appointed=appointed, besides=besides))


@pytest.mark.parametrize(
    ("adviser", "asked"),
    [
        ("担任班主任5年", False),
        ("担任班主任4年", True),  # less than three years may have followed the appointment
        ("担任班主任3年", True),
        ("获得过区级优秀班主任称号", True),
    ],
)
def test_an_appointment_after_the_title_is_taken_off_the_years_of_a_class_adviser(
    whole: Reader, adviser: str, asked: bool
) -> None:
    said = (
        "本科2008年毕业，一直在北京一所职业高中教专业课，2021年1月取得讲师职称，2022年1月受聘，"
        f"讲师以来{adviser}，能评高级讲师吗？"
    )
    assert ("2022年1月受聘" in _asked(whole, said)) is asked


@pytest.mark.parametrize(
    "clause",
    [
        "性别:男",
        "是全职的",
        "身份是在编职工",
        "合同一直是跟公司签的",
        "1985年生",
        "出生年月 1986年3月",
        "个人情况说明:本人刘某",
        "以上情况属实",
        "工作单位",
        "一直没换工作",
        "任现职期间",
        "属于工程技术岗",
        "公司是民营企业",
        "厂子是国企",
        "所在单位是民办非企业(社会组织)",
        "没离开过这个岗位",
        "岗位和工作内容都没变",
    ],
)
def test_what_is_told_of_everybody_tells_nothing(clause: str) -> None:
    assert tells_nothing(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "本人没有",
        "本人离职",
        "以上情况除论文外属实",
        "一直没换工作服",
        "属于技术人员的家属",
        "1985年生病",
        "换了工作",
        "任现职期间休假",
        "公司是挂靠的民营企业",
        "公司是我舅舅的企业",
        "岗位没有变成算法",
        "没离开过老家",
    ],
)
def test_what_holds_anything_else_tells_something(clause: str) -> None:
    assert not tells_nothing(clause)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("现工作单位:北京市某职业高中", "北京市某职业高中"),
        ("业绩:1.区级优秀班主任", "区级优秀班主任"),
        ("(2)2019年获区级优秀班主任", "2019年获区级优秀班主任"),
        ("工作单位换了三次", "工作单位换了三次"),
        ("2.5年班主任", "2.5年班主任"),
    ],
)
def test_the_label_of_a_line_is_no_part_of_what_it_tells(line: str, told: str) -> None:
    assert told_after_label(line) == told
