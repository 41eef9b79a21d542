"""The day after which nobody can apply under a scheme any more."""

from __future__ import annotations

from collections.abc import Iterator

from pingwen.domain.scheme import LastDay
from pingwen.domain.verdict import Group
from pingwen.rules.leaves import ByDay
from pingwen.rules.schema import AllOf, Node, SchemeRules

__all__ = ["last_day"]


def last_day(scheme: SchemeRules) -> LastDay | None:
    """The earliest of the days that all applicants have to keep, of whichever target; None where
    the rules know of none."""
    groups = (target.groups.get(Group.DEADLINE) for target in scheme.targets.values())
    days = (day for group in groups if group for day in _days(group.rule))
    return min(days, key=lambda day: day.day, default=None)


def _days(node: Node) -> Iterator[LastDay]:
    if isinstance(node, AllOf):
        for child in node.of:
            yield from _days(child)
    elif isinstance(node, ByDay) and node.until is not None:
        yield LastDay(name=node.name, day=node.until)
