"""Several people side by side: what is told of one never completes what is told of another."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.question import Message
from pingwen.understanding.narrative import NarrativeReader

AS_OF = date(2026, 11, 21)

NOBODYS = [
    "员工A：硕士，2018年毕业，无职称；员工B：本科，中级2018年5月。谁能报副高？",
    "员工A硕士2018年毕业，员工B本科有中级，哪个能报副高",
    "员工甲，本科，2014年毕业，从事算法；员工乙，中级，2018年5月取得。请问能报高级吗",
    "两名职工情况：第一名，本科2012年毕业；第二名，中级职称，2017年取得，从事AI 8年。能报副高吗",
    "我们单位两个人，一个是本科2012年毕业，另一个有中级2017年的，做算法，帮看下副高",
    "帮两个同事问，一个本科2012年毕业，另一个中级2017年，都在北京民企做NLP",
    "小李本科2012年毕业，小王中级2017年取得，都做算法，在北京国企，谁能评高工",
    "甲同志硕士，2015年毕业；乙同志工程师，2018年。请问是否符合副高",
    "夫妻俩都报，男方硕士2016年毕业，女方中级2019年，都在北京做算法",
    "老大本科2012年毕业，老二中级2017年拿的，都做算法，老二能评高工吗",
    "张伟，本科，2012年毕业，北京国企；李娜，工程师，2017年取得，从事AI算法8年。能否报高工",
    "1. 张伟，本科，2012年毕业\n2. 李娜，工程师，2017年取得，从事AI算法\n能报高工吗",
    "小A硕士2018毕业，小B本科2012，中级2017",
    "我和爱人都想评。硕士2018年毕业，中级是2020年的。帮看看",
    "我们厂两个技术员想评助工：一个中专14年毕业，一个大专20年毕业，助工",
    "我帮小李和小王问，本科2012年毕业，中级2017年，做算法",
    "替组里俩人咨询，本科2012年毕业，中级2017年，做算法",
    "我校李老师本科2012年毕业，另有王老师讲师2018年，请问能评高级讲师吗",
    "员工情况：硕士，2021年7月毕业，杭州民企。另一员工：本科，中级2018年",
    "替我老婆和我自己问。硕士2016年毕业。中级2018年。北京民企做算法",
]
ONE_OF_THEM = [
    ("我司有A、B两位工程师，A是硕士2016年毕业，B是本科有中级（2018年）。B能报副高吗", "员工B"),
    ("A：硕士，2018年毕业。B：本科，2012年毕业，中级2017年。B够副高吗", "员工B"),
    ("员工A：硕士2016。员工B：本科2012，中级2017，北京民企做算法。请问员工B能报高工吗", "员工B"),
    ("我校李老师硕士2012年毕业，王老师讲师2018年，请问王老师能评高级讲师吗", "王老师"),
    ("一号人选硕士2009年毕业；二号人选本科，中级2016年。请问二号人选够不够", "员工二"),
    ("我大儿子硕士2016年毕业，小儿子本科，工程师2018年，做算法，小儿子能评高工吗", "小儿子"),
    ("一个同事硕士2016年毕业。帮另一个同事问：本科，工程师2018年", "另一个"),
]
OWN = [
    "员工A：硕士2016年毕业；员工B：本科，中级2018年。我自己是大专，2012年毕业",
    "A：硕士，2018年毕业。B：大专，2012年毕业。B是我",
    "我和爱人都想评。她硕士2018年毕业，我大专2012年毕业",
]
EMPLOYEE = "{who}：硕士，2020年3月毕业，2020年4月入职做推荐算法，北京民企，能评中级吗"


def read(words: str) -> tuple[list[str], list[str], str]:
    """The degrees and titles, and whose they are."""
    facts, who = NarrativeReader().read_whose([Message(role="user", content=words)], AS_OF)
    return [each.degree for each in facts.education], [t.level for t in facts.titles], who


@pytest.mark.parametrize("words", NOBODYS)
def test_of_two_who_could_be_the_applicant_neither_is_read(words: str) -> None:
    """Put together they could hold what neither holds."""
    facts, _ = NarrativeReader().read_whose([Message(role="user", content=words)], AS_OF)
    assert facts.stated() == ()


@pytest.mark.parametrize(("words", "who"), ONE_OF_THEM)
def test_the_one_of_several_who_is_asked_after_by_name_is_read_alone(words: str, who: str) -> None:
    degrees, titles, applicant = read(words)
    assert applicant.startswith(who)
    assert "硕士研究生" not in degrees
    assert titles == ["中级"]


@pytest.mark.parametrize("words", OWN)
def test_who_asks_keeps_his_own_beside_several(words: str) -> None:
    assert read(words) == (["大学专科"], [], "")


@pytest.mark.parametrize("who", ["员工A", "职工甲", "HR代问，员工1"])
def test_one_employee_under_a_label_is_the_applicant(who: str) -> None:
    """A letter of the personnel office."""
    degrees, _, applicant = read(EMPLOYEE.format(who=who))
    assert degrees == ["硕士研究生"]
    assert applicant.startswith("员工")


ASKED_FOR = [
    (
        "我单位（北京某中职校）李老师，本科2012年毕业；另有王老师，硕士。请先答复李老师的情况",
        "李老师",
        "大学本科",
    ),
    (
        "员工情况：硕士，2021年7月毕业，杭州民企，能评中级吗。该员工2021年8月入职",
        "员工",
        "硕士研究生",
    ),
    ("我徒弟问我他能不能评：本科，19年毕业，一直跟着我做缺陷检测，没有职称", "徒弟", "大学本科"),
    ("下属小陈人不错，想帮他把今年的中级报了。他16年大专毕业，民企", "小陈", "大学专科"),
    (
        "张某，2010年7月硕士毕业，2010年8月至今从事语音识别研发，拟申报高级工程师，请核",
        "张某",
        "硕士研究生",
    ),
    (
        "我是学校人事科的。有位老师（大专，2010年参加工作），想今年申报一级，符合条件吗",
        "老师",
        "大学专科",
    ),
    ("替同事问：硕士2016年毕业，北京民企", "同事", "硕士研究生"),
]


@pytest.mark.parametrize(("words", "who", "degree"), ASKED_FOR)
def test_whoever_is_asked_for_has_his_case_read_whole(words: str, who: str, degree: str) -> None:
    degrees, _, applicant = read(words)
    assert (degrees, applicant) == ([degree], who)


BESIDE = [
    ("我们公司前台都本科了，我才专科，2017年", ["大学专科"], []),
    ("老师，我和张博一个项目，我硕士", ["硕士研究生"], []),
    ("要是像我老公那样有中级就好了，我就一个本科", ["大学本科"], []),
    ("我是硕士我对象本科2012年毕业", ["硕士研究生"], []),
    ("同事都是硕士就我本科2015", ["大学本科"], []),
    ("我主管本科我研究生，他高工我助工", ["硕士研究生"], ["初级"]),
    ("我老公是工程师我不是，我是助理工程师，大专", ["大学专科"], ["初级"]),
    ("条件里博士要2年，硕士要7年，我硕士2020年4月毕业", ["硕士研究生"], []),
    ("之前帮我哥问过，他硕士。这回轮到我，本科，2016年6月毕业", ["大学本科"], []),
    ("隔壁的小周去年评上中级了，他跟我一样2020年本科毕业", ["大学本科"], []),
    ("我硕士。我们部门就老刘有，副高，我没有", ["硕士研究生"], []),
    ("招聘启事写的是：硕士以上，5年经验，中级职称。我本科，没职称", ["大学本科"], []),
]


@pytest.mark.parametrize(("words", "degrees", "titles"), BESIDE)
def test_what_stands_beside_another_is_told_apart(
    words: str, degrees: list[str], titles: list[str]
) -> None:
    """What holds of both is one's own too; what another has or an employer asks for is not."""
    assert read(words) == (degrees, titles, "")


def test_a_place_beside_another_s_leaves_the_count_to_the_applicant() -> None:
    words = "论文4篇（其中2篇是学生一作我通讯，另2篇我是二作）"
    facts = NarrativeReader().read([Message(role="user", content=words)], AS_OF)
    assert {(paper.count, paper.authorship) for paper in facts.achievements} == {
        (2, "通讯作者"),
        (2, "第二作者"),
    }


def test_a_paper_that_another_wrote_first_is_not_mine_as_first_author() -> None:
    facts = NarrativeReader().read(
        [Message(role="user", content="我跟小孙合作了3篇论文，2篇我一作，1篇他一作")], AS_OF
    )
    assert [paper.count for paper in facts.achievements if paper.authorship == "第一作者"] == [2]
