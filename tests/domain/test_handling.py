"""The record of a question on its way: every room's part is in it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from pingwen.domain.handling import Handling


def test_no_room_may_be_left_out() -> None:
    """An audit that lacks a step is none."""
    with pytest.raises(ValidationError) as refused:
        Handling.model_validate({})

    missing = {error["loc"] for error in refused.value.errors()}
    assert missing == {
        ("question",),
        ("understanding",),
        ("hits",),
        ("draft",),
        ("checked",),
        ("answer",),
    }
