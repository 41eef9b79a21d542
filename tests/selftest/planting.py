"""How a fault gets into the product, and out of it again.

What is to be broken must be there: a fault whose target was renamed or reworded cannot be planted
and says so, for one that breaks nothing would prove nothing.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

import yaml

from pingwen.corpus.front_matter import split
from pingwen.settings import Settings

__all__ = ["FaultGone", "copied_corpus", "copied_rules", "replaced", "reworded", "swapped"]

_MANIFEST = "manifest.yaml"

Make = Callable[[Any], Any]  # whatever stands in the product, and what stands there instead


class FaultGone(Exception):
    """The fault cannot be planted: the text says what it wanted to break and did not find."""


@contextmanager
def replaced(name: str, make: Make) -> Iterator[None]:
    """In place of ``name`` (``module:attribute``) stands what ``make`` makes of it.

    A function is replaced under every name by which a module of the product knows it, a method in
    its class. The harness keeps the original. Raises FaultGone where there is no such name.
    """
    importlib.import_module("pingwen.bootstrap")
    owner, attribute = _owner(name)
    if attribute not in vars(owner):
        raise FaultGone(f"{name} is not there")
    original = vars(owner)[attribute]
    places = _places(original) if isinstance(owner, ModuleType) else [(owner, attribute)]
    new = make(original)
    with ExitStack() as stack:
        for place, known_as in places:
            stack.enter_context(mock.patch.object(place, known_as, new))
        yield


@contextmanager
def copied_rules(scheme: str, change: Callable[[dict[str, Any]], None]) -> Iterator[None]:
    """The product reads a copy of the rules in which ``change`` has altered one rule file."""
    with _copied("rules", Settings().rules_dir) as folder:
        file = folder / f"{scheme}.yaml"
        written = yaml.load(_text(file), Loader=yaml.CSafeLoader)
        try:
            change(written)
        except (KeyError, IndexError, StopIteration, TypeError) as error:
            raise FaultGone(f"{file.name} has no such rule: {error!r}") from None
        file.write_text(yaml.safe_dump(written, allow_unicode=True, sort_keys=False), "utf-8")
        yield


@contextmanager
def copied_corpus(
    document: str, change: Callable[[str], str], *, sealed: bool, gone: str | None = None
) -> Iterator[None]:
    """The product reads a copy of the corpus in which ``change`` has altered one document.

    ``sealed``: the manifest has the checksum of the altered text, as if it were meant. ``gone``: a
    clause that is no more; the questions that it was known to answer are struck with it.
    """
    with _copied("corpus", Settings().corpus_dir) as folder:
        file = folder / "documents" / f"{document}.md"
        before = _text(file)
        after = change(before)
        file.write_text(after, encoding="utf-8")
        if sealed:
            manifest = folder / _MANIFEST
            sums = [
                sha256(split(file.name, text)[1].encode()).hexdigest() for text in (before, after)
            ]
            manifest.write_text(swapped(_text(manifest), *sums), encoding="utf-8")
        if gone is not None:
            _strike_questions(folder / "questions", document, gone)
        yield


def swapped(text: str, old: str, new: str) -> str:
    """``text`` with ``new`` for ``old``, which must stand in it exactly once; else FaultGone."""
    if text.count(old) != 1:
        raise FaultGone(f"{old!r} stands there {text.count(old)} times, not once")
    return text.replace(old, new)


def reworded(old: str, new: str) -> Callable[[str], str]:
    """The change of a text that ``swapped`` makes."""
    return lambda text: swapped(text, old, new)


def _strike_questions(folder: Path, document: str, clause: str) -> None:
    struck = 0
    for file in (folder / f"{document}.yaml", folder / "english" / f"{document}.yaml"):
        known = yaml.load(_text(file), Loader=yaml.CSafeLoader)
        struck += known.pop(clause, None) is not None
        file.write_text(yaml.safe_dump(known, allow_unicode=True, sort_keys=False), "utf-8")
    if not struck:
        raise FaultGone(f"{clause} is known to answer no question")


@contextmanager
def _copied(kind: str, folder: Path) -> Iterator[Path]:
    """A copy that the settings name; an index that is made of it lies beside it."""
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / kind
        shutil.copytree(folder, copy)
        named = {f"PINGWEN_{kind.upper()}_DIR": str(copy)}
        if kind == "corpus":
            named["PINGWEN_DATA_DIR"] = str(Path(temporary) / "data")
        with mock.patch.dict(os.environ, named):
            yield copy


def _owner(name: str) -> tuple[Any, str]:
    """The module or class that holds what is named, and by which name."""
    module, _, path = name.partition(":")
    parents, _, attribute = path.rpartition(".")
    try:
        return pkgutil.resolve_name(f"{module}:{parents}" if parents else module), attribute
    except (ImportError, AttributeError) as error:
        raise FaultGone(f"{name} is not there: {error}") from None


def _places(original: object) -> list[tuple[ModuleType, str]]:
    product = [
        module
        for name, module in sorted(sys.modules.items())
        if name.startswith("pingwen.") and not name.startswith("pingwen.evaluation")
    ]
    return [
        (module, attribute)
        for module in product
        for attribute, value in sorted(vars(module).items())
        if value is original
    ]


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise FaultGone(f"{file.name} is not there") from None
