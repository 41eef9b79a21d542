"""Doubtful words keep a fact from counting until the applicant has confirmed it."""

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
_BASE = (
    "2016年7月硕士毕业，毕业后一直在北京一家国企做算法，没有职称，"
    "担任人工智能领域专业负责人，一作核心论文3篇，业绩和成果都是工作以后的，能评副高吗？"
)


def _reserved(whole: Reader, *turns: str) -> list[tuple[str, str]]:
    """About what, and for which words; the turns are the user's and the assistant's by turns."""
    messages = tuple(
        Message(role="assistant" if number % 2 else "user", content=turn)
        for number, turn in enumerate(turns)
    )
    facts = whole.read(Question(messages=messages, as_of=_TODAY)).facts
    found: list[tuple[str, str]] = []
    for reservation in facts.reservations:
        assert reservation.evidence is not None
        assert reservation.evidence.text in messages[reservation.evidence.turn].content
        found.append((reservation.about, reservation.evidence.text))
    return found


def test_a_plain_statement_leaves_nothing_in_doubt(whole: Reader) -> None:
    """What is told without a doubtful word is taken as it is told."""
    assert _reserved(whole, _BASE) == []


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("其中一篇后来撤稿了", "achievements"),
        ("有一篇还在审", "achievements"),
        ("都是会议论文", "achievements"),
        ("是我们团队发的", "achievements"),
        ("都是读研期间发的", "achievements"),
        ("我们部门经理才是负责人", "performance"),
        ("明年才正式任命", "performance"),
        ("中间创业开奶茶店两年", "work"),
        ("硕士是函授的", "education"),
        ("荣誉硕士而已", "education"),
        ("现在在新加坡常驻", "scope"),
    ],
)
def test_a_doubtful_word_holds_its_kind_of_fact_back(whole: Reader, words: str, about: str) -> None:
    """The clause with the doubtful words stands as the reservation's evidence."""
    assert (about, words) in _reserved(whole, _BASE.replace("能评副高吗", f"{words}，能评副高吗"))


@pytest.mark.parametrize(
    "words",
    [
        "不过其中两位上个月走了",
        "除了老王",
        "其实是我亲戚挂靠的",
        "有一个可能不行",
        "社保打算明年交",
        "这几个人已经用重点行业那项领过了",
        "上班前都签了三方",
    ],
)
def test_what_a_claimant_says_and_was_not_read_holds_the_claim_back(
    whole: Reader, words: str
) -> None:
    """A clause that may take something back is put before one who claims a subsidy."""
    told = (
        "我公司是北京市小型企业，2020年8月3日新录用登记失业人员4名，均已缴纳社会保险，"
        f"此前六个月内未参保，{words}。以工代训补贴能申请吗？"
    )
    assert ("scope", words) in _reserved(whole, told)


@pytest.mark.parametrize(
    "words",
    [
        "不好意思，刚看了下，记错了。还能评吗？",
        "论文那三篇是我同事的，我弄混了。",
        "其实专业负责人是我编的。",
    ],
)
def test_a_retraction_that_changed_nothing_is_a_reservation(whole: Reader, words: str) -> None:
    """What a later message takes back without being understood is not taken as met."""
    assert _reserved(whole, _BASE, "符合申报条件。", words)


def test_a_correction_that_was_understood_needs_no_confirmation(whole: Reader) -> None:
    """A corrected date has replaced the old one, so there is nothing left to ask."""
    corrected = _reserved(
        whole, "2015年硕士毕业，在北京做算法，能评副高吗？", "……", "记错了，硕士是2016年毕业的"
    )
    assert "education" not in {about for about, _ in corrected}


def test_two_dates_of_one_title_are_asked_about(whole: Reader) -> None:
    """Of two titles of one level the later words are put before the applicant."""
    found = _reserved(
        whole,
        "2013年本科毕业，一直在北京做算法，2019年拿的中级（人工智能）。2022年拿到中级之后当了负责人，能评副高吗？",
    )
    assert "titles" in {about for about, _ in found}


