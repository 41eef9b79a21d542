"""How fast a batch is answered and how much memory it takes: ``pingwen eval bench``."""

from __future__ import annotations

import itertools
import json
import resource
import statistics
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pingwen.batch import Ask, answer_line
from pingwen.domain.asking import read_question
from pingwen.domain.model import Model
from pingwen.domain.question import Message
from pingwen.errors import CaseInvalid
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.determinations import measure_determinations
from pingwen.evaluation.gate_bench import CHARACTERS, gate_draft, gate_times_ms
from pingwen.evaluation.loading import read_cases
from pingwen.gate.verdict_gate import VerdictGate
from pingwen.settings import Settings

__all__ = ["Measurement", "bench", "bench_lines", "measure"]

QUESTIONS = 200
MOST_MEDIAN_MS = 100.0
MOST_MEMORY_BYTES = 1_200_000_000

_TRAFFIC = (Suite.QUESTIONS, Suite.VERDICTS)
"""What people send; the other suites are made to catch a fault. The cases put aside are sent too,
since nobody sees what becomes of them."""

_APPLICANTS = 20
_AS_OF = date(2026, 11, 21)
_OPENINGS = ("", "请问，", "您好，想咨询一下：", "麻烦帮我看看，", "打扰了，")


class Measurement(Model):
    """What a run took. ``retrieval_p95_ms``: of the search alone, where there was one; ``errors``:
    lines that were refused or failed."""

    questions: int
    median_ms: float
    p95_ms: float
    slowest_ms: float
    peak_memory_bytes: int
    errors: int
    retrieval_p95_ms: float = 0.0

    @property
    def passed(self) -> bool:
        """Whether the run stays within what is promised."""
        return (
            self.errors == 0
            and self.median_ms <= MOST_MEDIAN_MS
            and self.peak_memory_bytes <= MOST_MEMORY_BYTES
        )


def bench_lines(cases: Path, count: int) -> list[bytes]:
    """``count`` batch lines from the questions and the applicants' words, as they are written, and
    then with other opening words.

    Raises CaseInvalid where the folder holds none of them or a line is no case.
    """
    conversations = [
        (*step.before, Message(role="user", content=step.say))
        for suite in _TRAFFIC
        for split in Split
        for _, case in read_cases(cases, suite, split)
        for step in case.steps()
    ]
    if not conversations:
        raise CaseInvalid(f"no questions in {cases.name}")
    varied = ((opening, talk) for opening in itertools.cycle(_OPENINGS) for talk in conversations)
    return [_line(n, *each) for n, each in enumerate(itertools.islice(varied, count))]


def measure(ask: Ask, lines: Sequence[bytes]) -> Measurement:
    """Answers every line as a batch does, one after the other, and times each."""
    taken: list[float] = []
    searched: list[float] = []
    errors = 0
    for line in lines:
        start = time.perf_counter()
        line_out = answer_line(ask, line, _AS_OF)
        taken.append((time.perf_counter() - start) * 1000)
        answer = json.loads(line_out)
        errors += "error" in answer
        search = answer.get("timings_ms", {}).get("retrieve", 0)
        searched += [search] if search else []
    return Measurement(
        questions=len(lines),
        median_ms=statistics.median(taken),
        p95_ms=_p95(taken),
        slowest_ms=max(taken),
        peak_memory_bytes=_peak_memory_bytes(),
        errors=errors,
        retrieval_p95_ms=_p95(searched),
    )


def _p95(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=20)[-1] if len(times) > 1 else max(times, default=0.0)


def bench(cases: Path, count: int = QUESTIONS) -> int:
    """Measure and print; 0 within the promises, 1 beyond. Raises CaseInvalid."""
    from pingwen.bootstrap import build_assistant

    lines = bench_lines(cases, count)
    assistant = build_assistant(Settings())
    found = measure(assistant.ask, lines)
    print(
        f"{found.questions} questions: median {found.median_ms:.1f} ms, p95 {found.p95_ms:.1f} ms, "
        f"slowest {found.slowest_ms:.1f} ms (median at most {MOST_MEDIAN_MS:.0f} ms); "
        f"peak memory {found.peak_memory_bytes / 1e9:.2f} GB "
        f"(at most {MOST_MEMORY_BYTES / 1e9:.1f} GB); errors {found.errors}"
    )
    print(f"the search alone: p95 {found.retrieval_p95_ms:.1f} ms")
    questions = [read_question(line, _AS_OF) for line in lines[:_APPLICANTS]]
    told = [assistant.handle(question).understanding.facts for question in questions]
    print(measure_determinations(assistant.rules, told).line())
    gate = VerdictGate(assistant.corpus, assistant.rules)
    half, slow = gate_times_ms(gate, gate_draft(assistant.corpus))
    print(f"the gate, a draft of {CHARACTERS} characters: p50 {half:.2f} ms, p99 {slow:.2f} ms")
    print("bench: passed" if found.passed else "bench: FAILED")
    return 0 if found.passed else 1


def _line(number: int, opening: str, conversation: Sequence[Message]) -> bytes:
    *before, last = (message.model_dump() for message in conversation)
    messages = [*before, {**last, "content": f"{opening}{last['content']}"}]
    return json.dumps({"id": f"bench-{number}", "messages": messages}, ensure_ascii=False).encode()


def _peak_memory_bytes() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
