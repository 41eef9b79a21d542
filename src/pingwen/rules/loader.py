"""Reads rule files and refuses those that are badly written or misquote the documents."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any

import yaml
from pydantic import Field, TypeAdapter, ValidationError

from pingwen.domain.clause import Corpus
from pingwen.domain.model import Model
from pingwen.errors import QuoteNotVerbatim, RuleFileInvalid
from pingwen.rules.conditions import Node, Path
from pingwen.rules.editions import scheme_of
from pingwen.rules.leaves import Count
from pingwen.rules.matching import check_match
from pingwen.rules.schema import GroupRule, SchemeRules, TargetRules

__all__ = ["Interpretation", "load_interpretations", "load_scheme"]

INTERPRETATIONS = "interpretations.yaml"


class Interpretation(Model):
    """A reading taken where a text is open: the clauses, and what people are told of it."""

    clauses: tuple[str, ...] = Field(min_length=1)
    question: str
    reading: str


class _NoDuplicates(yaml.CSafeLoader):
    """A safe loader that refuses a key written twice, which YAML would resolve silently."""


class _ShowsPlace(yaml.SafeLoader):
    """The same, many times slower; what it refuses it shows."""


def _mapping(loader: _NoDuplicates | _ShowsPlace, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key) for key, _ in node.value]  # any YAML key
    for key in keys:
        if keys.count(key) > 1:
            raise yaml.constructor.ConstructorError(None, None, f"duplicate key {key!r}")
    return loader.construct_mapping(node, deep=True)


for _loader in (_NoDuplicates, _ShowsPlace):
    _loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def load_scheme(
    file: FilePath, corpus: Corpus, interpretations: Mapping[str, Interpretation]
) -> tuple[SchemeRules, str]:
    """The rules of one file and their version, ``<scheme>@<hash of the file>``.

    Raises RuleFileInvalid (not the schema, unknown clause, value or interpretation) and
    QuoteNotVerbatim (a quote that does not stand in its clause).
    """
    raw = _read(file)
    try:
        scheme = SchemeRules.model_validate_json(_as_json(file.name, raw), strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise RuleFileInvalid(f"{file.name}: {place}: {first['msg']}") from None
    if scheme.scheme != scheme_of(file.stem):
        raise RuleFileInvalid(f"{file.name}: holds the scheme {scheme.scheme!r}")
    if scheme.valid_from and scheme.valid_to and scheme.valid_to < scheme.valid_from:
        raise RuleFileInvalid(f"{file.name}: ends before it begins")
    for clause, quote in _sources(scheme):
        _check_quote(file.name, clause, quote, corpus)
    for node in _nodes(scheme):
        _check_node(file.name, node, interpretations)
    _check_groups(file.name, scheme)
    version = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
    return scheme, f"{scheme.scheme}@{version}"


def load_interpretations(folder: FilePath, corpus: Corpus) -> dict[str, Interpretation]:
    """The readings by id. Raises RuleFileInvalid, also where a clause does not exist."""
    adapter = TypeAdapter(dict[str, Interpretation])
    try:
        found = adapter.validate_python(_read(folder / INTERPRETATIONS))
    except ValidationError as error:
        raise RuleFileInvalid(f"{INTERPRETATIONS}: {error.errors()[0]['msg']}") from None
    for name, interpretation in found.items():
        for clause in interpretation.clauses:
            if not corpus.has(clause):
                raise RuleFileInvalid(f"{INTERPRETATIONS}: {name}: no clause {clause!r}")
    return found


def _read(file: FilePath) -> Any:  # whatever YAML holds; validated by the caller
    try:
        text = file.read_text(encoding="utf-8")
        try:
            return _load(text, _NoDuplicates)
        except yaml.YAMLError:
            return _load(text, _ShowsPlace)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())
        raise RuleFileInvalid(f"{file.name}: not YAML: {reason}") from None
    except OSError:
        raise RuleFileInvalid(f"{file.name}: cannot be read") from None


def _load(text: str, loader: type[_NoDuplicates | _ShowsPlace]) -> Any:
    return yaml.load(text, Loader=loader)  # noqa: S506 (both derive from a safe loader)


def _as_json(file: str, raw: object) -> str:
    """For a strict reading: YAML's ``years: "5"`` and ``years: yes`` are no numbers."""
    try:
        return json.dumps(raw, default=str)
    except TypeError:
        raise RuleFileInvalid(f"{file}: a key is not text") from None


def _sources(scheme: SchemeRules) -> Iterator[tuple[str, str]]:
    if scheme.in_force is not None:
        yield scheme.in_force.clause, scheme.in_force.quote
    for target in scheme.targets.values():
        if target.not_covered is not None:
            for quoted in (target.not_covered, *target.not_covered.also):
                yield quoted.clause, quoted.quote
        for group in target.groups.values():
            yield group.clause, group.quote
        for entitled in target.entitlements:
            for quoted in (entitled, *entitled.also):
                yield quoted.clause, quoted.quote
    for node in _nodes(scheme):
        if node.clause or node.quote:
            yield node.clause, node.quote


def _nodes(scheme: SchemeRules) -> Iterator[Node]:
    for target in scheme.targets.values():
        for group in target.groups.values():
            yield from _below(group)


def _below(holder: GroupRule | Node) -> Iterator[Node]:
    children = (holder.rule,) if isinstance(holder, GroupRule) else getattr(holder, "of", ())
    if isinstance(holder, Count):
        return
    for child in children if isinstance(children, tuple) else (children,):
        yield child
        yield from _below(child)


def _check_quote(file: str, clause: str, quote: str, corpus: Corpus) -> None:
    if not corpus.has(clause):
        raise RuleFileInvalid(f"{file}: no clause {clause!r}")
    if not quote or quote not in corpus.clause(clause).text:
        raise QuoteNotVerbatim(f"{file}: {quote!r} does not stand in {clause}")


def _check_groups(file: str, scheme: SchemeRules) -> None:
    for target in scheme.targets.values():
        for name, group in target.groups.items():
            if group.waives is not None and group.waives not in target.groups:
                raise RuleFileInvalid(
                    f"{file}: {name.value} waives {group.waives.value}, not there"
                )
            paths = [node.id for node in _below(group) if isinstance(node, Path)]
            for path in paths:
                if paths.count(path) > 1:
                    raise RuleFileInvalid(f"{file}: {name.value} has two paths {path!r}")
        _check_entitlements(file, target)


def _check_entitlements(file: str, target: TargetRules) -> None:
    below = (node for group in target.groups.values() for node in _below(group))
    paths = {"", *(node.id for node in below if isinstance(node, Path))}
    for entitled in target.entitlements:
        if entitled.path not in paths:
            raise RuleFileInvalid(f"{file}: entitlement by the path {entitled.path!r}, not there")


def _check_node(file: str, node: Node, interpretations: Mapping[str, Interpretation]) -> None:
    for name in node.interpretations:
        if name not in interpretations:
            raise RuleFileInvalid(f"{file}: no interpretation {name!r}")
    if isinstance(node, Count):
        for match in (*node.of, *node.unnamed):
            try:
                check_match(match)
            except ValueError as error:
                raise RuleFileInvalid(f"{file}: {error}") from None
    if isinstance(node, Path) and not node.clause:
        raise RuleFileInvalid(f"{file}: the path {node.id!r} cites no clause")