@pytest.mark.parametrize(
    ("reply", "cleared"),
    [
        ("是", True),
        ("都属实", True),
        ("对，没问题", True),
        ("不是", False),
        ("只有两篇", False),
        ("是两篇", False),
    ],
)
def test_only_a_plain_yes_to_the_question_clears_it(
    whole: Reader, reply: str, cleared: bool
) -> None:
    """A yes to the very words lets the facts count; anything else does not."""
    asked = "下一个要紧的问题：您提到「其中一篇是综述」。考虑到这一点，上面列出的成果仍然都属实吗？"
    said = _BASE.replace("能评副高吗", "其中一篇是综述，能评副高吗")
    found = _reserved(whole, said, asked, reply)
    assert (("achievements", "其中一篇是综述") not in found) is cleared


def test_a_yes_to_another_question_clears_nothing(whole: Reader) -> None:
    """Only the question that shows the doubtful words can be answered for them."""
    said = _BASE.replace("能评副高吗", "其中一篇是综述，能评副高吗")
    assert _reserved(whole, said, "下一个要紧的问题：您所在的单位是企业吗？", "是")
    other = "您提到「别的话」。考虑到这一点，上面列出的成果仍然都属实吗？"
    assert _reserved(whole, said, other, "是")


def test_a_yes_for_one_kind_of_fact_confirms_no_other(whole: Reader) -> None:
    """Words that doubt performance and results are asked about for each."""
    doubt = "论文和项目都是我们团队的"
    said = _BASE.replace("能评副高吗", f"{doubt}，能评副高吗")
    asked = f"您提到「{doubt}」。考虑到这一点，上面列出的业绩仍然都属实吗？"
    left = _reserved(whole, said, asked, "是")
    assert ("achievements", doubt) in left
    assert ("performance", doubt) not in left


def test_a_doubt_far_down_in_a_long_message_counts(whole: Reader) -> None:
    """Where facts are read, doubts are looked for too."""
    far = _BASE.replace("能评副高吗", "公司很好，" * 1500 + "其中一篇撤稿了，能评副高吗")
    assert ("achievements", "其中一篇撤稿了") in _reserved(whole, far)


_TEACHER = (
    "我2016年7月本科毕业，毕业后一直在北京一所职业高中教专业课，2020年9月取得助理讲师并受聘，"
    "之后当了4年班主任，近3年平均每学年主讲200学时，继续教育每年100学时、其中专业科目70学时。{}"
    "能评讲师吗？"
)


@pytest.mark.parametrize(
    "beside",
    [
        "",
        "我爱人是小学的，她班主任当了十年。",
        "学校说可以聘讲师。",
        "问的是我。",
        "讲师想都别想了吧？",
    ],
)
def test_what_is_told_of_others_or_asked_leaves_a_teachers_years_alone(
    whole: Reader, beside: str
) -> None:
    """None of it speaks of the applicant's own duty."""
    assert _reserved(whole, _TEACHER.format(beside)) == []


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("200学时里有一半是看自习", "service"),
        ("继续教育5年一共100学时、其中专业科目70学时", "service"),
        ("被提名过校级优秀班主任", "service"),
        ("旁听了本专业课程教改的会", "service"),
        ("优秀班主任那个证是我搭班的王老师的", "service"),
        ("参与过外校的课程教改", "achievements"),
        ("填了本专业课程教改的问卷", "achievements"),
        ("主持过本专业课程教改的开幕式", "achievements"),
        ("指导学生参加市级职业技能竞赛选拔赛获一等奖", "achievements"),
        ("教案比赛获一等奖的是我们教研组", "achievements"),
        ("其实我在招生办当老师", "work"),
        ("学校去年升格成高职了", "scope"),
        ("近3年平均每学年听课200学时", "service"),
        ("近3年平均每学年应讲200学时", "service"),
        ("有教师资格证考试成绩合格单", "service"),
        ("跟班主任搭档了4年", "service"),
    ],
)
def test_what_does_not_count_of_a_teachers_years_and_results_is_put_before_them(
    whole: Reader, words: str, about: str
) -> None:
    """Part of the hours, hours of all years, an honour one was only named for, another school."""
    told = _TEACHER.format(f"获得过校级优秀班主任称号，参与过课程教改。{words}。")
    assert about in {found for found, _ in _reserved(whole, told)}


