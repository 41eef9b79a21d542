"""Which fact to ask for next: one that can still change the verdict, the most decisive first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.verdict import CriterionResult, Group, NextQuestion, Status, VerdictStatus
from pingwen.rules.standing import Assessed
from pingwen.rules.trace import Trace

__all__ = ["next_question"]

_FIRST = {FactKey.EDUCATION, FactKey.IN_PERIOD}
"""Asked first in their group: the degree, and whether what was told falls in the time named."""

_FAMILY = {
    FactKey.TITLE: {FactKey.TITLE, FactKey.TITLE_DATE, FactKey.TITLE_SERIES},
    FactKey.EDUCATION: {FactKey.EDUCATION, FactKey.GRADUATED},
}
"""Asking for the first also brings the others: one asks for a title together with its date."""


def next_question(assessed: Assessed, facts: Facts) -> NextQuestion | None:
    """The question most worth asking, None where nothing can change the verdict any more.

    What the applicant does not know is not asked again. Ranked by the group's place in the order of
    asking, then the degree and the time of what was told, then by how far the two answers would
    part the group's status, then by rule order. What is met but for a reservation is confirmed.
    """
    if assessed.status() is not VerdictStatus.UNDETERMINED:
        return None
    unconfirmed = any(item.key is FactKey.CONFIRMATION for item in facts.unclear)
    for group in assessed.missing():
        if assessed.reserved(group) is not None and not unconfirmed:
            return NextQuestion(key=FactKey.CONFIRMATION, group=group)
        found = _most_decisive(assessed, group, facts)
        if found is not None:
            return found
    return None


def _most_decisive(assessed: Assessed, group: Group, facts: Facts) -> NextQuestion | None:
    told_unclear = {
        (key, item.about) for item in facts.unclear for key in _FAMILY.get(item.key, {item.key})
    }
    open_ones = [leaf for leaf in assessed.traces[group].leaves if _is_open(leaf)]
    best: tuple[tuple[bool, int], NextQuestion] | None = None
    for leaf in _wanted(_open_leaves(assessed.traces[group])):
        key, matter = _matter(leaf)
        worth = _worth(assessed, group, open_ones, (key, matter))
        if {(key, ""), (key, matter)} & told_unclear or (worth == 0 and told_unclear):
            continue
        rank = (key not in _FIRST, -worth)
        if best is None or rank < best[0]:
            text = leaf.asks or (assessed.rules[group].asks if key in _GROUP_KEYS else "")
            about = matter or leaf.required.text or ""
            best = (rank, NextQuestion(key=key, group=group, about=about, text=text))
    return best[1] if best else None


_GROUP_KEYS = {FactKey.PERFORMANCE, FactKey.ACHIEVEMENTS, FactKey.DEEDS}
"""Facts whose question differs from group to group: the rule file words it where it can."""


_ONE_BY_ONE = {FactKey.MEASURE, FactKey.CIRCUMSTANCE}
"""Facts of which each kind is a question of its own."""


def _matter(leaf: CriterionResult) -> tuple[FactKey, str]:
    """What is asked for: the fact, and which measure or circumstance it is.

    Deeds are asked for together, unless the rule file has a question for this one alone.
    """
    key = leaf.needs[0]
    one_by_one = key in _ONE_BY_ONE or (key is FactKey.DEEDS and bool(leaf.asks))
    return key, leaf.about if one_by_one else ""


def _open_leaves(trace: Trace) -> Iterable[CriterionResult]:
    """The criteria that can still matter: not those of what is already settled without them."""
    if trace.own is not Status.UNKNOWN:
        return
    if trace.criterion is not None:
        yield trace.criterion
    for child in trace.children:
        yield from _open_leaves(child)


def _wanted(leaves: Iterable[CriterionResult]) -> Iterable[CriterionResult]:
    seen: set[tuple[FactKey, str]] = set()
    for leaf in leaves:
        if _is_open(leaf) and _matter(leaf) not in seen:
            seen.add(_matter(leaf))
            yield leaf


def _is_open(leaf: CriterionResult) -> bool:
    return leaf.status is Status.UNKNOWN and bool(leaf.needs)


def _worth(
    assessed: Assessed,
    group: Group,
    open_ones: Sequence[CriterionResult],
    matter: tuple[FactKey, str],
) -> int:
    """2 when either answer settles what the group stands for, 1 when one moves it, else 0."""
    key, about = matter
    family = _FAMILY.get(key, {key})
    leaves = [
        leaf.id for leaf in open_ones if leaf.needs[0] in family and _matter(leaf)[1] == about
    ]
    bound = assessed.rules[group].waives or group
    before = assessed.binding()[bound]
    outcomes = [
        assessed.binding(dict.fromkeys(leaves, answer), group)[bound]
        for answer in (Status.MET, Status.UNMET)
    ]
    return sum(outcome is not before for outcome in outcomes)
