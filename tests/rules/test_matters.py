"""What is decided once and shared by applicants comes out as if it were decided for each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Group
from pingwen.rules import layout
from pingwen.rules.context import Context
from pingwen.rules.evaluator import evaluate_group
from pingwen.rules.layout import Composite, Single, Spot, laid_out
from pingwen.rules.trace import Trace
from tests.rules.applicants import Case
from tests.rules.drawn import POOLS, decided_for, every_scheme
from tests.rules.support import TODAY, facts, the_rules


def _context(stated: Facts, day: date = TODAY) -> Context:
    return Context(facts=stated, until=day, stated_on=day, as_of=day)


def _singles(spot: Spot) -> Iterator[Single]:
    if isinstance(spot, Single):
        yield spot
        return
    for below in spot.below:
        yield from _singles(below)


def _leaves(case: Case) -> Iterator[Single]:
    scheme, target, _, _ = case
    for group, rule in the_rules().rules(scheme, target).groups.items():
        yield from _singles(laid_out(target, group, rule))


def _within(trace: Trace) -> Iterator[Trace]:
    yield trace
    for child in trace.children:
        yield from _within(child)


@every_scheme
def test_a_condition_of_which_nothing_was_told_comes_out_as_for_one_who_told_nothing(
    scheme: str,
) -> None:
    for case in POOLS[scheme][::3]:
        stated, blank = _context(case[2], case[3]), _context(Facts(), case[3])
        for leaf in _leaves(case):
            if leaf.reads.isdisjoint(stated.told):
                assert leaf.decide(stated) == leaf.decide(blank), leaf.place.id


@every_scheme
def test_a_shared_trace_shows_what_is_decided_for_this_applicant(scheme: str) -> None:
    for case in POOLS[scheme][::3]:
        stated = _context(case[2], case[3])
        for leaf in _leaves(case):
            shared, decided = leaf.trace(stated).criterion, leaf.decide(stated)
            shown = stated.dated.get(leaf.place.id, shared)
            assert shown is not None
            assert decided == (
                *(shown.status, shown.required, shown.observed),
                *(shown.needs, shown.about, shown.interpretations),
            )


@every_scheme
def test_a_shared_tree_has_the_value_of_its_leaves_decided_anew(scheme: str) -> None:
    for case in POOLS[scheme][::3]:
        target, stated = case[1], _context(case[2], case[3])
        for group, rule in the_rules().rules(scheme, target).groups.items():
            for trace in _within(evaluate_group(target, group, rule, stated)):
                assert trace.own is trace.status_in(stated), trace.leaves
                below = tuple(leaf for child in trace.children for leaf in child.leaves)
                assert trace.leaves == (below or (trace.criterion,))


def test_only_so_many_traces_are_kept_and_the_others_come_out_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(layout, "_KEPT", 16)
    rule = the_rules().rules("bj-ai", "高级工程师").groups[Group.ACHIEVEMENTS]
    top = laid_out("没有别人问的职称", Group.ACHIEVEMENTS, rule)
    assert isinstance(top, Composite)
    number = next(_singles(top))
    for papers in range(1, 21):
        stated = _context(facts(achievements=[{"kind": "论文", "count": 1}] * papers))
        trace = evaluate_group("没有别人问的职称", Group.ACHIEVEMENTS, rule, stated)
        assert len(trace.leaves[0].observed.items) == papers
    assert len(top.made) == len(number.made) == 16


def test_a_group_laid_out_again_is_laid_out_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = the_rules().rules("bj-ai", "高级工程师").groups[Group.ACHIEVEMENTS]
    before = laid_out("高级工程师", Group.ACHIEVEMENTS, rule)
    assert laid_out("高级工程师", Group.ACHIEVEMENTS, rule) is before
    monkeypatch.setattr(layout, "_MOST_GROUPS", 0)
    laid_out("工程师", Group.ACHIEVEMENTS, rule)
    again = laid_out("高级工程师", Group.ACHIEVEMENTS, rule)
    assert again is not before
    assert again.place == before.place


@every_scheme
def test_what_no_later_day_changes_is_found_on_each_of_them(scheme: str) -> None:
    for case in POOLS[scheme][::3]:
        target, stated = case[1], _context(case[2], case[3])
        for group, rule in the_rules().rules(scheme, target).groups.items():
            for trace in _within(evaluate_group(target, group, rule, stated)):
                if trace.lasts and trace.decide is not None:
                    for years in (1, 9, 40):
                        later = stated.on(case[3] + timedelta(days=366 * years))
                        assert trace.decide(later).status is trace.own, trace.leaves


@every_scheme
def test_what_is_put_together_unchecked_is_what_checking_would_have_made(scheme: str) -> None:
    for case in POOLS[scheme][::3]:
        found = decided_for(case)
        for value in (found, *found.criteria):
            checked = type(value).model_validate(value.model_dump())
            assert checked == value
            assert checked.model_dump_json() == value.model_dump_json()
