"""``make bench``, its last line: how long it takes to read an applicant's story of 500 characters.

The stories are put together from what people told in the development cases, each used once. Times
are processor time of one core. A story's is the least of a few rounds over all of them: other work
on the machine can only lengthen it, and what is remembered of one story is forgotten by the next
round.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pingwen.domain.question import Message
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.loading import read_cases
from pingwen.understanding.narrative import NarrativeReader

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
    reader = NarrativeReader()
    told = [(Message(role="user", content=story),) for story in stories()]
    rounds = [[_taken(reader, messages) for messages in told] for _ in range(_ROUNDS)]
    least = [min(taken) for taken in zip(*rounds, strict=True)]
    p95 = statistics.quantiles(least, n=20)[-1]
    print(
        f"stories of {_SHORTEST} to {_LONGEST} characters: {len(least)}, "
        f"median {statistics.median(least):.1f} ms, p95 {p95:.1f} ms, slowest {max(least):.1f} ms"
    )


def _taken(reader: NarrativeReader, messages: tuple[Message, ...]) -> float:
    begun = time.process_time_ns()
    reader.read(messages, _AS_OF)
    return (time.process_time_ns() - begun) / 1e6


if __name__ == "__main__":
    main()
