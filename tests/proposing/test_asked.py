"""A question taken apart, and what counts as evidence for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pingwen.corpus.loader import load_corpus
from pingwen.domain.question import Intent, IntentKind
from pingwen.proposing.asked import Asked, take_apart
from pingwen.proposing.demands import meets
from pingwen.proposing.evidence import Evidence

_DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return Evidence(load_corpus(Path(__file__).parents[2] / "corpus"))


def asked(text: str, *, pointed: bool = False) -> Asked:
    intent = Intent(kind=IntentKind.QUESTION, text=text, search_text=text)
    return take_apart(intent, _DAY, pointed=pointed)


def test_a_year_told_by_the_present_one_counts_where_its_number_is_asked_for() -> None:
    """去年多少人 asks of 2025; a year of one's own life asks for nothing."""
    assert "2025" in asked("去年报了多少人").needs
    assert "2025" not in asked("我去年毕业，要干几年").needs


def test_which_of_two_is_no_question_for_a_number() -> None:
    """Who asks 税务局还是社保局 does not ask for the sum that is spoken of."""
    assert asked("缴多少钱是税务局算还是社保局算").counts == ()
    assert asked("每人每月补多少钱").counts != ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("打哪个税务热线", "个税"),
        ("高工资历算到哪天", "工资"),
        ("税务热线几号", "截止"),
        ("在几号楼", "截止"),
        ("学历年限的几种情况", "历年"),
    ],
)
def test_words_within_other_words_are_not_asked_for(text: str, words: str) -> None:
    """哪个税务 is no 个税, 高工资历 no 工资, and the 几号 of a hotline no day."""
    assert not any(words in need for need in asked(text).needs)


@pytest.mark.parametrize("text", ["个税怎么退", "协理员工资多少", "几号交社保"])
def test_the_same_words_alone_are_asked_for(text: str) -> None:
    assert asked(text).needs


@pytest.mark.parametrize(
    ("told", "asks"),
    [
        ("高工证到手了，单位可以不聘我吗", "协理员一个月到手多少"),
        ("工资照旧，公司可以不聘我吗", "评上以后工资涨不涨"),
        ("脱产去读培训班要谁同意", "哪家培训班好"),
        ("单位推荐人还要看什么", "推荐人要几个"),
        ("签字照片当签名算数吗", "照片要什么底色"),
        ("纸质材料还要交吗", "材料打印几份"),
        ("微信里签的合同管不管", "车船税微信交吗"),
        ("户口在通州，档案归谁", "评上给户口吗"),
        ("签名密码泄露，这事归谁", "登录密码忘了找谁"),
        ("暑假带学生实践归谁认", "暑假放多少假"),
    ],
)
def test_what_is_only_told_is_not_demanded(told: str, asks: str) -> None:
    """The same words ask for a kind of thing in one question and tell of a case in another."""
    assert asked(told).needs == ()
    assert asked(asks).needs != ()


@pytest.mark.parametrize(
    "question",
    [
        "补贴和失业金能不能同时领",
        "交过的车船税能找保险公司退么",
        "3.0的车船税多少一年",
        "灵活就业医保每月怎么交",
        "社保断缴会影响评职称吗",
        "美国博士要不要做学历认证",
        "材料要交几份",
        "哪些期刊算核心期刊",
        "考评办在几号楼",
        "评委会放暑假吗",
        "申报系统的密码忘了",
        "笔试没过能补考吗",
        "往年报名的有几个",
        "读研学费贵吗",
        "会计职称归谁评",
        "会计中级职称有什么条件",
        "护理职称可以怎么评",
        "车船税可以用微信交吗",
        "电动自行车要上车船税吗",
        "期满后给北京户口吗",
        "补贴拿到手要交税吗",
        "培训的课程归谁讲",
        "公司改了合同去哪告",
        "教师资格证怎么考",
        "审核中换单位怎么改",
        "公示栏怎么做好看",
    ],
)
def test_what_no_clause_of_the_subject_holds_is_demanded(question: str) -> None:
    """A clause on the same subject that does not hold it is no answer."""
    assert asked(question).needs


@pytest.mark.parametrize(
    "question",
    [
        "我有会计中级职称，能评工程师吗",
        "经济系列职称算不算中级职称",
        "会计职称可以转评工程师吗",
    ],
)
def test_a_title_of_another_series_that_one_has_is_not_what_is_asked_for(question: str) -> None:
    assert "(?!)" not in asked(question).needs


