"""What was told would be read wrongly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from pingwen.domain.facts import Evidence, Facts
from pingwen.domain.question import Message
from pingwen.domain.time import DateRange
from pingwen.evaluation.cases import Suite
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.mood import Mood
from pingwen.understanding.narrative.speaker import SELF
from pingwen.understanding.narrative.text import Text
from tests.selftest.fault import Fault
from tests.selftest.planting import replaced

__all__ = ["FACTS"]

_FACTS = (Suite.FACTS,)
_READ = ("facts.precision", "facts.recall")


def _all_stated(_: object) -> Callable[[Sequence[object]], list[Mood]]:
    return lambda clauses: [Mood.STATED] * len(clauses)


def _all_of_oneself(_: object) -> Callable[..., list[str]]:
    return lambda _, clauses: [SELF] * len(clauses)


def _nothing(_: object) -> Callable[..., Any]:
    return lambda *_, **__: ()


def _always(_: object) -> Callable[..., bool]:
    return lambda *_, **__: True


def _first_word_counts(
    read_whose: Callable[..., tuple[Facts, str]],
) -> Callable[..., tuple[Facts, str]]:
    """Of each kind of fact what was told first stays, whatever the last message says of it."""

    def first_word_counts(self: Any, messages: Sequence[Message], as_of: date) -> tuple[Facts, str]:
        said, whose = read_whose(self, messages, as_of)
        before = [at for at, message in enumerate(messages[:-1]) if message.role == "user"]
        if not before:
            return said, whose
        earlier, _ = first_word_counts(self, messages[: before[-1] + 1], as_of)
        told = {kind: getattr(earlier, kind) for kind in Facts.model_fields}
        return said.model_copy(update={kind: value for kind, value in told.items() if value}), whose

    return first_word_counts


def _whole_years(find: Callable[..., list[DateMention]]) -> Callable[..., list[DateMention]]:
    def whole_years(*args: Any, **named: Any) -> list[DateMention]:
        return [replace(found, when=_year(found.when)) for found in find(*args, **named)]

    return whole_years


def _year(when: DateRange | None) -> DateRange | None:
    if when is None:
        return None
    return DateRange(earliest=date(when.earliest.year, 1, 1), latest=date(when.latest.year, 12, 31))


def _as_read(_: object) -> Callable[[Text, int, int], Evidence]:
    return lambda text, start, end: Evidence(turn=text.turn, text=text.plain[start:end])


FACTS = (
    Fault(
        "suppositions-are-facts",
        "what is asked, supposed or quoted (如果我是博士) is taken for told",
        lambda: replaced("pingwen.understanding.narrative.mood:moods", _all_stated),
        _FACTS,
        ("facts.of_others", "facts.precision"),
    ),
    Fault(
        "others-are-oneself",
        "what is told of a colleague or a husband is taken for the applicant's own",
        lambda: replaced("pingwen.understanding.narrative.speaker:Told.subjects", _all_of_oneself),
        _FACTS,
        ("facts.of_others", "facts.precision"),
    ),
    Fault(
        "denials-not-read",
        "没有论文 and its like say nothing",
        lambda: replaced("pingwen.understanding.narrative.absences:read_absences", _nothing),
        _FACTS,
        _READ,
    ),
    Fault(
        "months-lost",
        "of 2019年6月 only the year is read",
        lambda: replaced("pingwen.understanding.narrative.dates:find_dates", _whole_years),
        _FACTS,
        _READ,
    ),
    Fault(
        "evidence-reworded",
        "a fact is shown with words as they were read and not as they were written",
        lambda: replaced("pingwen.understanding.narrative.text:Text.evidence", _as_read),
        _FACTS,
        ("facts.evidenced",),
    ),
    Fault(
        "reservations-off",
        "doubts (好像是、记不清了) keep nothing from being counted",
        lambda: replaced("pingwen.understanding.reservations:read_reservations", _nothing),
        (Suite.VERDICTS,),
        ("verdicts.false_eligible", "verdicts.status"),
    ),
    Fault(
        "unknown-words-pass",
        "a word that nobody knows (2篇论文的勘误) keeps no fact from being counted",
        lambda: replaced("pingwen.understanding.words_beside:told_in_unknown_words", _nothing),
        (Suite.DOUBTS,),
        ("doubts.false_eligible",),
    ),
    Fault(
        "all-is-doubtful",
        "every clause is put before the applicant, whatever it says",
        lambda: replaced("pingwen.understanding.doubtful:_exceeds", _always),
        (Suite.DOUBTS,),
        ("doubts.eligible",),
    ),
    Fault(
        "corrections-ignored",
        "打错了，不是2024年 changes nothing of what was told before",
        lambda: replaced(
            "pingwen.understanding.narrative.reader:NarrativeReader.read_whose", _first_word_counts
        ),
        (Suite.CONVERSATIONS,),
        ("conversations.status", "conversations.groups", "conversations.facts_recall"),
    ),
)
"""Faults of the room ``understanding`` in reading what was told."""
