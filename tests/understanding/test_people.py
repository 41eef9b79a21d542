"""Who heads a clause: somebody else by a name, a relation or a pointing word, or nobody."""

from __future__ import annotations

import pytest

from pingwen.understanding.narrative.people import head_person, held_by_other, is_body

OTHERS = [
    ("王工去年评上的高工", "王工"),
    ("听李工讲他当年大专毕业12年才评的工程师", "李工"),
    ("公司的大牛TONY", "大牛"),
    ("我带的学生去年硕士毕业", "带的学生"),
    ("新来的领导海归博士", "领导"),
    ("前任负责人是博士", "负责人"),
    ("隔壁组那哥们大专毕业", "哥们"),
    ("跟我同岗的那位姐姐2013年本科毕业", "姐姐"),
    ("学员里有位退伍军人", "退伍军人"),
    ("教研组长2010年评的高级讲师", "组长"),
    ("客户那边的总监有4项发明专利", "总监"),
    ("我们校长2003年的高级讲师", "校长"),
    ("面试官自己才本科", "面试官"),
    ("今天听我师傅讲他自己", "师傅"),
    ("刷到一个博主", "博主"),
    ("培训课上讲的例题:甲在北京某事业单位从事研究", "甲"),
    ("张三2018年取得副高", "张三"),
    ("给我们公司下属算算:下属2016年硕士毕业", "下属"),
    ("HR说我们部门去年报上去三个,两个硕士一个本科", "他们"),
]
THE_APPLICANT = [
    "2016年硕士毕业",
    "算法负责人是2020年开始当的",
    "项目负责人",
    "老师您好",
    "甲方项目我是负责人",
    "丙级资质的单位",
    "大家好",
    "王某",
    "班主任2015年当到2020年",
    "作为主要负责人完成发明专利2项",
    "另外专利1项主要负责人",
    "前年7月硕士毕业",
    "技术报告经专家评价有重大科学价值",
    "毕业就分到石景山那个首钢下属的厂子",
    "2020年以来授权发明专利3项(本人均为第一发明人)",
    "我读了两个硕士",
    "第二个硕士2021年拿的",
]


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_words_for_another_person_at_the_head_are_found(text: str, name: str) -> None:
    """By whatever stands before the noun: a place, a relative clause, a pointing word."""
    found = head_person(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", THE_APPLICANT)
def test_what_applicants_call_themselves_is_nobody_else(text: str) -> None:
    """A post, a title or a degree without a word that points at another."""
    assert head_person(text) is None


def test_a_pronoun_only_points_at_somebody_named_before() -> None:
    """So that 他 speaks on of whoever was named."""
    found = head_person("他中级2016年拿的")
    assert found is not None
    assert found.pointed


def test_another_may_be_named_as_the_one_who_holds_a_place() -> None:
    """As the inventor, or not at all."""
    assert held_by_other("发明人是我们CTO")
    assert not held_by_other("第一发明人是我")


def test_several_people_are_asked_after_as_nobody() -> None:
    """The facts of a crowd are no one's."""
    assert is_body("他们")
    assert not is_body("徒弟")
