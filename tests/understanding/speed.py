"""``make bench``, its last lines: how long it takes to read an applicant's story of 500 characters,
with its reservations and what it asks, and its facts alone.

The stories are put together from what people told in the development cases, each used once. Times
are processor time of one core. A story's is the least of a few rounds over all of them: other work
on the machine can only lengthen it, and what is remembered of one story is forgotten by the next
round.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from pingwen.domain.question import Message, Question
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.loading import read_cases
from pingwen.understanding.narrative import NarrativeReader
from pingwen.understanding.reader import Reader
from tests.rules.support import the_rules

__all__ = ["main", "stories"]

_CASES = Path(__file__).resolve().parents[2] / "evals" / "cases"
_AS_OF = date(2026, 11, 21)
_SHORTEST, _LONGEST = 450, 550
_ROUNDS = 5


def stories() -> Iterator[str]:
    """Texts of 450 to 550 characters: neighbouring narratives, one after the other."""
    told = ""
    for _, case in read_cases(_CASES, Suite.FACTS, Split.DEV):
        if case.question is None:
            continue
        joined = f"{told}。{case.question}" if told else case.question
        told = joined if len(joined) <= _LONGEST else case.question
        if _SHORTEST <= len(told) <= _LONGEST:
            yield told
            told = ""


def main() -> None:
    """Print what a story takes."""
    told = [
        Question(messages=(Message(role="user", content=story),), as_of=_AS_OF)
        for story in stories()
    ]
    print(f"stories of {_SHORTEST} to {_LONGEST} characters: {len(told)}")
    whole, facts = Reader(the_rules().cards), NarrativeReader()
    print(_line("read", whole.read, told))
    print(_line("their facts alone", lambda asked: facts.read(asked.messages, _AS_OF), told))


def _line(what: str, read: Callable[[Question], object], told: Sequence[Question]) -> str:
    rounds = [[_taken(read, question) for question in told] for _ in range(_ROUNDS)]
    least = [min(taken) for taken in zip(*rounds, strict=True)]
    p95 = statistics.quantiles(least, n=20)[-1]
    return (
        f"{what}: median {statistics.median(least):.1f} ms, p95 {p95:.1f} ms, "
        f"slowest {max(least):.1f} ms"
    )


def _taken(read: Callable[[Question], object], question: Question) -> float:
    begun = time.process_time_ns()
    read(question)
    return (time.process_time_ns() - begun) / 1e6


if __name__ == "__main__":
    main()
