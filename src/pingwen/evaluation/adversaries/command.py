"""``pingwen eval adversarial``: how many lies were told, what stopped them, which were shown."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from pingwen.corpus.loader import load_corpus
from pingwen.evaluation.adversaries.attack import Tally, attack
from pingwen.evaluation.adversaries.liars import LIARS
from pingwen.evaluation.cases import Suite
from pingwen.evaluation.loading import load_cases
from pingwen.evaluation.options import EvalOptions
from pingwen.evaluation.pool import processors
from pingwen.evaluation.runner import Selection
from pingwen.settings import Settings

__all__ = ["attack_gate"]

_SUITES = (Suite.VERDICTS, Suite.QUESTIONS, Suite.INJECTIONS)


def attack_gate(options: EvalOptions, commit: str = "unknown") -> int:
    """Prints the table and returns the exit code: 1 where a lie was shown. Where a folder for
    reports is named, the table is written there too, with the ``commit`` that it is of.

    Verdicts, questions and injections are attacked, of both splits unless one is chosen. Raises
    EvaluationError and whatever opening the product raises.
    """
    corpus = load_corpus(Settings().corpus_dir)
    chosen = Selection(suites=options.suites or _SUITES, split=options.split, only=options.only)
    cases = chosen.of(load_cases(options.folder / "cases", corpus))
    begun = time.perf_counter()
    tally = Tally()
    for part in attack(cases, options.count, options.workers or processors()):
        tally.add(part)
    seconds = time.perf_counter() - begun
    print(told(tally))
    for fault in tally.faults:
        print(f"FAILED: {fault}")
    if options.reports is not None:
        options.reports.mkdir(parents=True, exist_ok=True)
        written = _report(tally, len(cases), seconds, commit)
        (options.reports / "adversarial.md").write_text(written, encoding="utf-8")
    return 1 if tally.shown else 0


def told(tally: Tally) -> str:
    """The tally as text: each liar with its figures, then each check with what it stopped."""
    wide = max(map(len, LIARS))
    lines = [f"{'liar':{wide}}  {'drafts':>7}  {'shown':>5}"]
    lines += [f"{name:{wide}}  {tally.tried[name]:7}  {tally.shown[name]:5}" for name in LIARS]
    lines.append(f"{'all':{wide}}  {tally.tried.total():7}  {tally.shown.total():5}")
    lines.append(
        f"\ndrafts that showed a wrong verdict: {tally.wrong['verdict']}, "
        f"an unsupported claim: {tally.wrong['claim']}"
    )
    lines.append("\nsegments stopped, by check")
    lines += [f"{number:9}  {reason}" for reason, number in tally.stopped.most_common()]
    return "\n".join(lines)


def _report(tally: Tally, cases: int, seconds: float, commit: str) -> str:
    rate = tally.tried.total() / seconds
    return (
        "# Lying drafts\n\n"
        f"`pingwen eval adversarial`, commit {commit}, {datetime.now(UTC):%Y-%m-%d}: "
        f"{tally.tried.total():,} drafts over {cases:,} cases in {seconds / 60:.0f} minutes "
        f"({rate:.0f} a second).\n\n```\n{told(tally)}\n```\n"
    )
