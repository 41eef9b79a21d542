"""How long the gate takes for a draft of usual length."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from datetime import date

from pingwen.domain.answer import AnswerKind, Draft, Quotation, Segment
from pingwen.domain.brief import Brief
from pingwen.domain.clause import Corpus
from pingwen.domain.facts import Facts
from pingwen.domain.question import Intent, IntentKind, Message, Question, Understanding
from pingwen.gate.verdict_gate import VerdictGate

__all__ = ["CHARACTERS", "gate_draft", "gate_times_ms"]

CHARACTERS = 1500


def gate_draft(corpus: Corpus, characters: int = CHARACTERS) -> Draft:
    """At least so many characters: clauses, every second of them with a word put before it, so that
    all of what the gate looks at is looked at."""
    return Draft(kind=AnswerKind.ANSWER, segments=tuple(_segments(corpus, characters)), by="bench")


def gate_times_ms(gate: VerdictGate, draft: Draft, rounds: int = 200) -> tuple[float, float]:
    """The median and the 99th percentile of ``rounds`` checks of the draft, in milliseconds."""
    intent = Intent(kind=IntentKind.QUESTION, text="流程", search_text="流程")
    brief = Brief(
        question=Question(
            messages=(Message(role="user", content=intent.text),), as_of=date(2026, 11, 21)
        ),
        understanding=Understanding(intent=intent, facts=Facts()),
        hits=(),
    )
    taken: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        gate.check(draft, brief)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[-1]


def _segments(corpus: Corpus, characters: int) -> Iterator[Segment]:
    length = 0
    for number, clause in enumerate(corpus.clauses()):
        if length >= characters:
            return
        words = f"即{clause.text}" if number % 2 else clause.text
        length += len(words)
        yield Segment(text=words, quotations=(Quotation(clause=clause.id, quote=clause.text),))
