"""What a reader has marked in an answer."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from pingwen.domain.answer import Answer
from pingwen.domain.model import Model
from pingwen.domain.question import Message

__all__ = ["Feedback"]


class Feedback(Model):
    """An answer in which a reader has marked something.

    ``says``: "unsupported", the sources (or the one under ``mark``) do not say what the answer
    says; "wrong", it is wrong; "unhelpful", it does not answer what was asked.
    """

    says: Literal["unsupported", "wrong", "unhelpful"]
    mark: int | None = Field(default=None, ge=1)
    messages: tuple[Message, ...] = Field(min_length=1)
    as_of: date
    answer: Answer
    note: str = ""

    @property
    def sentence(self) -> str:
        """The line of the answer that carries the mark; empty where none does."""
        lines = self.answer.text.splitlines()
        return next((line.strip() for line in lines if f"[{self.mark}]" in line), "")

    @property
    def clause(self) -> str | None:
        """The clause that the mark names."""
        cited = (each.clause_id for each in self.answer.citations if each.mark == self.mark)
        return next(cited, None)
