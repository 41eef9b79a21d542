"""Objects are found in whatever a model writes around them, in bounded time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingwen.proposing.chat_model.json_objects import json_objects


@pytest.mark.parametrize(
    ("sent", "objects"),
    [
        ('{"a": 1}', [{"a": 1}]),
        ('好的：\n```json\n{"a": {"b": 2}}\n```', [{"a": {"b": 2}}]),
        ('{"a": 1} {"b": 2}', [{"a": 1}, {"b": 2}]),
        ('{a} {"b": 2}', [{"b": 2}]),
        ("", []),
        ("{", []),
        ("[1]", []),
        ("{" * 5000 + '{"a": 1}', []),
        ('{"a":' * 50_000, []),
    ],
)
def test_objects_are_found_in_order(sent: str, objects: list[object]) -> None:
    assert list(json_objects(sent)) == objects


@given(st.text())
def test_no_text_is_too_odd(sent: str) -> None:
    assert all(isinstance(found, dict) for found in json_objects(sent))
