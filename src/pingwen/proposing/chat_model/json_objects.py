"""The JSON objects that stand in what a chat model wrote, whatever stands around them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

__all__ = ["json_objects"]

_MOST_TRIES = 100


def json_objects(sent: str) -> Iterator[Mapping[str, object]]:
    """Each outermost object, in order; only the first hundred brackets are tried."""
    decoder, start = json.JSONDecoder(strict=False), sent.find("{")
    tries = _MOST_TRIES
    while start >= 0 and tries:
        end, tries = start + 1, tries - 1
        try:
            found, end = decoder.raw_decode(sent, start)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            yield found
        start = sent.find("{", end)
