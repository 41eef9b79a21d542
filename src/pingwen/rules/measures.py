"""The condition "a number reaches a limit"; a number is an interval, and no guess."""

from __future__ import annotations

from pingwen.domain.facts import UNITS, FactKey, MeasureKind, NumberRange
from pingwen.domain.verdict import Requirement, Status
from pingwen.rules.context import Context, Leaf, asked, noted
from pingwen.rules.kleene import agreed
from pingwen.rules.leaves import Compare

__all__ = ["compare", "limit", "stated_amount"]


def compare(node: Compare, required: Requirement, context: Context) -> Leaf:
    """MET or UNMET where every stated number of the kind lies on one side of the limit.

    UNKNOWN where an interval straddles it, where two statements disagree, and where none was made.
    """
    told = [
        (index, measure.amount)
        for index, measure in enumerate(context.facts.measures)
        if measure.kind is node.measure
    ]
    status = agreed(_reached(node, amount) for _, amount in told)
    return Leaf(
        status=status,
        required=required,
        observed=noted(tuple(f"measures:{index}" for index, _ in told)),
        needs=(FactKey.MEASURE,) if status is Status.UNKNOWN else (),
        about=str(node.measure),
        interpretations=node.interpretations,
    )


def stated_amount(kind: MeasureKind, context: Context) -> NumberRange | None:
    """What was stated of a measure, from the least to the most of all statements; None for none."""
    told = [m.amount for m in context.facts.measures if m.kind is kind]
    if not told:
        return None
    tops = [amount.most for amount in told if amount.most is not None]
    most = max(tops) if len(tops) == len(told) else None
    return NumberRange(least=min(amount.least for amount in told), most=most)


def _reached(node: Compare, amount: NumberRange) -> Status:
    least, most = amount.least, amount.most
    if node.at_least is not None:
        return _side(least >= node.at_least, most is not None and most < node.at_least)
    if node.above is not None:
        return _side(least > node.above, most is not None and most <= node.above)
    if node.at_most is not None:
        return _side(most is not None and most <= node.at_most, least > node.at_most)
    assert node.below is not None
    return _side(most is not None and most < node.below, least >= node.below)


def _side(surely: bool, never: bool) -> Status:
    return Status.MET if surely else Status.UNMET if never else Status.UNKNOWN


def limit(node: Compare) -> Requirement:
    """The limit in words."""
    return asked(_words(node))


def _words(node: Compare) -> str:
    unit = UNITS[node.measure]
    if node.at_least is not None:
        return f"{node.at_least:g}{unit}及以上"
    if node.above is not None:
        return f"超过{node.above:g}{unit}"
    if node.at_most is not None:
        return f"不超过{node.at_most:g}{unit}"
    return f"不满{node.below:g}{unit}"
