"""``make rules-mutation``: every rule is changed a little, and a row of the tables must notice.

What the tables do not notice is listed in mutants.yaml with the reason why no applicant could tell
the difference.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from functools import lru_cache
from multiprocessing import Pool
from typing import NamedTuple

import yaml
from pydantic import ValidationError

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Group, Status
from pingwen.rules.context import Context
from pingwen.rules.determination import Decided, decide
from pingwen.rules.evaluator import evaluate_group
from pingwen.rules.schema import GroupRule, SchemeRules, TargetRules
from tests.rules.mutants import Mutant, Raw, mutants
from tests.rules.support import ROOT, the_rules
from tests.rules.test_cases import Row, _rows, asked, check_row

__all__ = ["reasons", "survivors"]

_EXACT = {"next", "about", "why", "change", "more", "readings", "missing"}
"""Columns that may notice a change though group and paths come out alike."""

_PROCESSES = 2


class _Applicant(NamedTuple):
    row: Row
    facts: Facts
    as_of: date


class _Tried(NamedTuple):
    number: int
    place: str
    alive: bool


@lru_cache(maxsize=1)
def _applicants() -> dict[str, list[_Applicant]]:
    found: dict[str, list[_Applicant]] = {}
    for row in _rows():
        found.setdefault(row["scheme"], []).append(_Applicant(row, *asked(row)))
    return found


def survivors(scheme: str, processes: int = 1) -> tuple[int, list[str]]:
    """How many of the changes were tried, and those that no row noticed, in the file's order."""
    shares = [(scheme, first, processes) for first in range(processes)]
    if processes == 1:
        tried = _share(*shares[0])
    else:
        with Pool(processes) as pool:
            tried = [each for share in pool.starmap(_share, shares) for each in share]
    return len(tried), [each.place for each in sorted(tried) if each.alive]


def _share(scheme: str, first: int, step: int) -> list[_Tried]:
    """Every so-manieth change from the first on; a file that loading would refuse is none."""
    trial = _Trial(scheme)
    found = []
    for number, mutant in enumerate(mutants(trial.raw)):
        if number % step == first:
            try:
                found.append(_Tried(number, mutant.place, trial.survives(mutant)))
            except ValidationError:
                continue
    return found


class _Trial:
    """The rows of one scheme against changes of its rule file."""

    def __init__(self, scheme: str) -> None:
        self._whole = the_rules().scheme(scheme)
        self.raw: Raw = json.loads(self._whole.model_dump_json(by_alias=True, exclude_unset=True))
        self._rows = _applicants()[scheme]
        self._before: dict[tuple[int, Group], list[Status]] = {}

    def survives(self, mutant: Mutant) -> bool:
        """Whether no row notices; asked first are those that name the path or the group.

        Raises ValidationError where the change makes no rule file.
        """
        changed = self._rules(mutant)
        parts = set(mutant.place.partition(":")[0].split("/")) | set(mutant.place.split())
        order = sorted(
            range(len(self._rows)), key=lambda n: _distance(self._rows[n].row, mutant, parts)
        )
        return not any(self._noticed(mutant, changed, number) for number in order)

    def _rules(self, mutant: Mutant) -> SchemeRules:
        if mutant.target is None:
            return SchemeRules.model_validate_json(json.dumps(mutant.raw))
        raw, target = mutant.raw["targets"][mutant.target], self._whole.targets[mutant.target]
        if mutant.group is None:
            changed = TargetRules.model_validate_json(json.dumps(raw))
        else:
            rule = GroupRule.model_validate_json(json.dumps(raw["groups"][mutant.group]))
            groups = {**target.groups, Group(mutant.group): rule}
            changed = target.model_copy(update={"groups": groups})
        return self._whole.model_copy(update={"targets": {mutant.target: changed}})

    def _noticed(self, mutant: Mutant, changed: SchemeRules, number: int) -> bool:
        who = self._rows[number]
        target = who.row["target"]
        if mutant.target not in (None, target):
            return False
        if mutant.group is not None and not _EXACT & who.row.keys():
            group = Group(mutant.group)
            if (number, group) not in self._before:
                self._before[number, group] = _statuses(self._whole, group, who)
            if self._before[number, group] == _statuses(changed, group, who):
                return False
        case = Decided(changed, target, who.as_of, "mutant", "")
        try:
            check_row(who.row, decide(case, who.facts, who.as_of))
        except (AssertionError, KeyError, StopIteration):
            return True
        return False


def _distance(row: Row, mutant: Mutant, parts: set[str]) -> int:
    """0 where the row names the path that is changed, 1 where it names the group."""
    if parts & {*row.get("paths", ()), *row.get("change", ())}:
        return 0
    return 1 if mutant.group in row.get("groups", ()) else 2


def _statuses(rules: SchemeRules, group: Group, who: _Applicant) -> list[Status]:
    """Of the group and of its paths: a quick look before the whole is decided."""
    target = who.row["target"]
    until = rules.cut_off or who.as_of
    context = Context(facts=who.facts, until=until, stated_on=who.as_of, as_of=who.as_of)
    trace = evaluate_group(target, group, rules.targets[target].groups[group], context)
    return [trace.status(), *(path.status() for path in trace.paths())]


def reasons() -> dict[str, dict[str, str]]:
    """mutants.yaml: by scheme and place, why no applicant can tell the change."""
    written = (ROOT / "tests" / "rules" / "mutants.yaml").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = yaml.load(written, Loader=yaml.CSafeLoader)
    return found


def main(arguments: list[str]) -> int:
    """Every scheme, or those named; 1 where a change lives that is not accounted for, or one is
    accounted for that is noticed."""
    known, failed = reasons(), False
    for scheme in arguments or list(_applicants()):
        begun = time.perf_counter()
        tried, alive = survivors(scheme, _PROCESSES)
        listed = known.get(scheme, {})
        open_ones = [place for place in alive if place not in listed]
        noticed = [place for place in listed if place not in alive]
        print(
            f"{scheme}: {tried} mutants, {tried - len(alive)} killed, "
            f"{len(alive) - len(open_ones)} accounted for, {len(open_ones)} not "
            f"({time.perf_counter() - begun:.0f} s)",
            flush=True,
        )
        for place in open_ones:
            print(f"  {place}")
        for place in noticed:
            print(f"  noticed, and yet in mutants.yaml: {place}")
        failed = failed or bool(open_ones or noticed)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