@pytest.mark.parametrize(
    "beside",
    ["同事帮我代了两年班主任。", "班主任其中两年是王老师带的。", "我们主任说我课时去年没上满。"],
)
def test_what_others_did_for_the_applicant_holds_a_teachers_years_back(
    whole: Reader, beside: str
) -> None:
    """Whoever stands at the head of the clause."""
    assert "service" in [about for about, _ in _reserved(whole, _TEACHER.format(beside))]


def test_a_line_of_a_dialogue_that_calls_somebody_is_no_doubt(whole: Reader) -> None:
    """领导：小孙 says nothing of a paper; what a line tells of it does."""
    assert _reserved(whole, f"领导：小孙，评不评？\n我：{_BASE}") == []
    doubted = _reserved(whole, f"领导：你有一篇撤稿了吧？\n我：{_BASE}")
    assert "achievements" in [about for about, _ in doubted]


def test_being_the_head_in_ones_own_department_is_no_doubt(whole: Reader) -> None:
    """我是部门的负责人 is said of oneself."""
    mine = _BASE.replace("担任人工智能领域专业负责人", "我一直是部门的人工智能专业负责人")
    assert "performance" not in [about for about, _ in _reserved(whole, mine)]


def test_a_reply_about_others_names_no_title_that_is_asked_about(whole: Reader) -> None:
    """没有。我们领导有，正高: 副高 is asked about as before."""
    turns = (
        "2020年硕士毕业，一直在北京做算法，想报副高",
        "您有职称吗？",
        "没有。我们领导有，正高。",
    )
    messages = tuple(
        Message(role="assistant" if number % 2 else "user", content=turn)
        for number, turn in enumerate(turns)
    )
    intent = whole.read(Question(messages=messages, as_of=_TODAY)).intent
    assert intent.targets == ("高级工程师",)


def test_to_ask_how_many_years_are_still_to_go_takes_nothing_back(whole: Reader) -> None:
    """评高级还要再干几年 asks; what states something is still put before the applicant."""
    assert _reserved(whole, _TEACHER.format("评讲师还要再干几年。")) == []
    assert _reserved(whole, _TEACHER.format("中间有几年没带课。"))


def test_a_turn_before_the_beginning_of_all_the_work_is_no_doubt(whole: Reader) -> None:
    """副教授转行，2022年11月来: what was turned to is told next. A turn told last is a doubt."""
    told = "2022年11月来北京一家AI公司做大模型，博士2015年毕业，能评高工吗"
    assert _reserved(whole, f"经济学副教授转行，{told}") == []
    assert _reserved(whole, f"{told.removesuffix('，能评高工吗')}，后来又转行了，能评高工吗")


_TITLED = (
    "2012年7月本科毕业，毕业后一直在北京一家民企做算法，2016年12月取得工程师职称，取得工程师以后"
    "主持完成了本单位人工智能工程项目，一作核心论文3篇，能评高级工程师吗？"
)


