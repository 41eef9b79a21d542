"""Every fault that is planted, by the room that it breaks."""

from __future__ import annotations

from tests.selftest.faults.corpus import CORPUS
from tests.selftest.faults.facts import FACTS
from tests.selftest.faults.gate import GATE
from tests.selftest.faults.intents import INTENTS
from tests.selftest.faults.rendering import RENDERING
from tests.selftest.faults.retrieval import RETRIEVAL
from tests.selftest.faults.rules import RULES

__all__ = ["FAULTS"]

FAULTS = {
    fault.name: fault
    for fault in (*CORPUS, *RULES, *FACTS, *INTENTS, *RETRIEVAL, *GATE, *RENDERING)
}
"""By their names."""
