"""The day after which nobody can apply."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.scheme import LastDay
from pingwen.domain.verdict import Group
from pingwen.rules.conditions import AnyOf
from pingwen.rules.last_day import last_day
from pingwen.rules.leaves import ByDay
from pingwen.rules.schema import Node, SchemeRules
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


_TO_JULY = ByDay(op="by_day", name="受理截止", until=date(2021, 7, 31))
_FROM_MAY = ByDay.model_validate({"op": "by_day", "name": "受理开始", "from": date(2021, 5, 1)})


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param(AnyOf(op="any", of=(_TO_JULY, _FROM_MAY)), id="one way of several"),
        pytest.param(_FROM_MAY, id="a window that only begins"),
    ],
)
def test_a_day_that_not_everybody_has_to_keep_is_no_last_day(rule: Node) -> None:
    """Whoever can apply by another way, or later, must not read that the time has passed."""
    assert last_day(_with_deadline(rule)) is None


def _with_deadline(rule: Node) -> SchemeRules:
    scheme = the_rules().scheme("bj-train")
    targets = {}
    for name, target in scheme.targets.items():
        deadline = target.groups[Group.DEADLINE].model_copy(update={"rule": rule})
        groups = {**target.groups, Group.DEADLINE: deadline}
        targets[name] = target.model_copy(update={"groups": groups})
    return scheme.model_copy(update={"targets": targets})
