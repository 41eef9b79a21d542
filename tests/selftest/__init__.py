"""The gate put to the test: faults planted into the running product, one at a time."""

from __future__ import annotations

__all__: list[str] = []
