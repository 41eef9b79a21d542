"""Whose facts are read: the one for whom is asked, and nobody else's."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.question import Message
from pingwen.understanding.narrative import NarrativeReader
from pingwen.understanding.narrative.asked_for import applicant_named
from pingwen.understanding.narrative.person_phrases import other_at_head
from pingwen.understanding.narrative.same_person import is_relative, same_person

AS_OF = date(2026, 11, 21)

PHRASES = [
    ("我组长上个月公示过了副高", "组长"),
    ("三楼算法组一个95后", "95后"),
    ("对门李老师2015年的讲师", "李老师"),
    ("不过他室友有", "他室友"),
    ("我表姐家孩子", "孩子"),
    ("坐我旁边的老付更冤", "老付"),
    ("我带过的硕士里有三个已经评上中级了", "硕士"),
    ("昨天面试我的那个经理自己才大专", "经理"),
    ("同一个工位前后两任:前任2011年硕士", "前任"),
]
NO_PHRASES = [
    "我工程师2019年",
    "我的硕士2016年",
    "我班主任当了5年",
    "我主任医师",
    "一个硕士学位",
    "公司技术总监",
    "小程序开发",
    "班主任当了15年",
]
ASKED_FOR = [
    ("代师傅发帖", "师傅"),
    ("帮实验室以前一个师妹问:博士", "师妹"),
    ("帮公司一名员工咨询", "员工"),
    ("同学托问", "同学"),
    ("受老同学委托来问", "同学"),
    ("要评的是我妹:博士", "妹"),
    ("就看小陶", "小陶"),
    ("部队转业的战友问:他2010年本科", "战友"),
    ("帮晓雯问一下", "晓雯"),
    ("委托我咨询副高", "他"),
    ("问的是他", "他"),
    ("先声明不是我自己", "他"),
    ("是我自己", ""),
    ("看我的:本科2016年", ""),
]
NOBODY_NAMED = [
    "顺便帮同事问一下",
    "帮我看看",
    "帮忙问一下",
    "要评的是高级工程师",
    "老板让我顶替离职的架构师报奖",
    "有一项专利不算我的",
]
TOLD = [
    # (the user's messages, the applicant, the years of graduation that are read)
    (["帮我先生问，他2015年硕士，我是2013年本科"], "先生", ["2015"]),
    (["我是2010年本科。要评的是我妹：2021年硕士"], "妹", ["2021"]),
    (["我和小陶一起来问的，就看小陶，小陶2015年本科", "我倒是2012年大专"], "小陶", ["2015"]),
    (["我闺女和女婿，想评的是女婿。闺女2018年本科。女婿2017年硕士"], "女婿", ["2017"]),
    (["妻：2010年博士。本人：2011年大专"], "", ["2011"]),
    (["我2016年硕士毕业，第三是小杜（她2012年博士）"], "", ["2016"]),
    (["网上查到的那个2019年博士王磊不是我，我这个王磊，2018年本科"], "", ["2018"]),
    (["我（2018年硕士）和老公（2019年博士）都在北京"], "", ["2018"]),
    (["我爸想评正高", "他2003年本科，我是2025年毕业的硕士，不说我"], "爸", ["2003"]),
    (["单位公示：赵某某，2010年博士毕业。我2016年硕士毕业"], "", ["2016"]),
    (["儿子刚考上硕士，轮不到他。是我自己要评，我2007年大专毕业"], "", ["2007"]),
    (["小王：我2012年大专\n我：我2015年硕士\n我能报副高吗"], "", ["2015"]),
    (["甲：我2012年大专\n乙：硕士2015年\n（我是乙）"], "", ["2015"]),
    (["姓名：赵某；学历：本科，2017.7；职称：无"], "", ["2017-07"]),
    (
        ["老公2017年本科，一直在厂里。他们班长说本科满5年就行，是不是这么回事？他没职称"],
        "老公",
        ["2017"],
    ),
    (["侄女2025年本科毕业，在一所职高教英语，转正了，学校说可以聘助理讲师？"], "侄女", ["2025"]),
    (["表弟2017年本科，在杭州做测试，后来去了成都。他怎么就评上高工了"], "", []),
    (["同事小陈 高职毕业 2018年来的我们学校 他这样报一级行不行"], "小陈", ["None"]),
    (
        ["我带的徒弟：大专2018年6月毕业。助工2023年3月。这孩子今年能报工程师不"],
        "带的徒弟",
        ["2018-06"],
    ),
    (["公告栏贴的是老陈：2010年博士。轮到我自己：本科2012年7月，报不了副高？"], "", ["2012-07"]),
    (
        ["咱学校（石景山，职高）实训处的老马：1998年大专，一级实习指导教师。他卡哪儿了？"],
        "老马",
        ["1998"],
    ),
    (["张三，2011年本科；李四，2014年硕士。我比他俩晚，2016年硕士毕业"], "", ["2016"]),
    (["先声明不是我自己，是我们处新调来的小伙子，2015年本科毕业，没职称"], "小伙子", ["2015"]),
]


@pytest.mark.parametrize(("text", "name"), PHRASES)
def test_a_phrase_for_another_person_is_found_at_the_head(text: str, name: str) -> None:
    """By whose, where or which stands before the noun."""
    found = other_at_head(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", NO_PHRASES)
def test_a_post_or_a_degree_alone_is_nobody_else(text: str) -> None:
    """Applicants call themselves these too."""
    assert other_at_head(text) is None


@pytest.mark.parametrize(("text", "who"), ASKED_FOR)
def test_the_words_for_whom_is_asked_are_read(text: str, who: str) -> None:
    """他 stands for whoever was named last, nothing for the one who asks."""
    named = applicant_named(text)
    assert named is not None
    assert named.who == who


@pytest.mark.parametrize("text", NOBODY_NAMED)
def test_words_that_name_no_applicant_name_none(text: str) -> None:
    """An aside, a title, a body, or a thing."""
    assert applicant_named(text) is None


@pytest.mark.parametrize(("said", "applicant", "years"), TOLD)
def test_only_the_facts_of_the_one_asked_for_are_read(
    said: list[str], applicant: str, years: list[str]
) -> None:
    """Whoever else is told of in the same breath."""
    messages = [Message(role="user", content=words) for words in said]
    facts, who = NarrativeReader().read_whose(messages, AS_OF)
    assert who == applicant
    assert [str(e.graduated) for e in facts.education] == years


def test_two_words_for_one_relation_are_one_person() -> None:
    """闺女 is 女儿, and no colleague is a relative."""
    assert same_person("我闺女", "女儿")
    assert not same_person("闺女", "女婿")
    assert is_relative("我老公")
    assert not is_relative("同事")
