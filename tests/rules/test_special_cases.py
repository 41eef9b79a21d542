"""A special case that people tell when it is theirs: ``states`` with ``absent_unless_stated``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pingwen.domain.clause import Corpus
from pingwen.domain.verdict import Status
from tests.rules.support import facts
from tests.rules.test_operators import decide_try

PART_TIME = "{op: states, circumstance: 学校兼职教师, absent_unless_stated: true}"


def _told(*holds: bool) -> dict[str, Any]:
    return {"circumstances": [{"kind": "学校兼职教师", "holds": held} for held in holds]}


@pytest.mark.parametrize(
    ("stated", "status"),
    [
        ({}, Status.UNMET),
        (_told(True), Status.MET),
        (_told(False), Status.UNMET),
        (_told(True, False), Status.UNKNOWN),
    ],
)
def test_silence_is_absence_for_this_condition_alone(
    stated: dict[str, Any], status: Status, tmp_path: Path, corpus: Corpus
) -> None:
    """What was said counts as anywhere else; what was not asks for nothing."""
    found = decide_try(tmp_path, corpus, PART_TIME, facts(**stated)).criteria[0]
    assert found.status is status
    assert bool(found.needs) is (status is Status.UNKNOWN)


def test_silence_rests_on_no_reading(tmp_path: Path, corpus: Corpus) -> None:
    """A reading is named only where something was said that it could decide."""
    rule = f"{PART_TIME[:-1]}, interpretations: [reduced-hours]}}"
    silent = decide_try(tmp_path, corpus, rule, facts()).criteria[0]
    told = decide_try(tmp_path, corpus, rule, facts(**_told(True))).criteria[0]
    assert (silent.interpretations, told.interpretations) == ((), ("reduced-hours",))
