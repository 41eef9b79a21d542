"""What is right at one turn of a case. It comes from the documents, never from what the code does.

Whatever is left out is not scored: a case says only what the documents decide.
"""

from __future__ import annotations

from typing import Any

from pydantic import Field, model_validator

from pingwen.domain.answer import AnswerKind
from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.model import Model
from pingwen.domain.verdict import Group, Status, VerdictStatus

__all__ = ["ClauseReference", "Expectation"]


class ClauseReference(Model):
    """A clause, and the words of it that decide: ``"id"`` or ``{"clause": id, "span": words}``."""

    clause: str = Field(min_length=1)
    span: str = ""

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:  # pydantic hands over whatever the case holds
        return {"clause": value} if isinstance(value, str) else value


class Expectation(Model):
    """What a right answer holds.

    ``kinds``: any of these is right. ``gold``: alternatives, each a list of clauses that must all
    be cited. ``must``: decisive words, which stand in the clauses of every alternative;
    ``must_own``: words that stand in no clause; ``must_not``: words that may not be said. All are
    compared as ``matching`` does.

    ``status``: any of these verdicts is right; empty where none is due. ``paths`` go by the clause
    that a path cites (a key with a slash), else by part of its name. ``asks``: one of these is to
    be asked next. ``never_eligible``: a person would act on a wrong "eligible" to their harm.

    ``facts``: what a careful reader takes from the applicant's words; ``may``: what may be taken
    besides; ``not_facts``: words of the user that say nothing about the applicant.

    ``lies``: pieces of what was proposed that may not be shown; ``truths``: pieces that a clause
    bears out and that are to be shown.
    """

    kinds: tuple[AnswerKind, ...] = ()
    gold: tuple[tuple[ClauseReference, ...], ...] = ()
    must: tuple[str, ...] = ()
    must_own: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    scheme: str | None = None
    target: str | None = None
    status: tuple[VerdictStatus, ...] = ()
    groups: dict[Group, Status] = {}
    paths: dict[str, Status] = {}
    missing: tuple[Group, ...] = ()
    asks: tuple[FactKey, ...] = ()
    never_eligible: bool = False
    facts: Facts | None = None
    may: Facts = Facts()
    not_facts: tuple[str, ...] = ()
    lies: tuple[str, ...] = ()
    truths: tuple[str, ...] = ()

    @property
    def must_decline(self) -> bool:
        """Whether the documents hold no answer, so that giving one is wrong."""
        return AnswerKind.ABSTAIN in self.kinds and AnswerKind.ANSWER not in self.kinds

    def declined_by(self, kind: AnswerKind) -> bool:
        """Whether an answer of this kind declines what is to be answered."""
        return kind is AnswerKind.ABSTAIN and kind not in self.kinds

    def asked_back_by(self, kind: AnswerKind) -> bool:
        """Whether an answer of this kind rightly asks back, so that it need not decide yet."""
        return kind is AnswerKind.CLARIFY and kind in self.kinds

    def faults(self) -> tuple[str, ...]:
        """In what it contradicts itself, a sentence each."""
        due = AnswerKind.VERDICT in self.kinds
        judged = bool(self.groups or self.paths or self.missing or self.asks)
        found = (
            (any(not each for each in self.gold), "an alternative of gold is empty"),
            (
                bool(self.must) and not self.gold,
                "must needs gold; words that stand in no clause go to must_own",
            ),
            (bool(self.status) and not due, "status needs the kind verdict"),
            (judged and not self.status, "groups, paths, missing and asks need a status"),
            (
                self.never_eligible and VerdictStatus.ELIGIBLE in self.status,
                "never_eligible contradicts the status eligible",
            ),
        )
        return tuple(fault for holds, fault in found if holds)
