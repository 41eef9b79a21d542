"""Accepting a run: the bounds are raised to what it holds, and never lowered."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, floor
from pathlib import Path

from pingwen.errors import EvaluationError
from pingwen.evaluation.baseline import baseline_of
from pingwen.evaluation.cases import Split
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.run import Run
from pingwen.evaluation.summary import Reading
from pingwen.evaluation.thresholds import Bound, Thresholds

__all__ = ["accept", "raised"]

_DIGITS = 4
_HEAD = """\
# What a run must hold. Written by `pingwen eval ratchet`, which raises a bound to what is held and
# never lowers one; docs/evals.md says how to read it.
#   held, held_aside   over all cases, and over those put aside: a run that misses one fails
#   owed, aim          where the figure is to get on the cases put aside; reported
# A figure that counts errors (false_eligible, of_others, lies_shown) may be at most its bound.
"""


def raised(thresholds: Thresholds, run: Run) -> Thresholds:
    """The bounds with each floor where the run is, or where it was if that is higher."""
    aside = run.summary.splits[Split.ASIDE]
    return {
        name: bound.model_copy(
            update={
                "held": _better(name, bound.held, run.summary.all.get(name)),
                "held_aside": _better(name, bound.held_aside, aside.get(name)),
            }
        )
        for name, bound in thresholds.items()
    }


def accept(folder: Path, run: Run, why: str | None) -> None:
    """Writes thresholds.yaml and baseline.json from the run.

    Raises EvaluationError for a run that misses a bound or has a case that raised, and, where no
    reason is given, for one that is worse than the baseline on some figure.
    """
    if run.misses or run.summary.failed:
        faults = (*run.misses, *(f"{case}: raised" for case in run.summary.failed))
        raise EvaluationError(f"this run cannot be accepted: {'; '.join(faults)}")
    if run.losses and not why:
        raise EvaluationError(f"say --why it may be worse: {'; '.join(run.losses)}")
    written = _written(raised(run.thresholds, run))
    (folder / "thresholds.yaml").write_text(written, encoding="utf-8")
    baseline = baseline_of([each.result for each in run.scored])
    (folder / "baseline.json").write_text(baseline.model_dump_json(indent=0) + "\n", "utf-8")


def _better(name: str, bound: float | None, reading: Reading | None) -> float | None:
    if reading is None:
        return bound
    scale: float = 10.0**_DIGITS
    if FIGURES[name].errors:
        found = ceil(reading.value * scale - 1e-6) / scale
        return found if bound is None else min(bound, found)
    found = floor(reading.value * scale + 1e-6) / scale
    return found if bound is None else max(bound, found)


def _written(thresholds: Mapping[str, Bound]) -> str:
    lines = [_HEAD]
    room = ""
    for name in FIGURES:
        if name.partition(".")[0] != room:
            room = name.partition(".")[0]
            lines.append("")
        told = thresholds[name].model_dump(exclude_none=True)
        lines.append(f"{name}: {{{', '.join(f'{key}: {value}' for key, value in told.items())}}}")
    return "\n".join(lines) + "\n"
