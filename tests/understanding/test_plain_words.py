"""Which words are known to leave a fact as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingwen.understanding.plain_order import behind_the_degree
from pingwen.understanding.plain_words import turned_words, unknown_words


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
        ("指导学生发表论文2篇", ("学生",)),  # what pupils did that is no contest
        ("一作是语文老师", ("老师",)),
        ("专业负责人负责", ("负责",)),  # of whoever holds the post
        ("作为专业负责人的助手负责", ("助手",)),
        ("项目进入论文阶段", ("进入", "阶段")),
        ("参与了旁听两个人工智能项目", ("旁听",)),  # a verb that no noun leads is no subject
        ("主持完成了乙方作文批改项目的规划", ("乙方", "作文", "批改")),  # whose it was
        ("主持完成了公司足球赛项目的规划", ("足球赛",)),  # an occasion
        ("抄录了公司合同审查系统的规划", ("抄录", "审查")),
        ("多次参与同学的复杂工程项目", ("同学",)),
        ("作为主要参与人研制的同乡的贴标机已投产", ("同乡", "贴标机")),
        ("审阅公司模型评估标准", ("审阅", "评估")),
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
        "写了两份技术报告",  # a quantity, in whatever measure
        "区级优秀班主任1次",
        "作为项目专业负责人带队做了人工智能项目",  # what one did in the post that opens the clause
        "指导学生获得全国职业院校技能大赛一等奖",  # pupils, in a contest
        "我是北京市属中专的语文老师",
        "近三年平均每学年给学生上课210学时",
        "参与完成施工技术报告2份",  # what a report is about
        "主持完成公司合同审查系统的规划和实施",  # what a system is about, whatever it is called
        "先后参与了肺结节检测、骨龄评估、图像分析三个复杂的人工智能项目",
        "作为主要参与人研制的全自动贴标机已投产",  # what one made, up to its use
        "负责制定了公司模型评估标准",
        "入职后参与完成国家重点研发计划人工智能课题1项",
        "做后端开发",
        "2020年取得材料工程师职称",
        "2010年本科毕业来到北京市某中专任教",
        "北京生源",  # as the conditions of a subsidy or a post call it
        "2020年5—6月营收同比下降85%",
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


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("协调人工智能领域专业负责人", ("协调",)),  # no verb that one comes by a post with
        ("评审人工智能领域专业负责人", ("评审",)),  # nor whom the question is put to
        ("推荐核心期刊一作论文3篇", ("推荐",)),  # a topic of work elsewhere
        ("检索到一作核心期刊论文3篇", ("检索",)),
        ("参与学习授权发明专利1项", ("学习",)),  # behind one that does no harm
        ("作为主要参与人验收的新设备已经投产", ("验收",)),
        ("一作核心期刊论文3篇是我们总工的", ("我们", "总工")),  # behind all that is counted
        ("一作核心期刊论文3篇等出版", ("出版",)),
        ("第一作者公开期刊论文4篇均在二审", ("二审",)),
        ("新工艺已在同事手里投入使用", ("同事",)),
        ("参与多个复杂工程项目的剪彩工作", ("剪彩",)),
        ("签订一作核心期刊论文3篇", ("签订",)),
        ("得到一作核心期刊论文3篇", ("得到",)),
    ],
)
def test_a_known_word_turns_a_result_from_where_it_stands(
    clause: str, words: tuple[str, ...]
) -> None:
    assert set(words) <= {*turned_words(clause, of_work=False), *unknown_words(clause)}


@pytest.mark.parametrize(
    "clause",
    [
        "做推荐算法设备的维修",
        "做推荐算法岗位的考核",
        "做推荐算法系统的安装",
        "做风控机器学习模型验收",
        "从事教学工作的保障",
        "从事机器学习方面的销售",
    ],
)
def test_the_end_of_the_work_may_make_another_trade_of_it(clause: str) -> None:
    assert turned_words(clause, of_work=True)


@pytest.mark.parametrize(
    ("clause", "of_work"),
    [
        ("任推荐系统方向人工智能领域专业负责人至今", False),  # a topic
        ("人工智能领域专业负责人由我担任", False),
        ("独立撰写并发表一作核心期刊论文3篇", False),
        ("作为人工智能专业负责人组织完成核保模型建设", False),  # what one did in the post
        ("开发的新工艺已在两家企业投入使用", False),  # where it was put to use
        ("参与多个复杂工程项目的测量工作", False),
        ("从事机器学习方面的工作", True),
        ("作为重要负责人完成故障诊断发明专利2项并已授权", False),
        ("在《控制与决策》等核心期刊发表论文3篇", False),
        ("指导学生参加市级烹饪职业技能竞赛获一等奖", False),
        ("2020年3月经评审取得工程师", False),
        ("做推荐算法的优化和落地", True),
        ("做风控机器学习模型的搭建", True),
        ("从事人工智能基础理论研究", True),
        ("做智能矿山人工智能算法工作至今未间断", True),
        ("做电气设备安装", True),  # an engineer's trade where nothing of learning is told
    ],
)
def test_where_it_may_stand_a_known_word_turns_nothing(clause: str, of_work: bool) -> None:
    assert turned_words(clause, of_work=of_work) == ()


@pytest.mark.parametrize(
    ("clause", "behind"),
    [
        ("硕士2016年7月毕业典礼", "典礼"),
        ("硕士2016年7月毕业论文写完", "论文写完"),
        ("大专2019年7月毕业证被扣", "证被扣"),
        ("硕士2016年7月毕业", ""),
        ("硕士2016年7月毕业于北京邮电大学", ""),
        ("毕业证上写的2025年11月21日", ""),
        ("中专毕业整6年了", ""),
        ("我2010年7月拿到硕士学位", ""),
    ],
)
def test_what_stands_behind_a_degree_may_make_another_thing_of_it(clause: str, behind: str) -> None:
    assert behind_the_degree(clause) == behind
