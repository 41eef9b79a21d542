"""The gate: what a lying proposer says would be shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pingwen.domain.answer import Checked, Quotation, Segment
from pingwen.domain.clause import Corpus
from pingwen.evaluation.cases import Suite
from tests.selftest.fault import Fault
from tests.selftest.planting import replaced

__all__ = ["GATE"]

_ADVERSARIAL = (Suite.ADVERSARIAL,)


def _any_quotation(_: object) -> Callable[[Quotation, Corpus], bool]:
    return lambda quotation, corpus: corpus.has(quotation.clause)


def _any_claim(_: object) -> Callable[..., Any]:
    def any_claim(
        self: Any, segments: tuple[Segment, ...], *_: Any, **__: Any
    ) -> tuple[tuple[Segment, ...], tuple[str, ...]]:
        corpus: Corpus = self._corpus
        sourced = (s for s in segments if all(corpus.has(q.clause) for q in s.sources()))
        return tuple(sourced), ()

    return any_claim


def _no_claim(_: object) -> Callable[..., Any]:
    return lambda self, segments, *_, **__: ((), tuple("dropped" for _ in segments))


def _as_proposed(check: Callable[..., Checked]) -> Callable[..., Checked]:
    def as_proposed(*args: Any, **named: Any) -> Checked:
        checked = check(*args, **named)
        if checked.determination is None or checked.proposed is None:
            return checked
        claimed = checked.determination.model_copy(update={"status": checked.proposed.status})
        return checked.model_copy(update={"determination": claimed, "corrected": False})

    return as_proposed


GATE = (
    Fault(
        "citation-check-off",
        "a quotation passes whatever it says, if only its clause exists",
        lambda: replaced("pingwen.gate.citation_check:whole_sentences", _any_quotation),
        _ADVERSARIAL,
        ("citations.verbatim", "adversarial.lies_shown"),
    ),
    Fault(
        "claim-check-off",
        "a sentence passes whatever it says",
        lambda: replaced("pingwen.gate.claim_check:ClaimCheck.supported", _any_claim),
        _ADVERSARIAL,
        ("adversarial.lies_shown",),
    ),
    Fault(
        "gate-shut",
        "nothing of a draft passes, the truth no more than the lies",
        lambda: replaced("pingwen.gate.claim_check:ClaimCheck.supported", _no_claim),
        _ADVERSARIAL,
        ("adversarial.truths_shown",),
    ),
    Fault(
        "proposed-verdict-shown",
        "the verdict is the proposer's and not the rule module's",
        lambda: replaced("pingwen.gate.verdict_gate:VerdictGate.check", _as_proposed),
        _ADVERSARIAL,
        ("adversarial.status", "verdicts.false_eligible"),
    ),
)
"""Faults of the room ``gate``."""
