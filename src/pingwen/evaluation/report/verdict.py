"""Whether a run may be merged, in a line, and why not."""

from __future__ import annotations

from collections.abc import Iterator

from pingwen.evaluation.report.changes import changes
from pingwen.evaluation.run import Run

__all__ = ["reasons", "verdict_line"]


def verdict_line(run: Run) -> str:
    """One sentence: passed or failed, and on what."""
    cases = f"{run.summary.cases} cases"
    if run.failed:
        counts = (
            ("bounds missed", len(run.misses)),
            ("figures worse than the baseline’s", len(run.losses)),
            ("cases without an answer", len(run.summary.failed)),
        )
        told = "; ".join(f"{what}: {count}" for what, count in counts if count)
        return f"FAILED over {cases}. {told[0].upper() + told[1:]}."
    against = (
        "there is no baseline to compare with"
        if run.comparison is None
        else "no figure is worse than the baseline’s"
    )
    return f"Passed over {cases}: every bound is held, {against}, every case was answered."


def reasons(run: Run) -> tuple[str, ...]:
    """Why it failed, a line each; cases put aside are counted and not named."""
    return tuple(_reasons(run))


def _reasons(run: Run) -> Iterator[str]:
    for miss in run.misses:
        yield f"missed: {miss}"
    for change in changes(run):
        if change.lost:
            yield (
                f"lost: {change.figure}: {change.after} on the {change.cases} cases of the "
                f"baseline, was {change.before}; worse: {change.worse}"
            )
    shown = {each.case.id for each in run.shown}
    raised = [case for case in run.summary.failed if case in shown]
    aside = len(run.summary.failed) - len(raised)
    if raised:
        yield f"no answer: {', '.join(raised)}"
    if aside:
        yield f"no answer: {aside} put aside"
