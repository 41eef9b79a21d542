"""Puts a decision together: status, groups, paths, criteria, why, what next, and its id."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from pingwen.domain.facts import Facts, Reservation
from pingwen.domain.verdict import (
    Determination,
    Group,
    GroupResult,
    PathResult,
    Source,
    Status,
    VerdictStatus,
)
from pingwen.rules.conditions import NOf
from pingwen.rules.context import Context
from pingwen.rules.counterfactual import what_would_change
from pingwen.rules.entitlement import entitlements
from pingwen.rules.evaluator import evaluate_group
from pingwen.rules.explanation import readings, silent, why_not
from pingwen.rules.next_question import next_question
from pingwen.rules.schema import GroupRule, NotCovered, SchemeRules
from pingwen.rules.standing import Assessed, assess
from pingwen.rules.trace import Trace

__all__ = ["Decided", "decide"]


class Decided:
    """Everything that identifies a decision: the same values give the same id, for ever."""

    def __init__(
        self, scheme: SchemeRules, target: str, as_of: date, ruleset: str, corpus: str
    ) -> None:
        self.scheme = scheme
        self.target = target
        self.as_of = as_of
        self.ruleset = ruleset
        self.corpus = corpus

    def identify(self, facts: Facts, stated_on: date) -> str:
        """A hash of facts (their evidence aside), rules, corpus and days: 16 hex digits.

        What was left unsaid is left out, so that an attribute added later changes no old id.
        """
        told = facts.model_dump_json(exclude_defaults=True, exclude=_EVIDENCE)
        days = (self.as_of.isoformat(), stated_on.isoformat())
        text = "\n".join((told, self.ruleset, self.corpus, self.target, *days))
        return hashlib.sha256(text.encode()).hexdigest()[:16]


_EVIDENCE: Mapping[str, Any] = {  # as pydantic takes it: of one fact, or of each of several
    name: {"__all__": {"evidence"}} if field.default == () else {"evidence"}
    for name, field in Facts.model_fields.items()
}


def decide(case: Decided, facts: Facts, stated_on: date) -> Determination:
    """The decision for one target; NOT_COVERED where its text is not held or not in force.

    Where a part of the text is held, that part may still exclude, and is shown.
    """
    scheme, rules = case.scheme, case.scheme.targets[case.target]
    if not _in_force(scheme, case.as_of):
        return _not_covered(case, None, facts, stated_on)
    until = scheme.cut_off or case.as_of
    context = Context(facts=facts, until=until, stated_on=stated_on, as_of=case.as_of)
    traces = {
        group: evaluate_group(case.target, group, rule, context)
        for group, rule in rules.groups.items()
    }
    assessed = assess(rules.groups, traces, facts.reservations, context.dated)
    status = assessed.status()
    if rules.not_covered is not None and status is not VerdictStatus.NOT_ELIGIBLE:
        return _not_covered(case, rules.not_covered, facts, stated_on, assessed)
    return Determination(
        scheme=scheme.scheme,
        target=case.target,
        as_of=case.as_of,
        counted_until=until,
        status=status,
        groups=_groups(assessed),
        paths=_paths(assessed),
        criteria=assessed.criteria(),
        why=why_not(assessed) if status is VerdictStatus.NOT_ELIGIBLE else (),
        missing=assessed.missing() if status is VerdictStatus.UNDETERMINED else (),
        next_question=next_question(assessed, facts),
        changes=()
        if status is VerdictStatus.ELIGIBLE
        else what_would_change(assessed, context, fixed_day=scheme.cut_off is not None),
        interpretations=readings(assessed),
        entitlements=entitlements(rules.entitlements, assessed, context),
        ruleset=case.ruleset,
        id=case.identify(facts, stated_on),
    )


class _Standing(NamedTuple):
    """How a group stands: see GroupResult. What the applicant said is no part of it."""

    group: Group
    status: Status
    mandatory: bool
    waived: bool
    trace: Trace
    least: int | None
    clause: str
    quote: str


def _groups(assessed: Assessed) -> tuple[GroupResult, ...]:
    return tuple([_group(group, rule, assessed) for group, rule in assessed.rules.items()])


def _group(group: Group, rule: GroupRule, assessed: Assessed) -> GroupResult:
    found = _group_result(
        _Standing(
            group,
            assessed.own(group),
            rule.mandatory and rule.waives is None and not rule.remark,
            assessed.waived(group),
            assessed.traces[group],
            rule.rule.least if isinstance(rule.rule, NOf) else None,
            rule.clause,
            rule.quote,
        )
    )
    words = _words(assessed.reserved(group))
    return found.model_copy(update={"reserved": words}) if words else found


@lru_cache(maxsize=4096)
def _group_result(standing: _Standing) -> GroupResult:
    """Groups come out alike again and again: each result is made once."""
    return GroupResult(
        group=standing.group,
        status=standing.status,
        mandatory=standing.mandatory,
        waived=standing.waived,
        silent=silent(standing.trace),
        least=standing.least,
        source=Source(clause=standing.clause, quote=standing.quote),
    )


def _words(reservations: Sequence[Reservation]) -> str:
    """The words of the first that was understood, else of all: they are confirmed together."""
    read = [each for each in reservations if not each.unread][:1]
    words = [each.evidence.text if each.evidence else each.about for each in read or reservations]
    return "；".join(dict.fromkeys(words))


def _paths(assessed: Assessed) -> tuple[PathResult, ...]:
    found: list[PathResult] = []
    for group, trace in assessed.traces.items():
        found.extend(_paths_of(group, trace))
    return tuple(found)


@lru_cache(maxsize=4096)
def _paths_of(group: Group, trace: Trace) -> tuple[PathResult, ...]:
    """As the groups."""
    return tuple(
        PathResult(
            id=path.path or "",
            group=group,
            name=path.name,
            status=path.own,
            source=path.source,
            criteria=tuple(leaf.id for leaf in path.leaves),
        )
        for path in trace.paths()
    )


def _in_force(scheme: SchemeRules, day: date) -> bool:
    begun = scheme.valid_from is None or scheme.valid_from <= day
    return begun and (scheme.valid_to is None or day <= scheme.valid_to)


def _not_covered(
    case: Decided,
    gap: NotCovered | None,
    facts: Facts,
    stated_on: date,
    assessed: Assessed | None = None,
) -> Determination:
    """``gap``: which text is not held, None where none was in force; ``assessed``: what is held."""
    where = gap or case.scheme.in_force
    also = gap.also if gap else ()
    return Determination(
        scheme=case.scheme.scheme,
        target=case.target,
        as_of=case.as_of,
        counted_until=case.as_of,
        status=VerdictStatus.NOT_COVERED,
        groups=_groups(assessed) if assessed else (),
        paths=_paths(assessed) if assessed else (),
        criteria=assessed.criteria() if assessed else (),
        reason=gap.look_up if gap else "",
        reason_source=Source(clause=where.clause, quote=where.quote) if where else None,
        known_besides=tuple(Source(clause=other.clause, quote=other.quote) for other in also),
        ruleset=case.ruleset,
        id=case.identify(facts, stated_on),
    )
