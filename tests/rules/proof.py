"""``make rules-proof``: the evaluator against z3, so many applicants for each scheme.

The suite runs the same over a few hundred (test_entailment.py).
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from typing import NamedTuple

from pingwen.domain.verdict import Status, VerdictStatus
from tests.rules.applicants import Case, applicants, table_cases
from tests.rules.entailment import Oracle
from tests.rules.support import the_rules

__all__ = ["INCOMPLETE", "Disagreement", "prove"]

INCOMPLETE: dict[str, str] = {}
"""Where Kleene logic may say "unknown" though the answer follows, and why that is right to keep:
``<scheme>/<target>/<group>``, or ``…/verdict``."""


class Disagreement(NamedTuple):
    """Where the two differ. ``sound``: the evaluator only said less than follows."""

    place: str
    said: str
    follows: str
    sound: bool
    case: Case


class Proof(NamedTuple):
    """What was compared, by verdict, and every disagreement that is not listed."""

    compared: Counter[str]
    disagreements: list[Disagreement]
    incomplete: Counter[str]


def prove(scheme: str, rows: list[Case], count: int, seed: int = 1) -> Proof:
    """Compare verdict and groups for ``count`` applicants and for the table's own."""
    rules = the_rules()
    oracles: dict[str, Oracle] = {}
    proof = Proof(Counter(), [], Counter())
    for case in (*rows, *applicants(rows, count, seed)):
        _, target, facts, day = case
        found = rules.determine(scheme, target, facts, day)
        if found.status is VerdictStatus.NOT_COVERED:
            proof.compared[found.status.value] += 1
            continue
        if target not in oracles:
            oracles[target] = Oracle(target, rules.rules(scheme, target))
        entailed = oracles[target].entailed(found, facts)
        proof.compared[found.status.value] += 1
        said = {f"{g.group.value}": g.status for g in found.groups}
        follows = {group.value: status for group, status in entailed.groups.items()}
        open_verdict = found.status is VerdictStatus.UNDETERMINED
        pairs: list[tuple[str, object, object]] = [
            (name, None if said[name] is Status.UNKNOWN else said[name], follows[name])
            for name in said
        ]
        pairs.append(("verdict", None if open_verdict else found.status, entailed.verdict))
        for name, ours, theirs in pairs:
            if ours == theirs:
                continue
            place = f"{scheme}/{target}/{name}"
            if ours is None and place in INCOMPLETE:
                proof.incomplete[place] += 1
                continue
            proof.disagreements.append(
                Disagreement(place, str(ours), str(theirs), ours is None, case)
            )
    return proof


def main(count: int) -> int:
    """Every scheme; 1 where there is a disagreement."""
    failed = False
    for scheme, rows in table_cases().items():
        begun = time.perf_counter()
        proof = prove(scheme, rows, count)
        took = time.perf_counter() - begun
        total = proof.compared.total()
        told = ", ".join(f"{number} {name}" for name, number in sorted(proof.compared.items()))
        print(
            f"{scheme}: {total} applicants ({told}), {len(proof.disagreements)} disagreements, "
            f"{proof.incomplete.total()} known incompletenesses, {took:.0f} s",
            flush=True,
        )
        for each in proof.disagreements[:3]:
            print(f"  {each.place}: said {each.said}, follows {each.follows}: {each.case}")
        failed = failed or bool(proof.disagreements)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