@pytest.mark.parametrize(
    ("said", "instead", "about"),
    [
        ("取得工程师职称", "取得工程师职称的面试资格", "titles"),
        ("取得工程师职称", "与取得工程师职称失之交臂", "titles"),
        ("取得工程师职称", "公司定为工程师", "titles"),
        ("取得工程师职称", "取得微软认证工程师", "titles"),
        ("取得工程师职称", "拿了优秀工程师称号", "titles"),
        ("一作核心论文3篇", "KPI是一作核心论文3篇", "achievements"),
        ("一作核心论文3篇", "一作核心论文3篇纯属吹牛", "achievements"),
        ("一作核心论文3篇", "一作核心论文3篇是我的梦想", "achievements"),
        ("一作核心论文3篇", "一作核心论文3篇，不过有一篇我是第三作者", "achievements"),
        ("主持完成了", "险些主持完成了", "performance"),
        ("工程项目", "工程项目，但我只是参与", "performance"),
        ("做算法，", "做了14年，其中算法3年，", "work"),
        ("做算法，", "做算法，去年5月起歇到现在，", "work"),
        ("2012年7月本科毕业", "2012年7月本科毕业，学校教育部不承认", "education"),
        ("能评高级工程师吗", "以上都是假设，能评高级工程师吗", "achievements"),
        ("做算法，", "做算法，没少请长假，", "work"),
        ("做算法，", "做算法，同时全职在昆明开律所，", "work"),
        ("工程项目，", "工程项目，不是我做的，", "performance"),
        ("一作核心论文3篇", "一作核心论文3篇，其中各一篇是会议的", "achievements"),
        ("在北京一家民企", "在老家的分公司远程办公，一直在北京一家民企", "scope"),
        ("一作核心论文3篇", "我们组一作核心论文3篇", "achievements"),
        ("一作核心论文3篇", "一作核心论文3篇，年底应该能见刊", "achievements"),
        ("一作核心论文3篇", "专利3项，清一色实用新型，一作核心论文3篇", "achievements"),
        ("主持完成了", "我们所先后主持完成了", "performance"),
        ("工程项目，", "工程项目，当过负责人的助理，", "performance"),
        ("取得工程师职称", "取得工程师职称，是单位自己聘的，没走人社", "titles"),
        ("在北京一家民企", "在北京一家民企驻雄安项目部", "scope"),
        ("能评高级工程师吗", "公司今年搬去张家口了，能评高级工程师吗", "scope"),
        ("能评高级工程师吗", "我去年出国定居了，能评高级工程师吗", "scope"),
        ("能评高级工程师吗", "除了毕业时间别的都对，能评高级工程师吗", "education"),
        ("能评高级工程师吗", "年限是往大了说的，能评高级工程师吗", "work"),
        ("做算法，", "做算法，图都是同事画，", "work"),
        ("做算法，", "做算法，去年十二月才上的班，", "work"),
        ("取得工程师职称，", "取得工程师职称，2022年到2024年去读全日制MBA了，", "work"),
        ("2012年7月本科毕业", "2012年7月技校短训班毕业", "education"),
        ("做算法，", "做算法，现在单位把我放在文印室，", "work"),
        ("做算法，", "做算法软件的代理，", "work"),
        ("取得工程师职称，", "取得工程师职称的聘书，没有职称证，", "titles"),
        ("工程项目，", "工程项目的标书，", "performance"),
        ("工程项目，", "工程项目里的土建分包，", "performance"),
        ("一作核心论文3篇", "一作核心论文3篇的排版", "achievements"),
        ("一作核心论文3篇", "一作核心论文3篇，都是生物方向", "achievements"),
        ("一作核心论文3篇", "翻译技术标准1项，一作核心论文3篇", "achievements"),
    ],
)
def test_what_takes_a_fact_back_beside_it_holds_it_back(
    whole: Reader, said: str, instead: str, about: str
) -> None:
    """Credentials that are none, results that are required, lowered or wished for, and parts."""
    assert said in _TITLED
    assert about in {found for found, _ in _reserved(whole, _TITLED.replace(said, instead))}


