"""The day after which nobody can apply."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.scheme import LastDay
from pingwen.rules.last_day import last_day
from tests.rules.support import the_rules


@pytest.mark.parametrize(
    ("scheme", "last"),
    [
        ("bj-train", LastDay(name="受理截止", day=date(2021, 7, 31))),
        ("zj-ai-2025", LastDay(name="网上个人申报截止", day=date(2025, 9, 5))),
        ("bj-ai", None),
    ],
)
def test_the_last_day_of_applying(scheme: str, last: LastDay | None) -> None:
    """The earliest that applicants have to keep; None where the document names none."""
    assert last_day(the_rules().scheme(scheme)) == last
