"""What is put right replaces what stood, and a short reply says what its question asks."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.facts import Facts
from pingwen.domain.question import Message
from pingwen.understanding.narrative import NarrativeReader

_READER = NarrativeReader()


def _read(*turns: str) -> Facts:
    """The facts of the turns, which are the user's and the assistant's by turns."""
    messages = tuple(
        Message(role="assistant" if number % 2 else "user", content=turn)
        for number, turn in enumerate(turns)
    )
    return _READER.read(messages, date(2026, 11, 21))


_BASE = "硕士2014年7月毕业，北京国企，做推荐算法，核心一作3篇，2015年3月入职到现在"


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("论文不是3篇，是5篇", [5]),
        ("论文我数多了，只有2篇", [2]),
        ("说错了，有一篇我是第二作者，所以是两篇一作一篇二作", [1, 2]),
        ("更正下，三篇里有一篇是通讯作者，另外两篇才是一作", [1, 2]),
    ],
)
def test_a_corrected_number_of_papers_stands_alone(said: str, counts: list[int]) -> None:
    """The old number is gone, and a part put right leaves the rest."""
    told = _read(_BASE, "还有吗？", said).achievements
    assert [paper.count for paper in told] == counts


def test_the_day_of_a_spell_is_put_right_and_not_that_of_the_degree() -> None:
    """入职的时间写错了 speaks of the work."""
    facts = _read(_BASE, "好的", "入职时间写错了，是2015年5月")
    assert [str(work.start) for work in facts.work] == ["2015-05"]
    assert [str(degree.graduated) for degree in facts.education] == ["2014-07"]


def test_a_place_denied_is_not_where_somebody_works() -> None:
    """不在北京 names no region."""
    facts = _read(_BASE, "社保呢？", "我其实是在杭州分公司上班，不在北京")
    assert facts.region is not None
    assert facts.region.name == "浙江"


@pytest.mark.parametrize(
    ("question", "reply", "kind"),
    [
        ("有没有担任过专业负责人？", "当过", "专业负责人"),
        ("您担任过专业负责人吗？", "是的", "专业负责人"),
    ],
)
def test_a_yes_takes_over_the_words_of_its_question(question: str, reply: str, kind: str) -> None:
    """The evidence is the reply itself."""
    done = _read(_BASE, question, reply).performance
    assert [(each.kind, each.evidence and each.evidence.text) for each in done] == [(kind, reply)]


def test_a_no_denies_only_the_kind_that_was_asked_for() -> None:
    """Papers told before stay."""
    facts = _read(_BASE, "发明专利有多少项？", "没有")
    assert [absence.kinds for absence in facts.absences] == [("发明专利",)]
    assert [paper.count for paper in facts.achievements] == [3]


def test_a_letter_says_what_stands_beside_it() -> None:
    """A choice is the option's words."""
    facts = _read("硕士2014年7月", "您的单位是？A. 国有企业 B. 民营企业 C. 事业单位", "B，在北京")
    assert facts.employment is not None
    assert facts.employment.kind == "非公有制经济组织"
