"""Plain conversation → facts, each with the words it was read from."""

from pingwen.understanding.narrative.reader import NarrativeReader

__all__ = ["NarrativeReader"]
