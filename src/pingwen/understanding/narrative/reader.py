"""A conversation in plain Chinese, read into facts: never surer than its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pingwen.domain.facts import EmploymentKind, FactKey, Facts
from pingwen.domain.question import Message
from pingwen.understanding.narrative.asked import Asked, asked_by, unclear_unasked
from pingwen.understanding.narrative.clause_reading import read_clause
from pingwen.understanding.narrative.clauses import ASKS_ELIGIBILITY, Clause, split
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.mood import (
    CORRECTS,
    PERSONAL,
    SELF_WORK,
    Mood,
    all_told,
    moods,
    only_stated,
)
from pingwen.understanding.narrative.people import is_body
from pingwen.understanding.narrative.profession import profession_of
from pingwen.understanding.narrative.speaker import SELF, subjects
from pingwen.understanding.narrative.text import read_text

__all__ = ["NarrativeReader"]

_TITLE_ASKED = (FactKey.TITLE, FactKey.TITLE_DATE, FactKey.TITLE_SERIES)
_ASKED_FOR = re.compile(
    f"{ASKS_ELIGIBILITY.pattern}|(?:帮|替|给|代|为)[^,]{{1,8}}(?:问|咨询|打听|看看)"
)
_FOR_SOMEBODY = re.compile("[帮替代](?!我|忙|人)[^,]{1,8}(?:问|咨询|打听|看看|查)")
_SOME_DAY = re.compile("将来|以后(?=想|要|能|可以)|未来|长大")
_MOST_TOLD = 60
_Turn = tuple[list[Clause], Asked | None]


class NarrativeReader:
    """Reads what applicants say of themselves. Stateless."""

    def read(self, messages: Sequence[Message], as_of: date) -> Facts:
        """The facts of the conversation, with the words they were read from.

        Only the user's messages are read. Facts of somebody else count only where the whole
        conversation speaks of that one person. Of two statements on one fact the later counts.
        """
        return self.read_whose(messages, as_of)[0]

    def read_whose(self, messages: Sequence[Message], as_of: date) -> tuple[Facts, str]:
        """The facts, and the user's words for the one whose they are; SELF: the user's own."""
        turns = _turns(messages)
        facts = _read(turns, as_of, of=SELF)
        if facts.stated():
            return facts, SELF
        other = _only_other(turns)
        return (facts, SELF) if other is None else (_read(turns, as_of, of=other), other)


def _turns(messages: Sequence[Message]) -> list[_Turn]:
    turns: list[_Turn] = []
    asked: Asked | None = None
    for index, message in enumerate(messages):
        if message.role == "assistant":
            asked = asked_by(message.content)
        else:
            turns.append((split(read_text(index, message.content)), asked))
            asked = None
    return turns


def _read(turns: Sequence[_Turn], as_of: date, *, of: str) -> Facts:
    """The facts of the one who asks (SELF), or of the person ``of``."""
    said = [clause.text for clauses, _ in turns for clause in clauses]
    conversation = Conversation.begun(as_of, profession_of(said))
    started = False
    for number, ((clauses, asked), whose) in enumerate(
        zip(turns, _subjects(turns), strict=True), start=1
    ):
        found = moods(clauses)
        if not (asked or started or _personal(clauses, found) or _informs(clauses, found, as_of)):
            continue
        conversation.begin_turn(asked, lists=_lists(asked, found))
        for clause, mood, subject in zip(clauses, found, whose, strict=True):
            if subject == of:
                read_clause(clause, mood, conversation)
        if number < len(turns):
            started = started or bool(conversation.facts().stated())
    return conversation.facts()


def _subjects(turns: Sequence[_Turn]) -> list[list[str]]:
    """Whom each clause speaks of; a message goes on about whose chances were asked after."""
    found: list[list[str]] = []
    before = SELF
    for clauses, _ in turns:
        whose = subjects(clauses, before=before)
        asked_after = [
            subject for clause, subject in zip(clauses, whose, strict=True) if _asks_after(clause)
        ]
        before = asked_after[-1] if asked_after else before
        found.append(whose)
    return found


def _asks_after(clause: Clause) -> bool:
    """Whether the clause asks after the chances of whom it speaks of; those far ahead are none."""
    ahead = clause.text_before()[-6:] + clause.text
    return bool(_ASKED_FOR.search(clause.text)) and not _SOME_DAY.search(ahead)


def _lists(asked: Asked | None, found: Sequence[Mood]) -> bool:
    return found.count(Mood.STATED) > 1 or (asked is not None and asked.key in _TITLE_ASKED)


def _personal(clauses: Sequence[Clause], found: Sequence[Mood]) -> bool:
    """Whether the message speaks of anybody's circumstances at all, or asks after a chance."""
    return all_told(clauses, found) or any(
        unclear_unasked(clause.text) is not None
        or ASKS_ELIGIBILITY.match(clause.text)
        or (
            mood is Mood.STATED
            and any(cue.search(clause.text) for cue in (PERSONAL, CORRECTS, SELF_WORK))
        )
        for clause, mood in zip(clauses, found, strict=True)
    )


def _informs(clauses: Sequence[Clause], found: Sequence[Mood], as_of: date) -> bool:
    """Whether a message that asks nothing tells particulars, such as nobody gives of a rule."""
    if len(clauses) > _MOST_TOLD or not only_stated(clauses, found):
        return False
    conversation = Conversation.begun(as_of, profession_of([clause.text for clause in clauses]))
    conversation.begin_turn(None, lists=False)
    for clause, mood in zip(clauses, found, strict=True):
        read_clause(clause, mood, conversation)
    facts = conversation.facts()
    return bool(
        facts.awards
        or facts.conduct
        or facts.absences
        or facts.unclear
        or any(title.obtained for title in facts.titles)
        or any(degree.graduated or not degree.completed for degree in facts.education)
        or any(work.start or work.end or work.months or work.since for work in facts.work)
        or facts.achievements
        or facts.performance
        or (facts.employment and facts.employment.kind is not EmploymentKind.COMPANY)
        or (len(clauses) > 1 and facts.region and facts.employment)
        or (facts.work and (facts.employment or facts.region))
        or any(drafted.rank for drafted in facts.standards)
    )


def _only_other(turns: Sequence[_Turn]) -> str | None:
    """The one other person whose chances are asked after."""
    people: set[str] = set()
    asked_after = False
    for (clauses, _), whose in zip(turns, _subjects(turns), strict=True):
        for clause, subject in zip(clauses, whose, strict=True):
            asked_after = asked_after or bool(_FOR_SOMEBODY.search(clause.text))
            if subject != SELF and not is_body(subject):
                people.add(subject)
                asked_after = asked_after or _asks_after(clause)
    return people.pop() if len(people) == 1 and asked_after else None
