"""The settings: environment variables that begin with PINGWEN_, typed and checked at the start."""

from __future__ import annotations

import difflib
import logging
import os
import re
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    HttpUrl,
    SecretStr,
    TypeAdapter,
    ValidationError,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from pingwen.errors import SettingsInvalid

__all__ = ["Settings", "configure_logging"]

_PREFIX = "PINGWEN_"

_NEVER_TOLD = "model_api_key"

_ALLOWED = {
    "model": "extractive, openai:NAME (whatever is served as OpenAI's models are) or ollama:NAME",
    "model_base_url": "empty (the provider's own), or an http:// or https:// address",
    "model_api_key": "empty, or the endpoint's key in printable ASCII",
    "model_timeout_s": "seconds, more than 0 and at most 600",
    "model_clauses": "how many clauses a model is shown, from 1 to 40, or 0 for all that there are",
    "embedding": "packaged, or the name or path of a SentenceTransformer",
    "data_dir": "a folder, or a path where one can be made",
    "corpus_dir": "an existing folder with manifest.yaml in it",
    "rules_dir": "an existing folder of rule files",
    "host": "a host name or address to listen on",
    "port": "a whole number from 1 to 65535",
    "feedback": "empty (nothing is kept), or a file to which answers that readers mark are added",
    "log_level": "DEBUG, INFO, WARNING or ERROR",
}


def _checkout() -> Path | None:
    """The checkout around this package; None where it is installed."""
    root = Path(__file__).resolve().parents[2]
    whole = (root / "pyproject.toml").is_file() and (root / "corpus").is_dir()
    return root if whole and Path(__file__).resolve().is_relative_to(root / "src") else None


def _shipped(name: str) -> Path:
    """``corpus`` or ``rules``: the checkout's, else the copy that the wheel carries."""
    checkout = _checkout()
    return checkout / name if checkout else Path(__file__).resolve().parent / "_data" / name


def _default_data_dir() -> Path:
    checkout = _checkout()
    return checkout / "data" if checkout else _user_cache() / "pingwen"


def _user_cache() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _not_a_file(path: Path) -> Path:
    path = path.expanduser()
    if path.exists() and not path.is_dir():
        raise ValueError("is a file")
    return path


def _not_a_folder(path: Path) -> Path:
    path = path.expanduser()
    if path.is_dir():
        raise ValueError("is a folder")
    return path


def _existing(path: Path) -> Path:
    path = path.expanduser()
    if not path.is_dir():
        raise ValueError("is no folder")
    return path


def _with_manifest(path: Path) -> Path:
    if not (path / "manifest.yaml").is_file():
        raise ValueError("has no manifest.yaml")
    return path


def _web_address(value: str) -> str:
    """As it was written: the model's client puts its own path behind it."""
    TypeAdapter(HttpUrl).validate_python(value)
    return value


def _printable(value: SecretStr) -> SecretStr:
    """What can stand in a header."""
    if re.fullmatch(r"[!-~]+", value.get_secret_value()) is None:
        raise ValueError("is not printable ASCII")
    return value


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


_Words = Annotated[str, Field(min_length=1, pattern=r"^\S(.*\S)?$")]


class Settings(BaseSettings):
    """Every setting, from the environment or by name; ``PINGWEN_PORT`` sets ``port``.

    An empty variable counts as unset. Raises SettingsInvalid, whose detail names the variable and
    what it may be, for a wrong value and for a PINGWEN_ variable that does not exist.
    """

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        validate_default=True,
    )

    model: Annotated[str, Field(pattern=r"^(extractive|(openai|ollama):\S+)$")] = "extractive"
    model_base_url: Annotated[str, AfterValidator(_web_address)] | None = None
    model_api_key: Annotated[SecretStr, AfterValidator(_printable)] | None = None
    model_timeout_s: float = Field(default=30.0, gt=0, le=600)
    model_clauses: int = Field(default=12, ge=0, le=40)
    embedding: _Words = "packaged"
    data_dir: Annotated[Path, AfterValidator(_not_a_file)] = Field(
        default_factory=_default_data_dir
    )
    corpus_dir: Annotated[Path, AfterValidator(_existing), AfterValidator(_with_manifest)] = Field(
        default_factory=lambda: _shipped("corpus")
    )
    rules_dir: Annotated[Path, AfterValidator(_existing)] = Field(
        default_factory=lambda: _shipped("rules")
    )
    host: _Words = "127.0.0.1"
    port: int = Field(default=7860, ge=1, le=65535)
    feedback: Annotated[Path, AfterValidator(_not_a_folder)] | None = None
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = (
        "INFO"
    )

    def __init__(self, **values: Any) -> None:  # whatever a caller names; pydantic checks it
        _refuse_unknown()
        try:
            super().__init__(**values)
        except ValidationError as error:
            raise SettingsInvalid(_explain(error)) from None


def configure_logging(level: str) -> None:
    """Log lines of Pingwen from ``level`` up, and of libraries from WARNING up, on stderr.

    Adds no handler where there is one, so calling it again only moves the level.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_ours_or_serious)
    logging.basicConfig(
        level=logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        handlers=[handler],
    )
    logging.getLogger("pingwen").setLevel(level)
    logging.captureWarnings(True)


def _ours_or_serious(record: logging.LogRecord) -> bool:
    """Some libraries set their own loggers to DEBUG when they are imported."""
    return record.name.partition(".")[0] == "pingwen" or record.levelno >= logging.WARNING


def _refuse_unknown() -> None:
    known = [_PREFIX + name.upper() for name in _ALLOWED]
    for variable in sorted(os.environ):
        if variable.upper().startswith(_PREFIX) and variable.upper() not in known:
            nearest = difflib.get_close_matches(variable.upper(), known, n=1, cutoff=0)[0]
            raise SettingsInvalid(f"unknown variable {variable}; the nearest known is {nearest}")


def _explain(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    name = str(first["loc"][0]).lower().removeprefix(_PREFIX.lower())
    if name not in _ALLOWED:
        return f"unknown setting {name}; known are {', '.join(_ALLOWED)}"
    told = "is not usable" if name == _NEVER_TOLD else f"is {str(first['input'])[:80]!r}"
    return f"{_PREFIX}{name.upper()} {told}; allowed: {_ALLOWED[name]}"
