"""``pingwen eval``: a run from end to end, its reports, and whether it may be merged.

Exit codes: 0 every bound is held and nothing is worse than the accepted run; 1 something is, or a
case raised. What keeps a run from being made (a case that is wrong, another run under way, no
case left) is raised as an EvaluationError.
"""

from __future__ import annotations

import platform
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pingwen.corpus.loader import load_corpus
from pingwen.evaluation.baseline import Comparison, compare_runs, load_baseline
from pingwen.evaluation.baselines import baselines
from pingwen.evaluation.candidates import PROPOSERS, Candidate, product
from pingwen.evaluation.cases import Case
from pingwen.evaluation.loading import load_cases
from pingwen.evaluation.options import EvalOptions, Task
from pingwen.evaluation.pool import processors
from pingwen.evaluation.ratchet import accept
from pingwen.evaluation.report.console import case_text, comparison_table, console_table
from pingwen.evaluation.report.history import append_history, read_history
from pingwen.evaluation.report.markdown import markdown_report
from pingwen.evaluation.report.page import html_report
from pingwen.evaluation.report.verdict import reasons
from pingwen.evaluation.results import CaseResult, write_results
from pingwen.evaluation.run import Run
from pingwen.evaluation.runner import Answering, Selection, answered, scored
from pingwen.evaluation.scores import Reference
from pingwen.evaluation.summary import Summary, summarise
from pingwen.evaluation.systems import fingerprint
from pingwen.evaluation.thresholds import load_thresholds, missed, owed
from pingwen.rules.base import RuleBase
from pingwen.settings import Settings

__all__ = ["evaluate", "run_cases"]


def evaluate(options: EvalOptions) -> int:
    """Does what the options ask and returns the exit code. Raises PingwenError."""
    return _TASKS[options.task](options)


def run_cases(options: EvalOptions) -> Run:
    """The cases of the options, answered, scored, and held against bounds and baseline.

    Cases and bounds are read first, so that nothing is asked where they are wrong. Raises
    EvaluationError and whatever opening the product raises.
    """
    settings = Settings()
    corpus = load_corpus(settings.corpus_dir)
    reference = Reference(corpus=corpus, rules=RuleBase.load(settings.rules_dir, corpus))
    thresholds = load_thresholds(options.folder / "thresholds.yaml")
    selection = Selection(suites=options.suites, split=options.split, only=options.only)
    cases = selection.of(load_cases(options.folder / "cases", corpus))
    accepted = options.compare or _accepted(options.folder)
    baseline = load_baseline(accepted, options.folder) if accepted else None
    how = Answering(
        folder=options.report_folder,
        version=fingerprint(settings),
        workers=options.workers or processors(),
        afresh=options.afresh,
    )
    found = scored(cases, answered(cases, product(options.proposer), how), reference)
    results = [each.result for each in found]
    summary = summarise(results)
    comparison: Comparison | None = None
    if baseline is not None:
        comparison = compare_runs(baseline, results, whole=not selection.narrow)
    return Run(
        scored=found,
        summary=summary,
        thresholds=thresholds,
        misses=missed(thresholds, summary, partial=selection.narrow),
        owed=owed(thresholds, summary),
        comparison=comparison,
        rivals=_rivals(options, cases, reference, how),
        configuration=_configuration(options, settings, corpus.version, how.version),
    )


def _run(options: EvalOptions) -> int:
    run = run_cases(options)
    report = _write(options, run)
    print(console_table(run))
    if run.rivals:
        print("\n" + comparison_table(run))
    for each in run.shown if options.only else ():
        print("\n" + case_text(each))
    for line in run.owed:
        print(f"owed: {line}")
    for line in reasons(run):
        print(f"FAILED: {line}")
    print(f"{run.summary.cases} cases; the report is {report} and page.html beside it")
    return 1 if run.failed else 0


def _ratchet(options: EvalOptions) -> int:
    whole = options.model_copy(
        update={"suites": (), "split": None, "only": (), "proposer": next(iter(PROPOSERS))}
    )
    run = run_cases(whole)
    accept(options.folder, run, options.why)
    append_history(
        options.folder / "history.jsonl",
        datetime.now(UTC).date(),
        run.configuration["commit"],
        {name: reading.value for name, reading in run.summary.all.items()},
        options.why or "",
    )
    _write(options, run)
    print(console_table(run))
    print("accepted: thresholds.yaml, baseline.json and history.jsonl are written")
    return 0


