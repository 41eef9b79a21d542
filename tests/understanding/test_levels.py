"""The level of a prize or a project is that of the place that gave it."""

from __future__ import annotations

import pytest

from pingwen.domain.facts import Level
from pingwen.understanding.narrative.levels import level_of


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ("北京市科学技术奖二等奖", Level.PROVINCE),
        ("广东省科技进步奖", Level.PROVINCE),
        ("浙江省城市大脑重点项目", Level.PROVINCE),  # 城市 is no town
        ("国家级重点项目", Level.NATION),
        ("本单位的项目", Level.OWN_UNIT),
    ],
)
def test_a_level_is_read_as_it_is_named(told: str, level: Level) -> None:
    assert level_of(told) is level


@pytest.mark.parametrize(
    "told",
    [
        "北京市平谷区科学技术奖二等奖",
        "北京市的怀柔区重点项目",
        "广东省深圳市科技进步奖",
        "江苏省昆山市科技奖",
        "不是省部级",
    ],
)
def test_a_district_or_a_town_lends_no_name_of_the_city_or_province(told: str) -> None:
    """What is of one of its parts is not taken for the province's."""
    assert level_of(told) is None
