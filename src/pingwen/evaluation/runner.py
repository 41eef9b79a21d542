"""A run: every case asked, scored, reported, and held against the thresholds.

``main`` is what ``pingwen eval`` calls.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm  # type: ignore[import-untyped]  # it ships no types

from pingwen.batch import Ask
from pingwen.domain.clause import Corpus
from pingwen.domain.model import Model
from pingwen.errors import EvaluationError, PingwenError
from pingwen.evaluation.cases import Case, Split, Suite
from pingwen.evaluation.loading import load_cases
from pingwen.evaluation.report import console_table, markdown_report, write_report
from pingwen.evaluation.results import (
    CaseResult,
    answer_hash,
    case_hash,
    failure_scores,
    scores_of,
    write_results,
)
from pingwen.evaluation.summary import summarise
from pingwen.evaluation.thresholds import load_thresholds, missed

__all__ = ["Selection", "evaluate", "main", "run"]


class Selection(Model):
    """Which cases are run: of one suite, of one split, with these ids; by default all."""

    suite: Suite | None = None
    split: Split | None = None
    only: tuple[str, ...] = ()

    @property
    def narrow(self) -> bool:
        """Whether it may leave cases out."""
        return bool(self.suite or self.split or self.only)

    def of(self, cases: Sequence[Case]) -> tuple[Case, ...]:
        """The cases to run, in order. Raises EvaluationError for an id that no case has."""
        unknown = set(self.only) - {case.id for case in cases}
        if unknown:
            raise EvaluationError(f"no case has the id {', '.join(sorted(unknown))}")
        return tuple(
            case
            for case in cases
            if self.suite in (None, case.suite)
            and self.split in (None, case.split)
            and (not self.only or case.id in self.only)
        )


def run(
    ask: Ask, cases: Sequence[Case], corpus: Corpus, *, progress: bool = True
) -> tuple[CaseResult, ...]:
    """Every case asked once, in order, and scored.

    A case that raises gets ``error`` and the run goes on. Raises EvaluationError for no cases.
    """
    if not cases:
        raise EvaluationError("no cases to run")
    shown = tqdm(cases, desc="eval", unit="case", disable=not progress, file=sys.stderr)
    return tuple(_result(ask, case, corpus) for case in shown)


def evaluate(
    ask: Ask,
    corpus: Corpus,
    folder: Path,
    *,
    selection: Selection | None = None,
    progress: bool = True,
) -> int:
    """Runs the cases of ``folder``, prints the figures, writes ``reports/``; the exit code.

    0 where every case was answered and every bound is held, else 1. A run of a selection is held
    to the bounds that it can measure.
    Raises CaseInvalid, ThresholdsInvalid, and EvaluationError where no case is left.
    """
    thresholds = load_thresholds(folder / "thresholds.yaml")
    selection = selection or Selection()
    cases = selection.of(load_cases(folder / "cases", corpus))
    results = run(ask, cases, corpus, progress=progress)
    summary = summarise(results)
    misses = missed(thresholds, summary, partial=selection.narrow)
    pairs = tuple(zip(cases, results, strict=True))
    report = write_report(folder / "reports", markdown_report(summary, thresholds, misses, pairs))
    write_results(report.with_name("results.jsonl"), results)
    print(console_table(summary, thresholds))
    for line in (*misses, *(f"{case}: raised" for case in summary.failed)):
        print(line)
    print(f"{summary.cases} cases; the report is {report}")
    return 1 if misses or summary.failed else 0


def main(args: Sequence[str]) -> int:
    """``pingwen eval``: the exit code of ``evaluate``; 2 where the run cannot be made."""
    options = _parser().parse_args(args)
    try:
        # Models and index take seconds to open, so not before the arguments are read.
        from pingwen.bootstrap import build_assistant
        from pingwen.settings import Settings

        assistant = build_assistant(Settings())
        return evaluate(
            assistant.ask,
            assistant.corpus,
            options.folder,
            selection=Selection(suite=options.suite, split=options.split, only=tuple(options.only)),
        )
    except PingwenError as error:
        print(f"{error.code}: {error.detail}", file=sys.stderr)
        return 2


def _result(ask: Ask, case: Case, corpus: Corpus) -> CaseResult:
    answer, error = None, None
    start = time.perf_counter()
    try:
        answer = ask(case.ask())
    except Exception as raised:  # noqa: BLE001 - whatever it is, the case has failed
        error = f"{type(raised).__name__}: {raised}"
    return CaseResult(
        case=case.id,
        suite=case.suite,
        split=case.split,
        case_hash=case_hash(case),
        corpus_version=corpus.version,
        answer_hash=answer_hash(answer) if answer else None,
        answer=answer,
        error=error,
        seconds=time.perf_counter() - start,
        scores=scores_of(case, answer, corpus) if answer else failure_scores(case),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pingwen eval", description="运行评测用例并核对门槛。")
    parser.add_argument("--suite", type=Suite, choices=list(Suite), help="只运行一类用例")
    parser.add_argument("--split", type=Split, choices=list(Split), help="只运行一个分组")
    parser.add_argument("--only", nargs="+", default=(), metavar="ID", help="只运行这几个用例")
    parser.add_argument(
        "--folder", type=Path, default=Path("evals"), help="用例、门槛和报告所在的目录"
    )
    return parser
