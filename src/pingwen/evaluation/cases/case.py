"""What a case is: what is asked, and what is right at each turn.

``group`` binds the paraphrases of one question, and cases that differ by one day or one rank. A
whole group is either "dev", which may be looked at while something is being built, or "aside",
which only the scorers read.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from pingwen.domain.model import Model
from pingwen.domain.question import Message
from pingwen.evaluation.cases.expectation import Expectation

__all__ = ["Case", "Split", "Step", "Suite"]


class Split(StrEnum):
    """Whether a case may be looked at while something is being built."""

    DEV = "dev"
    ASIDE = "aside"


class Suite(StrEnum):
    """The kinds of case; ``<suite>/<split>.jsonl`` holds them."""

    QUESTIONS = "questions"
    VERDICTS = "verdicts"
    FACTS = "facts"
    CONVERSATIONS = "conversations"
    INJECTIONS = "injections"
    ADVERSARIAL = "adversarial"
    DOUBTS = "doubts"
    ENGLISH = "english"


class Step(Model):
    """One turn that is answered: what the user says, and what is right then.

    ``before``: the messages that stand before it as the case has them.
    """

    before: tuple[Message, ...] = ()
    say: str = Field(min_length=1)
    expected: Expectation


class Case(Expectation):
    """What all cases share. ``question`` is a single turn, ``messages`` a conversation."""

    suite: ClassVar[Suite]
    takes: ClassVar[frozenset[str]]
    """The fields of an expectation that mean something in this suite."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    group: str = Field(min_length=1)
    split: Split
    question: str | None = Field(default=None, min_length=1)
    messages: tuple[Message, ...] = ()
    as_of: date
    tags: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        for name in Expectation.model_fields:
            if name in self.model_fields_set and name not in self.takes:
                raise ValueError(f"{self.suite} take no {name!r}")
        for fault in self.own_faults():
            raise ValueError(fault)
        return self

    def own_faults(self) -> tuple[str, ...]:
        """In what the case contradicts itself, a sentence each."""
        found = (
            (
                (self.question is None) == (not self.messages),
                "give either question or messages",
            ),
            (
                bool(self.messages) and self.messages[-1].role != "user",
                "the last message must be the user's",
            ),
            (
                bool(self.messages) and not self.messages[-1].content,
                "the last message may not be empty",
            ),
            ("kinds" in self.takes and not self.kinds, "kinds may not be empty"),
        )
        return (*(fault for holds, fault in found if holds), *self.faults())

    def steps(self) -> tuple[Step, ...]:
        """The turns to be answered, in order; later ones follow the answers to earlier ones."""
        if self.question is not None:
            return (Step(say=self.question, expected=self),)
        *before, last = self.messages
        return (Step(before=tuple(before), say=last.content, expected=self),)

    def said(self) -> tuple[str, ...]:
        """Everything the user says."""
        return tuple(
            words
            for step in self.steps()
            for words in (*(m.content for m in step.before if m.role == "user"), step.say)
        )
