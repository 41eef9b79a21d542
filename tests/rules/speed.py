"""``make bench``, its last lines: a whole determination of every applicant of the tables, and z3's
time for the same verdicts and groups alone, from leaves that are already decided."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Determination, VerdictStatus
from tests.rules.applicants import Case, table_cases
from tests.rules.support import the_rules

if TYPE_CHECKING:
    from tests.rules.entailment import Oracle

__all__ = ["main"]


def main() -> None:
    """Print both, in processor time on one core."""
    rules = the_rules()
    cases = [case for rows in table_cases().values() for case in rows]
    found = [rules.determine(*case) for case in cases]  # every rule is laid out
    fresh = [(s, t, Facts.model_validate_json(f.model_dump_json()), d) for s, t, f, d in cases]
    print(_line("determinations", [_taken(partial(rules.determine, *case)) for case in fresh]))
    try:
        from tests.rules.entailment import Oracle
    except ImportError:
        print("the same verdicts by z3: not installed")
        return
    oracles = {
        (scheme, target): Oracle(target, rules.rules(scheme, target))
        for scheme, target, _, _ in cases
    }
    print(_line("the same verdicts by z3", _by_z3(oracles, cases, found)))


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
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def _line(what: str, taken: Sequence[float]) -> str:
    return (
        f"{what}: {len(taken)}, median {statistics.median(taken):.2f} ms, "
        f"p99 {statistics.quantiles(taken, n=100)[-1]:.2f} ms, "
        f"{1000 * len(taken) / sum(taken):.0f} a second"
    )


if __name__ == "__main__":
    main()
