"""Proposers that lie, each in its own way, and a judge of what people then get to read."""

__all__: list[str] = []
