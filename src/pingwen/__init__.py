"""Pingwen: policy questions on professional titles, answered with clauses and checked by rules."""

__all__ = ["__version__"]

__version__ = "0.1.0"
