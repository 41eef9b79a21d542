"""The rules and what decides by them: the verdict would be wrong on facts rightly read."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from pingwen.domain.verdict import Group, Status, VerdictStatus
from pingwen.evaluation.cases import Suite
from tests.selftest.fault import Fault
from tests.selftest.planting import FaultGone, copied_rules, replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RULES"]

_SCHEME = "bj-ai"
_SENIOR = "高级工程师"
_CLOCK = date(2029, 6, 30)

_Rules = dict[str, Any]  # a rule file as YAML holds it


def _group(rules: _Rules, group: Group) -> _Rules:
    found: _Rules = rules["targets"][_SENIOR]["groups"][group.value]
    return found


def _paths(rules: _Rules) -> list[_Rules]:
    found: list[_Rules] = _group(rules, Group.EDUCATION_EXPERIENCE)["rule"]["of"]
    return found


def _path(rules: _Rules, name: str) -> _Rules:
    return next(path for path in _paths(rules) if path["id"] == name)


def _six_years(rules: _Rules) -> None:
    years = next(node for node in _path(rules, "master-7")["of"] if node["op"] == "field_years")
    _change(years, "years", 7, 6)


def _two_results(rules: _Rules) -> None:
    nodes = _group(rules, Group.ACHIEVEMENTS)["rule"]["of"]
    _change(next(node for node in nodes if node["op"] == "count"), "least", 3, 2)


def _without_a_path(rules: _Rules) -> None:
    _paths(rules).remove(_path(rules, "middle-title-5"))


def _change(node: _Rules, key: str, old: int, new: int) -> None:
    if node[key] != old:
        raise FaultGone(f"{key} is {node[key]} and not {old}")
    node[key] = new


def _rules(change: Callable[[_Rules], None]) -> Callable[[], AbstractContextManager[None]]:
    return lambda: copied_rules(_SCHEME, change)


def _more_than(decide: Callable[..., Any]) -> Callable[..., Any]:  # stands for what it is given
    def more_than(*args: Any, **named: Any) -> Any:
        leaf = decide(*args, **named)
        required, found = leaf.required.months, leaf.observed.months
        if leaf.status is Status.MET and required and found and found.least == required:
            return leaf._replace(status=Status.UNMET)
        return leaf

    return more_than


def _missing_is_no(combine: Callable[..., Status]) -> Callable[..., Status]:
    def missing_is_no(*args: Any) -> Status:
        status = combine(*args)
        return Status.UNMET if status is Status.UNKNOWN else status

    return missing_is_no


@contextmanager
def _missing_for_unmet() -> Iterator[None]:
    with ExitStack() as stack:
        for name in ("n_of", "all_of", "any_of"):
            stack.enter_context(replaced(f"pingwen.rules.kleene:{name}", _missing_is_no))
        yield


def _missing_is_fine(status: Callable[..., VerdictStatus]) -> Callable[..., VerdictStatus]:
    def fine(*args: Any, **named: Any) -> VerdictStatus:
        found = status(*args, **named)
        return VerdictStatus.ELIGIBLE if found is VerdictStatus.UNDETERMINED else found

    return fine


def _waives_all(binding: Callable[..., dict[Group, Status]]) -> Callable[..., Any]:
    def waives_all(assessed: Any, *args: Any, **named: Any) -> dict[Group, Status]:
        found = binding(assessed, *args, **named)
        routes = [group for group, rule in assessed.rules.items() if rule.waives is not None]
        if any(assessed.own(route) is Status.MET for route in routes):
            return dict.fromkeys(found, Status.MET)
        return found

    return waives_all


def _by_the_clock(determine: Callable[..., Any]) -> Callable[..., Any]:
    def by_the_clock(self: Any, scheme: str, target: str, facts: Any, *_: Any, **__: Any) -> Any:
        return determine(self, scheme, target, facts, _CLOCK)

    return by_the_clock


_DECIDED = ("rules.status", "rules.groups")
_VERDICTS = (Suite.VERDICTS,)

RULES = (
    Fault(
        "seven-years-are-six",
        "rules/bj-ai.yaml: 硕士满7年 asks for 6 years",
        _rules(_six_years),
        _VERDICTS,
        _DECIDED,
    ),
    Fault(
        "three-results-are-two",
        "rules/bj-ai.yaml: 3项及以上 asks for 2 results",
        _rules(_two_results),
        _VERDICTS,
        _DECIDED,
    ),
    Fault(
        "path-dropped",
        "rules/bj-ai.yaml: 中级职称后满5年 is no path to 高级工程师",
        _rules(_without_a_path),
        _VERDICTS,
        _DECIDED,
    ),
    Fault(
        "more-than-n-years",
        "满N年 is taken for more than N years (> in place of ≥)",
        lambda: replaced("pingwen.rules.years:field_years", _more_than),
        _VERDICTS,
        _DECIDED,
    ),
    Fault(
        "missing-is-unmet",
        "what was not said counts as not met (unknown becomes false)",
        _missing_for_unmet,
        _VERDICTS,
        _DECIDED,
    ),
    Fault(
        "missing-is-met",
        "who has not told enough is told to be eligible",
        lambda: replaced("pingwen.rules.standing:Assessed.status", _missing_is_fine),
        _VERDICTS,
        ("verdicts.false_eligible",),
    ),
    Fault(
        "exception-waives-all",
        "破格 waives every condition and not only 学历和专业工作经历",
        lambda: replaced("pingwen.rules.standing:Assessed.binding", _waives_all),
        _VERDICTS,
        _DECIDED,
    ),
    Fault(
        "as-of-ignored",
        f"years are counted to the clock's day, here {_CLOCK}, and not to the day asked about",
        lambda: replaced("pingwen.rules.base:RuleBase.determine", _by_the_clock),
        _VERDICTS,
        _DECIDED,
    ),
    Fault(
        "no-next-question",
        "nothing is asked where something is missing",
        lambda: replaced(
            "pingwen.rules.next_question:next_question", lambda _: lambda *_, **__: None
        ),
        _VERDICTS,
        ("verdicts.next_question",),
    ),
)
"""Faults of rules/ and of the room ``rules``."""
