"""The draft that the gate is timed with."""

from __future__ import annotations

from pingwen.evaluation.gate_bench import gate_draft, gate_times_ms
from pingwen.gate.verdict_gate import VerdictGate
from tests.fakes import about, reading
from tests.rules.support import the_corpus, the_rules


def test_the_draft_goes_every_way_through_the_gate() -> None:
    """Some of it is kept, some set in its clause's words, some dropped, over as many characters as
    are named."""
    draft = gate_draft(the_corpus(), 1500)
    assert sum(len(segment.text) for segment in draft.segments) >= 1500
    checked = VerdictGate(the_corpus(), the_rules()).check(draft, reading(about()))
    worded = {segment.text for segment in draft.segments}
    shown = {segment.text for segment in checked.segments}
    assert shown & worded
    assert len(shown - worded) > 5
    assert checked.dropped


def test_the_median_is_no_longer_than_the_slowest() -> None:
    """Two figures, in their order."""
    gate = VerdictGate(the_corpus(), the_rules())
    median, slow = gate_times_ms(gate, gate_draft(the_corpus(), 100), rounds=3)
    assert 0 < median <= slow
