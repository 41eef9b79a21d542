"""Declared facts: their numbers, units, and a technical school's classes."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from pingwen.domain.facts import (
    LIKENED,
    UNITS,
    Education,
    Facts,
    MeasureKind,
    NumberRange,
    TechnicalClass,
)


@pytest.mark.parametrize(
    ("least", "most"), [(2, 1), (float("nan"), None), (float("inf"), None), (0, float("inf"))]
)
def test_a_range_of_numbers_is_sound(least: float, most: float | None) -> None:
    """Reversed or endless bounds are refused; no upper bound is None and not infinity."""
    with pytest.raises(ValidationError, match="not a range of numbers"):
        NumberRange(least=least, most=most)


def test_a_number_may_be_exact_open_or_negative() -> None:
    """A revenue that grew declined by less than nothing."""
    assert NumberRange(least=-5, most=-5).most == -5
    assert NumberRange(least=0).most is None


def test_every_measure_has_a_unit() -> None:
    """And every class of a technical school is likened to a degree."""
    assert set(UNITS) == set(MeasureKind)
    assert all(UNITS.values())
    assert set(LIKENED) == set(TechnicalClass)


@pytest.mark.parametrize(
    ("stated", "message"),
    [
        ({"degree": "大学专科", "school": "技工院校"}, "school and class_kind go together"),
        ({"degree": "大学专科", "class_kind": "高级工班"}, "school and class_kind go together"),
        (
            {"degree": "大学本科", "school": "技工院校", "class_kind": "高级工班"},
            "高级工班 is not likened to 大学本科",
        ),
    ],
)
def test_a_class_of_a_technical_school_is_told_whole(stated: dict[str, Any], message: str) -> None:
    """The school, the class, and the degree that it is likened to, or none of them."""
    with pytest.raises(ValidationError, match=message):
        Education.model_validate(stated)


def test_declared_facts_are_listed_with_their_fields() -> None:
    """They enter what was stated, and so the id of a determination, like all others."""
    facts = Facts.model_validate(
        {
            "deeds": [{"kind": "班主任荣誉", "level": "校级"}],
            "measures": [{"kind": "量化评价标准自评分", "amount": {"least": 90, "most": 90}}],
            "circumstances": [{"kind": "本市户籍", "holds": True, "when": "2020"}],
            "skills": [{"level": "技师"}],
        }
    )
    assert [name for name, _ in facts.stated()] == ["deeds", "measures", "circumstances", "skills"]