def _new(options: EvalOptions) -> int:
    from pingwen.bootstrap import build_assistant
    from pingwen.evaluation.feedback import read_feedback
    from pingwen.evaluation.writing import Writer

    marked = tuple(read_feedback(options.feedback)) if options.feedback else (None,)
    assistant = build_assistant(Settings())
    writer = Writer(
        corpus=assistant.corpus,
        find=lambda question: [hit.clause for hit in assistant.handle(question).hits],
        ask=input,
        tell=print,
        today=datetime.now(UTC).date(),
    )
    try:
        for feedback in marked:
            writer.write(options.folder / "cases", feedback)
    except EOFError:
        print("没有写完，未保存。", file=sys.stderr)
        return 1
    return 0


def _beir(options: EvalOptions) -> int:
    from pingwen.evaluation.beir import measure_beir

    assert options.beir is not None
    report = measure_beir(options.beir, Settings(), options.limit)
    print(report.table())
    return 0


def _model(options: EvalOptions) -> int:
    from pingwen.evaluation.behind_model import measure_model

    reports = options.folder.parent / "docs" / "reports"
    report = measure_model(options.folder, options.report_folder, reports, options.limit)
    print(f"the report is {report}")
    return 0


def _bench(options: EvalOptions) -> int:
    from pingwen.evaluation.bench import bench

    return bench(options.folder / "cases")


def _adversarial(options: EvalOptions) -> int:
    from pingwen.evaluation.adversaries.command import attack_gate

    return attack_gate(options, _commit(options.folder))


_TASKS: Mapping[Task, Callable[[EvalOptions], int]] = {
    Task.RUN: _run,
    Task.RATCHET: _ratchet,
    Task.NEW: _new,
    Task.ADVERSARIAL: _adversarial,
    Task.BEIR: _beir,
    Task.BENCH: _bench,
    Task.MODEL: _model,
}


def _rivals(
    options: EvalOptions, cases: Sequence[Case], reference: Reference, how: Answering
) -> dict[str, Summary]:
    """The figures of each baseline over the cases of its suites; a broken case counts as wrong."""
    if not options.baselines or options.only:
        return {}
    found: dict[str, Summary] = {}
    for rival in baselines(options.model_alone, options.model_url):
        own = [case for case in cases if case.suite in rival.suites]
        if own:
            found[rival.name] = summarise(_results(own, rival, reference, how))
    return found


def _results(
    cases: Sequence[Case], rival: Candidate, reference: Reference, how: Answering
) -> list[CaseResult]:
    outcomes = answered(cases, rival, how)
    return [each.result for each in scored(cases, outcomes, reference)]


def _accepted(folder: Path) -> str | None:
    path = folder / "baseline.json"
    return str(path) if path.is_file() else None


def _write(options: EvalOptions, run: Run) -> Path:
    folder = options.report_folder
    folder.mkdir(parents=True, exist_ok=True)
    write_results(folder / "results.jsonl", [each.result for each in run.scored])
    history = read_history(options.folder / "history.jsonl")
    (folder / "page.html").write_text(html_report(run, history), encoding="utf-8")
    report = folder / "report.md"
    report.write_text(markdown_report(run), encoding="utf-8")
    return report


def _configuration(
    options: EvalOptions, settings: Settings, corpus_version: str, version: str
) -> dict[str, str]:
    return {
        "commit": _commit(options.folder),
        "proposer": options.proposer,
        "embedding": settings.embedding,
        "corpus": corpus_version,
        "fingerprint": version,
        "python": platform.python_version(),
        "machine": platform.machine(),
    }


def _commit(folder: Path) -> str:
    """The commit that is checked out, with a + where files differ from it."""
    told = [
        subprocess.run(  # noqa: S603 - git is asked what is checked out
            ["git", *words],  # noqa: S607 - whichever git is installed
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        ).stdout.strip()
        for words in (("rev-parse", "--short=12", "HEAD"), ("status", "--porcelain", "-uno"))
    ]
    return (told[0] or "unknown") + ("+" if told[1] else "")
