"""What a case is: a conversation, and what a right answer to it holds.

A case says what the documents say, never what the code does. ``group`` binds the paraphrases of
one question and decides the ``split``: "dev" may be looked at while something is being built,
"aside" may not. Both are run and reported.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from pingwen.domain.answer import AnswerKind
from pingwen.domain.model import Model
from pingwen.domain.question import Message, Question
from pingwen.domain.verdict import Group, Status, VerdictStatus

__all__ = ["Case", "QuestionCase", "Split", "Suite", "VerdictCase"]


class Split(StrEnum):
    """Whether a case may be looked at while something is being built."""

    DEV = "dev"
    ASIDE = "aside"


class Suite(StrEnum):
    """The kinds of case; the cases of a suite stand in ``<suite>.jsonl``."""

    QUESTIONS = "questions"
    VERDICTS = "verdicts"


class Case(Model):
    """What all cases share.

    ``question`` is a single turn, ``messages`` a conversation; one of the two. ``kinds``: any of
    these is right. ``must_own``: words that the answer must hold and that need not stand in a
    clause; ``must_not``: words that it may not hold. Both are compared as ``matching`` does.
    """

    suite: ClassVar[Suite]

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    group: str = Field(min_length=1)
    split: Split
    question: str | None = Field(default=None, min_length=1)
    messages: tuple[Message, ...] = ()
    as_of: date
    kinds: tuple[AnswerKind, ...] = Field(min_length=1)
    must_own: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if (self.question is None) == (not self.messages):
            raise ValueError("give either question or messages")
        if self.messages and self.messages[-1].role != "user":
            raise ValueError("the last message must be the user's")
        return self

    @property
    def must_decline(self) -> bool:
        """Whether the documents hold no answer, so that giving one is wrong."""
        return AnswerKind.ABSTAIN in self.kinds and AnswerKind.ANSWER not in self.kinds

    def declined_by(self, kind: AnswerKind) -> bool:
        """Whether an answer of this kind declines what is to be answered."""
        return kind is AnswerKind.ABSTAIN and kind not in self.kinds

    @property
    def turns(self) -> tuple[Message, ...]:
        """The conversation, oldest first."""
        return self.messages or (Message(role="user", content=self.question or ""),)

    def ask(self) -> Question:
        """The question as a surface would put it."""
        return Question(id=self.id, messages=self.turns, as_of=self.as_of)


class QuestionCase(Case):
    """A question that a clause answers, or that none does.

    ``gold``: alternatives, each a list of clause ids that must all be cited. ``must``: decisive
    words of the answer; they stand in the clauses of every alternative.
    """

    suite = Suite.QUESTIONS

    gold: tuple[tuple[str, ...], ...] = ()
    must: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _is_answered_or_declined(self) -> Self:
        if any(not alternative for alternative in self.gold):
            raise ValueError("an alternative of gold is empty")
        if self.must and not self.gold:
            raise ValueError("must needs gold; words that stand in no clause go to must_own")
        if AnswerKind.ANSWER in self.kinds and AnswerKind.ABSTAIN not in self.kinds:
            if not self.gold:
                raise ValueError("an answerable question needs gold")
        elif self.gold:
            raise ValueError("a question that may be declined has no gold")
        return self


class VerdictCase(Case):
    """An applicant's situation and what follows from it.

    ``status``: any of these is right; empty where no verdict is due. ``groups``, ``paths`` and
    ``missing`` name only what the documents decide here; what they leave out is not scored.
    ``paths`` go by the clause a path cites (a key with a slash), else by part of its name.
    ``never_eligible``: a person would act on a wrong "eligible" to their harm.
    """

    suite = Suite.VERDICTS

    scheme: str | None = None
    target: str | None = None
    status: tuple[VerdictStatus, ...] = ()
    groups: dict[Group, Status] = {}
    paths: dict[str, Status] = {}
    missing: tuple[Group, ...] = ()
    never_eligible: bool = False

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        due = AnswerKind.VERDICT in self.kinds
        if due != bool(self.status):
            raise ValueError("status is given if and only if a verdict is due")
        if due and not (self.scheme and self.target):
            raise ValueError("a verdict needs scheme and target")
        if not due and (self.groups or self.paths or self.missing):
            raise ValueError("groups, paths and missing need a status")
        if self.never_eligible and VerdictStatus.ELIGIBLE in self.status:
            raise ValueError("never_eligible contradicts the status eligible")
        return self