@pytest.mark.parametrize(
    ("said", "instead", "untold"),
    [
        ("主持完成了", "拟主持完成", "performance"),
        ("一作核心论文3篇", "指导学生发一作核心论文3篇", "achievements"),
    ],
)
def test_what_is_to_come_or_others_is_no_fact_that_needs_a_doubt(
    whole: Reader, said: str, instead: str, untold: str
) -> None:
    """Nothing is read that would have to be held back."""
    assert said in _TITLED
    message = Message(role="user", content=_TITLED.replace(said, instead))
    facts = whole.read(Question(messages=(message,), as_of=_TODAY)).facts
    assert getattr(facts, untold) == ()


@pytest.mark.parametrize(
    "doubtful", ["主要是拿豆包写公众号推文", "22年初被辞了 25年底才把我叫回来"]
)
def test_a_story_without_marks_hides_no_doubt_of_the_work(whole: Reader, doubtful: str) -> None:
    """The degree that opens it is no answer to what is told behind it."""
    told = _reserved(whole, f"本科2018年毕业 毕业后一直在北京一家公司做AI {doubtful} 能评中级吗")
    assert "work" in {about for about, _ in told}


def test_titles_and_results_told_plainly_are_not_in_doubt(whole: Reader) -> None:
    assert _reserved(whole, _TITLED) == []


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("一作核心论文3篇", "2020、2022、2024各一篇一作核心论文"),
        ("一作核心论文3篇", "一作核心论文3篇，现拟申报高级工程师"),
        ("做算法，", "做算法，全职，"),
        ("做算法，", "做算法，业余爱好是打乒乓，"),
        ("做算法，", "做算法，老家是河北保定的，"),
        ("做算法，", "做算法，室友去了上海，"),
    ],
)
def test_a_doubtful_word_in_a_plain_phrase_is_no_doubt(
    whole: Reader, said: str, instead: str
) -> None:
    """The phrase says what the word alone might deny."""
    assert said in _TITLED
    assert _reserved(whole, _TITLED.replace(said, instead)) == []


@pytest.mark.parametrize(
    ("plain", "near", "about"),
    [
        ("现拟申报人工智能高级工程师", "现拟申报省部级人工智能课题", "performance"),
        ("全职在岗", "全职带娃", "work"),
        ("未曾间断", "曾经间断", "work"),
        (
            "转行以来担任人工智能领域专业负责人",
            "后来转行做了销售，担任人工智能领域专业负责人",
            "work",
        ),
        (
            "一作核心论文3篇（2018、2020、2023各一篇）",
            "一作核心论文3篇（2018、2020各一篇）",
            "achievements",
        ),
        ("都在转岗以后", "后来转岗到销售部", "work"),
        ("领导好", "领导才是负责人", "performance"),
        ("部门经理代问：下属周工的情况", "部门经理：下属周工是负责人", "performance"),
        ("担任声纹识别人工智能子项目专业负责人", "声纹子项目别人是专业负责人", "performance"),
        ("新产品累计销售五个亿", "销售部的人任负责人", "performance"),
        ("新产品年销售额约3.2亿元", "后来去做年销售计划", "scope"),
        ("调研、设计、测试数据齐全、准确", "项目里我做测试", "performance"),
        ("团队9人", "领导的团队才是负责人", "performance"),
        ("其中专业科目75学时", "其中一个项目没验收", "performance"),
        ("其中2篇是图像识别", "其中2篇是普刊", "achievements"),
        ("我单位拟推荐员工宋某申报高级工程师", "我单位拟推荐宋某任负责人", "performance"),
        ("拟推荐正高级人选", "拟推荐子项目负责人人选", "performance"),
        ("在一家地铁运营公司做智能算法", "在一家地铁公司做运营", "work"),
        ("在一家奶茶连锁企业做销量预测算法", "在一家奶茶连锁企业摇奶茶", "work"),
        ("本科毕业于石家庄铁道大学", "石家庄铁道大学毕业后常驻石家庄", "scope"),
        ("工程师之后从西安建筑科技大学硕士毕业", "现在西安办公", "scope"),
        ("获得公司领导认可", "获得领导认可的负责人是我同事", "performance"),
        ("完成了方案设计、开发测试和投产", "项目里我只做测试", "performance"),
        ("负责技术路线制定和团队管理", "团队的负责人是组长", "performance"),
        ("专利2项，其中1项已经转化应用", "专利2项，其中1项已经转给同事", "achievements"),
        (
            "一作核心论文3篇，2021年到2024年发表",
            "一作核心论文3篇，2021年到2024年团队发表",
            "achievements",
        ),
        ("可以申请中级吗", "专利都在申请中", "achievements"),
        ("2016年12月取得工程师职称并受聘到岗", "证书下来但没聘到岗", "titles"),
    ],
)
def test_what_is_plainly_no_doubt_is_passed_over_and_its_near_wording_is_not(
    whole: Reader, plain: str, near: str, about: str
) -> None:
    """To mean to apply, to be in post, to list the years one by one: nothing is taken back."""
    told = _TITLED.removesuffix("，能评高级工程师吗？")
    assert about not in {found for found, _ in _reserved(whole, f"{told}，{plain}")}
    assert about in {found for found, _ in _reserved(whole, f"{told}，{near}")}


