"""For each operator of the rule files: the function that decides it on facts."""

from __future__ import annotations

from pingwen.domain.facts import FactKey
from pingwen.domain.verdict import Status
from pingwen.rules.circumstances import happened, stated, states, within
from pingwen.rules.conditions import Node
from pingwen.rules.context import Context, Decider, Leaf, asked, noted
from pingwen.rules.counting import Counting, count_number
from pingwen.rules.degrees import holds_degree, holds_technical_class
from pingwen.rules.leaves import (
    ByDay,
    Compare,
    Count,
    FieldYears,
    Graduated,
    Happened,
    HoldsDegree,
    HoldsSkill,
    HoldsTechnicalClass,
    HoldsTitle,
    HumanJudgement,
    OneOf,
    States,
    Within,
)
from pingwen.rules.measures import compare, limit
from pingwen.rules.skills import holds_skill
from pingwen.rules.titles import holds_title
from pingwen.rules.windows import by_day, graduated
from pingwen.rules.years import field_years

__all__ = ["decider"]

_KEYS = {
    "region": FactKey.REGION,
    "field": FactKey.FIELD,
    "employment": FactKey.EMPLOYMENT,
}


def decider(node: Node, quote: str, *, closed: bool) -> Decider:
    """What decides a leaf of the rules; chosen once for a rule and used for all facts.

    ``quote``: the words that it rests on; ``closed``: what is not stated counts as absent.
    """
    match node:
        case HoldsDegree():
            return lambda context: _explained(node, holds_degree(node, context))
        case HoldsTitle():
            return lambda context: _explained(node, holds_title(node, context))
        case FieldYears():
            return lambda context: field_years(node, context)
        case OneOf():
            return lambda context: _one_of(node, context)
        case Count():
            counting = Counting(node, closed=closed)
            return lambda context: count_number(counting, context)
        case HumanJudgement():
            judged = Leaf(
                status=Status.EXPERT,
                required=asked(quote),
                interpretations=node.interpretations,
            )
            return lambda _: judged
        case _:
            declared = _declared(node)
            if not closed and not (isinstance(node, States) and node.absent_unless_stated):
                return declared
            return lambda context: _closed(node, declared(context))


def _declared(node: Node) -> Decider:
    match node:
        case Compare():
            required = limit(node)
            return lambda context: compare(node, required, context)
        case States():
            required = stated(node)
            return lambda context: states(node, required, context)
        case Happened():
            return lambda context: happened(node, context)
        case Within():
            return lambda context: within(node, context)
        case ByDay():
            return lambda context: by_day(node, context)
        case Graduated():
            return lambda context: graduated(node, context)
        case HoldsTechnicalClass():
            return lambda context: _explained(node, holds_technical_class(node, context))
        case _:
            assert isinstance(node, HoldsSkill)
            return lambda context: _explained(node, holds_skill(node, context))


def _explained(node: Node, leaf: Leaf) -> Leaf:
    """With the readings that the rule file names, where what is held meets the words by them."""
    if leaf.status is not Status.MET or not node.interpretations:
        return leaf
    readings = tuple(dict.fromkeys((*leaf.interpretations, *node.interpretations)))
    return leaf._replace(interpretations=readings)


def _closed(node: Node, leaf: Leaf) -> Leaf:
    """What was not stated counts as absent: so it is unmet, unless its absence is asked for."""
    if leaf.status is not Status.UNKNOWN or leaf.observed.items:
        return leaf
    absence_asked = isinstance(node, States) and not node.holds
    status = Status.MET if absence_asked else Status.UNMET
    return leaf._replace(status=status, needs=(), interpretations=())


def _one_of(node: OneOf, context: Context) -> Leaf:
    required = asked("、".join(node.values))
    fact = getattr(context.facts, node.fact)
    if fact is None:
        return Leaf(status=Status.UNKNOWN, required=required, needs=(_KEYS[node.fact],))
    value = fact.kind if node.fact == "employment" else fact.name
    observed = noted((f"{node.fact}:0",))
    if value in node.values:
        return Leaf(status=Status.MET, required=required, observed=observed)
    if value in node.unclear:
        return Leaf(
            status=Status.UNKNOWN,
            required=required,
            observed=observed,
            interpretations=node.interpretations,
        )
    return Leaf(status=Status.UNMET, required=required, observed=observed)
