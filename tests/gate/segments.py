"""``python -m tests.gate.segments``: what becomes of 200 true segments and of 515 false ones.

The true ones were written from the clauses as a chat model words them, before the check was; the
half ``measured`` was not looked at while it was made. The false ones are true ones with one edit.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pingwen.domain.answer import AnswerKind, Checked, Draft, Segment
from pingwen.domain.brief import Brief
from pingwen.gate.verdict_gate import VerdictGate
from tests.fakes import about, reading, said, the_gate, whole

__all__ = ["FalseSegment", "TrueSegment", "false_segments", "passed", "true_segments"]

_HERE = Path(__file__).parent


class TrueSegment(NamedTuple):
    """``shown``: words of its clause that say what it says."""

    kind: str
    half: str
    clause: str
    text: str
    shown: str

    def is_kept(self) -> bool:
        """Whether what is shown of it says what it says."""
        quotes = [q.quote for segment in passed(self) for q in segment.quotations]
        return any(self.shown in quote for quote in quotes)


class FalseSegment(NamedTuple):
    """``edit``: what was done to a true one."""

    edit: str
    clause: str
    text: str


def true_segments() -> list[TrueSegment]:
    """All of them, kind by kind."""
    return [TrueSegment(**each) for each in _lines("true_segments.jsonl")]


def false_segments() -> list[FalseSegment]:
    """All of them, edit by edit."""
    return [FalseSegment(**each) for each in _lines("false_edits.jsonl")]


def passed(case: TrueSegment | FalseSegment) -> tuple[Segment, ...]:
    """What the gate leaves of a draft of this segment, citing all of its clause."""
    segment = said(case.text, whole(case.clause))
    return _checked(segment).segments


def _checked(segment: Segment) -> Checked:
    gate, brief = _gate()
    return gate.check(Draft(kind=AnswerKind.ANSWER, segments=(segment,), by="a model"), brief)


@cache
def _gate() -> tuple[VerdictGate, Brief]:
    return the_gate(), reading(about())


def _lines(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (_HERE / name).read_text(encoding="utf-8").splitlines()]


def _table(cases: Sequence[TrueSegment]) -> list[str]:
    kinds = list(dict.fromkeys(case.kind for case in cases))
    lines = [
        f"{'true segments':16} {'all':>4} {'as worded':>10} {'as the clause':>14} {'dropped':>8}"
    ]
    for kind in [*kinds, ""]:
        those = [case for case in cases if kind in ("", case.kind)]
        worded = sum([s.text for s in passed(case)] == [case.text] for case in those)
        kept = sum(case.is_kept() for case in those)
        share = f"{1 - kept / len(those):.1%}"
        lines.append(f"{kind or 'all':16} {len(those):4} {worded:10} {kept - worded:14} {share:>8}")
    return lines


def main() -> int:
    """Prints the shares; 1 where a false segment is shown as it is worded."""
    cases = true_segments()
    print("\n".join(_table(cases)))
    print("\nthose put aside while the check was made")
    print("\n".join(_table([case for case in cases if case.half == "measured"])))
    false = false_segments()
    told = Counter(case.edit for case in false)
    instead = Counter(case.edit for case in false if passed(case))
    shown = [case for case in false if case.text in {s.text for s in passed(case)}]
    print(
        f"\n{'false segments':16} {'all':>4} {'shown':>6} {'its clause instead':>19} {'dropped':>8}"
    )
    for edit, number in [*told.items(), ("all", told.total())]:
        other = instead.total() if edit == "all" else instead[edit]
        wrong = sum(edit in ("all", case.edit) for case in shown)
        print(f"{edit:16} {number:4} {wrong:6} {other - wrong:19} {number - other:8}")
    return 1 if shown else 0


if __name__ == "__main__":
    sys.exit(main())
