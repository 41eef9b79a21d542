"""Dates and lengths of time as people write them."""

from __future__ import annotations

import pytest

from pingwen.understanding.narrative.dates import find_dates
from pingwen.understanding.narrative.durations import find_durations
from pingwen.understanding.narrative.numerals import number
from tests.understanding.narrative_cases import AS_OF


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2016年毕业", ["2016"]),
        ("2016年7月毕业", ["2016-07"]),
        ("2016年7月15日毕业", ["2016-07-15"]),
        ("2018-06毕业", ["2018-06"]),
        ("2019.6本科", ["2019-06"]),
        ("2019/6/30", ["2019-06-30"]),
        ("201607毕业", ["2016-07"]),
        ("18年3月硕士", ["2018-03"]),
        ("98年毕业", ["1998"]),
        ("05年本科", ["2005"]),
        ("二〇一六年毕业".replace("〇", "零"), ["2016"]),
        ("一八年三月", ["2018-03"]),
        ("2015届", ["2015"]),
        ("去年毕业", ["2025"]),
        ("前年6月", ["2024-06"]),
        ("去年底", ["2025-11/2025-12"]),
        ("2019年上半年", ["2019-01/2019-06"]),
        ("上个月", ["2026-10"]),
        ("明年6月", ["2027-06"]),
        ("3年前", ["2022-11-22/2023-12"]),
        ("2012年本科、2015年硕士", ["2012", "2015"]),
        ("2017-2020在A公司", ["2017", "2020"]),
        ("从19年到21年", ["2019", "2021"]),
        ("2019年13月", []),
        ("2019年2月30日", []),
        ("1890年", []),
        ("2099年", []),
        ("干了12年", []),
        ("工作16年", []),
        ("毕业10年在北京", []),
        ("20160", []),
    ],
)
def test_reads_dates(text: str, dates: list[str]) -> None:
    """Each date is read as finely as it was written; what is no date is not read at all."""
    found = [str(m.when) for m in find_dates(text, AS_OF) if m.when is not None]
    assert found == dates


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("7年", 84, 95),
        ("七年多", 84, 95),
        ("六年多", 72, 83),
        ("快七年", 78, 83),
        ("将近7年", 78, 83),
        ("不到7年", 78, 83),
        ("七八年", 84, 107),
        ("7-8年", 84, 107),
        ("三五年", 36, 71),
        ("整五年", 60, 60),
        ("五年整", 60, 60),
        ("5年半", 66, 66),
        ("7.5年", 90, 90),
        ("五年左右", 54, 66),
        ("大概5年", 54, 66),
        ("8年8个月", 104, 104),
        ("一年零三个月", 15, 15),
        ("除了生病那一年十个月", 22, 22),
        ("半年", 6, 6),
        ("18个月", 18, 18),
        ("十几年", 132, 239),
        ("20多年", 240, 359),
        ("十五年", 180, 191),
        ("7年以上", 84, None),
        ("至少7年", 84, None),
    ],
)
def test_reads_lengths_of_time(text: str, least: int, most: int | None) -> None:
    """A length is an interval of completed months, as wide as the words leave it."""
    (found,) = find_durations(text)
    assert (found.months.least, found.months.most) == (least, most)


@pytest.mark.parametrize(
    "text", ["负3年", "-3年", "3年前", "第3年", "每年", "2年级", "3年后", "几年", "多年", "100年"]
)
def test_leaves_what_is_no_length(text: str) -> None:
    """Negative lengths, ordinals and the like are not lengths of work."""
    assert find_durations(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("两", 2),
        ("一百二十", 120),
        ("七八", None),
    ],
)
def test_reads_numerals(text: str, value: int | None) -> None:
    """Chinese and Arabic numerals; 七八 is two numbers and so none."""
    assert number(text) == value
