"""The pictures of a run, each an SVG element; cases put aside are in them as numbers only."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from pingwen.evaluation.cases import Split
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.report.cells import sure
from pingwen.evaluation.report.drawing import (
    BAD,
    GOOD,
    INK,
    LINE,
    MAIN,
    PALE,
    SECOND,
    THIRD,
    drawing,
    svg,
)
from pingwen.evaluation.report.history import Point
from pingwen.evaluation.report.latency import taken
from pingwen.evaluation.report.tallies import GIVEN, WAYS, confusion, declining
from pingwen.evaluation.run import Run
from pingwen.evaluation.summary import Reading

__all__ = [
    "declining_plot",
    "figures_plot",
    "history_plot",
    "latency_plot",
    "verdicts_plot",
]


def figures_plot(run: Run) -> str:
    """Every figure with its interval, against what is held and what is owed."""
    names = [name for name in FIGURES if name in run.summary.all]
    with drawing(8, 1.2 + 0.27 * len(names)) as (figure, axes):
        for at, name in enumerate(names):
            _figure_line(axes, at, run, name)
        axes.set_yticks(range(len(names)), [_labelled(name) for name in names])
        axes.set_ylim(len(names) - 0.4, -0.6)
        axes.set_xlim(-0.02, 1.02)
        axes.grid(axis="x", linewidth=0.6)
        axes.set_axisbelow(True)
        axes.tick_params(length=0)
        handles, words = axes.get_legend_handles_labels()
        known = dict(zip(words, handles, strict=True))
        figure.legend(known.values(), known.keys(), loc="outside upper center", ncols=5)
        return svg(figure, "figures", "Figures with their intervals, against held and owed.")


def _figure_line(axes: Axes, at: int, run: Run, name: str) -> None:
    bound = run.thresholds.get(name)
    _reading(axes, at - 0.14, run.summary.all[name], "all cases", MAIN)
    aside = run.summary.splits[Split.ASIDE].get(name)
    if aside is not None:
        _reading(axes, at + 0.18, aside, "put aside", SECOND)
    if bound is not None:
        axes.plot(bound.held, at - 0.14, "|", color=BAD, ms=11, mew=2, label="held")
        if bound.owed is not None:
            axes.plot(bound.owed, at + 0.18, "D", color=GOOD, mfc="none", ms=5, label="owed")


def _reading(axes: Axes, at: float, found: Reading, label: str, colour: str) -> None:
    interval = sure(found)
    axes.plot([interval.low, interval.high], [at, at], color=colour, linewidth=1.4)
    axes.plot(found.value, at, "o", color=colour, ms=4.5, label=label)


def _labelled(name: str) -> str:
    return f"{name} (less is better)" if FIGURES[name].errors else name


def declining_plot(run: Run) -> str | None:
    """Who is declined: answerable and unanswerable turns by what became of them.

    None where no case says what kind of answer is right.
    """
    rows = declining(run)
    if not rows:
        return None
    colours = dict(zip(WAYS, (MAIN, SECOND, THIRD, BAD), strict=True))
    with drawing(8, 1.4 + 0.5 * len(rows)) as (figure, axes):
        for at, row in enumerate(rows):
            left = 0.0
            for way in WAYS:
                share = row.counts[way] / row.turns
                axes.barh(at, share, left=left, color=colours[way], height=0.56, label=way)
                left += share
            low, high = row.declined.low, row.declined.high
            told = f"declined {row.counts['declined'] / row.turns:.0%} ({low:.0%}–{high:.0%})"
            axes.text(1.02, at, told, va="center")
        labels = [
            f"{row.suite}: {'answerable' if row.answerable else 'unanswerable'}\n{row.turns} turns"
            for row in rows
        ]
        axes.set_yticks(range(len(rows)), labels)
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.set_xlim(0, 1)
        axes.tick_params(length=0)
        handles, words = axes.get_legend_handles_labels()
        known = dict(zip(words, handles, strict=True))
        figure.legend(known.values(), known.keys(), loc="outside upper center", ncols=4)
        return svg(figure, "declining", "What became of answerable and unanswerable turns.")


def verdicts_plot(run: Run) -> str | None:
    """The verdict that is due by the one that is given; None where none is due or given."""
    counts = confusion(run)
    due = [each for each in GIVEN if any(counts.get((each, given)) for given in GIVEN)]
    if not due:
        return None
    with drawing(8, 1.3 + 0.62 * len(due)) as (figure, axes):
        for y, each in enumerate(due):
            row = [counts.get((each, given), 0) for given in GIVEN]
            for x, (given, count) in enumerate(zip(GIVEN, row, strict=True)):
                right, share = given == each, count / sum(row)
                shade = (MAIN if right else BAD, 0.5 * share)
                axes.add_patch(Rectangle((x, y), 1, 1, facecolor=shade, edgecolor=LINE))
                words = f"{count}\n{share:.0%}" if count else "–"
                axes.text(x + 0.5, y + 0.5, words, ha="center", va="center")
        axes.set_xlim(0, len(GIVEN))
        axes.set_ylim(len(due), 0)
        axes.set_xticks([x + 0.5 for x in range(len(GIVEN))], GIVEN)
        axes.set_yticks([y + 0.5 for y in range(len(due))], due)
        axes.set_xlabel("given")
        axes.set_ylabel("due")
        axes.tick_params(length=0)
        axes.spines[:].set_visible(False)
        return svg(figure, "verdicts", "How many turns, by the verdict due and the verdict given.")


def latency_plot(run: Run) -> str | None:
    """How long answers took, by suite; None where none came."""
    times = taken(run)
    if not times:
        return None
    with drawing(8, 1.1 + 0.42 * len(times)) as (figure, axes):
        axes.boxplot(
            list(times.values()),
            orientation="horizontal",
            whis=(5, 95),
            showfliers=False,
            widths=0.55,
            patch_artist=True,
            boxprops={"facecolor": PALE, "edgecolor": MAIN},
            whiskerprops={"color": MAIN},
            capprops={"color": MAIN},
            medianprops={"color": INK, "linewidth": 2},
        )
        for at, values in enumerate(times.values(), start=1):
            axes.plot(max(values), at, "x", color=BAD, ms=6)
        axes.set_yticks(range(1, len(times) + 1), list(times))
        axes.invert_yaxis()
        axes.set_xlim(left=0)
        axes.set_xlabel("milliseconds: 5%, quartiles, 95%; the slowest is a cross")
        axes.grid(axis="x", linewidth=0.6)
        axes.set_axisbelow(True)
        axes.tick_params(length=0)
        return svg(figure, "latency", "How long answers took, by suite.")


def history_plot(history: Sequence[Point]) -> str | None:
    """Each figure over time in a field of its own; None where nothing is kept yet."""
    names = [name for name in FIGURES if any(name in point.figures for point in history)]
    if not names:
        return None
    columns = 3
    rows = -(-len(names) // columns)
    with drawing(8, 0.4 + 1.1 * rows) as (figure, first):
        first.remove()
        fields = figure.subplots(rows, columns, sharex=True, sharey=True, squeeze=False)
        for at, axes in enumerate(fields.flat):
            axes.set_visible(at < len(names))
            if at < len(names):
                _course(axes, names[at], history)
        return svg(figure, "history", "Each figure over time.")


def _course(axes: Axes, name: str, history: Sequence[Point]) -> None:
    known = [(x, p.figures[name]) for x, p in enumerate(history) if name in p.figures]
    axes.plot([x for x, _ in known], [y for _, y in known], color=MAIN, linewidth=1.2)
    axes.plot(*known[-1], "o", color=MAIN, ms=4)
    axes.set_title(f"{name} {known[-1][1]:.3f}", fontsize=8.5, loc="left", pad=3)
    axes.set_ylim(-0.05, 1.08)
    axes.set_yticks([0, 0.5, 1])
    last = len(history) - 1
    axes.set_xlim(-0.3, last + 0.3)
    axes.set_xticks([0], [history[0].date.isoformat()], ha="left" if last else "center")
    if last:
        axes.set_xticks([last], [history[last].date.isoformat()], ha="right", minor=True)
    axes.tick_params(which="both", labelsize=8, length=2, color=LINE)
    axes.grid(axis="y", linewidth=0.5)
