"""Which fact to ask for next: one that can still change the verdict, the most decisive first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

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
    part the group's status, then by rule order. Whether all that was told falls in the time named
    is asked once, when nothing else is left to tell. What is met but for a reservation is
    confirmed.
    """
    if assessed.status() is not VerdictStatus.UNDETERMINED:
        return None
    unconfirmed = any(item.key is FactKey.CONFIRMATION for item in facts.unclear)
    period: NextQuestion | None = None
    for group in assessed.missing():
        if assessed.reserved(group) and not unconfirmed:
            return period or NextQuestion(key=FactKey.CONFIRMATION, group=group)
        found = _most_decisive(assessed, group, facts)
        if found is not None and found.key is FactKey.IN_PERIOD:
            period = period or found
        elif found is not None:
            return found
    return period


def _most_decisive(assessed: Assessed, group: Group, facts: Facts) -> NextQuestion | None:
    told_unclear = {
        (key, item.about) for item in facts.unclear for key in _FAMILY.get(item.key, {item.key})
    }
    best: tuple[tuple[bool, int], NextQuestion] | None = None
    for matter in _open_matters(assessed.traces[group]):
        key, about, leaf = matter.key, matter.about, matter.leaf
        worth = _worth(assessed, group, matter)
        if told_unclear and ({(key, ""), (key, about)} & told_unclear or worth == 0):
            continue
        rank = (key not in _FIRST, -worth)
        if best is None or rank < best[0]:
            text = leaf.asks or (assessed.rules[group].asks if key in _GROUP_KEYS else "")
            named = about or leaf.required.text or ""
            best = (rank, NextQuestion(key=key, group=group, about=named, text=text))
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


class _Matter(NamedTuple):
    """What can be asked for in a group: the fact, which measure or circumstance it is, and the
    first criterion that wants it. ``if_met``, ``if_unmet``: the group's tree with either answer."""

    key: FactKey
    about: str
    leaf: CriterionResult
    if_met: Status
    if_unmet: Status


@lru_cache(maxsize=4096)
def _open_matters(trace: Trace) -> tuple[_Matter, ...]:
    """The same for every applicant for whom the group comes out alike."""
    open_ones = [leaf for leaf in trace.leaves if _is_open(leaf)]
    found: dict[tuple[FactKey, str], _Matter] = {}
    for leaf in _open_leaves(trace):
        key, about = matter = _matter(leaf)
        if matter not in found:
            family = _FAMILY.get(key, {key})
            ids = [
                other.id
                for other in open_ones
                if other.needs[0] in family and _matter(other)[1] == about
            ]
            met, unmet = (
                trace.status(dict.fromkeys(ids, answer)) for answer in (Status.MET, Status.UNMET)
            )
            found[matter] = _Matter(key, about, leaf, met, unmet)
    return tuple(found.values())


def _open_leaves(trace: Trace) -> Iterator[CriterionResult]:
    """The open criteria that can still matter: not those of what is settled without them."""
    if trace.own is not Status.UNKNOWN:
        return
    if trace.criterion is not None and _is_open(trace.criterion):
        yield trace.criterion
    for child in trace.children:
        yield from _open_leaves(child)


def _is_open(leaf: CriterionResult) -> bool:
    return leaf.status is Status.UNKNOWN and bool(leaf.needs)


def _worth(assessed: Assessed, group: Group, matter: _Matter) -> int:
    """2 when either answer settles what the group stands for, 1 when one moves it, else 0."""
    bound = assessed.rules[group].waives or group
    before = assessed.binding()[bound]
    outcomes = [
        assessed.binding(group, answer)[bound] for answer in (matter.if_met, matter.if_unmet)
    ]
    return sum(outcome is not before for outcome in outcomes)
