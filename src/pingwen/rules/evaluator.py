"""Evaluates a condition on facts: every branch, every path, in one pass; missing is never false."""

from __future__ import annotations

from pingwen.domain.verdict import Group
from pingwen.rules.context import Context
from pingwen.rules.layout import Single, Spot, laid_out
from pingwen.rules.matters import Matter
from pingwen.rules.schema import GroupRule
from pingwen.rules.trace import Trace

__all__ = ["evaluate_group"]


def evaluate_group(target: str, group: Group, rule: GroupRule, context: Context) -> Trace:
    """The evaluated tree of one group."""
    return _evaluate(laid_out(target, group, rule), context, context.told)


def _evaluate(spot: Spot, context: Context, told: frozenset[Matter]) -> Trace:
    """The trace of a condition; the one that all share where nothing was told of it."""
    untold = spot.reads.isdisjoint(told)
    if untold and spot.untold is not None:
        return spot.untold
    if isinstance(spot, Single):
        trace = spot.trace(context)
    else:
        children = [
            _evaluate(child, context, told)
            for child in spot.below
            if not child.only_for or not child.only_for.isdisjoint(told)
        ]
        trace = spot.joined(tuple(children))
    if untold:
        spot.untold = trace
    return trace
