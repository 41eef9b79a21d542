"""What may be claimed, computed as an interval as far as the facts allow."""

from __future__ import annotations

from pingwen.domain.facts import MeasureKind, NumberRange
from pingwen.domain.verdict import Entitlement, Source, Status, VerdictStatus
from pingwen.rules.context import Context
from pingwen.rules.measures import stated_amount
from pingwen.rules.schema import EntitlementRule
from pingwen.rules.standing import Assessed

__all__ = ["entitlements"]


def entitlements(
    rules: tuple[EntitlementRule, ...], assessed: Assessed, context: Context
) -> tuple[Entitlement, ...]:
    """One for each way that is not ruled out; none where the verdict is negative."""
    if not rules or assessed.status() is VerdictStatus.NOT_ELIGIBLE:
        return ()
    ruled_out = {
        (path.path or "").rpartition("/")[2]
        for trace in assessed.traces.values()
        for path in trace.paths()
        if path.own is Status.UNMET
    }
    return tuple(_entitlement(rule, context) for rule in rules if rule.path not in ruled_out)


def _entitlement(rule: EntitlementRule, context: Context) -> Entitlement:
    months = _months(rule, context)
    people = _stated(rule.people, context)
    return Entitlement(
        path=rule.path,
        source=Source(clause=rule.clause, quote=rule.quote),
        also=tuple(Source(clause=other.clause, quote=other.quote) for other in rule.also),
        per_month=rule.per_month,
        unit=rule.unit,
        most_months=rule.most_months,
        cap=rule.cap,
        months=months,
        people=people,
        amount=_amount(rule, months, people, context),
    )


def _months(rule: EntitlementRule, context: Context) -> NumberRange | None:
    """The months that are paid for: those told, or what is left of the most, never more."""
    most = rule.most_months
    told, used = _stated(rule.months, context), _stated(rule.used, context)
    if used is not None:
        left = 0 if used.most is None else most - used.most
        return NumberRange(least=max(0, left), most=max(0, most - used.least))
    if told is None:
        return None
    least = min(max(told.least, 0), most)
    return NumberRange(
        least=least, most=max(least, most if told.most is None else min(told.most, most))
    )


def _amount(
    rule: EntitlementRule, months: NumberRange | None, people: NumberRange | None, context: Context
) -> NumberRange | None:
    """What the months of so many heads come to, under what is left of the cap."""
    if rule.per_month is None or months is None or months.most is None:
        return None
    heads = people or NumberRange(least=1, most=1)
    left = _left(rule, context)
    least = rule.per_month * months.least * max(heads.least, 0)
    most = None if heads.most is None else rule.per_month * months.most * max(heads.most, 0)
    if left is None:
        return NumberRange(least=least, most=most)
    assert left.most is not None
    return NumberRange(
        least=min(least, left.least), most=left.most if most is None else min(most, left.most)
    )


def _left(rule: EntitlementRule, context: Context) -> NumberRange | None:
    """What is left of the cap; None where there is none."""
    if rule.cap is None:
        return None
    received = _stated(rule.received, context) or NumberRange(least=0, most=0)
    least = 0 if received.most is None else max(0, rule.cap - received.most)
    return NumberRange(least=least, most=min(rule.cap, max(0, rule.cap - received.least)))


def _stated(kind: MeasureKind | None, context: Context) -> NumberRange | None:
    return stated_amount(kind, context) if kind is not None else None
