"""For each operator of the rule files: the function that decides it on facts."""

from __future__ import annotations

from functools import partial

from pingwen.domain.facts import FactKey
from pingwen.domain.verdict import Status
from pingwen.rules.circumstances import happened, stated, states, within
from pingwen.rules.conditions import Node
from pingwen.rules.context import Context, Decider, Leaf, asked, noted
from pingwen.rules.counting import Counting, count_number
from pingwen.rules.degrees import DegreeAsked, holds_degree, holds_technical_class
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
from pingwen.rules.titles import TitleAsked, holds_title
from pingwen.rules.windows import by_day, graduated
from pingwen.rules.years import Years, field_years

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
            return _explained(node, partial(holds_degree, DegreeAsked(node)))
        case HoldsTitle():
            return _explained(node, partial(holds_title, TitleAsked(node)))
        case FieldYears():
            years = Years(node)
            return lambda context: field_years(years, context)
        case OneOf():
            return partial(_one_of, node)
        case Count():
            return partial(count_number, Counting(node, closed=closed))
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
            return partial(compare, node, limit(node))
        case States():
            return partial(states, node, stated(node))
        case Happened():
            return partial(happened, node)
        case Within():
            return partial(within, node)
        case ByDay():
            return partial(by_day, node)
        case Graduated():
            return partial(graduated, node)
        case HoldsTechnicalClass():
            return _explained(node, partial(holds_technical_class, node))
        case _:
            assert isinstance(node, HoldsSkill)
            return _explained(node, partial(holds_skill, node))


def _explained(node: Node, decide: Decider) -> Decider:
    """With the readings that the rule file names, where what is held meets the words by them."""
    if not node.interpretations:
        return decide

    def explained(context: Context) -> Leaf:
        leaf = decide(context)
        if leaf.status is not Status.MET:
            return leaf
        readings = tuple(dict.fromkeys((*leaf.interpretations, *node.interpretations)))
        return leaf._replace(interpretations=readings)

    return explained


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
