"""A fact that a model proposes stands on the applicant's own words, or it is refused."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.domain.answer import ProposedFact
from pingwen.domain.facts import Evidence
from pingwen.domain.question import Question
from pingwen.proposing.chat_model.reply import SaidFact

__all__ = ["evidenced"]


def evidenced(facts: Sequence[SaidFact], question: Question) -> tuple[ProposedFact, ...]:
    """The facts whose words stand, character by character, in a turn of the user's.

    The latest turn is looked at first. Nothing is matched loosely, and words of white space are
    none.
    """
    found = ((fact, _evidence(fact.words.strip(), question)) for fact in facts)
    checked = (
        ProposedFact(about=fact.about, evidence=evidence, means=fact.means.strip())
        for fact, evidence in found
        if evidence
    )
    return tuple(dict.fromkeys(checked))


def _evidence(words: str, question: Question) -> Evidence | None:
    for turn in reversed(range(len(question.messages))):
        message = question.messages[turn]
        if words and message.role == "user" and words in message.content:
            return Evidence(turn=turn, text=words)
    return None
