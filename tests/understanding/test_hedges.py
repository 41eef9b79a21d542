"""Small words that take nothing back: 没记错的话, 没有没有, 退伍分配到."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.facts import Facts
from pingwen.domain.question import Message
from pingwen.understanding.narrative import NarrativeReader
from pingwen.understanding.narrative.asked_for import applicant_named
from pingwen.understanding.narrative.bare_denials import denials_put_plainly

_AS_OF = date(2026, 11, 21)


def _read(text: str) -> Facts:
    return NarrativeReader().read([Message(role="user", content=text)], _AS_OF)


@pytest.mark.parametrize("hedge", ["如果没记错的话，", "要是我没有看错，", "若没写错，", ""])
def test_to_remember_well_supposes_and_corrects_nothing(hedge: str) -> None:
    facts = _read(hedge + "助工是2014年评的，中级是2019年11月拿的")
    assert [str(each.obtained) for each in facts.titles] == ["2014", "2019-11"]


@pytest.mark.parametrize("ahead", ["如果我没", "要是明年"])
def test_what_is_supposed_is_no_title(ahead: str) -> None:
    assert _read(ahead + "拿中级，2019年11月").titles == ()


@pytest.mark.parametrize(
    "required",
    ["招标要求项目负责人有高级职称，所以公司让我评", "公司要求项目经理必须有中级职称，我想评"],
)
def test_what_a_tender_or_an_employer_requires_is_not_held(required: str) -> None:
    facts = _read(required)
    assert facts.titles == ()
    assert facts.performance == ()


def test_dates_of_a_life_end_what_was_quoted_of_a_rule() -> None:
    facts = _read(
        "单位要求先内部评议。本科是2012年7月毕业的，毕业后在北京一家国企做电气自动化，"
        "中级是2019年11月拿的，电气专业"
    )
    assert facts.region is not None
    assert facts.employment is not None
    assert facts.field is not None


@pytest.mark.parametrize(
    ("way", "start"),
    [("退伍分配到", "2010-12"), ("退伍后分配到", "2010-12"), ("退伍后到", "2010-12")],
)
def test_who_leaves_the_army_for_a_post_begins_there(way: str, start: str) -> None:
    facts = _read(f"大专2008年7月毕业，2010年12月{way}北京一家国有企业做设备维护，一直到现在")
    assert [str(each.start) for each in facts.work] == [start]


def test_a_denial_said_twice_is_a_denial() -> None:
    assert [words for _, _, words in denials_put_plainly("没有没有")] == ["没有"]
    assert denials_put_plainly("没有没有职称的人") == []


@pytest.mark.parametrize("text", ["不是给别人问的", "这次不是替同事问", "声明一下不是帮朋友咨询"])
def test_who_asks_for_nobody_else_asks_for_himself(text: str) -> None:
    named = applicant_named(text)
    assert named is not None
    assert named.who == ""
