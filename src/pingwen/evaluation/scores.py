"""What a scorer says about one answered turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import Field

from pingwen.domain.clause import Corpus
from pingwen.domain.model import Model
from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.rules.base import RuleBase

__all__ = ["Reference", "Score", "Scorer"]


class Score(Model):
    """``value`` with the reason for it, and the pieces of the answer that it rests on.

    ``weight``: over how many things the value is a mean; a figure is the weighted mean.
    """

    value: float = Field(ge=0, le=1)
    weight: int = Field(default=1, ge=1)
    reason: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reference:
    """What answers are held against: the documents, and the rules on facts given as data."""

    corpus: Corpus
    rules: RuleBase


Scorer = Callable[[Expectation, Answered, Reference], Score | None]
"""Judges one answered turn. None: there is nothing in it to judge."""
