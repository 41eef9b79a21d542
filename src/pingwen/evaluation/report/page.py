"""A run as one HTML file for a browser: it asks nothing of anywhere, and opens from a disk."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from pingwen.evaluation.cases import Suite
from pingwen.evaluation.causes import Cause
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.report.changes import arrived, changes
from pingwen.evaluation.report.console import HEAD, comparison_rows, figure_rows
from pingwen.evaluation.report.gravity import by_gravity
from pingwen.evaluation.report.history import Point
from pingwen.evaluation.report.plots import (
    declining_plot,
    figures_plot,
    history_plot,
    latency_plot,
    verdicts_plot,
)
from pingwen.evaluation.report.rows import (
    Table,
    cause_table,
    change_table,
    declining_table,
    latency_table,
    verdict_table,
)
from pingwen.evaluation.report.shown import shown_case
from pingwen.evaluation.report.unseen import visible
from pingwen.evaluation.report.verdict import reasons, verdict_line
from pingwen.evaluation.run import Run

__all__ = ["html_report"]

_SECTIONS = (
    ("figures", "Figures"),
    ("baseline", "Against the baseline"),
    ("rivals", "Beside the baselines"),
    ("causes", "Errors by cause"),
    ("declining", "Declining"),
    ("verdicts", "Verdicts"),
    ("latency", "Latency"),
    ("history", "Over time"),
    ("configuration", "Configuration"),
    ("cases", "Cases"),
)

_environment = Environment(
    loader=PackageLoader("pingwen.evaluation", "report"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters["visible"] = visible


def html_report(run: Run, history: Sequence[Point]) -> str:
    """The page: the figures in tables and pictures, and every case of dev to be looked through.

    The same run and history give the same page. It holds nothing of cases put aside but numbers.
    """
    script, style = _beside("page.js"), _beside("page.css")
    return _environment.get_template("page.html").render(
        script=script,
        script_hash=f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}",
        style=style,
        sections=_SECTIONS,
        **_figures(run),
        **_changes(run),
        **_cases(run),
        tables=_tables(run),
        plots={
            "figures": figures_plot(run),
            "declining": declining_plot(run),
            "verdicts": verdicts_plot(run),
            "latency": latency_plot(run),
            "history": history_plot(history),
        },
        configuration=run.configuration,
    )


def _beside(name: str) -> str:
    return files("pingwen.evaluation.report").joinpath(name).read_text(encoding="utf-8")


def _figures(run: Run) -> dict[str, object]:
    head, rows = comparison_rows(run)
    return {
        "failed": run.failed,
        "verdict": verdict_line(run),
        "reasons": reasons(run),
        "figure_head": HEAD,
        "figures": figure_rows(run),
        "owed": run.owed,
        "rivals": bool(run.rivals),
        "rival_head": head,
        "rival_rows": rows,
    }


def _changes(run: Run) -> dict[str, object]:
    found = changes(run)
    comparison = run.comparison
    return {
        "compared": comparison is not None,
        "changes": found,
        "same": len(comparison.changes) - len(found) if comparison else 0,
        "new": arrived(run),
        "gone": len(comparison.gone) if comparison else 0,
    }


def _tables(run: Run) -> dict[str, Table]:
    return {
        "changed": change_table(run),
        "causes": cause_table(run),
        "declining": declining_table(run),
        "verdicts": verdict_table(run),
        "latency": latency_table(run),
    }


def _cases(run: Run) -> dict[str, object]:
    """The cases with what they can be filtered by."""
    cases = [shown_case(each) for each in by_gravity(run.shown)]
    figures = {name for case in cases for name in case.scored}
    return {
        "cases": cases,
        "suites": [suite.value for suite in Suite if any(c.suite is suite for c in cases)],
        "case_causes": [cause.value for cause in Cause if any(c.cause is cause for c in cases)],
        "case_figures": [name for name in FIGURES if name in figures],
    }
