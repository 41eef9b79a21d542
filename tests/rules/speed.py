"""``make bench``, its last lines: a whole determination of every applicant of the tables, and z3's
time for the same verdicts and groups alone, from leaves that are already decided.

Times are processor time of one core. A determination's is the least of three: other work on the
machine can only lengthen it. Other applicants are decided before, so that every rule is laid out,
and in the second and third round each applicant was decided before.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Determination, VerdictStatus
from tests.rules.applicants import Case, applicants, table_cases
from tests.rules.support import the_rules

if TYPE_CHECKING:
    from tests.rules.entailment import Oracle

__all__ = ["main"]

_OTHERS = 250
_ROUNDS = 3


def main() -> None:
    """Print both, in processor time on one core."""
    rules = the_rules()
    cases = [case for rows in table_cases().values() for case in rows]
    for rows in table_cases().values():
        for case in applicants(rows, _OTHERS, seed=7):
            rules.determine(*case)
    rounds = [
        [_taken(partial(rules.determine, *_read_anew(case))) for case in cases]
        for _ in range(_ROUNDS)
    ]
    print(_line("determinations", [min(taken) for taken in zip(*rounds, strict=True)]))
    try:
        from tests.rules.entailment import Oracle
    except ImportError:
        print("the same verdicts by z3: not installed")
        return
    oracles = {
        (scheme, target): Oracle(target, rules.rules(scheme, target))
        for scheme, target, _, _ in cases
    }
    found = [rules.determine(*case) for case in cases]
    print(_line("the same verdicts by z3", _by_z3(oracles, cases, found)))


def _read_anew(case: Case) -> Case:
    """The same case with facts of which nothing has been reckoned yet."""
    scheme, target, facts, day = case
    return scheme, target, Facts.model_validate_json(facts.model_dump_json()), day


def _by_z3(
    oracles: dict[tuple[str, str], Oracle], cases: Sequence[Case], found: Sequence[Determination]
) -> list[float]:
    """What each verdict takes; each set of leaves is put to the solver once for its target."""
    taken: list[float] = []
    for (scheme, target, facts, _), decided in zip(cases, found, strict=True):
        if decided.status is not VerdictStatus.NOT_COVERED:
            oracle = oracles[scheme, target]
            taken.append(_taken(partial(oracle.entailed, decided, facts)))
    return taken


def _taken(work: Callable[[], object]) -> float:
    begun = time.process_time_ns()
    work()
    return (time.process_time_ns() - begun) / 1e6


def _line(what: str, taken: Sequence[float]) -> str:
    return (
        f"{what}: {len(taken)}, median {statistics.median(taken):.2f} ms, "
        f"p99 {statistics.quantiles(taken, n=100)[-1]:.2f} ms, "
        f"{1000 * len(taken) / sum(taken):.0f} a second"
    )


if __name__ == "__main__":
    main()
