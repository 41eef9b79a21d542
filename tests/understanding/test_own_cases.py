"""Whether a message asks about somebody's own case, and for which scheme and title."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from pingwen.domain.question import Message, Question
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.reader import Reader

TABLE = Path(__file__).parent / "own_cases.yaml"
AS_OF = date(2026, 11, 21)


def _cases() -> list[Any]:
    return [
        pytest.param(
            {"kind": group["kind"], **case}, id=f"{group['behaviour']}: {case['says'][:30]}"
        )
        for group in yaml.load(TABLE.read_text("utf-8"), Loader=yaml.CSafeLoader)
        for case in group["cases"]
    ]


@pytest.fixture(scope="module")
def whole(cards: tuple[SchemeCard, ...]) -> Reader:
    return Reader(cards)


@pytest.mark.parametrize("case", _cases())
def test_a_message_with_the_facts_it_tells_is_read_as_the_table_says(
    whole: Reader, case: dict[str, Any]
) -> None:
    expected = dict(case)
    said = Message(role="user", content=expected.pop("says"))
    intent = whole.read(Question(messages=(said,), as_of=AS_OF)).intent.model_dump(mode="json")
    assert {key: intent[key] for key in expected} == expected
