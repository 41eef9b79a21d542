"""What was found, for whoever reads the log."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.evaluation.figures import FIGURES
from tests.selftest.fault import Fault
from tests.selftest.judge import Finding

__all__ = ["never_hurt", "row"]

_SHOWN = 3
_WIDTH = 26


def row(fault: Fault, finding: Finding, seconds: float) -> str:
    """A fault in three lines: what it does, what caught it, what the committed gate says of it."""
    mark = "caught" if finding.caught else "NOT CAUGHT"
    indent = " " * _WIDTH
    return "\n".join(
        (
            f"{fault.name:<{_WIDTH}}{fault.does}",
            f"{indent}{mark}: {_by(finding)}  ({seconds:.0f} s)",
            f"{indent}committed gate: {_committed(finding)}",
        )
    )


def never_hurt(findings: Sequence[Finding]) -> tuple[str, ...]:
    """The figures that no fault made worse, of all that there are."""
    fallen = {fall.figure for finding in findings for fall in finding.falls}
    return tuple(name for name in FIGURES if name not in fallen)


def _by(finding: Finding) -> str:
    if not finding.caught:
        return finding.problem
    if finding.refusal:
        return f"no run can be made: {finding.refusal}"
    shown = "; ".join(map(str, finding.falls[:_SHOWN]))
    more = len(finding.falls) - _SHOWN
    return f"{shown}{f'; and {more} more' if more > 0 else ''}"


def _committed(finding: Finding) -> str:
    if not finding.committed:
        return "says nothing"
    more = len(finding.committed) - 1
    return f"{finding.committed[0][:100]}{f' (and {more} more)' if more else ''}"