_LECTURER = (
    "本科2012年毕业，2018年9月取得讲师并受聘，之后一直在北京一所公办中专教会计，有教师资格，"
    "讲师以后当班主任5年，近三年每学年主讲240学时，继续教育每年100学时，其中专业科目70学时"
)


@pytest.mark.parametrize(
    ("plain", "near"),
    [
        ("企业实践达标", "企业实践没达标"),
        ("教学教研要求都达到", "教学教研要求差一条"),
        ("师德考核年年合格", "师德考核有一年没合格"),
        ("企业实践：符合规定", "企业实践：待补"),
        ("教师资格、企业实践、师德都没问题", "教师资格、企业实践、师德有一样有问题"),
        ("胜任班主任工作", "班主任工作有两年是代的"),
        ("一直在岗", "一直不在岗"),
        ("没离开过讲台", "离开过讲台"),
        ("申报高级讲师", "同事申报高级讲师时替我报的"),
    ],
)
def test_what_the_review_itself_judges_leaves_a_teacher_in_no_doubt(
    whole: Reader, plain: str, near: str
) -> None:
    """A duty met or work that goes on is no more to read; what falls short of it is asked about."""
    assert _reserved(whole, _LECTURER) == []
    assert _reserved(whole, f"{_LECTURER}，{plain}") == []
    assert _reserved(whole, f"{_LECTURER}，{near}") != []


def test_a_teachers_bare_length_is_passed_over_where_it_agrees_with_the_days(whole: Reader) -> None:
    """三年多没断 beside 2023年8月起: as told; 七年多没断 is not."""
    told = "本科2023年7月毕业，2023年8月起在北京一所职业高中教汽修，有教师资格，带数控实训"
    assert _reserved(whole, f"{told}，三年多没断") == []
    assert _reserved(whole, f"{told}，一直到现在三年多") == []
    assert _reserved(whole, f"{told}，七年多没断") != []
    assert _reserved(whole, f"{told}，里面三年多") != []


@pytest.mark.parametrize(
    ("plain", "near", "about"),
    [
        ("全职、无空档", "全职、中间空档半年", "work"),
        ("全职连续", "全职兼顾连续创业", "work"),
        ("中间无缝衔接", "中间隔了半年才衔接", "work"),
        ("两家中间没空档", "两家中间空了一年", "work"),
        ("不间断", "间断过", "work"),
        ("两段连着", "两段中间隔了一年", "work"),
        ("均为全职", "均为兼职", "work"),
        ("中间一天没空", "中间一年没班上", "work"),
        ("带学生到企业实习2期", "自己在企业实习2期", "work"),
        ("2019年从河北调到北京这家公司", "2024年调到河北分公司", "scope"),
        ("核心论文里有国外核心期刊的", "人常驻国外", "scope"),
        ("我是上海人在北京工作", "上海人常驻上海", "scope"),
    ],
)
def test_words_of_unbroken_work_and_of_the_way_to_beijing_deny_nothing(
    whole: Reader, plain: str, near: str, about: str
) -> None:
    """They hold a word of doubt and deny it; their neighbours do not."""
    told = _TITLED.removesuffix("，能评高级工程师吗？")
    assert about not in {found for found, _ in _reserved(whole, f"{told}，{plain}")}
    assert about in {found for found, _ in _reserved(whole, f"{told}，{near}")}


