"""Evaluates a condition on facts: every branch, every path, in one pass; missing is never false."""

from __future__ import annotations

from datetime import date

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Group
from pingwen.rules.context import Context
from pingwen.rules.layout import laid_out
from pingwen.rules.schema import GroupRule, SchemeRules
from pingwen.rules.trace import Trace

__all__ = ["evaluate_group", "prepare"]


def prepare(scheme: SchemeRules) -> None:
    """Lays out the conditions of every target, and decides them for one who has told nothing: no
    applicant waits for either."""
    day = scheme.valid_from or date.min
    blank = Context(Facts(), until=day, stated_on=day, as_of=day)
    for name, target in scheme.targets.items():
        for group, rule in target.groups.items():
            evaluate_group(name, group, rule, blank)


def evaluate_group(target: str, group: Group, rule: GroupRule, context: Context) -> Trace:
    """The evaluated tree of one group."""
    spot = laid_out(target, group, rule)
    if not spot.reads.isdisjoint(context.told):
        return spot.trace(context)
    if spot.untold is None:
        spot.untold = spot.trace(context)
    return spot.untold
