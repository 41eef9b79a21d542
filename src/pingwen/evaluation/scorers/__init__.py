"""Scorers, one concept a module. ``figures`` says which of them make which figure."""

__all__: list[str] = []