def test_the_parts_of_a_form_are_clauses_of_their_own(whole: Reader) -> None:
    """A line or a bracket ends a clause: what the next part says is another matter."""
    told = "学历：硕士，2016.07|单位：北京某央企，2016.08至今从事机器视觉研发，不间断"
    papers = f"{told}|成果：核心期刊第一作者论文4篇"
    assert _reserved(whole, f"{papers}|申报：人工智能高级工程师") == []
    doubted = _reserved(whole, f"{papers}，其中1篇撤稿|申报：高级工程师")
    assert doubted == [("achievements", "其中1篇撤稿")]


def test_words_that_say_for_whom_is_asked_leave_the_results_alone(whole: Reader) -> None:
    """我们部门老吴 names the applicant; 我们部门的 says whose the results are."""
    told = (
        "{}，本科2005年毕业，2014年6月取得工程师，2014年6月起一直在北京一家央企做人工智能，"
        "核心期刊第一作者论文5篇，都在工程师之后。他想申报人工智能高级工程师，符合条件吗？"
    )
    assert _reserved(whole, told.format("我们部门老吴")) == []
    assert _reserved(whole, told.format("替我同事问")) == []
    doubted = told.format("我们部门老吴").replace("都在工程师之后", "是我们部门一起写的")
    assert "achievements" in {about for about, _ in _reserved(whole, doubted)}


def test_other_work_that_was_over_before_takes_nothing_back(whole: Reader) -> None:
    """柜员 until the year in which the work in the field began; not while it goes on."""
    told = "本科2014年7月毕业，{}，16年9月转行到北京一家公司做机器学习算法至今，能评工程师吗？"
    assert _reserved(whole, told.format("14年到16年在银行做柜员")) == []
    during = told.format("2019年到2020年在银行做柜员")
    assert "work" in {about for about, _ in _reserved(whole, during)}


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("論文是幫同學掛名的", "achievements"),
        ("說著玩的別當真", "achievements"),
        ("這篇論文後來被撤稿了", "achievements"),
        ("專業負責人是替領導頂的", "performance"),
        ("實際上是週末兼職", "work"),
    ],
)
def test_doubts_are_heard_in_traditional_characters(whole: Reader, words: str, about: str) -> None:
    told = (
        "碩士2016年7月畢業，畢業後一直在北京一家公司做機器學習算法，沒有職稱，"
        f"人工智能領域專業負責人，一作核心期刊論文3篇，都是工作以後的，{words}，能評人工智能高級工程師嗎？"
    )
    assert about in {each for each, said in _reserved(whole, told) if said == words}


@pytest.mark.parametrize(
    ("told", "doubted"),
    [
        ("我们公司（民营，北京）的技术总监田某，", False),
        ("领导让我问下：我们部门小韩，", False),
        ("同事马工，", False),
        ("帮小韩问：小韩的领导才是负责人，", True),
    ],
)
def test_to_say_for_whom_is_asked_and_what_his_post_is_takes_nothing_back(
    whole: Reader, told: str, doubted: bool
) -> None:
    """A post beside the applicant's own name is nobody else's."""
    story = (
        "本科2012年7月毕业，毕业后一直在北京一家民企做算法，2017年12月取得工程师职称，"
        "中级以后担任人工智能领域专业负责人。他想评高级工程师，可以吗？"
    )
    assert bool(_reserved(whole, told + story)) is doubted
