"""What must hold for any applicant of any scheme that decides: the tables' own, shuffled."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from hypothesis import given
from hypothesis import strategies as st

from pingwen.domain.facts import (
    Facts,
    Work,
)
from pingwen.domain.time import DateRange, MonthRange
from pingwen.domain.verdict import (
    Change,
    ChangeKind,
    Determination,
    Group,
    Status,
    VerdictStatus,
)
from pingwen.rules.conditions import AllOf, AnyOf, Node, NOf, Not, OnReview, Path
from pingwen.rules.determination import Decided, decide
from pingwen.rules.schema import SchemeRules
from tests.rules.drawn import POOLS, QUICK, SEEDS, decided_for, every_scheme, listed
from tests.rules.support import path_statuses, the_rules

OPPOSITE = {Status.MET, Status.UNMET}
DETAILS = (
    "graduated", "obtained", "when", "in_period", "count", "level", "role", "rank", "authorship",
    "venue", "completed", "several", "honoured", "months",
)  # fmt: skip
"""Attributes that may be left unsaid: None then, and unknown."""


def _statuses(found: Determination) -> dict[str, Status]:
    """Of the paths by their ids, and of the groups by their names."""
    groups = {group.group.value: group.status for group in found.groups}
    return groups | {path.id: path.status for path in found.paths}


def _forgetting(facts: Facts, seed: int) -> Facts:
    """The same facts, with one attribute that may be unsaid left out of one of them."""
    said = [
        (name, number, detail)
        for name in type(facts).model_fields
        for number, fact in enumerate(listed(facts, name))
        for detail in DETAILS
        if detail in type(fact).model_fields
        and type(fact).model_fields[detail].default is None
        and getattr(fact, detail) is not None
    ]
    if not said:
        return facts
    name, number, detail = said[seed % len(said)]
    told = list(listed(facts, name))
    told[number] = told[number].model_copy(update={detail: None})
    return facts.model_copy(update={name: tuple(told)})


@every_scheme
@QUICK
@given(seed=SEEDS)
def test_revealing_what_was_unsaid_never_turns_a_decision(scheme: str, seed: int) -> None:
    """A detail of a fact, told later, settles what was open and turns nothing that was settled."""
    case = POOLS[scheme][seed]
    before, after = decided_for(case, _forgetting(case[2], seed)), decided_for(case)

    now = _statuses(after)
    for name, status in _statuses(before).items():
        assert {status, now[name]} != OPPOSITE, name
    assert {before.status, after.status} != {VerdictStatus.ELIGIBLE, VerdictStatus.NOT_ELIGIBLE}


@every_scheme
@QUICK
@given(seed=SEEDS)
def test_the_order_of_the_facts_never_matters(scheme: str, seed: int) -> None:
    """Told the other way round, everything is decided and asked alike."""
    case = POOLS[scheme][seed]
    turned = case[2].model_copy(
        update={name: listed(case[2], name)[::-1] for name in _lists(case[2])}
    )

    one, other = decided_for(case), decided_for(case, turned)
    assert one.status is other.status
    assert _statuses(one) == _statuses(other)
    assert one.next_question == other.next_question
    assert one.changes == other.changes
    assert one.entitlements == other.entitlements


def _lists(facts: Facts) -> list[str]:
    return [name for name in type(facts).model_fields if isinstance(getattr(facts, name), tuple)]


@every_scheme
@QUICK
@given(seed=SEEDS)
def test_the_order_of_the_paths_never_matters(scheme: str, seed: int) -> None:
    """A rule file whose conditions stand the other way round decides alike."""
    case = POOLS[scheme][seed]
    rules = _turned(scheme)

    one = decided_for(case)
    other = decide(Decided(rules, case[1], case[3], "turned", ""), case[2], case[3])
    assert one.status is other.status
    assert path_statuses(one) == path_statuses(other)
    assert one.missing == other.missing
    assert {_named(each) for each in one.changes} == {_named(each) for each in other.changes}


def _named(change: Change) -> tuple[object, ...]:
    path = change.path.rpartition("/")[2]
    return (
        change.kind,
        change.name,
        path if change.kind is ChangeKind.TIME else "",
        change.when,
        change.count,
        change.settles,
    )


@lru_cache
def _turned(scheme: str) -> SchemeRules:
    rules = the_rules().scheme(scheme)
    targets = {
        name: target.model_copy(
            update={
                "groups": {
                    group: rule.model_copy(update={"rule": _reversed(rule.rule)})
                    for group, rule in target.groups.items()
                }
            }
        )
        for name, target in rules.targets.items()
    }
    return rules.model_copy(update={"targets": targets})


def _reversed(node: Node) -> Node:
    if isinstance(node, AllOf | AnyOf | NOf | Path):
        return node.model_copy(update={"of": tuple(_reversed(each) for each in node.of[::-1])})
    if isinstance(node, Not | OnReview):
        return node.model_copy(update={"of": _reversed(node.of)})
    return node


@every_scheme
@QUICK
@given(seed=SEEDS, years=st.integers(1, 5))
def test_more_years_never_hurt(scheme: str, seed: int, years: int) -> None:
    """Work in the field that began earlier, or lasted longer, leaves every met path of it met."""
    case = POOLS[scheme][seed]
    longer = tuple(_longer(work, years) if work.in_field else work for work in case[2].work)

    before, after = (
        decided_for(case),
        decided_for(case, case[2].model_copy(update={"work": longer})),
    )
    now = _statuses(after)
    for path in before.paths:
        if path.group is Group.EDUCATION_EXPERIENCE and path.status is Status.MET:
            assert now[path.id] is Status.MET, path.id


def _longer(work: Work, years: int) -> Work:
    days = timedelta(days=366 * years)
    start, months = work.start, work.months
    return work.model_copy(
        update={
            "start": start
            and DateRange(earliest=start.earliest - days, latest=start.latest - days),
            "months": months
            and MonthRange(
                least=months.least + 12 * years,
                most=None if months.most is None else months.most + 12 * years,
            ),
        }
    )
