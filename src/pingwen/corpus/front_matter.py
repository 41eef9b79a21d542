"""The front matter of a document: what the document is, written above its Markdown."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from pingwen.domain.clause import Standing
from pingwen.domain.model import Model
from pingwen.errors import CorpusInvalid

__all__ = ["CopyHead", "DocumentHead", "read_fields", "split"]

_FENCE = "---\n"
Fields = TypeVar("Fields", bound=BaseModel)


class DocumentHead(Model):
    """The front matter of ``documents/<id>.md``; the meaning of a field is that of Document."""

    id: str
    number: str
    title: str
    short_title: str
    issuer: str
    issued: date | None
    valid_from: date | None
    region: str
    standing: Standing
    source_file: str
    sha256: str
    note: str
    also_in: tuple[str, ...]


class CopyHead(Model):
    """The front matter of a copy: ``id`` is the document that ``source`` prints once more."""

    id: str
    source: str
    source_file: str
    sha256: str


def split(file: str, text: str) -> tuple[str, str]:
    """The front matter and the Markdown body of a file. Raises CorpusInvalid naming the file."""
    head, fence, body = text.removeprefix(_FENCE).partition("\n" + _FENCE)
    if not text.startswith(_FENCE) or not fence:
        raise CorpusInvalid(f"{file}: no front matter between two lines of ---")
    return head, body.lstrip("\n")


def read_fields(file: str, text: str, fields: type[Fields]) -> Fields:
    """YAML read as ``fields``. Raises CorpusInvalid naming the file and the first wrong field."""
    try:
        return fields.model_validate(yaml.load(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        where = getattr(error, "problem_mark", None)
        line = f", line {where.line + 1}" if where else ""
        raise CorpusInvalid(f"{file}: not YAML{line}") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"]) or "the whole"
        raise CorpusInvalid(f"{file}: {place}: {first['msg']}") from None
