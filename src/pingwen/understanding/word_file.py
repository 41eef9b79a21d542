"""The word lists that lie beside the code, read once and checked."""

from __future__ import annotations

import re
from importlib import resources
from typing import Annotated, Any, TypeVar

import yaml
from pydantic import AfterValidator, Field, GetCoreSchemaHandler, ValidationError
from pydantic_core import CoreSchema, core_schema

from pingwen.domain.model import Model
from pingwen.errors import CorpusInvalid

__all__ = ["Expression", "Pattern", "Patterns", "any_of", "read_word_file"]

M = TypeVar("M", bound=Model)


def read_word_file(name: str, model: type[M], text: str | None = None) -> M:
    """The word list ``name`` of this package as ``model``; ``text`` stands in for its contents.

    Raises CorpusInvalid, whose detail names the file, the entry and what is wrong with it.
    """
    if text is None:
        text = resources.files("pingwen.understanding").joinpath(name).read_text("utf-8")
    try:
        data = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise CorpusInvalid(f"{name}: not YAML: {error}") from None
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = _where(first["loc"], data)
        raise CorpusInvalid(f"{name}: {where}: {first['msg']}") from None


def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One expression that matches where any of the patterns does."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"not a regular expression: {pattern!r} ({error})") from None
    return pattern


def _where(path: tuple[int | str, ...], data: Any) -> str:  # the raw YAML, of whatever shape
    """The place of an error: its path, and the entry of a list as it was written."""
    written = ""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(step, int) and isinstance(data, dict):
            entry = yaml.safe_dump(data, allow_unicode=True, default_flow_style=True)
            written = f" ({entry.strip()})"
    return ".".join(str(step) for step in path) + written


Pattern = Annotated[str, AfterValidator(_compiles)]
"""A regular expression over half-width, lower-case, simplified text."""

Patterns = tuple[Pattern, ...]
"""Regular expressions over half-width, lower-case, simplified text."""


_Alternatives = Annotated[Patterns, Field(min_length=1)]


class _OfList:
    """Reads the list of patterns that stands in a file as ``any_of`` them."""

    @staticmethod
    def __get_pydantic_core_schema__(source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        del source
        return core_schema.no_info_after_validator_function(any_of, handler(_Alternatives))


Expression = Annotated[re.Pattern[str], _OfList]
"""One expression, written in the file as the list of its alternatives: one ``Pattern`` or more."""
