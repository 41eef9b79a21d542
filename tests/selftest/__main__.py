"""``python -m tests.selftest``: whether the gate catches every fault that is planted.

Ends with 1 where it does not, and where the unbroken product does not pass.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence

from pingwen.evaluation.baseline import load_baseline
from pingwen.evaluation.cases import Suite
from pingwen.evaluation.pool import processors
from pingwen.evaluation.thresholds import load_thresholds
from tests.selftest.fault import Fault
from tests.selftest.faults import FAULTS
from tests.selftest.judge import Committed, Finding, unbroken_faults
from tests.selftest.product import EVALS
from tests.selftest.table import never_hurt, row
from tests.selftest.working import run_broken, run_unbroken

__all__ = ["main"]


def main(args: Sequence[str]) -> int:
    """The exit code. Raises PingwenError where no run can be made of the unbroken product."""
    parser = argparse.ArgumentParser(prog="python -m tests.selftest")
    parser.add_argument("--only", nargs="+", choices=list(FAULTS), metavar="FAULT")
    parser.add_argument("--workers", type=int, default=min(2, processors()))
    given = parser.parse_args(args)
    begun = time.monotonic()
    faults = [FAULTS[name] for name in given.only or FAULTS]
    suites = {suite for fault in faults for suite in fault.suites} if given.only else set(Suite)
    committed = _committed()
    unbroken, memory = run_unbroken([suite for suite in Suite if suite in suites], given.workers)
    against = unbroken_faults(unbroken, committed) if not given.only else ()
    print(f"the unbroken product: {len(unbroken)} cases, {time.monotonic() - begun:.0f} s")
    for line in against:
        print(f"  DOES NOT PASS {line}")
    findings: list[Finding] = []
    for finding, seconds in run_broken(faults, unbroken, memory, committed, given.workers):
        print(row(FAULTS[finding.fault], finding, seconds), flush=True)
        findings.append(finding)
    _close(faults, findings, time.monotonic() - begun)
    return 1 if against or not all(finding.caught for finding in findings) else 0


def _committed() -> Committed:
    baseline = EVALS / "baseline.json"
    return Committed(
        thresholds=load_thresholds(EVALS / "thresholds.yaml"),
        baseline=load_baseline(str(baseline), EVALS) if baseline.is_file() else None,
    )


def _close(faults: Sequence[Fault], findings: Sequence[Finding], seconds: float) -> None:
    caught = sum(finding.caught for finding in findings)
    held = sum(bool(finding.committed) for finding in findings)
    print(f"{caught} of {len(faults)} faults caught, {held} by what is committed; {seconds:.0f} s")
    for finding in findings:
        if not finding.caught:
            print(f"  NOT CAUGHT {finding.fault}: {finding.problem}")
    print(f"figures that no fault made worse: {', '.join(never_hurt(findings)) or 'none'}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
