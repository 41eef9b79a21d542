"""``make rules-proof``: the evaluator against z3, so many applicants for each scheme.

The suite runs the same over a few hundred (test_entailment.py).
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from multiprocessing import Pool
from typing import NamedTuple

from pingwen.domain.verdict import Determination, Status, VerdictStatus
from tests.rules.applicants import Case, applicants, table_cases
from tests.rules.entailment import Entailed, Oracle
from tests.rules.support import the_rules

__all__ = ["INCOMPLETE", "Disagreement", "prove"]

INCOMPLETE: dict[str, str] = {}
"""Where Kleene logic may say "unknown" though the answer follows, and why that is right to keep:
``<scheme>/<target>/<group>``, or ``…/verdict``."""

_PROCESSES = 2


class Disagreement(NamedTuple):
    """Where the two differ. ``sound``: the evaluator only said less than follows."""

    place: str
    said: str
    follows: str
    sound: bool
    case: Case


class Proof(NamedTuple):
    """What was compared, by verdict, and every disagreement that is not listed. ``vectors``: how
    many tellings differed; ``asked``: for how many parts of one z3 was asked."""

    compared: Counter[str]
    disagreements: list[Disagreement]
    incomplete: Counter[str]
    vectors: int
    asked: int


def prove(scheme: str, rows: list[Case], count: int, seed: int = 1) -> Proof:
    """Compare verdict and groups for ``count`` applicants and for the table's own."""
    rules = the_rules()
    oracles: dict[str, Oracle] = {}
    compared: Counter[str] = Counter()
    incomplete: Counter[str] = Counter()
    disagreements: list[Disagreement] = []
    for case in (*rows, *applicants(rows, count, seed)):
        _, target, facts, day = case
        found = rules.determine(scheme, target, facts, day)
        compared[found.status.value] += 1
        if found.status is VerdictStatus.NOT_COVERED:
            continue
        if target not in oracles:
            oracles[target] = Oracle(target, rules.rules(scheme, target))
        for name, ours, theirs in _differing(found, oracles[target].entailed(found, facts)):
            place = f"{scheme}/{target}/{name}"
            if ours is None and place in INCOMPLETE:
                incomplete[place] += 1
                continue
            disagreements.append(Disagreement(place, str(ours), str(theirs), ours is None, case))
    vectors = sum(len(oracle.vectors) for oracle in oracles.values())
    asked = sum(oracle.asked for oracle in oracles.values())
    return Proof(compared, disagreements, incomplete, vectors, asked)


def _differing(
    found: Determination, entailed: Entailed
) -> Iterator[tuple[str, str | None, str | None]]:
    """Groups and verdict that are said otherwise than they follow; None where nothing is."""
    for group in found.groups:
        said = None if group.status is Status.UNKNOWN else group.status
        if said is not entailed.groups[group.group]:
            yield group.group.value, said, entailed.groups[group.group]
    verdict = None if found.status is VerdictStatus.UNDETERMINED else found.status
    if verdict is not entailed.verdict:
        yield "verdict", verdict, entailed.verdict


def _timed(scheme: str, count: int) -> tuple[str, Proof, float]:
    begun = time.perf_counter()
    proof = prove(scheme, table_cases()[scheme], count)
    return scheme, proof, time.perf_counter() - begun


def main(count: int) -> int:
    """Every scheme; 1 where there is a disagreement."""
    failed = False
    with Pool(_PROCESSES) as pool:
        jobs = [pool.apply_async(_timed, (scheme, count)) for scheme in table_cases()]
        for scheme, proof, took in (job.get() for job in jobs):
            told = ", ".join(f"{number} {name}" for name, number in sorted(proof.compared.items()))
            print(
                f"{scheme}: {proof.compared.total()} applicants ({told}), {proof.vectors} distinct "
                f"({proof.asked} asked), {len(proof.disagreements)} disagreements, "
                f"{proof.incomplete.total()} known incompletenesses, {took:.0f} s",
                flush=True,
            )
            for each in proof.disagreements[:3]:
                print(f"  {each.place}: said {each.said}, follows {each.follows}: {each.case}")
            failed = failed or bool(proof.disagreements)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
