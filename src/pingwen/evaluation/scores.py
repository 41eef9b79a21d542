"""What a scorer says about one answer."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import Field

from pingwen.domain.answer import Answer
from pingwen.domain.clause import Corpus
from pingwen.domain.model import Model
from pingwen.evaluation.cases import Case

__all__ = ["Score", "Scorer"]


class Score(Model):
    """``value`` with the reason for it, and the pieces of the answer that it rests on."""

    value: float = Field(ge=0, le=1)
    reason: str
    evidence: tuple[str, ...] = ()


Scorer = Callable[[Case, Answer, Corpus], Score | None]
"""Judges one answer. None: there is nothing in this case or answer for it to judge."""
