"""Facts that came as data count over what was read from the text."""

from __future__ import annotations

from typing import Any

import pytest

from pingwen.domain.facts import Facts
from pingwen.understanding.corrected import corrected

MASTER = {"degree": "硕士研究生"}
DOCTOR = {"degree": "博士研究生"}
PAPER = {"kind": "论文", "count": 2}


def told(**fields: Any) -> Facts:
    return Facts.model_validate(fields)


@pytest.mark.parametrize(
    ("read", "given", "counts"),
    [
        ({"education": [MASTER]}, {}, {"education": [MASTER]}),
        ({"education": [MASTER]}, {"education": [DOCTOR]}, {"education": [DOCTOR]}),
        (
            {"education": [MASTER], "region": {"name": "北京"}},
            {"region": {"name": "浙江"}},
            {"education": [MASTER], "region": {"name": "浙江"}},
        ),
        (
            {"achievements": [PAPER]},
            {"absences": [{"of": "achievements"}]},
            {"absences": [{"of": "achievements"}]},
        ),
        (
            {"absences": [{"of": "achievements"}, {"of": "titles"}]},
            {"achievements": [PAPER]},
            {"achievements": [PAPER], "absences": [{"of": "titles"}]},
        ),
        (
            {"reservations": [{"about": "achievements"}, {"about": "titles"}]},
            {"achievements": [PAPER]},
            {"achievements": [PAPER], "reservations": [{"about": "titles"}]},
        ),
        (
            {"reservations": [{"about": "scope"}]},
            {"region": {"name": "北京"}},
            {"region": {"name": "北京"}},
        ),
        (
            {"unclear": [{"key": "title"}]},
            {"unclear": [{"key": "title"}, {"key": "work"}]},
            {"unclear": [{"key": "title"}, {"key": "work"}]},
        ),
    ],
)
def test_of_a_kind_that_was_put_right_only_that_counts(
    read: dict[str, Any], given: dict[str, Any], counts: dict[str, Any]
) -> None:
    """With what the text denied or left in doubt of it."""
    assert corrected(told(**read), told(**given)) == told(**counts)
