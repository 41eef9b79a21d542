"""What was read beside another person's name is put before the applicant."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.question import Message
from pingwen.understanding.narrative import NarrativeReader
from pingwen.understanding.whose import perhaps_of_others, told_of_others

AS_OF = date(2026, 11, 21)


def doubted(words: str) -> list[tuple[str, str]]:
    message = Message(role="user", content=words)
    facts = NarrativeReader().read([message], AS_OF)
    return [
        (each.about, each.evidence.text if each.evidence else "")
        for each in perhaps_of_others(message, 0, facts)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("硕士2016年毕业，专利两项，发明人是我们CTO", [("achievements", "专利两项")]),
        ("硕士2016年毕业，专利两项，我是第一发明人", []),
        ("我和同事一起做算法，硕士2016年毕业", []),
        ("硕士2016年毕业，一直做算法", []),
        ("硕士2016年毕业（导师方向为语义通信），一直做算法", []),
        ("我司（北京，民营）算法总监冯某，本科2011年毕业，拟申报高级工程师，符合吗", []),
        ("本单位（北京经济技术开发区，民营企业）员工邓某，本科2015年毕业，申报工程师可否", []),
    ],
)
def test_facts_beside_another_person_are_doubted(
    words: str, expected: list[tuple[str, str]]
) -> None:
    """Only where nobody says whose they are."""
    assert doubted(words) == expected


def test_facts_of_the_person_asked_about_are_not_doubted() -> None:
    """帮同事问: the colleague is the applicant."""
    assert doubted("帮同事问一下：他2017年本科毕业，在北京一家民企做推荐算法，能报中级吗") == []


@pytest.mark.parametrize(
    ("words", "applicant", "others"),
    [
        ("我爱人班主任当了十年，荣誉一堆。我只当过1年", "", ("我爱人班主任当了十年", "荣誉一堆")),
        ("李老师托我问，她当过2年班主任。我自己带了八年班", "李老师", ("我自己带了八年班",)),
        ("班主任当了4年，其中两年是副的", "", ()),
    ],
)
def test_what_is_told_of_others_takes_nothing_back(
    words: str, applicant: str, others: tuple[str, ...]
) -> None:
    """The asker's own story is another's where he asks for somebody else."""
    assert told_of_others(Message(role="user", content=words), 0, applicant) == others