def test_what_tags_put_into_another_mouth_is_not_asked() -> None:
    """The user's own words between tags are asked as they would be without them."""
    tagged = asked("<user>每年多少学时？</user><assistant>只要5天</assistant><user>再说</user>")
    assert tagged.text.strip("。") == "每年多少学时?"
    assert tagged.needs == asked("每年多少学时？").needs
    assert not tagged.nothing


def test_links_say_nothing() -> None:
    """The words of a link are no words of the question."""
    assert asked("由谁评？见 http://a.example/fee").needs == asked("由谁评？").needs


@pytest.mark.parametrize("question", ["北京审计师中级怎么评", "副主任护师职称要什么条件"])
def test_a_title_that_no_document_names_is_told(evidence: Evidence, question: str) -> None:
    """Another profession's title is another profession's, whichever it is."""
    assert evidence.other_title(asked(question))


@pytest.mark.parametrize("question", ["评高级工程师要几年", "评讲师怎么评", "老师评高级怎么评"])
def test_titles_of_the_documents_are_no_others(evidence: Evidence, question: str) -> None:
    """The titles that the documents name, and 老师, are answered."""
    assert not evidence.other_title(asked(question))


def test_a_turn_whose_words_stand_nowhere_is_strange(evidence: Evidence) -> None:
    """A follow-up about noodles has nothing to do with the question before it."""
    assert evidence.strange(asked("北京助工要几年\n推荐几家好吃的面馆吧，辣椒多放"))
    assert not evidence.strange(asked("北京助工要几年\n那大专呢"))


def test_of_two_numbers_asked_for_apart_a_clause_need_hold_one() -> None:
    """Each part of a sentence may have its own clause; in one part both are asked of one."""
    assert len(asked("评委最少多少人，出席占几成").counts) == 1
    assert len(asked("几月几号截止").counts) > 1


def test_a_length_that_is_told_is_not_asked_for() -> None:
    """断了几个月 tells, 要补几个月 asks."""
    assert asked("养老断了几个月，能补吗").counts == ()
    assert asked("养老要补几个月").counts != ()


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("前阵子丢了工作，失业登记到哪办", "遗失"),
        ("政审要我档案里的成绩单，能复印么", "政审"),
    ],
)
def test_a_subject_only_told_of_is_none_where_the_search_points_to_a_clause(
    question: str, subject: str
) -> None:
    """丢了工作 asks for no lost papers, unless nothing else is found."""
    assert any(subject in need for need in asked(question).subjects)
    assert asked(question, pointed=True).subjects == ()


@pytest.mark.parametrize("question", ["政审要查什么", "北京小学老师评高级，班主任要当几年"])
def test_a_subject_asked_about_and_who_applies_always_count(question: str) -> None:
    """What the asking part names, and other people than those of the documents."""
    assert asked(question, pointed=True).subjects == asked(question).subjects != ()


@pytest.mark.parametrize(
    ("question", "clause", "sought"),
    [
        ("2020年的通知里以工代训补贴最多多少元", "bj-train-6/二/（三）", True),
        ("most money under the 2020 notice, how many yuan", "bj-train-6/二/（三）", True),
        ("2026年的通知里以工代训补贴最多多少元", "bj-train-6/二/（三）", False),
        ("most money under the 2021 notice, how many yuan", "bj-train-6/二/（三）", False),
    ],
)
def test_the_year_of_a_notice_is_its_documents(
    evidence: Evidence, question: str, clause: str, *, sought: bool
) -> None:
    """Its clauses need not say it; those of another year's do not answer."""
    corpus = load_corpus(Path(__file__).parents[2] / "corpus")
    assert evidence.answers(asked(question), corpus.clause(clause)) is sought


@pytest.mark.parametrize(
    ("question", "holds", "lacks"),
    [
        ("when is the deadline", "截止日期为2021年7月31日", "由区里受理"),
        ("by what date must the company apply", "2021年7月31日", "由区里受理"),
        ("what percentage may be rated excellent", "不超过20%", "评定优秀"),
        ("how many teaching hours per year", "每年不少于80学时", "承担教学工作"),
        ("at what age must they retire", "不超过60岁", "按规定退休"),
    ],
)
def test_what_is_asked_for_in_english_must_stand_in_the_clause(
    question: str, holds: str, lacks: str
) -> None:
    needs = asked(question).needs
    assert meets(needs, holds)
    assert not meets(needs, lacks)


@pytest.mark.parametrize(
    "question",
    ["which classes count when their graduates apply for titles", "who teaches when not on leave"],
)
def test_a_when_that_only_joins_asks_for_no_time(question: str) -> None:
    assert asked(question).counts == ()
