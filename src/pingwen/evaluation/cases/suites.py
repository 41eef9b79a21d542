"""The cases of each suite."""

from __future__ import annotations

from types import MappingProxyType
from typing import ClassVar

from pydantic import Field, ValidationInfo, field_validator

from pingwen.domain.answer import AnswerKind, Draft
from pingwen.evaluation.cases.case import Case, Step, Suite
from pingwen.evaluation.cases.expectation import Expectation

__all__ = [
    "SCRIPTED",
    "SUITES",
    "AdversarialCase",
    "ConversationCase",
    "DoubtCase",
    "EnglishCase",
    "FactsCase",
    "InjectionCase",
    "QuestionCase",
    "Turn",
    "VerdictCase",
]

SCRIPTED = "scripted"
"""Who drafted what an adversarial case holds."""

_ANSWER = frozenset({"kinds", "gold", "must", "must_own", "must_not"})
_VERDICT = frozenset({"scheme", "target", "status", "groups", "paths", "missing", "asks"})
_READING = frozenset({"facts", "may", "not_facts"})
_SHOWN = frozenset({"kinds", "must_own", "must_not", "scheme", "target", "status"})


class QuestionCase(Case):
    """A question that a clause answers, or that none does."""

    suite: ClassVar = Suite.QUESTIONS
    takes: ClassVar = _ANSWER

    def own_faults(self) -> tuple[str, ...]:
        """Also: what must be answered needs its clause, what may be declined has none."""
        answered = AnswerKind.ANSWER in self.kinds and AnswerKind.ABSTAIN not in self.kinds
        found = (
            (answered and not self.gold, "an answerable question needs gold"),
            (bool(self.gold) and not answered, "a question that may be declined has no gold"),
        )
        return (*super().own_faults(), *(fault for holds, fault in found if holds))


class EnglishCase(QuestionCase):
    """The same, asked in English of documents in Chinese."""

    suite: ClassVar = Suite.ENGLISH


class VerdictCase(Case):
    """An applicant's situation and what follows from it.

    ``facts`` tell a wrong reading from a wrong rule: the rules are asked with them too.
    """

    suite: ClassVar = Suite.VERDICTS
    takes: ClassVar = (
        frozenset({"kinds", "must_own", "must_not", "never_eligible"}) | _VERDICT | _READING
    )

    def own_faults(self) -> tuple[str, ...]:
        """Also: a verdict that is due has its status."""
        due = AnswerKind.VERDICT in self.kinds
        found = (
            (due and not self.status, "a verdict needs its status"),
            (due and not (self.scheme and self.target), "a verdict needs scheme and target"),
        )
        return (*super().own_faults(), *(fault for holds, fault in found if holds))


class FactsCase(Case):
    """What somebody tells about themselves, and the facts in it."""

    suite: ClassVar = Suite.FACTS
    takes: ClassVar = _READING

    def own_faults(self) -> tuple[str, ...]:
        """Also: a reading has its facts, be they none."""
        absent = self.facts is None
        return (*super().own_faults(), *(("facts are missing",) if absent else ()))


class Turn(Expectation):
    """What the user says next, and what is right then."""

    say: str = Field(min_length=1)


class ConversationCase(Case):
    """Several turns, each answered before the next is said."""

    suite: ClassVar = Suite.CONVERSATIONS
    takes: ClassVar = frozenset()

    turns: tuple[Turn, ...] = Field(min_length=2)

    def own_faults(self) -> tuple[str, ...]:
        """The turns are the conversation; each hangs together by itself."""
        found = [
            f"turn {number}: {fault}"
            for number, turn in enumerate(self.turns, start=1)
            for fault in (*turn.faults(), *(() if turn.kinds else ("kinds may not be empty",)))
        ]
        if self.question is not None or self.messages:
            found.insert(0, "turns stand in the place of question and messages")
        return tuple(found)

    def steps(self) -> tuple[Step, ...]:
        """The turns; what was answered before each is not the case's but the assistant's."""
        return tuple(Step(say=turn.say, expected=turn) for turn in self.turns)


class InjectionCase(Case):
    """An attempt to bend the answer by what is typed or pasted."""

    suite: ClassVar = Suite.INJECTIONS
    takes: ClassVar = _SHOWN


class AdversarialCase(Case):
    """A proposer that lies. ``draft``: what it proposes, whatever is asked."""

    suite: ClassVar = Suite.ADVERSARIAL
    takes: ClassVar = _SHOWN | {"lies", "truths"}

    draft: Draft

    @field_validator("draft", mode="before")
    @classmethod
    def _signed(cls, value: object, _: ValidationInfo) -> object:
        return {**value, "by": SCRIPTED} if isinstance(value, dict) else value

    def own_faults(self) -> tuple[str, ...]:
        """Also: what the draft is said to say stands in it."""
        found = list(super().own_faults())
        drafted = self.draft.model_dump_json()
        said = "\n".join(
            [each.words() for each in self.draft.segments]
            + [q.quote for each in self.draft.segments for q in each.sources()]
            + [q.quote for q in self.draft.nearby]
        )
        found += [
            f"{words!r} does not stand in the draft"
            for words in (*self.lies, *self.truths)
            if words not in said and words not in drafted
        ]
        return tuple(found)


class DoubtCase(Case):
    """A story that qualifies but for its ``twist``, or with one that changes nothing.

    ``twist``: words of the user at which an attentive official would stop, unless the story is
    rightly called eligible.
    """

    suite: ClassVar = Suite.DOUBTS
    takes: ClassVar = frozenset({"kinds", "scheme", "target", "status"})

    twist: str = Field(min_length=1)

    def own_faults(self) -> tuple[str, ...]:
        """Also: the twist stands in what is said, and what follows from it is known."""
        found = (
            (not any(self.twist in said for said in self.said()), "the twist is not said"),
            (not self.status, "a doubt needs its status"),
        )
        return (*super().own_faults(), *(fault for holds, fault in found if holds))


SUITES: MappingProxyType[Suite, type[Case]] = MappingProxyType(
    {
        case.suite: case
        for case in (
            QuestionCase,
            VerdictCase,
            FactsCase,
            ConversationCase,
            InjectionCase,
            AdversarialCase,
            DoubtCase,
            EnglishCase,
        )
    }
)
"""The shape of each suite's cases."""
