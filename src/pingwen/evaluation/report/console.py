"""A run as tables: for the console, and side by side with the baselines for the README."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.evaluation.cases import Split
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.report.cells import between, reading, sure, value
from pingwen.evaluation.report.markup import table
from pingwen.evaluation.report.shown import shown_case
from pingwen.evaluation.report.unseen import visible
from pingwen.evaluation.run import Run
from pingwen.evaluation.runner import Scored
from pingwen.evaluation.summary import Reading

__all__ = [
    "HEAD",
    "case_text",
    "comparison_rows",
    "comparison_table",
    "console_table",
    "figure_rows",
]

HEAD = ("figure", "all", "Wilson 95%", "clustered 95%", "dev", "aside", "held", "owed", "")


_OF_RULES = "rules."
"""What the rule base decides from the facts of a case, which no rival has any part in."""


def console_table(run: Run) -> str:
    """The figures, one a line, in columns."""
    rows = [HEAD, *figure_rows(run)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def figure_rows(run: Run) -> list[Sequence[str]]:
    """The cells of each figure's line, in the order of ``HEAD``."""
    return [_row(run, name) for name in FIGURES if name in run.summary.all]


def comparison_table(run: Run) -> str:
    """Figures by systems with their 95% intervals, in Markdown.

    Only figures that a baseline has too; where there is no baseline, all of them.
    """
    head, rows = comparison_rows(run)
    return "\n".join(table(head, rows))


def comparison_rows(run: Run) -> tuple[Sequence[str], list[Sequence[str]]]:
    """The head and the rows of ``comparison_table``.

    A count is given where a system's is not the product's: what it does not say cannot be scored.
    """
    names = [
        name
        for name in FIGURES
        if name in run.summary.all
        and not name.startswith(_OF_RULES)
        and (not run.rivals or any(name in rival.all for rival in run.rivals.values()))
    ]
    rows: list[Sequence[str]] = []
    for name in names:
        own = run.summary.all[name]
        others = [rival.all.get(name) for rival in run.rivals.values()]
        label = f"{name} (less is better)" if FIGURES[name].errors else name
        rows.append((label, str(own.count), *(_beside(each, own) for each in (own, *others))))
    return ("figure", "n", "Pingwen", *run.rivals), rows


def case_text(scored: Scored) -> str:
    """A case with its answers and why it is wrong. Raises ValueError for one put aside."""
    case = shown_case(scored)
    verdict = "right" if case.right else f"WRONG ({case.cause or 'raised'})"
    lines = [f"## {case.suite}/{case.id} {verdict}"]
    for turn in case.turns:
        lines += [f"{message.role}: {message.content}" for message in turn.before]
        lines += [
            f"user: {turn.said}",
            f"given: {turn.kind or 'no answer'} {turn.verdict}".rstrip(),
        ]
        lines += [f"  {line}" for line in turn.text.splitlines()]
        lines += [f"  [{each.mark}] {each.clause} {each.quote}" for each in turn.sources]
        lines += [f"read: {fact}" for fact in turn.facts]
        lines += [f"held back: {why}" for why in turn.dropped]
        lines += [f"due: {due.name}: {'; '.join(due.values)}" for due in turn.due]
    lines += [f"wrong: {each.figure} {each.value:.2f} {each.reason}" for each in case.faults]
    if case.error is not None:
        lines.append(f"raised: {case.error}")
    return visible("\n".join(lines))


def _beside(found: Reading | None, own: Reading) -> str:
    if found is None:
        return "–"
    counted = "" if found.count == own.count else f", n={found.count}"
    return f"{value(found.value)} ({between(sure(found))}{counted})"


def _row(run: Run, name: str) -> Sequence[str]:
    found, bound = run.summary.all[name], run.thresholds.get(name)
    splits = run.summary.splits
    return (
        name,
        reading(found),
        between(found.wilson),
        between(found.clustered),
        reading(splits[Split.DEV].get(name)),
        reading(splits[Split.ASIDE].get(name)),
        "" if bound is None else _bounds(bound.held, bound.held_aside),
        "" if bound is None or bound.owed is None else value(bound.owed),
        "MISSED" if _missed(run, name) else "",
    )


def _missed(run: Run, name: str) -> bool:
    return any(miss.split(":")[0].split(" ")[0] == name for miss in run.misses)


def _bounds(held: float, aside: float | None) -> str:
    return value(held) if aside is None else f"{value(held)}/{value(aside)}"
