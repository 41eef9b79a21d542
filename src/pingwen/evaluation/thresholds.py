"""What a run must hold: ``evals/thresholds.yaml``.

``held`` and ``held_aside`` are floors (for a figure that counts errors, ceilings) over all cases
and over those put aside: a run that misses one fails. ``owed`` and ``aim`` say where the figure is
to get, on the cases put aside; they are reported, and become floors once they are reached.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from pydantic import Field, ValidationError

from pingwen.domain.model import Model
from pingwen.errors import ThresholdsInvalid
from pingwen.evaluation.cases import Split
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.summary import Reading, Summary

__all__ = ["Bound", "Thresholds", "load_thresholds", "missed", "owed"]


class Bound(Model):
    """The bounds of one figure."""

    held: float = Field(ge=0, le=1, strict=True)
    held_aside: float | None = Field(default=None, ge=0, le=1, strict=True)
    owed: float | None = Field(default=None, ge=0, le=1, strict=True)
    aim: float | None = Field(default=None, ge=0, le=1, strict=True)


_EXACTLY = 1_000_000
"""What is owed is owed without the tolerance of one case."""

Thresholds = dict[str, Bound]
"""The bounds of each figure, by the figure's name."""


def load_thresholds(path: Path) -> Thresholds:
    """The bounds in the file.

    Raises ThresholdsInvalid where there is no such file, it is no YAML mapping or holds nothing,
    or a line names no figure or has no sound bound, or a figure has no line.
    """
    bounds: Thresholds = {}
    for name, written in _mapping(path).items():
        if name not in FIGURES:
            raise ThresholdsInvalid(f"{path.name}: no scorer gives a figure {name!r}")
        try:
            bounds[name] = Bound.model_validate(written)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            field = ".".join(str(part) for part in (name, *first["loc"]))
            raise ThresholdsInvalid(f"{path.name}: {field}: {first['msg']}") from None
    for name in FIGURES:
        if name not in bounds:
            raise ThresholdsInvalid(f"{path.name}: the figure {name!r} has no bound")
    return bounds


def missed(thresholds: Thresholds, summary: Summary, *, partial: bool) -> tuple[str, ...]:
    """A line for every bound that is not held.

    A figure without cases is missed, since what nothing measures guards nothing.
    ``partial``: only some cases were run. A share of all of them says nothing of some, so only the
    bounds hold that allow no case to fail; what got worse shows beside the accepted run.
    """
    lines = []
    for name, bound in thresholds.items():
        aside = summary.splits[Split.ASIDE].get(name)
        for where, reading, floor in (
            (name, summary.all.get(name), bound.held),
            (f"{name} (aside)", aside, bound.held_aside),
        ):
            if floor is None or (partial and floor != _perfect(name)):
                continue
            if reading is None:
                if not partial:
                    lines.append(f"{where}: no case measures it")
            elif FIGURES[name].worse(reading.value, floor, reading.count):
                lines.append(f"{where}: {reading.value:.4f}, must be {_sign(name)} {floor:.4f}")
    return tuple(lines)


def owed(thresholds: Thresholds, summary: Summary) -> tuple[str, ...]:
    """A line for every figure that is not yet where it is owed to be, on the cases put aside."""
    lines = []
    for name, bound in thresholds.items():
        reading: Reading | None = summary.splits[Split.ASIDE].get(name)
        if bound.owed is None or reading is None:
            continue
        if not FIGURES[name].worse(reading.value, bound.owed, _EXACTLY):
            continue
        lines.append(f"{name} (aside): {reading.value:.4f}, owed {_sign(name)} {bound.owed:.4f}")
    return tuple(lines)


def _perfect(figure: str) -> float:
    return 0.0 if FIGURES[figure].errors else 1.0


def _sign(figure: str) -> str:
    return "≤" if FIGURES[figure].errors else "≥"


def _mapping(path: Path) -> dict[str, Any]:  # what YAML holds, before it is checked
    try:
        written = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except FileNotFoundError:
        raise ThresholdsInvalid(f"{path.name}: there is no such file") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ThresholdsInvalid(f"{path.name}: not YAML: {str(error).splitlines()[0]}") from None
    if not isinstance(written, dict) or not written:
        raise ThresholdsInvalid(f"{path.name}: not a mapping of figures to bounds")
    return {str(name): bound for name, bound in written.items()}
