"""A YAML file with the line of everything in it, and the keys that stand in it twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

__all__ = ["Marked", "Part", "read_marked"]

Part = str | int


@dataclass(frozen=True)
class Marked:
    """A value of YAML: ``value`` as the loader makes it, ``line`` (from 1) of its key or itself.

    ``fields`` and ``items`` are what it holds; ``twice`` are the lines of keys written again.
    """

    value: Any  # whatever YAML holds
    line: int
    fields: Mapping[str, Marked] = field(default_factory=dict)
    items: Sequence[Marked] = ()
    twice: tuple[tuple[str, int], ...] = ()

    def at(self, place: Sequence[Part]) -> Marked:
        """The innermost value on the way that ``place`` names; parts that are not there count
        for nothing (pydantic names the operator of a union on its way)."""
        found = self
        for part in place:
            if isinstance(part, int) and part < len(found.items):
                found = found.items[part]
            elif isinstance(part, str) and part in found.fields:
                found = found.fields[part]
        return found

    def walk(self) -> Iterator[Marked]:
        """This value and every one within."""
        yield self
        for inner in (*self.fields.values(), *self.items):
            yield from inner.walk()


def read_marked(text: str) -> Marked | None:
    """The whole text, None where it is empty. Raises yaml.YAMLError."""
    loader = yaml.SafeLoader(text)
    try:
        node = loader.get_single_node()
        return _marked(loader, node, node.start_mark.line + 1) if node is not None else None
    finally:
        loader.dispose()


def _marked(loader: yaml.SafeLoader, node: yaml.Node, line: int) -> Marked:
    if isinstance(node, yaml.MappingNode):
        return _mapping(loader, node, line)
    if isinstance(node, yaml.SequenceNode):
        items = [_marked(loader, item, item.start_mark.line + 1) for item in node.value]
        return Marked([item.value for item in items], line, items=items)
    return Marked(loader.construct_object(node, deep=True), line)


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode, line: int) -> Marked:
    """Its own keys, and below them those of what is merged into it with ``<<``."""
    merged: dict[str, Marked] = {}
    own: dict[str, Marked] = {}
    twice: list[tuple[str, int]] = []
    for key_node, value_node in node.value:
        key_line = key_node.start_mark.line + 1
        if key_node.tag == "tag:yaml.org,2002:merge":
            source = _marked(loader, value_node, key_line)
            for each in source.items or (source,):
                merged = {**each.fields, **merged}
            continue
        key = str(key_node.value)
        if key in own:
            twice.append((key, key_line))
        scalar = isinstance(value_node, yaml.ScalarNode)
        line_of = value_node.start_mark.line + 1 if scalar else key_line
        own[key] = _marked(loader, value_node, line_of)
    fields = {**merged, **own}
    value = {key: inner.value for key, inner in fields.items()}
    return Marked(value, line, fields=fields, twice=tuple(twice))
