"""Who takes part in a run, by name: the product behind a proposer, and the baselines beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from pingwen.domain.answer import Draft, ProposedVerdict, Segment
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.cases import Suite
from pingwen.evaluation.systems import Product, System

__all__ = ["PROPOSERS", "Candidate", "product"]


@dataclass(frozen=True)
class Candidate:
    """A system under its ``name``, the suites it takes part in, and how a worker opens it.

    ``version``: of what its answers depend on and the product's do not.
    """

    name: str
    open: Callable[[], System]
    suites: tuple[Suite, ...] = tuple(Suite)
    version: str = ""


def product(proposer: str) -> Candidate:
    """The product behind one of ``PROPOSERS``."""
    return Candidate(name=proposer, open=partial(_open_product, proposer))


def _pronounces(status: VerdictStatus, words: str, draft: Draft) -> Draft:
    claim = ProposedVerdict(status=status, by="forger")
    return draft.model_copy(
        update={"proposed": claim, "segments": (Segment(text=words), *draft.segments)}
    )


PROPOSERS: Mapping[str, Callable[[Draft], Draft] | None] = MappingProxyType(
    {
        "extractive": None,
        "always-eligible": partial(
            _pronounces, VerdictStatus.ELIGIBLE, "您符合申报条件，可以直接申报。"
        ),
        "never-eligible": partial(
            _pronounces, VerdictStatus.NOT_ELIGIBLE, "您不符合申报条件，不必申报。"
        ),
    }
)
"""The proposers that the product can be run behind; what lies is laid over the usual draft."""


def _open_product(proposer: str) -> System:
    from pingwen.bootstrap import build_assistant
    from pingwen.settings import Settings

    return Product(build_assistant(Settings()), PROPOSERS[proposer])
