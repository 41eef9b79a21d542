"""Feedback read from a file, so that it can become cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from pingwen.domain.feedback import Feedback
from pingwen.errors import CaseInvalid

__all__ = ["read_feedback"]


def read_feedback(path: Path) -> Iterator[Feedback]:
    """The entries of a file, one JSON object a line.

    Raises CaseInvalid, naming file and line, for what is no feedback, and where there is no file.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise CaseInvalid(f"{path.name}: {error.strerror}") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield Feedback.model_validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            field = ".".join(str(part) for part in first["loc"])
            raise CaseInvalid(f"{path.name}:{number}: {field}: {first['msg']}") from None
