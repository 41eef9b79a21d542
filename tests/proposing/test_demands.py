"""What a question demands of a clause, by the sentences that are read."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.proposing.demands import Demand, demanded, hard_of, meets, told_years

_DAY = date(2026, 11, 21)
_FEE = Demand(asks="多少钱|费用", needs=r"\d+元", number=True)
_DAYS = Demand(asks="几天|多少天", needs=r"\d+日", number=True, unless="几天前")
_PARTNER = Demand(asks="合伙", needs="合伙", subject=True)
_PLACE = Demand(asks="在哪", needs="地点", soft=True)


@pytest.mark.parametrize(
    ("read", "whole", "made"),
    [
        ("要交多少钱", "要交多少钱", [_FEE]),
        ("要公示几天", "要公示几天", [_DAYS]),
        ("几天能办完", "几天前交的，几天能办完", []),
        ("在哪交，多少钱", "在哪交，多少钱", [_FEE, _PLACE]),
        ("能不能报", "能不能报", []),
    ],
)
def test_a_sentence_makes_the_demands_whose_words_it_holds(
    read: str, whole: str, made: list[Demand]
) -> None:
    """Unless the whole question holds what rules one out."""
    assert list(demanded((_FEE, _DAYS, _PARTNER, _PLACE), read, whole)) == made


def test_a_number_spoken_of_in_a_choice_is_not_asked_for() -> None:
    """Who asks 这还是那 wants to know which of the two."""
    (demand,) = demanded((_FEE,), "费用是税务局收还是社保局收", "费用是税务局收还是社保局收")
    assert demand.soft


def test_a_number_asked_for_beside_a_choice_is() -> None:
    """收多少钱 is asked in a part of its own."""
    (demand,) = demanded((_FEE,), "税务局收还是社保局收,多少钱", "")
    assert not demand.soft


def test_a_soft_demand_need_not_be_met() -> None:
    """A clause that lacks it may answer all the same."""
    assert hard_of((_FEE, _PLACE), "在哪交,多少钱", None) == [_FEE]


@pytest.mark.parametrize(
    ("read", "asking", "hard"),
    [
        ("我们是合伙企业,要交多少钱", "多少|吗", [_FEE]),
        ("合伙企业要交多少钱", "多少|吗", [_PARTNER, _FEE]),
        ("我们是合伙企业,要交多少钱", None, [_PARTNER, _FEE]),
    ],
)
def test_a_subject_told_beside_what_is_asked_need_not_be_met(
    read: str, asking: str | None, hard: list[Demand]
) -> None:
    """It must where it stands in the part that asks, or where parts are not told apart."""
    assert list(hard_of((_PARTNER, _FEE), read, asking)) == hard


def test_numbers_of_different_parts_are_met_by_a_clause_that_holds_one() -> None:
    """It answers its part; a clause without any answers none."""
    (both,) = hard_of((_FEE, _DAYS), "要多少钱,公示几天", None)
    assert meets((both.needs,), "公示5日")
    assert meets((both.needs,), "每人100元")
    assert not meets((both.needs,), "由评审委员会评定")


def test_a_year_told_by_the_present_one_is_asked_for_in_the_part_with_the_number() -> None:
    """去年毕业 tells of a life; 前年 in another part asks for nothing."""
    assert told_years("去年收多少钱", (_FEE,), _DAY) == ("2025",)
    assert told_years("前年的事,现在收多少钱", (_FEE,), _DAY) == ()
    assert told_years("去年毕业要交多少钱", (_FEE,), _DAY) == ()
