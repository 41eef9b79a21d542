"""Evaluates a condition on facts: every branch, every path, in one pass; missing is never false."""

from __future__ import annotations

from pingwen.domain.verdict import Group, Status
from pingwen.rules.context import Context
from pingwen.rules.layout import Single, Spot, laid_out, laid_out_path
from pingwen.rules.listing import is_listed
from pingwen.rules.schema import GroupRule
from pingwen.rules.trace import Trace

__all__ = ["evaluate_group", "path_status"]


def evaluate_group(target: str, group: Group, rule: GroupRule, context: Context) -> Trace:
    """The evaluated tree of one group."""
    return _evaluate(laid_out(target, group, rule), context)


def path_status(target: str, group: Group, rule: GroupRule, path: str, context: Context) -> Status:
    """The status of one named alternative of a group, by its id in the evaluated tree."""
    return _evaluate(laid_out_path(target, group, rule, path), context).own


def _evaluate(spot: Spot, context: Context) -> Trace:
    if isinstance(spot, Single):
        return spot.trace(context)
    children = [_evaluate(child, context) for child in spot.below if _has_a_place(child, context)]
    return spot.joined(tuple(children))


def _has_a_place(spot: Spot, context: Context) -> bool:
    where = spot.where if isinstance(spot, Single) else None
    return where is None or is_listed(where, context.facts)
