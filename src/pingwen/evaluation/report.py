"""A run in words: a table for the console, and Markdown with every failing case in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from pingwen.domain.answer import Answer
from pingwen.evaluation.cases import Case, QuestionCase, Split, VerdictCase
from pingwen.evaluation.results import CaseResult
from pingwen.evaluation.summary import Reading, Summary
from pingwen.evaluation.thresholds import Thresholds

__all__ = ["console_table", "markdown_report", "write_report"]

_HEAD = ("figure", "all", "95%", "dev", "aside", "bound", "")


def console_table(summary: Summary, thresholds: Thresholds) -> str:
    """The figures, one a line, in columns."""
    rows = [_HEAD, *_rows(summary, thresholds)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def markdown_report(
    summary: Summary,
    thresholds: Thresholds,
    misses: Sequence[str],
    pairs: Sequence[tuple[Case, CaseResult]],
) -> str:
    """The figures as a table, the bounds that were missed, and the failing cases in full."""
    parts = ["# Evaluation", "", _line(*_HEAD), _line(*["---"] * len(_HEAD))]
    parts += [_line(*row) for row in _rows(summary, thresholds)]
    parts += ["", f"{summary.cases} cases, median {summary.median_seconds * 1000:.0f} ms.", ""]
    parts += [f"- missed: {miss}" for miss in misses] or ["Every bound is held."]
    failing = [(case, result) for case, result in pairs if result.error or result.faults]
    failing.sort(key=lambda pair: _gravity(pair[1]))
    parts += ["", f"## Failing cases ({len(failing)})"]
    for case, result in failing:
        parts += ["", *_failure(case, result)]
    return "\n".join(parts) + "\n"


def write_report(folder: Path, text: str) -> Path:
    """Writes ``report.md`` into ``folder``, which is made where it lacks; gives its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "report.md"
    path.write_text(text, encoding="utf-8")
    return path


def _rows(summary: Summary, thresholds: Thresholds) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for name, reading in summary.all.items():
        bound = thresholds.get(name)
        rows.append(
            (
                name,
                f"{reading.value:.3f} ({reading.count})",
                f"{reading.low:.3f}–{reading.high:.3f}",
                _short(summary.splits[Split.DEV], name),
                _short(summary.splits[Split.ASIDE], name),
                str(bound) if bound else "",
                "" if bound is None else "held" if bound.holds(reading.value) else "MISSED",
            )
        )
    return rows


def _short(readings: Mapping[str, Reading], name: str) -> str:
    reading = readings.get(name)
    return f"{reading.value:.3f} ({reading.count})" if reading else "–"


def _line(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"


def _gravity(result: CaseResult) -> tuple[bool, int]:
    """What did harm first, then what raised, then what is wrong in the most figures."""
    return "verdicts.false_eligible" not in result.faults, -(
        100 if result.error else len(result.faults)
    )


def _failure(case: Case, result: CaseResult) -> list[str]:
    lines = [f"### {case.id} ({case.split}; {', '.join(case.tags)})", ""]
    lines += [f"- {turn.role}: {turn.content}" for turn in case.turns]
    lines += [f"- as of {case.as_of}; expected: {_expected(case)}", ""]
    lines += [f"- **{name}**: {score.reason}" for name, score in result.faults.items()]
    if result.error is not None:
        lines += [f"- raised: {result.error}"]
    if result.answer is not None:
        lines += ["", *_given(result.answer)]
    return lines


def _expected(case: Case) -> str:
    parts = [" or ".join(case.kinds)]
    if isinstance(case, QuestionCase):
        parts += [" | ".join(" + ".join(each) for each in case.gold), "; ".join(case.must)]
    elif isinstance(case, VerdictCase) and case.status:
        parts += [f"{case.scheme} {case.target}", " or ".join(case.status)]
        parts += [f"{group} {status}" for group, status in case.groups.items()]
    return ", ".join(part for part in parts if part)


def _given(answer: Answer) -> list[str]:
    lines = [f"Given: {answer.kind}"]
    if answer.verdict:
        verdict = answer.verdict
        groups = ", ".join(f"{group} {status}" for group, status in verdict.groups.items())
        lines[0] += f", {verdict.scheme} {verdict.target} {verdict.status} ({groups})"
    lines += ["", *(f"> {line}".rstrip() for line in answer.text.splitlines())]
    lines += ["", "Cited: " + ", ".join(each.clause_id for each in answer.citations)]
    lines += ["", "Facts: " + "; ".join(f"{fact.field} {fact.label}" for fact in answer.facts)]
    return lines
