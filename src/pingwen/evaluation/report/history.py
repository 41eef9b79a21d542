"""The figures of the runs that were accepted, over time: ``evals/history.jsonl``.

One JSON object a line, the oldest first.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from pydantic import Field, ValidationError

from pingwen.domain.model import Model
from pingwen.errors import BaselineInvalid

__all__ = ["Point", "append_history", "read_history"]


class Point(Model):
    """The figures over all cases on a day; ``commit``: what gave them; ``why`` they changed."""

    date: date
    commit: str = Field(min_length=1)
    figures: dict[str, float]
    why: str = ""


def read_history(path: Path) -> tuple[Point, ...]:
    """The points in the file, none where there is no file.

    Raises BaselineInvalid with file and line for what is no point.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError:
        raise BaselineInvalid(f"{path.name}: not UTF-8") from None
    points = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                points.append(Point.model_validate_json(line))
            except ValidationError as error:
                first = error.errors(include_url=False)[0]
                where = ".".join(str(part) for part in first["loc"])
                fault = f"{where}: {first['msg']}" if where else first["msg"]
                raise BaselineInvalid(f"{path.name}:{number}: {fault}") from None
    return tuple(points)


def append_history(
    path: Path, day: date, commit: str, figures: Mapping[str, float], why: str | None = None
) -> None:
    """Adds a point, to six places, in the place of one of the same commit.

    Raises BaselineInvalid as reading does, and leaves the file as it was then.
    """
    rounded = {name: round(value, 6) for name, value in figures.items()}
    point = Point(date=day, commit=commit, figures=rounded, why=why or "")
    kept = (each for each in read_history(path) if each.commit != commit)
    lines = "".join(each.model_dump_json() + "\n" for each in (*kept, point))
    path.write_text(lines, encoding="utf-8")
