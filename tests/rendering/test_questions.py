"""The next question, in words."""

from __future__ import annotations

import pytest

from pingwen.domain.facts import FactKey, Facts, MeasureKind
from pingwen.domain.verdict import Group, NextQuestion
from pingwen.rendering.questions import question_words
from tests.rules.support import decided, facts

GROUP = Group.EDUCATION_EXPERIENCE


def words(key: FactKey, stated: Facts | None = None, about: str = "", text: str = "") -> str:
    stated = stated or Facts()
    question = NextQuestion(key=key, group=GROUP, about=about, text=text)
    return question_words(question, stated, decided("高级工程师", stated))


@pytest.mark.parametrize("key", list(FactKey))
def test_every_fact_can_be_asked_for(key: FactKey) -> None:
    """One question, addressed to the applicant."""
    asked = words(key, about=MeasureKind.SELF_SCORE if key is FactKey.MEASURE else "")
    assert asked.endswith("？")
    assert asked.count("\n") == 0


@pytest.mark.parametrize(
    ("graduated", "question"),
    [
        (None, "您硕士是哪年哪月毕业的？"),
        ("2019", "您硕士是2019年几月毕业的？"),
        ("2019-11", "您硕士是2019年11月几日毕业的？"),
        ("2018/2019", "您硕士是哪年哪月毕业的？"),
        ("2019-11-20", "您是哪年哪月毕业的？"),
    ],
)
def test_the_graduation_is_asked_as_far_as_it_is_open(graduated: str | None, question: str) -> None:
    """What is known of the date is not asked again."""
    degree = {"degree": "硕士研究生", **({"graduated": graduated} if graduated else {})}
    assert words(FactKey.GRADUATED, facts(education=[degree])) == question


def test_the_titles_date_is_asked_as_far_as_it_is_open() -> None:
    """A known month that does not decide is asked to the day."""
    stated = facts(titles=[{"level": "中级", "obtained": "2021-11"}])
    asked = words(FactKey.TITLE_DATE, stated, about="中级职称")
    assert asked == "您的中级职称是2021年11月几日取得的？"
    assert words(FactKey.TITLE_DATE) == "您的职称是哪年哪月取得的？"


def test_the_period_is_named_from_where_it_begins() -> None:
    """For a holder of the title since the title, for others since the work in the field."""
    holder = facts(
        education=[{"degree": "大学本科", "graduated": "2012"}],
        titles=[{"level": "中级", "obtained": "2018-05"}],
    )
    assert "都是取得中级职称以来取得的吗？" in words(FactKey.IN_PERIOD, holder)
    assert "都是从事本专业工作以来取得的吗？" in words(FactKey.IN_PERIOD)


def test_an_earlier_degree_is_named() -> None:
    """The presupposed degree by its short name."""
    asked = words(FactKey.EARLIER_EDUCATION, about="大学本科")
    assert asked.startswith("您的本科是哪年哪月毕业的？")


def test_the_rule_files_own_words_come_first() -> None:
    """A question that the rule file words is asked as it stands there."""
    assert words(FactKey.PERFORMANCE, text="有没有主持过？") == "有没有主持过？"


@pytest.mark.parametrize(
    ("key", "told", "begins"),
    [
        (FactKey.AWARD_DETAIL, {"awards": [{"kind": "科技奖项"}]}, "您说的奖项"),
        (FactKey.STANDARD_DETAIL, {"standards": [{"rank": 3}]}, "您参与编写的是"),
    ],
)
def test_details_are_asked_only_of_what_was_told(
    key: FactKey, told: dict[str, object], begins: str
) -> None:
    """Whoever told of no award is asked whether there is one, not which it was."""
    assert words(key, facts(**told)).startswith(begins)
    assert not words(key).startswith(begins)
    assert "吗？" in words(key)


def test_who_told_a_title_is_asked_for_others() -> None:
    """A 中级 of another series does not show which title came before it."""
    stated = facts(titles=[{"level": "中级", "series": "非本系列（专业）"}])
    assert words(FactKey.TITLE, stated).startswith("除了中级职称，您还有哪些职称")
