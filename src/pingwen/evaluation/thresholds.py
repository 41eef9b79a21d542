"""What a run must hold: ``evals/thresholds.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Self

import yaml
from pydantic import Field, ValidationError, model_validator

from pingwen.domain.model import Model
from pingwen.errors import ThresholdsInvalid
from pingwen.evaluation.scorers import FIGURES
from pingwen.evaluation.summary import Summary

__all__ = ["Bound", "Thresholds", "load_thresholds", "missed"]


class Bound(Model):
    """The least value of a figure, or the most of one that counts errors."""

    at_least: float | None = Field(default=None, ge=0, le=1)
    at_most: float | None = Field(default=None, ge=0, le=1)

    @model_validator(mode="after")
    def _is_one_bound(self) -> Self:
        if (self.at_least is None) == (self.at_most is None):
            raise ValueError("give either at_least or at_most")
        return self

    def holds(self, value: float) -> bool:
        """Whether ``value`` is within the bound."""
        if self.at_least is not None:
            return value >= self.at_least
        return self.at_most is not None and value <= self.at_most

    def __str__(self) -> str:
        return f"≥ {self.at_least:.3f}" if self.at_least is not None else f"≤ {self.at_most:.3f}"


Thresholds = dict[str, Bound]
"""The bound of each figure, by the figure's name."""


def load_thresholds(path: Path) -> Thresholds:
    """The bounds in the file.

    Raises ThresholdsInvalid where there is no such file, it is no YAML mapping or holds nothing,
    or a line names no figure, has no sound bound, or bounds a figure on its wrong side.
    """
    bounds: Thresholds = {}
    for name, written in _mapping(path).items():
        if name not in FIGURES:
            raise ThresholdsInvalid(f"{path.name}: no scorer gives a figure {name!r}")
        try:
            bound = Bound.model_validate(written)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            field = ".".join(str(part) for part in (name, *first["loc"]))
            raise ThresholdsInvalid(f"{path.name}: {field}: {first['msg']}") from None
        if FIGURES[name].errors == (bound.at_most is None):
            wanted = "at_most" if FIGURES[name].errors else "at_least"
            raise ThresholdsInvalid(f"{path.name}: {name}: this figure takes {wanted}")
        bounds[name] = bound
    return bounds


def missed(thresholds: Thresholds, summary: Summary, *, partial: bool) -> tuple[str, ...]:
    """A line for every bound that is not held.

    ``partial``: only some cases were run, so a figure without cases is passed over; else it is
    missed, since a figure that nothing measures guards nothing.
    """
    lines = []
    for name, bound in thresholds.items():
        reading = summary.all.get(name)
        if reading is None:
            if not partial:
                lines.append(f"{name}: no case measures it")
        elif not bound.holds(reading.value):
            lines.append(f"{name}: {reading.value:.3f}, must be {bound}")
    return tuple(lines)


def _mapping(path: Path) -> dict[str, Any]:  # what YAML holds, before it is checked
    try:
        written = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ThresholdsInvalid(f"{path.name}: there is no such file") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ThresholdsInvalid(f"{path.name}: not YAML: {str(error).splitlines()[0]}") from None
    if not isinstance(written, dict) or not written:
        raise ThresholdsInvalid(f"{path.name}: not a mapping of figures to bounds")
    return {str(name): bound for name, bound in written.items()}
