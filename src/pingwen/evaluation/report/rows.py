"""The tables of a report, whether they are set in Markdown or in HTML."""

from __future__ import annotations

from collections import Counter

from pingwen.domain.model import Model
from pingwen.evaluation.cases import Split
from pingwen.evaluation.causes import Cause
from pingwen.evaluation.report.cells import between
from pingwen.evaluation.report.changes import changes
from pingwen.evaluation.report.latency import paces
from pingwen.evaluation.report.tallies import GIVEN, WAYS, confusion, declining
from pingwen.evaluation.run import Run

__all__ = [
    "Table",
    "cause_table",
    "change_table",
    "declining_table",
    "latency_table",
    "verdict_table",
]


class Table(Model):
    """Every row has as many cells as the head; without rows there is nothing to show."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def cause_table(run: Run) -> Table:
    """How many cases went wrong in which room, by split."""
    found = Counter((each.result.cause, each.case.split) for each in run.scored)
    counts = [(cause, found[cause, Split.DEV], found[cause, Split.ASIDE]) for cause in Cause]
    return Table(
        head=("cause", "dev", "aside"),
        rows=tuple((cause, str(dev), str(aside)) for cause, dev, aside in counts if dev or aside),
    )


def change_table(run: Run) -> Table:
    """The figures of which a case changed, before and after."""
    return Table(
        head=("figure", "cases", "before", "after", "gain (95%)", "p", "better", "worse", ""),
        rows=tuple(
            (
                each.figure,
                str(each.cases),
                each.before,
                each.after,
                each.gain,
                each.p,
                str(len(each.better)),
                str(len(each.worse)),
                "LOST" if each.lost else "",
            )
            for each in changes(run)
        ),
    )


def latency_table(run: Run) -> Table:
    """How long answers took, by suite and over all."""
    return Table(
        head=("suite", "turns", "median ms", "p95 ms", "slowest ms"),
        rows=tuple(
            (pace.suite, str(pace.turns), *map(_whole, (pace.median, pace.p95, pace.slowest)))
            for pace in paces(run)
        ),
    )


def declining_table(run: Run) -> Table:
    """What became of answerable and unanswerable turns."""
    return Table(
        head=("turns", *WAYS, "share declined (95%)"),
        rows=tuple(
            (
                f"{row.suite}, {'answerable' if row.answerable else 'unanswerable'}",
                *(str(row.counts[way]) for way in WAYS),
                f"{row.counts['declined'] / row.turns:.3f} ({between(row.declined)})",
            )
            for row in declining(run)
        ),
    )


def verdict_table(run: Run) -> Table:
    """How many turns, by the verdict that is due and the one that is given."""
    counts = confusion(run)
    rows = [(due, [counts.get((due, given), 0) for given in GIVEN]) for due in GIVEN]
    return Table(
        head=("due / given", *GIVEN),
        rows=tuple((due, *map(str, row)) for due, row in rows if any(row)),
    )


def _whole(number: float) -> str:
    return f"{number:.0f}"
